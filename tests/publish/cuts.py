"""A publish that is cut off, by a wire that breaks after so many bytes or by a call that fails or kills, leaves the old
site or the new one; where files go one by one, each file is old or new. The next run completes.

    cuts.py PROGRAM SITE THEME [WAY …] [--points N]     ways: ssh ordner sftp rclone
    cuts.py … --at EIO:read:213 [--at …]                these calls alone, to see a point again"""

import argparse
import collections
import random
import re
import sys
import time

from site_of_test import Site
from ways import IS_WHOLE, NAMES, way

CALLS = ["openat", "write", "read", "close", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat",
         "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir", "poll", "clone", "clone3", "vfork", "execve", "fsync",
         "newfstatat", "ftruncate", "chmod", "fchmodat", "pipe2", "wait4", "readlink", "dup2"]
FAULTS = ["SIGKILL", "SIGKILL", "EIO", "ENOSPC"]
LONGEST = 600  # seconds; then somebody would end it. A `close` that is made to fail leaves a pipe open for ever
KILLED = 128 + 9


def did_not_begin(done, program):
    """The system's loader gave up before the program had its first word."""
    line = re.escape(program) + r": error while loading shared libraries: [^\n]*\n"
    return done.returncode == 127 and re.fullmatch(f"(?:{line})+", done.stderr)


class Cuts:
    def __init__(self, site, there, points, chance):
        self.site, self.there, self.points, self.chance = site, there, points, chance
        self.breaches, self.done, self.undone, self.hung = [], 0, 0, 0
        self.sites = []
        for number in (1, 2):
            site.build(number, "--output", f"public-{number}")
            self.publish(number, must=True)
            self.sites.append(there.live())
        self.now = 1  # index of the site that is live

    def publish(self, number, must=False, before=()):
        began = time.monotonic()
        done = self.site.publish("live", "--yes", "--output", f"public-{number}",
                                 before=["timeout", "--signal=KILL", str(LONGEST), *before])
        if done.returncode == KILLED:
            done.returncode = -9
            self.hung += time.monotonic() - began >= LONGEST
        if must and done.returncode != 0:
            raise AssertionError(f"{self.there.name}: publish ends with {done.returncode}: {done.stdout}{done.stderr}")
        return done

    def lacks(self, live, site):
        """The paths of a site that are not there as it has them."""
        return [path for path, bytes_ in site.items() if live.get(path) != bytes_]

    def is_sound(self, what):
        live = self.there.live() or {}
        old, new = self.own
        if self.there.name in IS_WHOLE:
            missing = [self.lacks(live, site) for site in (old, new)]
            if all(missing):
                self.breaches.append(f"{what}: neither the old site nor the new one; {missing[0][:3]} {missing[1][:3]}")
            return
        for path in old.keys() | new.keys():
            allowed = [site[path] for site in (old, new) if path in site]
            if path in old and path in new and path not in live:
                self.breaches.append(f"{what}: {path} is missing")
            elif path in live and live[path] not in allowed:
                self.breaches.append(f"{what}: {path} is torn ({len(live[path])} bytes)")
        for path in live.keys() - old.keys() - new.keys() - self.ever:
            self.breaches.append(f"{what}: {path} is nobody's")

    def one(self, what, prepare, before=()):
        """From the site that is live to the other one, with a cut; then once more without."""
        goal = 1 - self.now
        self.own = (self.sites[self.now], self.sites[goal])
        prepare()
        done = self.publish(goal + 1, before=before)
        if self.there.wire:
            self.there.wire.break_after(None)
        self.is_sound(what)
        if done.returncode == 0:
            self.done += 1
            if self.lacks(self.there.live(), self.sites[goal]):
                self.breaches.append(f"{what}: says it is done and is not")
        else:
            self.undone += 1
            ours = re.sub(r"Es sagt: »[^\n]*«", "", done.stderr)  # what nobody foresaw is quoted
            english = re.findall(r"\b(?:error|failed|Traceback|denied|ssh:|rsync:|cannot|No such)\b", ours)
            if did_not_begin(done, self.site.program):
                pass  # and says so in its own way
            elif done.returncode > 0 and (english or not done.stderr.startswith("schaukasten: ")):
                self.breaches.append(f"{what}: is told as {done.stderr!r}")
        again = self.publish(goal + 1)
        if again.returncode != 0:
            self.breaches.append(f"{what}: the next run ends with {again.returncode}: {again.stderr}")
        if missing := self.lacks(self.there.live() or {}, self.sites[goal]):
            self.breaches.append(f"{what}: the next run does not complete: {missing[:3]}")
        self.now = goal

    def by_bytes(self, count):
        wire = self.there.wire
        wire.break_after(None)
        self.publish(2 - self.now, must=True)
        self.now = 1 - self.now
        all_bytes = wire.passed
        for number in range(count):
            at = max(1, int(all_bytes * (number + self.chance.random()) / count))
            self.one(f"{self.there.name}, cut after {at} of {all_bytes} bytes", lambda at=at: wire.break_after(at))

    def by_calls(self, count):
        log = self.site.folder / "calls"
        self.publish(2 - self.now, must=True, before=["strace", "-f", "-qq", "-o", str(log), "-e",
                                                      "trace=" + ",".join("?" + call for call in CALLS)])
        self.now = 1 - self.now
        made = collections.Counter(re.findall(r"^(\d+) +(\w+)\(", log.read_text(errors="replace"), re.MULTILINE))
        # `when` counts for each process; the same call of several may be hit in one run.
        most = collections.Counter()
        for (_, call), number in made.items():
            most[call] = max(most[call], number)
        for _ in range(count):
            call, fault = self.chance.choice(sorted(most)), self.chance.choice(FAULTS)
            self.at_call(fault, call, self.chance.randint(1, most[call]))

    def at_call(self, fault, call, number):
        how = "signal=SIGKILL" if fault == "SIGKILL" else "error=" + fault
        self.one(f"{self.there.name}, {fault} at call {number} of {call}", lambda: None,
                 ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}",
                  "-e", f"inject={call}:{how}:when={number}"])

    def run(self, chosen):
        self.ever = set(self.sites[0]) | set(self.sites[1])
        if chosen:
            for point in chosen:
                fault, call, number = point.split(":")
                self.at_call(fault, call, int(number))
        elif self.there.wire:
            self.by_bytes(self.points - self.points // 3)
            self.by_calls(self.points // 3)
        else:
            self.by_calls(self.points)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("site")
    parser.add_argument("theme")
    parser.add_argument("ways", nargs="*")
    parser.add_argument("--points", type=int, default=50)
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--at", action="append", default=[], metavar="FAULT:CALL:NUMBER")
    arguments = parser.parse_args()
    is_sound = True
    for name in arguments.ways or NAMES:
        site = Site(arguments.program, arguments.site, arguments.theme, "")
        with way(site, name) as there:
            cuts = Cuts(site, there, arguments.points, random.Random(arguments.seed))
            cuts.run(arguments.at)
        print(f"{name}: {cuts.undone} cut off ({cuts.hung} of them ended after {LONGEST} s), {cuts.done} came through, "
              f"{len(cuts.breaches)} breaches", flush=True)
        for breach in cuts.breaches[:20]:
            print("  " + breach)
        is_sound = is_sound and not cuts.breaches and cuts.undone > 0
        site.remove()
    sys.exit(0 if is_sound else 1)


main()
