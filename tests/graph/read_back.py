#!/usr/bin/env python3
"""Compares what search engines read of a built site with the records.

    read_back.py OUTPUT CONTENT        the town as of 2026-11-23, when the tests build it

graphs.mjs reads the graphs and holds them to schema.org and to rules of our own; here their values are those of the TOML.
"""
import datetime
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

output, content = Path(sys.argv[1]), Path(sys.argv[2])
findings = []
DAYS = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"]
NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def expect(what, expected, actual):
    if expected != actual:
        findings.append(f"{what}: expected {expected!r}, found {actual!r}")


def record_of(folder, name):
    for ending in (".toml", ".md"):
        path = content / folder / (name + ending)
        if path.exists():
            text = path.read_text(encoding="utf-8")
            return tomllib.loads(text.split("+++\n", 2)[1] if ending == ".md" else text)
    return None


def moment(value):
    text = value.isoformat() if isinstance(value, (datetime.date, datetime.datetime)) else value.replace(" ", "T")
    day, _, time = text.partition("T")
    return day, time[:5].zfill(5) if time else None


def check_school(where, thing, record):
    expect(f"{where} type", "ElementarySchool" if record["schulform"] == "grundschule" else "School", thing["@type"])
    expect(f"{where} number", record.get("schulnummer") if land else None, thing.get("identifier", {}).get("value"))
    if "identifier" in thing:
        expect(f"{where} register", REGISTERS[land], thing["identifier"]["propertyID"])
    expect(f"{where} mail", record.get("email"), thing.get("email"))
    expect(f"{where} site", record.get("website"), thing.get("sameAs"))
    if record.get("ort"):
        expect(f"{where} address", [record.get("strasse"), record.get("plz"), record["ort"]],
               [thing["address"].get(key) for key in ("streetAddress", "postalCode", "addressLocality")])
    if "lage" in record:
        expect(f"{where} place", [round(part, 6) for part in record["lage"]],
               [round(thing["geo"][key], 6) for key in ("latitude", "longitude")])
    for contact in thing.get("contactPoint", []):
        for hour in contact.get("hoursAvailable", []):
            expect(f"{where} {hour} is an office hour", True, (DAYS[NAMES.index(hour["dayOfWeek"])], hour["opens"][:5]) in hours)


def check_offer(where, thing, record):
    carrier = record_of("traeger", record["traeger"]) if "traeger" in record else None
    is_public = carrier is None or carrier["art"] in ("land", "kommune")
    expect(f"{where} type", "GovernmentService" if is_public else "Service", thing["@type"])
    expect(f"{where} provider", carrier["name"] if carrier else publisher, thing["provider"]["name"])
    expect(f"{where} sentence", record["kurz"], thing["description"])
    places = [channel["serviceLocation"]["name"] for channel in thing.get("availableChannel", []) if "serviceLocation" in channel]
    expect(f"{where} schools", True, set(places) <= {record_of("schulen", school)["name"] for school in record.get("schulen", [])})
    expect(f"{where} audiences", len(record.get("zielgruppen", [])), len(thing.get("audience", [])))


def check_event(where, thing, record):
    expect(f"{where} type", "EventSeries" if "wiederholung" in record else "Event", thing["@type"])
    day, time = moment(record["beginn"])
    expect(f"{where} begin", f"{day}T{time}:00" if time else day, thing["startDate"][:19])
    expect(f"{where} status", {"abgesagt": "EventCancelled", "verschoben": "EventRescheduled"}.get(
        record.get("status"), "EventScheduled"), thing["eventStatus"].rpartition("/")[2])
    if record.get("ort"):
        expect(f"{where} place", record["ort"], thing["location"]["name"])
    if "ende" in record and "wiederholung" not in record:
        expect(f"{where} end", moment(record["ende"])[0], thing["endDate"][:10])
    calendar = (output / where).with_name("termin.ics")
    if "eventSchedule" in thing and calendar.exists():
        entry = calendar.read_text(encoding="utf-8").replace("\r\n ", "").partition("BEGIN:VEVENT")[2]
        rule = re.search(r"RRULE:(.*)", entry)
        expect(f"{where} has a rule", True, rule is not None)
        weeks = re.search(r"FREQ=WEEKLY(?:;INTERVAL=(\d+))?", rule[1]) if rule else None
        expect(f"{where} rule", f"P{weeks[1] or 1}W" if weeks else "P1M", thing["eventSchedule"]["repeatFrequency"])


