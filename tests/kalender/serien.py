#!/usr/bin/env python3
"""Dates that are hard to get right, in a town of their own, read back as read_back.py does: serien.py PROGRAM CONTENT THEME

A series for each rhythm of tests/schulzeit/beispiele.json that gives days, begun on three days; series over the Herbstferien and
the change to winter and summer time; days without a time, over several days, without an end, until midnight; and texts that mean
something to the format. CONTENT is a town with a calendar.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import read_back

# A weekday on which a rhythm does not fall; before the Herbstferien; in summer time.
BEGINNINGS = ["2026-09-08 09:00", "2026-10-14 23:30", "2027-03-05 02:15"]
TEXT = "Ä, \\\"ö\\\"; Grüße: 'x' \\\\n \\\\ ]]> </script> =1+1 مرحبا بكم END:VEVENT " + "Ü" * 60
SINGLE = {
    "sommer": 'beginn = "2026-10-24 18:00"\nende = "2026-10-24 20:00"\n',
    "winter": 'beginn = "2026-10-26 18:00"\nende = "2026-10-26 20:00"\n',
    "ueber-die-umstellung": 'beginn = "2027-03-27 20:00"\nende = "2027-03-28 08:00"\n',
    "ganzer-tag": "beginn = 2027-02-24\n",
    "zwei-tage": "beginn = 2027-02-24\nende = 2027-02-25\n",
    "silvester": "beginn = 2026-12-30\nende = 2026-12-31\n",
    "offen": 'beginn = "2026-11-24 18:00"\n',
    "bis-zum-tag": 'beginn = "2026-11-24 18:00"\nende = 2026-11-26\n',
    "mitternacht": 'beginn = "2026-11-24 0:00"\nende = "2026-11-24 23:59"\n',
    "vorbei": 'beginn = "2025-09-24 10:00"\nende = "2025-09-24 11:00"\n',
    "abgesagt": 'beginn = "2026-12-01 10:00"\nstatus = "abgesagt"\ngrund = "Zu wenige."\n',
    "geplant": 'beginn = "2028-12-01 10:00"\nstatus = "geplant"\n',
    "texte": f'beginn = "2026-12-02 10:00"\nort = "{TEXT}"\nkurz = "{TEXT}"\ninhalte = ["{TEXT}", "{TEXT}"]\ngeprueft_am = 2026-11-16\n',
}


def event(content, name, more, title="Termin"):
    (content / "termine" / f"{name}.toml").write_text(f'titel = "{title}"\nart = "sonstiges"\n{more}', encoding="utf-8")


def series(content):
    examples = json.loads((Path(__file__).parent.parent / "schulzeit/beispiele.json").read_text(encoding="utf-8"))
    rhythms = [each["text"] for each in examples if each["heisst"] and any(
        word in each["heisst"] for word in ("every", "of the month", "tag", "mittwoch"))]
    count = 0
    for number, rhythm in enumerate(rhythms):
        for start, begins in enumerate(BEGINNINGS):
            until = {0: "bis = 2027-06-30\nnicht_in_den_ferien = true\n", 1: "ausser = [2026-10-28, 2026-11-11]\n", 2: ""}[start]
            event(content, f"serie-{number}-{start}",
                  f'beginn = "{begins}"\n[wiederholung]\nrhythmus = "{rhythm}"\n{until}')
            count += 1
    event(content, "serie-ohne-zeit", 'beginn = 2026-09-08\n[wiederholung]\nrhythmus = "alle zwei Wochen"\n'
                                      "nicht_in_den_ferien = true\n")
    return count


def main():
    program, source, theme = map(Path, sys.argv[1:4])
    with tempfile.TemporaryDirectory() as scratch:
        content, output = Path(scratch, "content"), Path(scratch, "public")
        shutil.copytree(source, content)
        (content / "termine").mkdir(exist_ok=True)
        for old in (content / "termine").glob("*.toml"):
            old.unlink()
        count = series(content)
        for name, more in SINGLE.items():
            event(content, name, more, TEXT if name == "texte" else "Termin")
        done = subprocess.run([program, "build", "--quiet", "--no-legal-check", "--today", "2026-11-23", "--content", content,
                               "--theme", theme, "--output", output], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(done.stderr)
        calendars = read_back.check(output, content)
        read_back.expect("dates", count + len(SINGLE) + 1, len(list(output.glob("termine/*/termin.ics"))))
        page = read_back.days_on_calendar_page(output)
        read_back.expect("the page of the calendar knows the dates", True, page is not None and len(page[2]) > count)
        ruled = sum("RRULE" in path.read_text(encoding="utf-8") for path in output.glob("termine/serie-*/termin.ics"))
        read_back.expect("most series are series", True, ruled * 3 > count * 2)
    print(f"{count} series, {ruled} by a rule, {calendars} calendars")
    print("\n".join(read_back.findings[:40]))
    sys.exit(1 if read_back.findings else 0)


main()
