#!/usr/bin/env python3
"""Reads the calendars of a built site by two readers that are not ours, and compares them with the records.

    read_back.py OUTPUT CONTENT        the town as of 2026-11-23, when the tests build it

Each file is held to RFC 5545 to the letter (form.py). ical.js and vobject have to find the same days in it, those of series are
compared with the page of the calendar, which lists them one by one; texts and times with what the TOML says.
"""

import datetime
import html
import json
import re
import subprocess
import sys
import tomllib
import zoneinfo
from pathlib import Path

import vobject

import form

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")
WEEKDAYS = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"]
STATUS = {"geplant": "TENTATIVE", "abgesagt": "CANCELLED"}
findings = []


def expect(what, expected, actual):
    if expected != actual:
        findings.append(f"{what}: expected {expected!r}, found {actual!r}")


def read_by_ical_js(paths):
    script = Path(__file__).with_name("ical_js.mjs")
    done = subprocess.run(["node", script], input="\n".join(map(str, paths)), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"ical.js does not read them: {done.stderr[-2000:]}")
    return json.loads(done.stdout)


def days_by_vobject(event):
    """Beginnings by the reader's own arithmetic."""
    rules = event.getrruleset()
    return [event.dtstart.value] if rules is None else list(rules)


def compare_readers(path, events):
    found = {event.uid.value: event for event in vobject.readOne(path.read_text(encoding="utf-8")).vevent_list}
    expect(f"{path} events", sorted(event["uid"] for event in events), sorted(found))
    for event in events:
        other = found[event["uid"]]
        where = f"{path} {event['uid']}"
        expect(f"{where} title", event["title"], other.summary.value)
        expect(f"{where} description", event["description"], other.description.value if hasattr(other, "description") else "")
        expect(f"{where} place", event["place"], other.location.value if hasattr(other, "location") else "")
        days = [f"{day:%Y-%m-%d}" if event["all_day"] else f"{day:%Y-%m-%dT%H:%M:%S}" for day in days_by_vobject(other)]
        expect(f"{where} days", [day[0] for day in event["days"]], days)
        if not event["all_day"]:
            for local, _, utc, _ in event["days"]:
                there = datetime.datetime.fromisoformat(local).replace(tzinfo=BERLIN).astimezone(datetime.timezone.utc)
                expect(f"{where} {local} in UTC", f"{there:%Y-%m-%dT%H:%M:%S.000Z}", utc)


def moment(value):
    """A day and a time of day as the TOML has them, a text or a value of its own."""
    if value is None or isinstance(value, datetime.datetime):
        return value and (value.date(), value.time())
    if isinstance(value, datetime.date):
        return value, None
    day, _, time = value.replace("T", " ").partition(" ")
    return datetime.date.fromisoformat(day), time and datetime.time.fromisoformat(time.zfill(5)) or None


def end_of(record):
    """What a reader has to show as the end of the first day; None if nobody knows it."""
    day, time = moment(record["beginn"])
    last, until = moment(record.get("ende")) or (day, None)
    if time is None:
        return (last + datetime.timedelta(days=1)).isoformat()
    if until is None and last == day or (last, until) == (day, time):
        return None
    if until is None:
        return datetime.datetime.combine(last + datetime.timedelta(days=1), datetime.time()).isoformat()
    return datetime.datetime.combine(last, until).isoformat()


def check_record(where, record, events, base):
    for event in events:
        expect(f"{where} title", record["titel"], event["title"])
        expect(f"{where} address", f"{base}{where.parent.as_posix()}/", event["url"])
        expect(f"{where} status", STATUS.get(record.get("status"), "CONFIRMED"), event["status"])
        expect(f"{where} all day", moment(record["beginn"])[1] is None, event["all_day"])
        for key in ("kurz", "grund"):
            expect(f"{where} {key} in the description", True, record.get(key, "") in event["description"])
        for line in record.get("inhalte", []):
            expect(f"{where} {line} in the description", True, f"– {line}" in event["description"])
        expect(f"{where} place", True, event["place"].startswith(record.get("ort", "")))
        checked = record.get("geprueft_am", datetime.date(1970, 1, 1))
        expect(f"{where} stamp", f"{checked}T00:00:00Z", event["stamp"])
        expect(f"{where} number of themes", len(record.get("themen", [])), len(event["categories"]))
    begins, time = moment(record["beginn"])
    first = next((event for event in events for day in event["days"] if day[0][:10] == begins.isoformat()), None)
    if first:
        whole = begins.isoformat() if time is None else datetime.datetime.combine(begins, time).isoformat()
        expect(f"{where} begin", True, whole in [day[0] for day in first["days"]])
        end = end_of(record)
        expect(f"{where} has no end", end is None, first["is_open"])
        if end:
            expect(f"{where} end", end, next(day[1] for day in first["days"] if day[0] == whole))
    elif "wiederholung" not in record:
        findings.append(f"{where}: not on its day")


