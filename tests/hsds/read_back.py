#!/usr/bin/env python3
"""Reads the answers of HSDS of a built site as a client does, from list to document, and compares them with the records.

    read_back.py OUTPUT CONTENT        the town as of 2026-11-23, when the tests build it

validate.mjs holds each document to the schemas of HSDS; here the values have to be those of the TOML.
"""

import datetime
import json
import subprocess
import sys
import tomllib
import uuid
from pathlib import Path

TODAY = datetime.date(2026, 11, 23)
DAYS = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"]
SHORT = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
output, content = Path(sys.argv[1]), Path(sys.argv[2])
findings = []


def expect(what, expected, actual):
    if expected != actual:
        findings.append(f"{what}: expected {expected!r}, found {actual!r}")


def answer(*path):
    return json.loads(output.joinpath("hsds", *path, "index.json").read_text(encoding="utf-8"))


def is_public(record):
    return (not record.get("entwurf") and record.get("sichtbar") != "intern" and record.get("veroeffentlichen_ab", TODAY) <= TODAY
            <= record.get("veroeffentlichen_bis", TODAY))


def records(folder):
    files = sorted(path for path in (content / folder).glob("*.toml") if "." not in path.stem)
    found = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in files}
    return {name: record for name, record in found.items() if is_public(record)}


def terms(vocabulary):
    path = content / "vokabulare" / f"{vocabulary}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))["begriff"] if path.exists() else []


def consented(person, key):
    consent = person.get("einwilligung", {})
    return person.get(key, "") if key in consent.get("felder", []) and consent["am"] <= TODAY <= consent.get("bis", TODAY) else ""


site = tomllib.loads((content / "schaukasten.toml").read_text(encoding="utf-8"))
base = site["verzeichnis"]["basis_url"].rstrip("/") + "/"
space = uuid.uuid5(uuid.NAMESPACE_URL, base)
schools, offers, people, carriers = (records(name) for name in ("schulen", "angebote", "fachkraefte", "traeger"))


def id_of(key):
    return str(uuid.uuid5(space, key))


def digits(number):
    return "".join(sign for sign in number if sign.isdigit()).lstrip("0")


def check_phone(where, wanted, phones):
    expect(f"{where} telephones", 1 if wanted else 0, len(phones))
    if wanted and phones:
        own, found = digits(wanted).removeprefix("49").lstrip("0"), phones[0]["number"].removeprefix("+49")
        expect(f"{where} telephone", own, found)


def check_location(location, school_id):
    school = schools[school_id]
    expect(f"{school_id} id", id_of(f"schulen/{school_id}"), location["id"])
    expect(f"{school_id} name", school["name"], location["name"])
    expect(f"{school_id} number", str(school.get("schulnummer", "")), location.get("external_identifier", ""))
    expect(f"{school_id} place", school.get("lage"), [location["latitude"], location["longitude"]] if "latitude" in location else None)
    address = location.get("addresses", [{}])[0]
    if all(key in school for key in ("strasse", "plz", "ort")):
        for key, theirs in (("strasse", "address_1"), ("plz", "postal_code"), ("ort", "city")):
            expect(f"{school_id} {key}", school[key], address.get(theirs, ""))
    check_phone(school_id, school.get("telefon", ""), location.get("phones", []))


def check_contacts(where, staff, contacts):
    named = [person for person in staff if consented(people[person], "nachname")]
    expect(f"{where} number of contacts", len(named), len(contacts))
    for person, contact in zip(named, contacts):
        record = people[person]
        name = f"{consented(record, 'vorname')} {consented(record, 'nachname')}".strip()
        expect(f"{where} {person} name", name, contact["name"])
        expect(f"{where} {person} mail", consented(record, "email"), contact.get("email", ""))
        expect(f"{where} {person} role", record["funktion"], contact["title"])
        numbers = [digits(consented(record, key)) for key in ("telefon", "mobil") if consented(record, key)]
        expect(f"{where} {person} numbers", numbers, [phone["number"].removeprefix("+49") for phone in contact.get("phones", [])])


def clock(time):
    """A text, or a time of day of TOML."""
    return str(time)[:5].zfill(5) if isinstance(time, datetime.time) else time.zfill(5)


def check_times(where, times, schedules):
    wanted = [(SHORT[DAYS.index(time["tag"])], clock(time["von"]), clock(time.get("bis", ""))) for time in times]
    found = [(each["byday"][-2:], each["opens_at"], each.get("closes_at", "").zfill(5)) for each in schedules]
    expect(f"{where} times", sorted(wanted), sorted(found))