def check_article(where, thing, record):
    expect(f"{where} day", moment(record["datum"])[0], thing["datePublished"][:10])
    expect(f"{where} publisher", publisher, thing["publisher"]["name"])


CHECKS = {"schulen": check_school, "angebote": check_offer, "termine": check_event, "artikel": check_article}

site = tomllib.loads((content / "schaukasten.toml").read_text(encoding="utf-8"))
publisher = site["herausgeber"]["name"]
REGISTERS = {"05": "NRW-Schulnummer", "06": "Schulnummer Hessen"}
land = site["verzeichnis"].get("ags", "")[:2]
people = [tomllib.loads(path.read_text(encoding="utf-8")) for path in (content / "fachkraefte").glob("*.toml")]
hours = {(hour["tag"], hour["von"].zfill(5)) for person in people for work in person.get("einsaetze", [])
         for hour in work.get("sprechzeiten", [])}

done = subprocess.run(["node", Path(__file__).with_name("graphs.mjs"), output], capture_output=True, text=True, check=False)
findings += done.stderr.splitlines()
if done.returncode != 0 and not done.stderr:
    findings.append("the graphs are not read")
graphs = json.loads(done.stdout or "{}")
count = 0
for page, graph in graphs.items():
    parts = page.split("/")
    if len(parts) != 3 or parts[0] not in CHECKS:
        continue
    record = record_of(*parts[:2])
    if record is None:
        continue
    count += 1
    expect(f"{page} title", record.get("titel", record.get("name")), graph[0].get("name", graph[0].get("headline")))
    CHECKS[parts[0]](page, graph[0], record)
    expect(f"{page} way", True, graph[-1]["@type"] == "BreadcrumbList" and len(graph[-1]["itemListElement"]) == 3)
for folder in CHECKS:
    for page in (output / folder).glob("*/index.html"):
        if (content / folder / (page.parent.name + ".toml")).exists():
            expect(f"{page} has a graph", True, page.relative_to(output).as_posix() in graphs)
TYPES = {"csv": "text/csv", "json": "application/json", "geojson": "application/geo+json", "zip": "application/zip"}


def check_data(thing):
    terms = site.get("daten", {})
    expect("the licence of the data", terms.get("lizenz_url"), thing.get("license"))
    expect("who made the data", publisher, thing["creator"]["name"])
    files = {each["contentUrl"].removeprefix(site["verzeichnis"]["basis_url"]): each["encodingFormat"] for each in thing["distribution"]}
    for file, kind in files.items():
        expect(f"{file} is there", True, (output / file).is_file())
        expect(f"{file} type", TYPES[file.rpartition(".")[2]], kind)
    sets = {path.name.removesuffix(".schema.json") for path in (output / "daten").glob("*.schema.json")} - {"fachkraefte"}
    wanted = {f"daten/{name}.{ending}" for name in sets for ending in ("csv", "json")} | {"daten/alles.zip", "hsds/index.json"}
    wanted |= {f"daten/{path.name}" for path in (output / "daten").glob("*.geojson")}
    expect("files of the data", wanted, set(files))


check_data(graphs["daten/index.html"][0])
if not graphs:
    findings.append("no graph anywhere")

print(f"{len(graphs)} graphs, {count} compared with their records")
print("\n".join(findings))
sys.exit(1 if findings else 0)
