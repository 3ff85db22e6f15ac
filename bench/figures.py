"""The figures of speed with their gates, from paired runs of the bench kit beside Hugo. See bench/README.md."""
import math
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXPORTS, WHOLE = "Feeds, Kalender, Daten und Dateien", "zusammen"
KINDS_OF_RECORDS = 8  # of the vocabulary that is added to see what one more costs


class Row:
    """One line of the kit's table."""

    def __init__(self, cells):
        self.size, self.tool, self.what = int(cells[0]), cells[1], cells[2]
        self.wall, self.cpu, self.peak = (float(cell) for cell in cells[3:6])
        self.cpu_a_page = float(cells[8]) if len(cells) > 8 else 0.0


class Runs:
    """What one run of the kit measured, and the ratios of its pairs."""

    def __init__(self):
        self.rows, self.pairs = {}, {}

    def read(self, line):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        pair = re.search(r"min ([\d.]+), median ([\d.]+), max", line)
        if pair:
            self.pairs[int(cells[0])] = float(pair.group(2))
        elif len(cells) >= 8 and cells[0].isdigit() and cells[4]:
            row = Row(cells)
            self.rows[row.size, row.tool, row.what] = row

    def ratio(self, size, what, of):
        hugo, ours = (self.rows.get((size, tool, what)) for tool in ("hugo", "subject"))
        return of(hugo) / of(ours) if hugo and ours and of(ours) else None


def figure(name, value, gate, at_least=True, unit=""):
    if value is None:
        print(f"| {name} | not measured | {gate}{unit} | |", flush=True)
        return
    reached = value >= gate if at_least else value <= gate
    print(f"| {name} | {value:.2f}{unit} | {gate}{unit} | {'reached' if reached else 'missed'} |", flush=True)


def run_kit(kit, ours, sizes, work, runs):
    found = Runs()
    command = [sys.executable, kit, "--pages", ",".join(map(str, sizes)), "--tools", "hugo,io", "--runs", str(runs),
               "--work", work, "--subject", ours]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        for line in child.stdout:
            print(line, end="", flush=True)
            found.read(line)
    if child.returncode != 0:
        sys.exit(f"{kit} failed")
    return found


def timed(command):
    started = time.monotonic()
    child = subprocess.Popen(command, shell=True, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"{command}: status {status}")
    return time.monotonic() - started, used.ru_utime + used.ru_stime


