"""Somebody who reads the whole site while it is built again and again misses no page and sees no torn
one; old and new pages together only in the sweep during which the site changed.

    sweep.py PROGRAM SITE THEME [--builds 50]

Reads the folder as a web server sees it, and through a web server. Where the output is a mounted folder,
files are replaced one by one: then sweeps may be mixed, but no page may be missing or torn."""

import argparse
import http.client
import re
import subprocess
import sys
import threading

import mounts
from town import Town


class Reader(threading.Thread):
    """Sweeps until it is stopped; `read` gives the bytes of a path, or None."""

    def __init__(self, name, read, old, new):
        super().__init__()
        self.name, self.read, self.old, self.new = name, read, old, new
        self.pages = sorted(path for path in old.keys() & new.keys())
        self.sweeps = self.mixed = 0
        self.breaches = []
        self.is_over = False
        self.swept = threading.Condition()

    def run(self):
        while not self.is_over:
            self.sweep()
            with self.swept:
                self.swept.notify_all()

    def sweep(self):
        seen = set()
        for path in self.pages:
            there = self.read(path)
            if there is None:
                self.breaches.append(f"{self.name}: {path} is missing")
            elif there not in (self.old[path], self.new[path]):
                self.breaches.append(f"{self.name}: {path} is torn ({len(there)} bytes)")
            elif self.old[path] != self.new[path]:
                seen.add(there == self.new[path])
        self.sweeps += 1
        self.mixed += len(seen) == 2

    def wait_for_sweep(self):
        """One that began after this call has ended."""
        with self.swept:
            last = self.sweeps
            self.swept.wait_for(lambda: self.sweeps >= last + 2 or not self.is_alive(), timeout=60)

    def stop(self):
        self.is_over = True
        self.join()


class WebServer:
    """Python's own: takes each request from the folder as it is then."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "http.server", "--bind", "127.0.0.1", "--directory", str(folder), "0"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.port = int(re.search(r"port (\d+)", self.process.stdout.readline()).group(1))

    def read(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("GET", "/" + path)
            answer = connection.getresponse()
            return answer.read() if answer.status == 200 else None
        except http.client.IncompleteRead as torn:
            return torn.partial
        finally:
            connection.close()

    def stop(self):
        self.process.terminate()
        self.process.wait()


def read_from(folder):
    def read(path):
        try:
            return (folder / path).read_bytes()
        except OSError:
            return None
    return read


def sweep_during(builds, town, old, new, exchanged):
    server = WebServer(town.output)
    readers = [Reader("folder", read_from(town.output), old, new), Reader("web server", server.read, old, new)]
    for reader in readers:
        reader.start()
    try:
        for number in range(builds):
            town.build((number + 1) % 2)
            for reader in readers:
                reader.wait_for_sweep()
    finally:
        for reader in readers:
            reader.stop()
        server.stop()
    breaches = []
    for reader in readers:
        print(f"{builds} builds, {'exchanged' if exchanged else 'file by file'}, {reader.name}: "
              f"{reader.sweeps} sweeps of {len(reader.pages)} files, {reader.mixed} mixed")
        breaches += reader.breaches
        if exchanged and reader.mixed > builds:
            breaches.append(f"{reader.name}: {reader.mixed} sweeps of mixed age in {builds} builds")
        if reader.sweeps < builds:
            breaches.append(f"{reader.name}: only {reader.sweeps} sweeps")
    return breaches


def main():
    arguments = argparse.ArgumentParser()
    for name in ("program", "site", "theme"):
        arguments.add_argument(name)
    arguments.add_argument("--builds", type=int, default=50)
    given = arguments.parse_args()

    town = Town(given.program, given.site, given.theme)
    try:
        new, old = town.build(1), town.build(0)
        breaches = sweep_during(given.builds, town, old, new, exchanged=True)
    finally:
        town.remove()
    town = Town(given.program, given.site, given.theme)
    try:
        with mounts.tmpfs(town.output) as is_mounted:
            if is_mounted:
                town.build(0)
                breaches += sweep_during(given.builds // 5, town, old, new, exchanged=False)
    finally:
        town.remove()

    for breach in breaches[:50]:
        print(breach)
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
