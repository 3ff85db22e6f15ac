#!/usr/bin/env python3
"""Reads the vCards of a built site by two readers that are not ours, and compares them with the records.

    read_back.py OUTPUT CONTENT        the town as of 2026-11-23, when the tests build it
"""
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import vobject

output, content = Path(sys.argv[1]), Path(sys.argv[2])
findings = []
base = tomllib.loads((content / "schaukasten.toml").read_text(encoding="utf-8"))["verzeichnis"]["basis_url"].rstrip("/") + "/"


def expect(what, expected, actual):
    if expected != actual:
        findings.append(f"{what}: expected {expected!r}, found {actual!r}")


def toml_of(kind, name):
    return tomllib.loads((content / kind / f"{name}.toml").read_text(encoding="utf-8"))


def record_of(path):
    return toml_of(*path.parts[-3:-1])


def check_other_reader(paths):
    """ical.js finds the same in each card as vobject does."""
    script = Path(__file__).with_name("ical_js_cards.mjs")
    done = subprocess.run(["node", script], input="\n".join(map(str, paths)), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"ical.js does not read them: {done.stderr[-2000:]}")
    for path, other in zip(paths, json.loads(done.stdout)):
        where = path.relative_to(output)
        card = vobject.readOne(path.read_text(encoding="utf-8"))
        for name in ("fn", "note", "tel", "email", "url", "title", "lang", "kind"):
            expect(f"{where} {name} in ical.js", values(card, name), other.get(name, []))
        for name, parts in (("n", ("family", "given")), ("adr", ("street", "city", "code"))):
            at = {"n": (0, 1), "adr": (2, 3, 5)}[name]
            here = [[getattr(value, part) for part in parts] for value in values(card, name)]
            expect(f"{where} {name} in ical.js", here, [[each[place] for place in at] for each in other.get(name, [])])
        expect(f"{where} org in ical.js", [value[0] for value in values(card, "org")], [each if isinstance(each, str) else each[0] for each in other.get("org", [])])


def values(card, name):
    return [line.value for line in card.contents.get(name, [])]


def check_lines(path, data):
    """RFC 6350, 3.2: CRLF, at most 75 bytes a line, no character split."""
    expect(f"{path}: a line ends without CR", data.count(b"\n"), data.count(b"\r\n"))
    for line in data.split(b"\r\n"):
        line.decode("utf-8")
        if len(line) > 75:
            findings.append(f"{path}: a line of {len(line)} bytes")


def digits(number):
    return "".join(each for each in number if each.isdigit()).lstrip("0")


def check_school(where, record, card):
    expect(f"{where} name", record["name"], card.fn.value)
    expect(f"{where} page", f"{base}{where.parent.as_posix()}/", values(card, "url")[0])
    expect(f"{where} website", [record["website"]] if "website" in record else [], values(card, "url")[1:])
    expect(f"{where} telephone", [digits(record["telefon"])] if digits(record.get("telefon", "")) else [],
           [number.removeprefix("+49") for number in values(card, "tel")])
    if "strasse" in record:
        expect(f"{where} street", record["strasse"], card.adr.value.street)
        expect(f"{where} postcode", record.get("plz", ""), card.adr.value.code)
        expect(f"{where} town", record.get("ort", ""), card.adr.value.city)
    if "lage" in record: # the reader ends a value at a comma, which a URI may hold
        expect(f"{where} geo", [f"geo:{record['lage'][0]}"], values(card, "geo"))
        lines = (output / where).read_text(encoding="utf-8").splitlines()
        expect(f"{where} geo", 1, lines.count(f"GEO:geo:{record['lage'][0]},{record['lage'][1]}"))


def check_office(where, record, card):
    """Of a carrier its own, of a body that of the office that keeps its books."""
    office = record
    if where.parts[0] == "gremien":
        office = toml_of("einheiten", record["geschaeftsfuehrung"]) if "geschaeftsfuehrung" in record else {}
        expect(f"{where} note", [record["kurz"]] if "kurz" in record else [], values(card, "note"))
    expect(f"{where} name", record["name"], card.fn.value)
    expect(f"{where} page", [f"{base}{where.parent.as_posix()}/", *([record["website"]] if "website" in record else [])],
           values(card, "url"))
    expect(f"{where} mail", [office["email"]] if "email" in office else [], values(card, "email"))
    expect(f"{where} telephone", [digits(office["telefon"])] if "telefon" in office else [],
           [number.removeprefix("+49") for number in values(card, "tel")])
    if "strasse" in office:
        expect(f"{where} address", [office["strasse"], office.get("plz", ""), office.get("ort", "")],
               [card.adr.value.street, card.adr.value.code, card.adr.value.city])


def check_person(where, record, card):
    allowed = record["einwilligung"]["felder"]
    expect(f"{where} last name", record["nachname"], card.n.value.family)
    expect(f"{where} first name", record["vorname"] if "vorname" in allowed else "", card.n.value.given)
    if "email" not in allowed:
        expect(f"{where} mail without leave", [], values(card, "email"))
    if "telefon" not in allowed and "mobil" not in allowed:
        expect(f"{where} telephone without leave", [], values(card, "tel"))


def check(path):
    data = path.read_bytes()
    where = path.relative_to(output)
    check_lines(where, data)
    card = vobject.readOne(data.decode("utf-8"))
    record = record_of(path)
    expect(f"{where} version", "4.0", card.version.value)
    for number in values(card, "tel"):
        expect(f"{where} digits of {number}", True, number.lstrip("+").isdigit())
    if "email" in card.contents and path.parts[-3] != "gremien":
        expect(f"{where} mail", record["email"], card.email.value)
    CHECKS[path.parts[-3]](where, record, card)


CHECKS = {"schulen": check_school, "fachkraefte": check_person, "traeger": check_office, "gremien": check_office}


cards = sorted(output.glob("*/*/kontakt.vcf"))
for each in cards:
    check(each)
check_other_reader(cards)
for page in [page for kind in ("schulen", "traeger", "gremien") for page in output.glob(f"{kind}/*/index.html") if page.parent.name != "seite"]:
    is_redirect = "http-equiv" in page.read_text(encoding="utf-8")
    if not is_redirect and not (page.parent / "kontakt.vcf").exists():
        findings.append(f"{page.parent.name}: no vCard beside the page")
if not cards:
    findings.append("no vCard at all")

print("\n".join(findings))
sys.exit(1 if findings else 0)