def median(values):
    return sorted(values)[len(values) // 2]


def build(ours, site, out, runs=5):
    """Medians of wall and CPU seconds of builds into an empty folder."""
    measured = []
    for number in range(runs):
        fresh = Path(out) / str(number)
        fresh.mkdir(parents=True)
        measured.append(timed(ours.format(site=site, out=fresh / "site")))
    return median([wall for wall, _ in measured]), median([cpu for _, cpu in measured])


def stages(ours, site, out):
    """Milliseconds of each stage of one build, by the name that --timings gives it."""
    Path(out).parent.mkdir(parents=True, exist_ok=True)
    command = ours.format(site=site, out=out).replace("--quiet", "--timings")
    told = subprocess.run(command, shell=True, check=True, capture_output=True, text=True).stdout
    return {name: float(number.replace(",", ".")) for number, name in re.findall(r"^ *([\d,]+) ms  (\D+?)$", told, re.M)}


def cost_of_exports(ours, site, out, runs=5):
    """A whole build over the same without the stage in which feeds, calendars, cards and data are made and written."""
    measured = [stages(ours, site, Path(out) / str(number) / "site") for number in range(runs)]
    return median([each[WHOLE] / (each[WHOLE] - each[EXPORTS]) for each in measured])


def with_one_more_vocabulary(site, to):
    shutil.copytree(site, to)
    content = Path(to) / "content"
    terms = "\n".join(f'[[begriff]]\nid = "bereich-{i}"\nname = "Bereich {i}"\n' for i in range(KINDS_OF_RECORDS))
    (content / "vokabulare/kernbereiche.toml").write_text(terms, encoding="utf-8")
    for number, offer in enumerate(sorted((content / "angebote").glob("*.toml"))):
        text = offer.read_text(encoding="utf-8")
        offer.write_text(f'kernbereich = "bereich-{number % KINDS_OF_RECORDS}"\n{text}', encoding="utf-8")


def on_tmpfs(kit, ours, sizes):
    with tempfile.TemporaryDirectory(dir="/dev/shm") as work:
        found = run_kit(kit, ours, sizes, work, 5)
        print("\n| Figure, on a tmpfs | Measured | Gate | |\n|---|---|---|---|")
        for size in sizes:
            figure(f"whole build, Hugo's wall time over ours, {size} records", found.pairs.get(size),
                   8 if size <= 100 else 10)
        for size in (s for s in sizes if s >= 1000):
            figure(f"CPU per page, Hugo's over ours, {size}", found.ratio(size, "full", lambda row: row.cpu_a_page), 10)
            figure(f"peak memory, Hugo's over ours, {size}", found.ratio(size, "full", lambda row: row.peak), 8)
            figure(f"one file edited, Hugo's wall time over ours, {size}",
                   found.ratio(size, "one file changed", lambda row: row.wall), 25)
            figure(f"nothing edited, Hugo's wall time over ours, {size}",
                   found.ratio(size, "no change", lambda row: row.wall), 25)
        small, big = (found.rows.get((size, "subject", "full")) for size in (min(s for s in sizes if s >= 1000), max(sizes)))
        if small and big and big.size > small.size:
            figure(f"exponent of CPU from {small.size} to {big.size}",
                   math.log(big.cpu / small.cpu) / math.log(big.size / small.size), 1.08, at_least=False)
        of_size = Path(work) / f"c{max(s for s in sizes if s <= 10000)}"
        exports = cost_of_exports(ours, of_size / "neutral", of_size / "exports")
        figure(f"with all exports over the pages alone, {max(s for s in sizes if s <= 10000)}", exports, 1.5, at_least=False, unit=" times")
        with_one_more_vocabulary(of_size / "neutral", of_size / "one-more")
        plain = build(ours, of_size / "neutral", of_size / "a")[1]
        more = build(ours, of_size / "one-more", of_size / "b")[1]
        figure("a further vocabulary: more CPU", (more / plain - 1) * 100, 8, at_least=False, unit=" %")
        town = Path(work) / "c420"
        subprocess.run([sys.executable, kit.with_name("make_corpus.py"), "--pages", "420", "--formats", "neutral", "--out", town],
                       check=True, stdout=subprocess.DEVNULL)
        wall = build(ours, town / "neutral", town / "out", 9)[0]
        pages = sum(1 for _ in (town / "out/0/site").rglob("index.html"))
        figure(f"a town of {pages} pages, start to end", wall * 1000, 60, at_least=False, unit=" ms")


def on_disk(kit, ours, size, scratch):
    """Beside the bare writing and syncing of the very files that we write."""
    work = Path(scratch) / "disk"
    corpus = work / f"c{size}"
    subprocess.run([sys.executable, kit.with_name("make_corpus.py"), "--pages", str(size), "--formats", "neutral", "--out", corpus],
                   check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["g++", "-O2", "-std=c++20", "-pthread", "-o", work / "iolimit", kit.with_name("iolimit.cpp")], check=True)
    ratios = []
    for number in range(3):
        out = work / f"site{number}"
        wall, _ = timed(ours.format(site=corpus / "neutral", out=out))
        bare = subprocess.run([work / "iolimit", out, work / f"bare{number}", "2", "write"], check=True,
                              capture_output=True, text=True).stdout
        ratios.append(wall / float(bare.split()[2]))
    print("\n| Figure, on a disk | Measured | Gate | |\n|---|---|---|---|")
    figure(f"our wall time over the bare writing and syncing of the same files, {size}", median(ratios), 1.8, at_least=False)
