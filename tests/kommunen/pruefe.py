#!/usr/bin/env python3
"""Builds municipalities that a public document describes and looks for what the document says.

    pruefe.py [--ids] PROGRAM THEME TOWN...     each TOWN holds content/ and erwartet.toml

An entry of erwartet.toml names a row of the requirements (`id`), a page (`seite`), a text that is
visible there (`text`) and, if wanted, how often (`anzahl`), the address of a link (`ziel`) and the
number of rows in tables (`zeilen`). "/ziele/hz-*/" are several pages read as one. Instead of a page an
entry may name what the build says (`meldung`).
With --ids nothing is built; it is only counted whether the towns together have every row.
"""
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from sichtbar import folded, read_page

TODAY = "2026-11-23"
ROWS = {"DO": 14, "BE": 11, "SO": 9, "KR": 15, "HE": 14}
ALL_IDS = [f"{town}-{number:02}" for town, rows in ROWS.items() for number in range(1, rows + 1)]
SHOWN = 300


def build(program, theme, town, output):
    """Whether it worked (warnings are errors here), and what the program says."""
    command = [program, "build", "--content", str(town / "content"), "--theme", theme,
               "--output", str(output), "--today", TODAY, "--strict"]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.returncode == 0, folded(done.stdout + done.stderr)


def missing_text(text, wanted):
    """Nothing if it is there."""
    if wanted in text:
        return None
    # The longest beginning that is there shows where the page goes another way.
    found = max(length for length in range(len(wanted)) if wanted[:length] in text)
    at = text.index(wanted[:found])
    return f"»{wanted}« is missing; nearest: »{text[at:at + min(len(wanted) + 40, SHOWN)]}«"


def read_pages(output, address):
    """The pages of an address as one; nothing if there is none."""
    pattern = address.lstrip("/") + ("index.html" if address.endswith("/") else "")
    pages = sorted(output.glob(pattern))
    return read_page("".join(page.read_text(encoding="utf-8") for page in pages)) if pages else None


def wrong_number(what, counted, entry, key):
    wanted = entry.get(key, counted)
    return None if counted == wanted else f"»{what}« stands there {counted} times, not {wanted}"


def missing_on_page(output, entry):
    page = read_pages(output, entry["seite"])
    if page is None:
        return "there is no such page"
    if "ziel" in entry and entry["ziel"] not in page.links:
        return f"no link leads to {entry['ziel']}"
    wanted = folded(entry["text"])
    return (wrong_number("<tr>", page.rows, entry, "zeilen")
            or wrong_number(wanted, page.text.count(wanted), entry, "anzahl")
            or missing_text(page.text, wanted))


def missing(entry, said, output):
    if entry["id"] not in ALL_IDS:
        return "this id is no row of the requirements"
    if "meldung" in entry:
        return missing_text(said, entry["meldung"])
    return missing_on_page(output, entry)


def entries_of(town):
    return tomllib.loads((town / "erwartet.toml").read_text(encoding="utf-8"))["erwartet"]


def ids_of(town):
    return {entry["id"] for entry in entries_of(town)}


def check_town(program, theme, town):
    entries = entries_of(town)
    findings = []
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "site"
        worked, said = build(program, theme, town, output)
        for entry in entries if worked else []:
            if told := missing(entry, said, output):
                findings.append(f"{town.name}: {entry['id']} {entry.get('seite', 'meldung')}: {told}")
    if not worked:
        findings.append(f"{town.name}: does not build: {said}")
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
