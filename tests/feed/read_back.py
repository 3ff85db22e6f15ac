#!/usr/bin/env python3
"""Reads the feeds of a built site by readers that are not ours, and compares them with the records.

    read_back.py OUTPUT CONTENT        the town as of 2026-11-23, when the tests build it

Each is well-formed (xmllint) and what its specification demands (form.py); feedparser finds in it what the TOML says.
"""
import datetime
import html
import json
import re
import subprocess
import sys
import tomllib
from email.utils import parsedate_to_datetime
from pathlib import Path

import feedparser

import form

TODAY = datetime.date(2026, 11, 23)
LONGEST = 50
output, content = Path(sys.argv[1]), Path(sys.argv[2])
findings = []


def expect(what, expected, actual):
    if expected != actual:
        findings.append(f"{what}: expected {expected!r}, found {actual!r}")


def words(text):
    return re.findall(r"\w{3,}", text)


def read_article(path):
    """The front matter, the words of the text without link destinations and names of footnotes, and its pictures."""
    _, front_matter, body = path.read_text(encoding="utf-8").split("+++\n", 2)
    picture = r"!\[([^\]]*)\]\([^)]*\)"
    pictures = re.findall(picture, body)
    body = re.sub(picture, " ", body)
    body = re.sub(r"\]\([^)]*\)|\[\^\w+\]", "] ", body)
    return tomllib.loads(front_matter) | {"words": words(body), "pictures": pictures}


def as_date(value):
    return value.date() if isinstance(value, datetime.datetime) else value


def is_public(record):
    return (not record.get("entwurf", False) and record.get("sichtbar") != "intern"
            and as_date(record.get("veroeffentlichen_ab", TODAY)) <= TODAY
            and TODAY <= as_date(record.get("veroeffentlichen_bis", TODAY)))


def berlin_offset(day):
    """Hours ahead of UTC at the day's start: summer time from the last Sunday of March to that of October."""
    def last_sunday(month):
        last = datetime.date(day.year, month, 31)
        return last - datetime.timedelta(days=(last.weekday() + 1) % 7)
    return 2 if last_sunday(3) < day <= last_sunday(10) else 1


def records():
    """All that may stand in a feed, by the address below the site."""
    found = {}
    for folder, ending in (("artikel", ".md"), ("angebote", ".toml"), ("termine", ".toml")):
        for path in (content / folder).glob("*" + ending):
            if "." in path.stem or path.name == "README.md":
                continue
            record = read_article(path) if ending == ".md" else tomllib.loads(path.read_text(encoding="utf-8"))
            if is_public(record):
                found[f"{folder}/{path.stem}/"] = record
    return found


def day_of(record):
    return as_date(record.get("datum") or record.get("veroeffentlichen_ab") or record.get("geprueft_am"))


def topics_above():
    path = content / "vokabulare/themen.toml"
    terms = tomllib.loads(path.read_text(encoding="utf-8"))["begriff"] if path.exists() else []
    above = {term["id"]: term.get("ober") for term in terms}
    names = {term["id"]: term["name"] for term in terms}

    def line(topic):
        return [] if topic is None else [topic, *line(above[topic])]
    return {topic: line(topic) for topic in above}, names


def belongs(address, record, folder, lines):
    """Whether it stands in the feed of that folder."""
    kind = address.split("/")[0]
    if folder in ("", "angebote", "termine"):
        return kind == (folder or "artikel")
    owners, owner = folder.split("/")
    if owners == "schulen":
        return owner in record.get("schulen", [])
    return any(owner in lines[topic] for topic in record.get("themen", []))


def check_entry(where, entry, record):
    expect(f"{where} title", record["titel"], entry.title)
    expect(f"{where} guid", f"tag:{host},2026:{where.strip('/')}", entry.id)
    expect(f"{where} topics", [topic_names[topic] for topic in record.get("themen", [])],
           [tag.term for tag in entry.get("tags", [])])
    if "kurz" in record:
        summary = entry.get("summary", "")
        expect(f"{where} summary", True, summary.endswith(record["kurz"]) if where.startswith("termine") else summary == record["kurz"])
    expect(f"{where} has a day", day_of(record) is not None, "published" in entry)
    if "published" in entry:
        date = parsedate_to_datetime(entry.published)
        expect(f"{where} date", day_of(record), date.date())
        expect(f"{where} offset", datetime.timedelta(hours=berlin_offset(date.date())), date.utcoffset())
    if "words" in record:
        check_text(where, entry, record)


def check_text(where, entry, article):
    markup = entry.content[0].value if "content" in entry else ""
    shown = set(words(html.unescape(re.sub(r"<[^>]*>", " ", markup))))
    expect(f"{where} words that are not in the feed", [], [w for w in article["words"] if w not in shown])
    expect(f"{where} pictures", article["pictures"],
           [html.unescape(alt) for alt in re.findall(r'<img [^>]*alt="([^"]*)"', markup)])


