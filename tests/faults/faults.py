"""A build that fails changes nothing: whatever call of it is disturbed, the site is the old one or the
new one, byte for byte, exit status 0 means the new one, and the next build succeeds.

    faults.py PROGRAM SITE THEME PRELOAD [--points 300] [--seed 1]

PRELOAD is fail_allocation.cpp, built. Prints what was disturbed, and every breach with its point."""

import argparse
import collections
import random
import sys

import inject
import limits
from town import Town


class Trial:
    """Old and new site of one town, and what its disturbed builds left."""

    def __init__(self, town):
        self.town = town
        self.new = town.build(1)
        self.old = town.build(0)
        assert self.old != self.new, "the two versions of the town are the same site"
        self.counts = collections.Counter()
        self.breaches = []
        self.town.write(1)

    def prepare(self):
        """The old site, and the content of the new one."""
        self.town.build(0)
        self.town.write(1)

    def judge(self, point, status, happened, kind):
        """After a disturbed build of the new version, on top of the old one."""
        left = self.town.published()
        kept, switched = left == self.old, left == self.new
        outcome = "not reached" if not happened else "old site" if kept else "new site" if switched else "DAMAGED"
        self.counts[kind, outcome] += 1
        if not kept and not switched:
            self.breaches.append(f"{point}: the site is neither the old nor the new one (exit {status})")
        if status == 0 and not switched:
            self.breaches.append(f"{point}: exit status 0, but not the new site")
        if self.next_build() != self.new:
            self.breaches.append(f"{point}: the next build made another site")
        self.prepare()

    def next_build(self):
        try:
            return self.town.build(1)
        except AssertionError as error:
            self.breaches.append(str(error))
            return self.new


def disturb_calls(trial, points):
    """A library opens a file more or less from run to run, so that the last numbers may not come up."""
    missed = []
    for point in points:
        status, happened = inject.disturbed(trial.town, point)
        if not happened and point.jobs == 1:
            missed.append(f"{point}: no fault was injected")
        trial.judge(point, status, happened, kind=point.fault)
    if len(missed) > len(points) // 100:
        trial.breaches.extend(missed)


def disturb_allocations(trial, preload, number, chance):
    most = inject.count_allocations(trial.town, preload)
    trial.prepare()
    for at in sorted(chance.sample(range(1, most + 1), min(number, most))):
        status, happened = inject.without_memory(trial.town, preload, at)
        if not happened:
            trial.breaches.append(f"allocation {at} of {most}: it did not fail")
        trial.judge(f"allocation {at}", status, happened, kind="allocation")


def on_small_disk(given, trial):
    disk = limits.SmallDisk()
    try:
        if disk.refused is None:
            trial.town = Town(given.program, given.site, given.theme, disk.folder)
            trial.prepare()
            limits.on_small_disk(trial, disk)
        else:
            print(f"NOTICE: not tried on a full disk, since none can be mounted here: {disk.refused}")
    finally:
        disk.remove()


def disturb(given, trial):
    chance = random.Random(given.seed)
    calls = inject.count_calls(trial.town)
    trial.prepare()
    others = given.points // 6  # of each further kind
    disturb_calls(trial, inject.sample(inject.all_points(calls), given.points - 2 * others, given.seed))
    disturb_calls(trial, inject.points_on_all_cores(calls, others, chance))
    disturb_allocations(trial, given.preload, others, chance)
    limits.with_limits(trial)


def main():
    arguments = argparse.ArgumentParser()
    for name in ("program", "site", "theme", "preload"):
        arguments.add_argument(name)
    arguments.add_argument("--points", type=int, default=300)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()

    town = Town(given.program, given.site, given.theme)
    trial = Trial(town)
    try:
        disturb(given, trial)
    finally:
        town.remove()
    on_small_disk(given, trial)

    for (kind, outcome), number in sorted(trial.counts.items()):
        print(f"{number:6} {kind}: {outcome}")
    print(f"{trial.counts.total():6} points, {len(trial.breaches)} breaches")
    for breach in trial.breaches[:50]:
        print(breach)
    return 1 if trial.breaches else 0


if __name__ == "__main__":
    sys.exit(main())
