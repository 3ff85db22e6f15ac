"""What RFC 5545 demands of a calendar, to the letter: readers are lenient, this is not. `problems_of(bytes)`"""

import re

ONCE = {"UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "RRULE", "SUMMARY", "DESCRIPTION", "LOCATION", "GEO",
        "URL", "STATUS", "TRANSP"}
NEEDED = {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "STATUS", "URL"}
KNOWN = ONCE | {"EXDATE", "CATEGORIES"}
OF_CALENDAR = {"VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "X-WR-TIMEZONE", "URL", "SOURCE", "REFRESH-INTERVAL",
               "X-PUBLISHED-TTL"}
LINE = re.compile(r"^([A-Z-]+)((?:;[A-Z-]+=[A-Za-z/-]+)*):(.*)$", re.DOTALL)
LOCAL = r"\d{8}T([01]\d|2[0-3])[0-5]\d00"
UTC = LOCAL + "Z"
DAY = r"\d{8}"
TEXT = r'(?:[^\x00-\x08\x0a-\x1f\x7f\\;,]|\\[\\;,n])*'
RULE = r"FREQ=(?:WEEKLY(?:;INTERVAL=\d+)?|MONTHLY);UNTIL={};(?:WKST=MO;BYDAY=(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*|BYDAY=(?:-1|[1-4])(?:MO|TU|WE|TH|FR|SA|SU))"
FORMS = {"UID": r"[a-z0-9-]+@[a-z0-9.-]+", "DTSTAMP": UTC, "LAST-MODIFIED": UTC, "SEQUENCE": r"\d+",
         "GEO": r"-?\d+\.\d{6};-?\d+\.\d{6}", "URL": r"https://[!-~]+", "STATUS": "TENTATIVE|CONFIRMED|CANCELLED",
         "TRANSP": "TRANSPARENT", "SUMMARY": TEXT, "DESCRIPTION": TEXT, "LOCATION": TEXT, "CATEGORIES": f"{TEXT}(?:,{TEXT})*"}
TIMED = {"DTSTART": LOCAL, "DTEND": LOCAL, "EXDATE": f"{LOCAL}(?:,{LOCAL})*", "RRULE": RULE.format(UTC)}
ALL_DAY = {"DTSTART": DAY, "DTEND": DAY, "EXDATE": f"{DAY}(?:,{DAY})*", "RRULE": RULE.format(DAY)}


def unfolded(data, problems):
    if not data.endswith(b"\r\n") or data.count(b"\n") != data.count(b"\r\n") or data.count(b"\r") != data.count(b"\n"):
        problems.append("a line does not end with CR and LF")
    if b"\r\n\r\n" in data:
        problems.append("an empty line")
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            problems.append(f"a line of {len(line)} bytes")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            problems.append("a character is split")
    return data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")[:-1]


def check_event(lines, problems):
    names = [name for name, _, _ in lines]
    for name in sorted(NEEDED - set(names)):
        problems.append(f"an event without {name}")
    for name in sorted(set(names)):
        if name not in KNOWN:
            problems.append(f"{name} in an event")
        if name in ONCE and names.count(name) > 1:
            problems.append(f"{name} more than once")
    start = next((more for name, more, _ in lines if name == "DTSTART"), "")
    is_all_day = start == ";VALUE=DATE"
    for name, more, value in lines:
        timed = name in TIMED
        if timed and name != "RRULE" and more != (";VALUE=DATE" if is_all_day else ";TZID=Europe/Berlin"):
            problems.append(f"{name} has {more}")
        if not timed and more or name == "RRULE" and more:
            problems.append(f"{name} has {more}")
        form = (ALL_DAY if is_all_day else TIMED)[name] if timed else FORMS.get(name, TEXT)
        if not re.fullmatch(form, value):
            problems.append(f"{name} is {value[:80]!r}")
    values = {name: value for name, _, value in lines}
    if "DTEND" in values and values["DTEND"] <= values.get("DTSTART", ""):
        problems.append("an event ends before it begins")
    if is_all_day and "DTEND" not in values:
        problems.append("an event without time has no end")


def problems_of(data):
    problems, events, inside, event = [], [], [], []
    lines = unfolded(data, problems)
    if not lines or lines[0] != "BEGIN:VCALENDAR" or lines[-1] != "END:VCALENDAR":
        problems.append("no calendar from begin to end")
    if lines[1:2] != ["VERSION:2.0"]:
        problems.append("no version 2.0")
    for line in lines:
        match = LINE.match(line)
        if not match:
            problems.append(f"no content line: {line[:60]!r}")
            continue
        name, more, value = match.groups()
        if name == "BEGIN":
            inside.append(value)
            event = []
        elif name == "END":
            if not inside or inside.pop() != value:
                problems.append(f"END:{value} without its begin")
            if value == "VEVENT":
                events.append(event)
        elif inside == ["VCALENDAR", "VEVENT"]:
            event.append((name, more, value))
        elif inside == ["VCALENDAR"] and name not in OF_CALENDAR:
            problems.append(f"{name} in the calendar")
    for each in events:
        check_event(each, problems)
    if not events:
        problems.append("a calendar without events")
    uids = [value for each in events for name, _, value in each if name == "UID"]
    if len(uids) != len(set(uids)):
        problems.append("a UID twice")
    if lines.count("BEGIN:VTIMEZONE") != 1 or lines.count("TZID:Europe/Berlin") != 1:
        problems.append("not one time zone")
    return problems