def days_on_calendar_page(output):
    """Of each event the days that the page of the school year names, and the span of that page."""
    page = output / "kalender/index.html"
    if not page.exists():
        return None
    text = html.unescape(page.read_text(encoding="utf-8"))
    spans = re.findall(r'<p class="sk-muted"><time datetime="([0-9-]+)">[^<]*</time> [^<]* <time datetime="([0-9-]+)">', text)
    days = {}
    for line in re.findall(r'<li class="sk-month__day" data-art="termin">.*?</li>', text, re.DOTALL):
        day = re.search(r'<time datetime="([0-9-]+)">', line)[1]
        address = re.search(r'<a href="\.\./(termine/[^"]+)/"', line)
        if address:
            days.setdefault(address[1], set()).add(day)
    return min(span[0] for span in spans), max(span[1] for span in spans), days


def check_days(where, event_days, length, page):
    """The page lists a day that begins in a month once in that month; a long one again in the next."""
    first, last, days = page
    on_page = {day for day in days.get(where.parent.as_posix(), set()) if first <= day <= last}
    expect(f"{where} days of the school years", sorted(on_page), sorted(day for day in event_days if first <= day <= last))


def check_office_hours(path, events, records):
    """As many as the people at the school have, at their times, never in the Ferien."""
    school = path.parts[-2]
    wanted = sorted((WEEKDAYS.index(hour["tag"]), hour["von"].zfill(5), hour.get("bis", "").zfill(5))
                    for record in records for work in record.get("einsaetze", []) if work["schule"] == school
                    for hour in work.get("sprechzeiten", []))
    found = []
    for event in events:
        begin, end = (datetime.datetime.fromisoformat(part) for part in event["days"][0][:2])
        found.append((begin.weekday(), f"{begin:%H:%M}", f"{end:%H:%M}"))
        for day in event["days"]:
            expect(f"{path} weekday of {day[0]}", begin.weekday(), datetime.datetime.fromisoformat(day[0]).weekday())
    expect(f"{path} hours", wanted, sorted(found))


def easter(year):
    """By Gauss, as Meeus has it."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return datetime.date(year, f // 31, f % 31 + 1)


def is_public_holiday(day):
    moving = {easter(day.year) + datetime.timedelta(days=days) for days in (-2, 1, 39, 50, 60)}
    return day in moving or (day.month, day.day) in {(1, 1), (5, 1), (10, 3), (11, 1), (12, 25), (12, 26)}


EVERY_WEEK = {None, "jede Woche", "wöchentlich", "jede Woche, nicht in den Ferien"}
ALWAYS = {"jede Woche, auch in den Ferien"}


def expected_days(time, offer, content):
    """Of what takes place each week: from the school year's beginning as far as Ferien are known."""
    calendar = tomllib.loads((content / "kalender.toml").read_text(encoding="utf-8")) if (content / "kalender.toml").exists() else {}
    years = [each["ende"] for each in calendar.get("schuljahre", [])]
    last = min(datetime.date(2028, 7, 31), max([datetime.date(2027, 7, 31), *years])) if years else datetime.date(2028, 7, 31)
    if time.get("rhythmus") in ALWAYS:
        off = []
    else:
        off = [(each["von"], each["bis"]) for each in calendar.get("ferien", [])]
        for each in calendar.get("freie_tage", []):
            schools = each.get("schulen")
            if not schools or offer.get("schulen") and set(offer["schulen"]) <= set(schools):
                off.append((each["tag"], each["tag"]))
    day = datetime.date(2026, 8, 1)
    days = []
    while day <= last:
        if day.weekday() == WEEKDAYS.index(time["tag"]) and not is_public_holiday(day) \
                and not any(first <= day <= until for first, until in off):
            days.append(day.isoformat())
        day += datetime.timedelta(days=1)
    return days


def clock(value):
    """A time of day as the TOML has it, a text or a value of its own."""
    return f"{value:%H:%M}" if isinstance(value, datetime.time) else value.zfill(5)


def check_offer(where, offer, events, content):
    """Each time that takes place every week stands on all its days; of what is no rule there are words and no days."""
    weekly = [time for time in offer.get("zeiten", []) if time.get("rhythmus") in EVERY_WEEK | ALWAYS]
    found = {}
    for event in events:
        begin, end = (datetime.datetime.fromisoformat(part) for part in event["days"][0][:2])
        kept = found.setdefault((begin.weekday(), f"{begin:%H:%M}", f"{end:%H:%M}"), [])
        kept.append(event)
        expect(f"{where} title", offer["titel"], event["title"])
        expect(f"{where} sentence", True, offer["kurz"] in event["description"])
        written = [time for time in offer["zeiten"] if time["tag"] == WEEKDAYS[begin.weekday()] and clock(time["von"]) == f"{begin:%H:%M}"]
        expect(f"{where} has a time for {begin}", True, len(written) > 0)
        for text in ("rhythmus", "hinweis"):
            expect(f"{where} {text}", True, any(time.get(text, "") in event["description"] for time in written))
        expect(f"{where} place", True, any(event["place"].startswith(time.get("ort", "")) for time in written))
    for time in weekly:
        key = (WEEKDAYS.index(time["tag"]), clock(time["von"]), clock(time.get("bis", "")))
        days = [[day[0][:10] for day in event["days"]] for event in found.get(key, [])]
        expect(f"{where} {key} on its days", True, expected_days(time, offer, content) in days)
    for time in offer.get("zeiten", []):
        if time.get("rhythmus", "").startswith(("zweimal im", "zehnmal")) and events:
            expect(f"{where} keeps its words", True, all(time["rhythmus"] in event["description"] for event in events))
            expect(f"{where} has no days", True, all((datetime.date.fromisoformat(event["days"][0][0][:10]).weekday(), event["days"][0][0][11:16])
                   != (WEEKDAYS.index(time["tag"]), clock(time["von"])) for event in events))


