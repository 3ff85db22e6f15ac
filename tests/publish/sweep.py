"""Somebody who reads the live site through nginx while it is published again and again misses nothing, sees no torn page,
and gets what each page loads.

    sweep.py PROGRAM SITE THEME [WAY …] [--publishes 30]     ways: ssh ordner sftp rclone"""

import argparse
import http.client
import re
import sys
import threading

from servers import Nginx
from site_of_test import Site, loaded_by
from ways import NAMES, way

VERSIONS = 5  # more than those whose assets stay


class Reader(threading.Thread):
    def __init__(self, port, versions):
        super().__init__()
        self.port, self.versions = port, versions
        self.pages = sorted(path for path in set.intersection(*(set(site) for site in versions))
                            if path.endswith(".html"))
        self.breaches, self.sweeps, self.is_over = [], 0, False
        self.begun = self.ended = 0  # publishes
        self.needed = {}  # what a page that somebody has open loads, by the publishes that had ended when it was read

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("GET", "/" + re.sub(r"(^|/)index\.html$", r"\1", path))
            answer = connection.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException) as failure:
            return 0, str(failure).encode()
        finally:
            connection.close()

    def look_at(self, path):
        ended = self.ended
        status, body = self.get(path)
        if status != 200:
            self.breaches.append(f"{path} is missing ({status})")
        elif body not in [site[path] for site in self.versions]:
            self.breaches.append(f"{path} is torn ({len(body)} bytes)")
        for asset in loaded_by(path, body) if status == 200 else ():
            self.needed[asset] = ended

    def look_at_needed(self):
        """Pages of the last two sites stay whole; those of older ones need not."""
        for asset, ended in list(self.needed.items()):
            if self.begun > ended + 2:
                del self.needed[asset]
                continue
            status = self.get(asset)[0]
            if status != 200 and self.begun <= ended + 2:
                self.breaches.append(f"{asset} is gone ({status}), {self.begun - ended} publishes after a page needed it")

    def run(self):
        while not self.is_over:
            for path in self.pages:
                self.look_at(path)
                if self.is_over:
                    break
            self.look_at_needed()
            self.sweeps += 1

    def stop(self):
        self.is_over = True
        self.join()


def sweep(site, there, publishes):
    versions = [site.build(number, "--output", f"public-{number}") for number in range(1, VERSIONS + 1)]
    search = [path for path in versions[0] if path.startswith("assets/suche/") and path not in versions[1]]
    assert search, "assets change with the versions"

    def publish(number):
        done = site.publish("live", "--yes", "--output", f"public-{number}")
        assert done.returncode == 0, done.stderr
    publish(1)
    with Nginx(site.folder / "nginx", there.root) as nginx:
        readers = [Reader(nginx.port, versions) for _ in range(2)]
        for reader in readers:
            reader.start()
        try:
            for number in range(1, publishes + 1):
                for reader in readers:
                    reader.begun = number
                publish(1 + number % VERSIONS)
                for reader in readers:
                    reader.ended = number
        finally:
            for reader in readers:
                reader.stop()
    return readers


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("site")
    parser.add_argument("theme")
    parser.add_argument("ways", nargs="*")
    parser.add_argument("--publishes", type=int, default=30)
    arguments = parser.parse_args()
    is_sound = True
    for name in arguments.ways or NAMES:
        site = Site(arguments.program, arguments.site, arguments.theme, "")
        with way(site, name) as there:
            readers = sweep(site, there, arguments.publishes)
        breaches = [breach for reader in readers for breach in reader.breaches]
        print(f"{name}: {arguments.publishes} publishes, {sum(reader.sweeps for reader in readers)} sweeps, "
              f"{len(breaches)} breaches")
        for breach in breaches[:20]:
            print("  " + breach)
        is_sound = is_sound and not breaches
        site.remove()
    sys.exit(0 if is_sound else 1)


main()
