"""Of many builds started together one works at a time; the others say so and end with 2, without harm.

    together.py PROGRAM SITE THEME [--builds 20]"""

import argparse
import fcntl
import os
import signal
import subprocess
import sys
import time

from town import Town

SENTENCE = "schaukasten: Ein anderer Lauf schreibt gerade in »public«; warten Sie, bis er fertig ist.\n"


def start(town):
    return subprocess.Popen([*town.command, "--jobs", "2"], cwd=town.folder, stdout=subprocess.DEVNULL,
                            stderr=subprocess.PIPE, text=True)


def ends(builds):
    return [(build.communicate()[1], build.returncode) for build in builds]


def judge(town, clean, outcomes, findings, kind):
    won = [outcome for outcome in outcomes if outcome[1] == 0]  # it may have something to tell
    strange = [outcome for outcome in outcomes if outcome[1] != 0 and outcome != (SENTENCE, 2)]
    print(f"{kind}: {len(outcomes)} builds, {len(won)} built, {len(outcomes) - len(won) - len(strange)} said that another one does")
    if not won:
        findings.append(f"{kind}: none of them built")
    findings += [f"{kind}: exit status {status}: {said!r}" for said, status in strange]
    if town.published() != clean:
        findings.append(f"{kind}: the site is not that of a clean build")
    left = {entry.name for entry in (town.folder / ".schaukasten" / "public").iterdir()}
    if not left <= {"lock", "old", "old-foreign", "cache", "gebaut"}:
        findings.append(f"{kind}: left behind: {sorted(left)}")


def holds_lock(town):
    """Whether a build is at work."""
    lock = town.folder / ".schaukasten" / "public" / "lock"
    if not lock.exists():
        return False
    with open(lock, "rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def build_that_stands_still(town):
    """A build that was stopped in the middle of its work."""
    while True:
        build = start(town)
        while build.poll() is None:
            os.kill(build.pid, signal.SIGSTOP)
            if holds_lock(town):
                return build
            os.kill(build.pid, signal.SIGCONT)
            time.sleep(0.001)
        build.communicate()  # it was too quick for us


def main():
    arguments = argparse.ArgumentParser()
    for name in ("program", "site", "theme"):
        arguments.add_argument(name)
    arguments.add_argument("--builds", type=int, default=20)
    given = arguments.parse_args()

    findings = []
    town = Town(given.program, given.site, given.theme)
    clean = [town.build(0), town.build(1)]
    town.remove()

    town = Town(given.program, given.site, given.theme)
    try:
        for version, kind in ((0, "first build"), (1, "changed content"), (0, "changed back"), (0, "nothing to do")):
            town.write(version)
            judge(town, clean[version], ends([start(town) for _ in range(given.builds)]), findings, kind)
        town.write(1)
        slow = build_that_stands_still(town)
        others = ends([start(town) for _ in range(given.builds - 1)])
        if town.published() != clean[0]:
            findings.append("while one stands still: the site has changed")
        if any(outcome != (SENTENCE, 2) for outcome in others):
            findings.append(f"while one stands still: {set(others)}")
        os.kill(slow.pid, signal.SIGCONT)
        judge(town, clean[1], [*others, *ends([slow])], findings, "while one stands still")
    finally:
        town.remove()
    print("\n".join(findings))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
