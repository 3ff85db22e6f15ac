"""Same content, same day: the same bytes, wherever, whenever and by whomever it is built.

    same_bytes.py PROGRAM SITE THEME PRELOAD

24 builds, so chosen that any two circumstances meet in every combination of theirs. PRELOAD is
odd_world.cpp, built."""

import collections
import contextlib
import itertools
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import mounts

ZONES = ["Europe/Berlin", "Pacific/Kiritimati", "America/Anchorage"]
LOCALES = ["C", "de_DE.UTF-8", "tr_TR.UTF-8"]
UMASKS = [0o022, 0o077]
PATHS = ["stadt", "Ein längerer Ort/mit Leerzeichen & Umlauten/stadt"]
JOBS = ["1", "8"]
ORDERS = ["as it is", "shuffled by a library", "shuffled by the file system"]
MOMENTS = ["1795390200", "1795472400"]  # 2026-11-23 in Germany, half past midnight and 23:20
Variant = collections.namedtuple("Variant", "zone locale umask path jobs order moment")
LEVELS = Variant(ZONES, LOCALES, UMASKS, PATHS, JOBS, ORDERS, MOMENTS)


def variants():
    for zone, umask, jobs, path in itertools.product(range(3), range(2), range(2), range(2)):
        chosen = Variant(zone, (umask + jobs + path) % 3, umask, path, jobs, (zone + jobs + path) % 3, (zone + path) % 2)
        yield Variant(*(level[number] for level, number in zip(LEVELS, chosen)))


def check_design(rows):
    assert len(rows) == 24
    for a, b in itertools.combinations(range(len(LEVELS)), 2):
        met = {(row[a], row[b]) for row in rows}
        assert met == set(itertools.product(LEVELS[a], LEVELS[b])), f"{LEVELS._fields[a]} and {LEVELS._fields[b]}"


def make_locales(folder):
    """Real ones: the program might ask the C library one day."""
    for name in LOCALES[1:]:
        refused = mounts.error_of(["localedef", "--no-archive", "-i", name.split(".")[0], "-f", "UTF-8", str(folder / name)])
        if refused:
            print(f"NOTICE: {name} is only a name here, since localedef cannot make it: {refused}")


class Builds:
    def __init__(self, program, site, theme, preload, folder):
        self.program, self.site, self.theme, self.preload, self.folder = program, Path(site), theme, preload, folder
        self.number = 0
        make_locales(folder)
        for path in PATHS:
            self.copy(folder / path / "content", backwards=path != PATHS[0])

    def copy(self, to, backwards):
        """The same files, made in another order."""
        files = sorted((path for path in self.site.rglob("*") if path.is_file()), reverse=backwards)
        for path in files:
            target = to / path.relative_to(self.site)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)

    def build(self, variant):
        """What it published and said: bytes and mode of each file."""
        town = self.folder / variant.path
        self.number += 1
        output = town / f"public-{self.number}"
        with contextlib.ExitStack() as stack:
            content, order = town / "content", {}
            if variant.order == ORDERS[1]:
                order = {"ODD_ORDER": str(self.number)}
            elif variant.order == ORDERS[2]:
                shown = town / "shuffled"
                if stack.enter_context(mounts.shuffled(content, shown)):
                    content = shown
                else:
                    order = {"ODD_ORDER": str(self.number)}
            environment = {**os.environ, **order, "TZ": variant.zone, "LC_ALL": variant.locale, "LANG": variant.locale,
                           "LOCPATH": str(self.folder), "LD_PRELOAD": self.preload, "ODD_TIME": variant.moment}
            done = subprocess.run([self.program, "build", "--no-legal-check", "--jobs", variant.jobs, "--content", str(content),
                                   "--output", str(output), "--theme", self.theme], env=environment, umask=variant.umask, cwd=town,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        if done.returncode != 0:
            raise AssertionError(f"{variant} ends with {done.returncode}: {done.stderr.decode()}")
        said = (done.stdout + done.stderr).decode().replace(str(output), "OUTPUT").replace(str(content), "CONTENT")
        return {"what it says": (said, 0), **published(output)}


def published(output):
    files = {}
    for path in sorted(output.rglob("*")):
        if path.name != ".schaukasten-manifest":  # inodes and times stand in it
            bytes_of = path.read_bytes() if path.is_file() else None
            files[str(path.relative_to(output))] = (bytes_of, stat.S_IMODE(path.stat().st_mode))
    return files


def main():
    rows = list(variants())
    check_design(rows)
    findings = []
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # each build syncs its file system
    with tempfile.TemporaryDirectory(prefix="schaukasten-same-", dir=memory) as folder:
        builds = Builds(*sys.argv[1:5], Path(folder))
        first = builds.build(rows[0])
        for variant in rows[1:]:
            found = builds.build(variant)
            different = [path for path in sorted(first.keys() | found.keys()) if first.get(path) != found.get(path)]
            if different:
                findings.append(f"{variant}:\n    {len(different)} differ: {', '.join(different[:5])}")
    print(f"{len(rows)} variants of {len(first) - 1} files and folders, {len(findings)} differ")
    print("\n".join(findings))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