def present(record):
    """Of a Fachkraft what is shown on 23 November 2026."""
    today = datetime.date(2026, 11, 23)
    works = [work for work in record.get("einsaetze", []) if work.get("seit", today) <= today <= work.get("bis", today)]
    return {**record, "einsaetze": works}


def days_off(content):
    path = content / "kalender.toml"
    if not path.exists():
        return []
    return [(each["von"].isoformat(), each["bis"].isoformat())
            for each in tomllib.loads(path.read_text(encoding="utf-8")).get("ferien", [])]


def check(output, content):
    base = tomllib.loads((content / "schaukasten.toml").read_text(encoding="utf-8"))["verzeichnis"]["basis_url"].rstrip("/") + "/"
    people = [present(tomllib.loads(path.read_text(encoding="utf-8"))) for path in (content / "fachkraefte").glob("*.toml")
              if "." not in path.stem]
    people = [record for record in people if not record.get("entwurf") and record.get("sichtbar") != "intern"]
    paths = sorted(output.rglob("*.ics"))
    for path in paths:
        findings.extend(f"{path.relative_to(output)}: {problem}" for problem in form.problems_of(path.read_bytes()))
    read = read_by_ical_js(paths)
    page = days_on_calendar_page(output)
    of_all = output / "termine/kalender.ics"
    single, offered = set(), {}
    for calendar in read:
        path = Path(calendar["path"])
        where = path.relative_to(output)
        compare_readers(path, calendar["events"])
        if where.name == "sprechzeiten.ics":
            for event in calendar["events"]:
                for day in event["days"]:
                    expect(f"{where} {day[0]} in the Ferien", False,
                           any(first <= day[0][:10] <= last for first, last in days_off(content)))
            if where.parts[0] == "schulen":
                check_office_hours(where, calendar["events"], people)
        if where.name == "kalender.ics" and where.parts[0] == "angebote":
            record = tomllib.loads((content / where.parent.with_suffix(".toml")).read_text(encoding="utf-8"))
            times = [event for event in calendar["events"] if event["uid"].startswith("angebot-")]
            check_offer(where, record, times, content)
            for school in record.get("schulen", []):
                offered.setdefault(school, set()).update(event["uid"] for event in times)
        if where.name == "termin.ics" and where.parts[0] == "termine":
            record = tomllib.loads((content / where.parent.with_suffix(".toml")).read_text(encoding="utf-8"))
            check_record(where, record, calendar["events"], base)
            days = [day[0][:10] for event in calendar["events"] for day in event["days"]]
            expect(f"{where} days twice", len(days), len(set(days)))
            first, last = moment(record["beginn"])[0], (moment(record.get("ende")) or moment(record["beginn"]))[0]
            if page and first.month == last.month:
                check_days(where, days, last - first, page)
            single |= {event["uid"] for event in calendar["events"]}
    for school, uids in offered.items():
        of_school = next((each for each in read if each["path"] == str(output / "schulen" / school / "kalender.ics")), {"events": []})
        expect(f"{school} has the times of its offers", uids,
               {event["uid"] for event in of_school["events"] if event["uid"].startswith("angebot-")})
    for path in (content / "angebote").glob("*.toml"):
        record = tomllib.loads(path.read_text(encoding="utf-8"))
        is_weekly = any(time.get("rhythmus") in EVERY_WEEK | ALWAYS for time in record.get("zeiten", []))
        if is_weekly and (output / "angebote" / path.stem / "index.html").exists():
            expect(f"{path.stem} has a calendar", True, (output / "angebote" / path.stem / "kalender.ics").exists())
    if of_all.exists():
        whole = next(each for each in read if Path(each["path"]) == of_all)
        expect("all dates", sorted(single), sorted(event["uid"] for event in whole["events"]))
    return len(paths)


if __name__ == "__main__":
    count = check(Path(sys.argv[1]), Path(sys.argv[2]))
    print(f"{count} calendars")
    print("\n".join(findings))
    sys.exit(1 if findings else 0)