def parsed(path):
    # As written: the reader would drop "tel:" and complete relative links by itself.
    feed = feedparser.parse(path.read_bytes(), sanitize_html=False, resolve_relative_uris=False)
    expect(f"{path} well-formed", False, bool(feed.bozo))
    return feed


def check_rss(path):
    folder = "" if path.parent == output else path.parent.relative_to(output).as_posix()
    feed = parsed(path)
    expect(f"{path} version", "rss20", feed.version)
    expect(f"{path} link to itself", [base + path.relative_to(output).as_posix()],
           [link.href for link in feed.feed.get("links", []) if link.rel == "self"])
    expect(f"{path} language", site["sprachen"][0] if "sprachen" in site else "de", feed.feed.language)
    addresses = [entry.link.removeprefix(base) for entry in feed.entries]
    wanted = {address for address, record in all_records.items() if belongs(address, record, folder, lines)}
    expect(f"{path} what does not belong", set(), set(addresses) - wanted)
    if len(wanted) <= LONGEST:  # which dates are over, others look at
        expect(f"{path} what is missing", set(),
               {address for address in wanted - set(addresses) if not address.startswith("termine/")})
    days = [day_of(all_records[address]) or datetime.date.min for address in addresses]
    expect(f"{path} newest first", sorted(days, reverse=True), days)
    known = [max(day, as_date(all_records[address].get("geprueft_am", day))) for address, day in zip(addresses, days)
             if day != datetime.date.min]
    if known:
        expect(f"{path} lastBuildDate", max(known), parsedate_to_datetime(feed.feed.updated).date())
    for entry, address in zip(feed.entries, addresses):
        if address in all_records:
            check_entry(address, entry, all_records[address])
    return feed


def check_other_formats(rss):
    """Atom and JSON Feed say what RSS says."""
    atom = parsed(output / "feed.atom")
    expect("Atom", "atom10", atom.version)
    other = json.loads((output / "feed.json").read_text(encoding="utf-8"))
    expect("titles of the feeds", [rss.feed.title] * 2, [atom.feed.title, other["title"]])

    def said(entry):
        text = entry.content[0].value.strip() if "content" in entry else ""
        summary = entry.get("summary", "").strip()  # the reader's own if there is none
        return (entry.id, entry.link, entry.title, "" if summary == text else summary, text,
                [tag.term for tag in entry.get("tags", [])])

    def said_in_json(item):
        return (item["id"], item["url"], item["title"], item.get("summary", ""), item.get("content_html", "").strip(),
                item.get("tags", []))
    expect("Atom", [said(entry) for entry in rss.entries], [said(entry) for entry in atom.entries])
    expect("JSON Feed", [said(entry) for entry in rss.entries], [said_in_json(item) for item in other["items"]])
    for entry, later, item in zip(rss.entries, atom.entries, other["items"]):
        day = parsedate_to_datetime(entry.published).isoformat()
        expect(f"{entry.id} day", [day, day], [later.published, item["date_published"]])
        expect(f"{entry.id} change", later.updated, item["date_modified"])


site = tomllib.loads((content / "schaukasten.toml").read_text(encoding="utf-8"))["verzeichnis"]
base = site["basis_url"].rstrip("/") + "/"
host = re.match(r"https?://([^/:]+)", base)[1]
all_records = records()
lines, topic_names = topics_above()

paths = sorted(path for path in output.rglob("feed.*") if path.name in ("feed.xml", "feed.atom", "feed.json"))
for path in paths:
    findings += [f"{path.relative_to(output)}: {problem}" for problem in form.problems_of(path)]
    if path.suffix != ".json":
        done = subprocess.run(["xmllint", "--noout", path], capture_output=True, text=True, check=False)
        expect(f"{path} by xmllint", (0, ""), (done.returncode, done.stderr))
read = {path: check_rss(path) for path in paths if path.suffix == ".xml"}
owners = {f"schulen/{school}" for record in all_records.values() if "beginn" not in record for school in record.get("schulen", [])}
expect("schools without a feed", [], sorted(
    owner for owner in owners if (output / owner / "index.html").exists() and output / owner / "feed.xml" not in read))
has_articles = any(address.startswith("artikel/") for address in all_records)
expect("feeds of articles", has_articles, output / "feed.xml" in read)
if has_articles:
    check_other_formats(read[output / "feed.xml"])
expect("the page that lists them", bool(paths), (output / "abonnieren/index.html").exists() and bool(paths))
if paths:
    page = (output / "abonnieren/index.html").read_text(encoding="utf-8")
    expect("feeds that the page does not list", [],
           [str(path) for path in paths if f'href="../{path.relative_to(output).as_posix()}"' not in page])
for path in read:
    page = path.with_name("index.html").read_text(encoding="utf-8")
    expect(f"the page of {path} names it", True, bool(re.search(
        rf'<link rel="alternate" type="application/rss\+xml" title="[^"]+" href="(?:\.\./)*(?:\./)?{re.escape(path.relative_to(output).as_posix())}">', page)))

print(f"{len(paths)} feeds")
print("\n".join(findings))
sys.exit(1 if findings else 0)
