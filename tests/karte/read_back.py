#!/usr/bin/env python3
"""Reads the cards for the schools' own websites, as data, as a page and as HTML to be copied, and compares them with the records.

    read_back.py OUTPUT CONTENT        the town as of 2026-11-23, when the tests build it
"""
import datetime
import json
import subprocess
import sys
import tomllib
from pathlib import Path

output, content = Path(sys.argv[1]), Path(sys.argv[2])
here = Path(__file__).parent
today = datetime.date(2026, 11, 23)
findings = []


def expect(what, expected, actual):
    if expected != actual:
        findings.append(f"{what}: expected {expected!r}, found {actual!r}")


def record(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))


def by_node(script, *arguments, text=None):
    done = subprocess.run(["node", here / script, *arguments], input=text, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr[-2000:])
    return done.stdout


def digits(number):
    return "".join(each for each in number if each.isdigit()).lstrip("0")


def dialled(phone):
    return digits(phone["link"].removeprefix("tel:").removeprefix("+49")) if phone else ""


def is_shown(person):
    begins = person.get("veroeffentlichen_ab", today)
    ends = person.get("veroeffentlichen_bis", today)
    return not person.get("entwurf") and person.get("sichtbar") != "intern" and begins <= today <= ends


def allowed(person):
    leave = person.get("einwilligung", {})
    return leave.get("felder", []) if leave.get("am", today) <= today <= leave.get("bis", today) else []


def expected_people(school, people):
    """Of each person at the school what may be said, by what identifies it: the room and hours."""
    found = []
    for person in people:
        leave = allowed(person)
        for work in person.get("einsaetze", []):
            if work["schule"] != school or not work.get("seit", today) <= today <= work.get("bis", today):
                continue
            has_name = {"vorname", "nachname"} <= set(leave)
            name = " ".join(person[key] for key in ("vorname", "nachname") if key in leave and key in person)
            found.append({
                "name": name if has_name else person["funktion"], "funktion": person["funktion"], "raum": work.get("raum"),
                "telefon": digits(person.get("telefon", "")) if "telefon" in leave else "",
                "mobil": digits(person.get("mobil", "")) if "mobil" in leave else "",
                "email": person.get("email") if "email" in leave else None,
                "nach_vereinbarung": work.get("nach_vereinbarung", False),
                "sprechzeiten": [{"tag": hour["tag"], "von": hour["von"].zfill(5), "bis": hour["bis"].zfill(5),
                                  **{key: hour[key] for key in ("fuer", "hinweis") if key in hour}}
                                 for hour in work.get("sprechzeiten", [])],
            })
    return found


def as_read(person):
    return {"name": person["name"], "funktion": person["funktion"], "raum": person.get("raum"),
            "telefon": dialled(person.get("telefon")), "mobil": dialled(person.get("mobil")), "email": person.get("email"),
            "nach_vereinbarung": person.get("nach_vereinbarung", False), "sprechzeiten": person.get("sprechzeiten", [])}


def in_order(people):
    return sorted(people, key=lambda each: json.dumps(each, sort_keys=True))


def latest(records):
    return max((each["geprueft_am"] for each in records if "geprueft_am" in each), default=None)


def check_markup(where, card, data):
    """What is copied and what is framed say the same as the data."""
    expect(f"{where} title", True, card["title"].endswith(": " + data["schule"]["name"]))
    expect(f"{where} people", [person["name"] for person in data["personen"]], card["people"])
    expect(f"{where} stand", data.get("stand"), card["stand"])
    expect(f"{where} anything but text", [], card["strange"])
    whole = "\n".join(card["texts"])
    wanted = {data["schule"]["url"]}
    for person in data["personen"]:
        texts = [person["raum"]] if "raum" in person else []
        texts += [hour[key] for hour in person.get("sprechzeiten", []) for key in ("fuer", "hinweis") if key in hour]
        texts += [f"{int(hour['von'][:2])}:{hour['von'][3:]}" for hour in person.get("sprechzeiten", [])]
        wanted |= {person[key]["link"] for key in ("telefon", "mobil") if key in person}
        wanted |= {"mailto:" + person["email"]} if "email" in person else set()
        for text in texts:
            expect(f"{where} says {text!r}", True, text in whole)
    expect(f"{where} links", set(), wanted - set(card["links"]))
    others = {data["auskunft"].get("telefon", {}).get("link"), "mailto:" + data["auskunft"].get("email", "")}
    expect(f"{where} other links", set(), set(card["links"]) - wanted - others)


def check(page, shown):
    where = page.relative_to(output).as_posix()
    school = page.parent.name
    data = json.loads((page.parent / "karte.json").read_text(encoding="utf-8"))
    expect(f"{where} id", school, data["schule"]["id"])
    file = record(content / "schulen" / f"{school}.toml")
    expect(f"{where} name", file["name"], data["schule"]["name"])
    expect(f"{where} address", f"{base}schulen/{school}/", data["schule"]["url"])
    expect(f"{where} people", in_order(expected_people(school, people)), in_order(map(as_read, data["personen"])))
    at_school = [person for person in people if expected_people(school, [person])]
    day = latest([file, *at_school])
    expect(f"{where} stand", day and day.isoformat(), data.get("stand"))
    expect(f"{where} who else", [site["herausgeber"]["name"], digits(site["herausgeber"].get("telefon", ""))],
           [data["auskunft"]["name"], dialled(data["auskunft"].get("telefon"))])
    for key in ("copy", "page"):
        check_markup(f"{where} {key}", shown[key], data)
    expect(f"{where} language", site["verzeichnis"].get("sprachen", ["de"])[0], shown["copy"]["language"])
    expect(f"{where} frame", f"{base}schulen/{school}/karte.html", shown["frame"]["src"])
    expect(f"{where} frame has a title", shown["page"]["title"], shown["frame"]["title"])
    expect(f"{where} is not for search engines", True, shown["robots"])
    expect(f"{where} needs nothing else", 0, shown["foreign"])


site = record(content / "schaukasten.toml")
base = site["verzeichnis"]["basis_url"].rstrip("/") + "/"
people = [person for person in map(record, sorted((content / "fachkraefte").glob("*.toml"))) if is_shown(person)]
cards = sorted(output.glob("schulen/*/karte.json"))
pages = [card.with_name("index.html") for card in cards]
for page in sorted(output.glob("schulen/*/index.html")):
    if page not in pages and page.parent.name != "seite" and "http-equiv" not in page.read_text(encoding="utf-8"):
        findings.append(f"{page.parent.name}: no card")
findings += by_node("schema.mjs", output / "schulen/karte.schema.json", *cards).splitlines() if cards else ["no card at all"]
if findings: # what does not fit the schema may not be there to compare
    sys.exit("\n".join(findings))
for page, shown in zip(pages, json.loads(by_node("card.mjs", text="\n".join(map(str, pages))))):
    check(page, shown)

print(f"{len(cards)} cards")
print("\n".join(findings))
sys.exit(1 if findings else 0)
