#!/usr/bin/env python3
"""Builds municipalities that a public document describes and looks for what the document says.

    pruefe.py [--ids] PROGRAM THEME TOWN...     each TOWN holds content/ and erwartet.toml

An entry of erwartet.toml names a row of the requirements, a page and a text that is visible there.
With --ids nothing is built; it is only counted whether the towns together have every row.
"""
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from sichtbar import visible_text

TODAY = "2026-11-23"
ROWS = {"DO": 14, "BE": 11, "SO": 9, "KR": 15, "HE": 14}
ALL_IDS = [f"{town}-{number:02}" for town, rows in ROWS.items() for number in range(1, rows + 1)]
SHOWN = 300


def build(program, theme, town, output):
    """What the program complains about; warnings are errors here."""
    command = [program, "build", "--content", str(town / "content"), "--theme", theme,
               "--output", str(output), "--today", TODAY, "--strict", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True)
    said = (done.stdout + done.stderr).strip() or f"code {done.returncode}"
    return [] if done.returncode == 0 else [f"{town.name}: does not build: {said}"]


def page_text(output, address):
    """Nothing if there is no such page."""
    page = output / address.lstrip("/")
    if address.endswith("/"):
        page /= "index.html"
    return visible_text(page.read_text(encoding="utf-8")) if page.is_file() else None


def finding(text, wanted):
    """Why the page is not as expected; nothing if it is."""
    if text is None:
        return "there is no such page"
    if not wanted:
        return "the entry asks for no text"
    if wanted in text:
        return None
    # The longest beginning that is there shows where the page goes another way.
    found = max(length for length in range(len(wanted)) if wanted[:length] in text)
    at = text.index(wanted[:found])
    return f"»{wanted}« is missing; nearest: »{text[at:at + min(len(wanted) + 40, SHOWN)]}«"


def check_entry(town, output, entry):
    told = finding(page_text(output, entry["seite"]), " ".join(entry["text"].split()))
    if entry["id"] not in ALL_IDS:
        told = "this id is no row of the requirements"
    return [f"{town.name}: {entry['id']} {entry['seite']}: {told}"] if told else []


def entries_of(town):
    return tomllib.loads((town / "erwartet.toml").read_text(encoding="utf-8"))["erwartet"]


def ids_of(town):
    return {entry["id"] for entry in entries_of(town)}


def check_town(program, theme, town):
    entries = entries_of(town)
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "site"
        findings = build(program, theme, town, output)
        if not findings:
            findings = [line for entry in entries for line in check_entry(town, output, entry)]
    print(f"{town.name}: {len(ids_of(town))} ids, {len(entries)} entries, {len(findings)} failures")
    return findings


def check_ids(towns):
    seen = set().union(*map(ids_of, towns))
    print(f"{len(seen & set(ALL_IDS))} of {len(ALL_IDS)} ids")
    return [f"{one}: no entry in any town" for one in ALL_IDS if one not in seen]


def main(arguments):
    program, theme, *folders = [one for one in arguments if one != "--ids"]
    towns = [Path(folder).resolve() for folder in folders]
    if "--ids" in arguments:
        findings = check_ids(towns)
    else:
        findings = [line for town in towns for line in check_town(program, theme, town)]
    for line in findings:
        print(line)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
