#!/usr/bin/env python3
"""Reads the open data of a built site by readers that are not ours, and compares them with the records.

    read_back.py OUTPUT CONTENT        the town as of 2026-11-23, when the tests build it

JSON has to say what the TOML says, the tables what JSON says, the archive what lies beside it; and nobody stands in any of it who has
not consented. validate.mjs holds JSON and maps to their schemas.
"""

import csv
import datetime
import io
import json
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

TODAY = datetime.date(2026, 11, 23)
PERSONAL = ("nachname", "email", "telefon", "mobil")
output, content = Path(sys.argv[1]), Path(sys.argv[2])
data = output / "daten"
findings = []
counts = {"records": 0, "values": 0, "tables": 0, "cells": 0}


def expect(what, expected, actual):
    if expected != actual:
        findings.append(f"{what}: expected {expected!r}, found {actual!r}")


def is_public(record):
    return (not record.get("entwurf") and record.get("sichtbar") != "intern" and record.get("veroeffentlichen_ab", TODAY) <= TODAY
            <= record.get("veroeffentlichen_bis", TODAY))


def read_record(path):
    text = path.read_text(encoding="utf-8")
    return tomllib.loads(text.split("+++\n", 2)[1] if path.suffix == ".md" else text)


def records(folder):
    files = [path for path in sorted((content / folder).iterdir()) if path.suffix in (".toml", ".md") and "." not in path.stem]
    return {path.stem: record for path in files if is_public(record := read_record(path))}


def consents_to(person, key):
    consent = person.get("einwilligung", {})
    return key in consent.get("felder", []) and consent["am"] <= TODAY <= consent.get("bis", TODAY)


def is_prose(schema):
    return "Markdown" in schema.get("description", "")


def is_changed_by_reading(schema):
    """What the program writes in its own way: telephone numbers, addresses, times, classes."""
    words = schema.get("description", "")
    return schema.get("format") == "uri" or any(word in words for word in ("elefon", "Mobil", "Klassen", "PDF", "artner", "mitmacht"))


def same(where, schema, written, found):
    """A value of the TOML and of JSON. Of a list, what is left of it once what is not published is gone."""
    counts["values"] += 1
    if schema.get("type") == "array" and "minItems" not in schema:
        written, found = (each if isinstance(each, list) else [each] for each in (written, found))
        if schema["items"]["type"] == "object" and len(written) == len(found):
            for number, (one, other) in enumerate(zip(written, found)):
                same_table(f"{where}[{number}]", schema["items"], one, other)
        elif not is_changed_by_reading(schema):
            expect(where, True, all(str(each) in [str(one) for one in written] for each in found))
    elif schema.get("type") == "object":
        same_table(where, schema, written, found)
    elif isinstance(written, (datetime.date, datetime.time, datetime.datetime)):
        exact = 5 if isinstance(written, datetime.time) else 16
        expect(where, written.isoformat()[:exact], found)
    elif isinstance(written, str) and not is_prose(schema) and not is_changed_by_reading(schema):
        spelt = (written.strip(), written.zfill(5), written.replace(" ", "T"), written.replace(" ", "T", 1).replace("T9", "T09"))
        expect(f"{where} ({written!r})", True, found in spelt or found == " ".join(written.split()))
    elif isinstance(written, (int, float)) and not isinstance(found, str):
        expect(where, written, found)


def same_table(where, schema, written, found):
    for key, value in found.items():
        if key in written:
            same(f"{where}.{key}", schema["properties"][key], written[key], value)


def check_json(name, document):
    schema = json.loads((data / document["$schema"]).read_text(encoding="utf-8"))["properties"][name]["items"]
    wanted = records(name)
    if name == "fachkraefte":
        wanted = {key: record for key, record in wanted.items() if consents_to(record, "nachname")}
    expect(f"{name} ids", sorted(wanted), sorted(record["id"] for record in document[name]))
    for record in document[name]:
        counts["records"] += 1
        written = wanted[record["id"]]
        same_table(f"{name}/{record['id']}", schema, written, record)
        for key, value in written.items():
            is_plain = key in schema["properties"] and isinstance(value, (str, int, float)) and value != ""
            if is_plain and name != "fachkraefte" and key not in record and "Id " not in schema["properties"][key]["description"]:
                findings.append(f"{name}/{record['id']}.{key} is missing")
    return schema