def check_offer(offer_id, service):
    offer = offers[offer_id]
    expect(f"{offer_id} title", offer["titel"], service["name"])
    expect(f"{offer_id} summary", True, service["description"].startswith(offer["kurz"]))
    expect(f"{offer_id} cost", offer.get("kosten", ""), service.get("fees_description", ""))
    expect(f"{offer_id} address", f"{base}angebote/{offer_id}/", service["url"])
    expect(f"{offer_id} checked", str(offer.get("geprueft_am", "")), service.get("assured_date", ""))
    check_times(offer_id, offer.get("zeiten", []), service.get("schedules", []))
    check_phone(offer_id, offer.get("anmeldung", {}).get("telefon", ""), service.get("phones", []))
    check_contacts(offer_id, [each for each in offer.get("fachkraefte", []) if each in people], service.get("contacts", []))
    places = service.get("service_at_locations", [])
    at = [school for school in offer.get("schulen", []) if school in schools]
    expect(f"{offer_id} schools", [id_of(f"schulen/{school}") for school in at], [place["location"]["id"] for place in places])
    for school, place in zip(at, places):
        check_location(place["location"], school)
    for key, vocabulary in (("themen", "themen"), ("zielgruppen", "zielgruppen")):
        found = [each["taxonomy_term"]["code"] for each in service.get("attributes", []) if each["link_type"] == key]
        expect(f"{offer_id} {vocabulary}", offer.get(key, []), found)
    owner = offer.get("traeger")
    expect(f"{offer_id} organization", id_of(f"traeger/{owner}" if owner in carriers else "herausgeber"), service["organization"]["id"])


def works_at(school):
    """Who works there, and when one can come."""
    for name, person in people.items():
        for work in person.get("einsaetze", []):
            if work["schule"] == school and work.get("seit", TODAY) <= TODAY <= work.get("bis", TODAY):
                yield name, work.get("sprechzeiten", [])


def check_school(school_id, service):
    work = list(works_at(school_id))
    check_times(school_id, [hour for _, hours in work for hour in hours], service.get("schedules", []))
    expect(f"{school_id} people", len([1 for name, _ in work if consented(people[name], "nachname")]), len(service.get("contacts", [])))
    check_location(service["service_at_locations"][0]["location"], school_id)


def check():
    keys = {id_of(f"angebote/{name}"): (check_offer, name) for name in offers}
    keys |= {id_of(f"schulen/{name}/schulsozialarbeit"): (check_school, name) for name in schools if list(works_at(name))}
    listed = wholes("services")
    expect("services", sorted(keys), sorted(listed))
    for each in listed.keys() & keys.keys():
        act, name = keys[each]
        act(name, listed[each])
    check_places(listed)
    check_organizations()
    check_terms()
    return len(listed)


def wholes(list_of):
    """The documents of a list, by id; each says what the list says of it."""
    found = {}
    for each in answer(list_of)["contents"]:
        found[each["id"]] = answer(list_of, each["id"])
        for key, value in each.items():
            expect(f"{list_of} {each['name']} {key} in the list", value, found[each["id"]].get(key))
    return found


def check_places(services):
    """The list of places has of a service and its location what their own documents have."""
    wanted = {place["id"]: (service, place["location"]) for service in services.values()
              for place in service.get("service_at_locations", [])}
    found = {place["id"]: place for place in answer("service_at_locations")["contents"]}
    expect("places", sorted(wanted), sorted(found))
    for each in found.keys() & wanted.keys():
        for part, whole in zip(("service", "location"), wanted[each]):
            for key, value in found[each][part].items():
                expect(f"place {each} {part} {key}", whole.get(key), value)


def check_organizations():
    found = wholes("organizations")
    expect("organizations", sorted([id_of("herausgeber"), *(id_of(f"traeger/{name}") for name in carriers)]), sorted(found))
    publisher = site["herausgeber"]
    for name, organization in ((None, publisher), *carriers.items()):
        there = found[id_of("herausgeber" if name is None else f"traeger/{name}")]
        expect(f"{name} name", organization["name"], there["name"])
        expect(f"{name} mail", organization.get("email", ""), there.get("email", ""))
        check_phone(name, organization.get("telefon", ""), there.get("phones", []))
        if all(key in organization for key in ("strasse", "plz", "ort")):
            address = there["locations"][0]["addresses"][0]
            for key, theirs in (("strasse", "address_1"), ("plz", "postal_code"), ("ort", "city")):
                expect(f"{name} {key}", organization[key], address[theirs])


def check_terms():
    found = wholes("taxonomy_terms").values()
    wholes("taxonomies")
    for file in sorted((content / "vokabulare").glob("*.toml")):
        if file.stem == "suchwoerter" or "." in file.stem:
            continue
        there = {each["code"]: each for each in found if each["taxonomy"] == file.stem}
        expect(f"terms of {file.stem}", {term["id"]: term["name"] for term in terms(file.stem)},
               {code: each["name"] for code, each in there.items()})
        for term in terms(file.stem):
            parent = term.get("ober", "")
            expect(f"{term['id']} parent", id_of(f"{file.stem}/{parent}") if parent else "", there[term["id"]].get("parent_id", ""))


if __name__ == "__main__":
    print(f"{check()} services")
    checked = subprocess.run(["node", Path(__file__).with_name("validate.mjs"), output], capture_output=True, text=True, check=False)
    print(checked.stdout, checked.stderr[-2000:])
    print("\n".join(findings))
    sys.exit(1 if findings or checked.returncode else 0)