def unguarded(cell):
    """Without the apostrophe that keeps a spreadsheet from reckoning."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'")[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def cell_of(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        texts = [cell_of(each) for each in value]
        return texts[0] if len(texts) == 1 else " | ".join(text.replace("|", "||") for text in texts)
    return str(value)


def number_or_text(cell):
    try:
        return float(cell)
    except ValueError:
        return cell


def tables_of(schema, rows, name, place=()):
    """The tables that a list of JSON objects makes: name, header, rows; `rows` are (place, object)."""
    columns, inner = [], []

    def walk(properties, before):
        for key, each in properties.items():
            if each.get("type") == "array" and each["items"]["type"] == "object":
                inner.append(key)
            elif each.get("type") == "object":
                walk(each["properties"], [*before, key])
            elif key not in ("id", "url") or before:
                columns.append([*before, key])

    walk(schema["properties"], [])
    own = ["url"] if "url" in schema["properties"] and "id" in schema["properties"] else []
    header = [*(place or ("id",)), *own, *(".".join(column) for column in columns)]
    cells = []
    for at, row in rows:
        values = []
        for column in columns:
            value = row
            for key in column:
                value = value.get(key, {}) if isinstance(value, dict) else {}
            values.append("" if value == {} else cell_of(value))
        cells.append([*at, *(row.get(key, "") for key in own), *values])
    yield name, header, cells
    for key in inner:
        further = [((*at, str(number)), each) for at, row in rows for number, each in enumerate(row.get(key, []), 1)]
        yield from tables_of(schema["properties"][key]["items"], further, f"{name}-{key}", (*(place or ("id",)), key))


def check_tables(name, schema, document):
    rows = [((record["id"],), record) for record in document[name]]
    for table, header, cells in tables_of(schema, rows, name):
        counts["tables"] += 1
        raw = (data / f"{table}.csv").read_bytes()
        found = list(csv.reader(io.StringIO(raw.decode("utf-8"), newline=""), strict=True))
        expect(f"{table}.csv header", header, found[0])
        expect(f"{table}.csv rows", len(cells), len(found) - 1)
        for wanted, row in zip(cells, found[1:]):
            counts["cells"] += len(row)
            row = [unguarded(cell) for cell in row]
            expect(f"{table}.csv {wanted[0]}", [number_or_text(cell) for cell in wanted], [number_or_text(cell) for cell in row])
        for row in found[1:]:
            for cell in row:
                if cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
                    findings.append(f"{table}.csv: a formula {cell!r}")
        readable = (data / f"{table}-lesbar.csv").read_bytes()
        expect(f"{table}-lesbar.csv begins", b"\xef\xbb\xbf", readable[:3])
        shown = list(csv.reader(io.StringIO(readable.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))
        expect(f"{table}-lesbar.csv shape", [len(row) for row in found], [len(row) for row in shown])
        if any(column in shown[0] for column in ("strasse", "angebotsform", "plz")):
            findings.append(f"{table}-lesbar.csv: a key in its header")


def check_map():
    path = data / "schulen.geojson"
    places = {name: record["lage"] for name, record in records("schulen").items() if "lage" in record}
    found = {}
    if path.exists():
        for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
            longitude, latitude = feature["geometry"]["coordinates"]
            found[feature["id"]] = [latitude, longitude]
            expect(f"{feature['id']} on the map", feature["id"], feature["properties"]["id"])
    expect("places on the map", places, found)


def check_archive():
    with zipfile.ZipFile(data / "alles.zip") as archive:
        expect("broken in the archive", None, archive.testzip())
        names = set(archive.namelist())
        beside = {f"daten/{path.name}" for path in data.iterdir() if path.suffix in (".csv", ".json", ".geojson", ".txt")}
        expect("in the archive", sorted(name for name in beside if not name.startswith("daten/fachkraefte")), sorted(names))
        for entry in archive.infolist():
            expect(f"{entry.filename} in the archive", (output / entry.filename).read_bytes(), archive.read(entry))
            expect(f"{entry.filename} day", (1980, 1, 1, 0, 0, 0), entry.date_time)
            cells = archive.read(entry).decode("utf-8").replace(" | ", '"')
            expect(f"names in {entry.filename}", [], [name for name in names_of_people() if f'"{name}"' in cells])


def names_of_people():
    people = [read_record(path) for path in (content / "fachkraefte").glob("*.toml")]
    return [f"{person.get('vorname', '')} {person['nachname']}".strip() for person in people if "nachname" in person]


def check_licence(name, document):
    terms = tomllib.loads((content / "schaukasten.toml").read_text(encoding="utf-8")).get("daten", {})
    for key in ("lizenz", "lizenz_url"):
        expect(f"{key} of {name}", None if name == "fachkraefte" else terms.get(key), document.get(key))
    if "lizenz" in terms:
        expect("lizenz.txt", True, terms["lizenz"] in (data / "lizenz.txt").read_text(encoding="utf-8"))


def check_consent():
    if not (content / "fachkraefte").exists():
        return
    folders = (data, output / "hsds")
    kinds = (".csv", ".json", ".geojson")
    said = [path.read_text(encoding="utf-8") for folder in folders for path in folder.rglob("*") if path.suffix in kinds]
    files = {path: path.read_text(encoding="utf-8") for path in content.rglob("*") if path.suffix in (".toml", ".md")}
    for path in sorted((content / "fachkraefte").glob("*.toml")):
        person = read_record(path)
        for key in PERSONAL:
            value = str(person.get(key, ""))
            elsewhere = any(value in text for other, text in files.items() if other != path)
            if len(value) < 4 or elsewhere or (consents_to(person, key) and is_public(person)):
                continue
            expect(f"{key} of {path.stem} is in", 0, sum(value in text for text in said))
        if not (consents_to(person, "nachname") and is_public(person)) and not any(f'"{path.stem}"' in text for other, text in files.items()
                                                                                  if "fachkraefte" not in str(other.parent)):
            expect(f"id of {path.stem} is in", 0, sum(f'"{path.stem}"' in text for text in said))


def check():
    for path in sorted(data.glob("*.json")):
        if path.name.endswith(".schema.json"):
            continue
        document = json.loads(path.read_text(encoding="utf-8"))
        check_licence(path.stem, document)
        check_tables(path.stem, check_json(path.stem, document), document)
    check_map()
    check_archive()
    check_consent()


if __name__ == "__main__":
    check()
    print(", ".join(f"{count} {what}" for what, count in counts.items()))
    checked = subprocess.run(["node", Path(__file__).with_name("validate.mjs"), output], capture_output=True, text=True, check=False)
    print(checked.stdout, checked.stderr[-2000:])
    print("\n".join(finding[:400] for finding in findings[:60]))
    sys.exit(1 if findings or checked.returncode else 0)
