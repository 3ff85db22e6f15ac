#!/usr/bin/env python3
"""Reads the feed of a built site by a reader that is not ours, and compares it with the articles.

    read_back.py OUTPUT CONTENT        the town as of 2026-11-23, when the tests build it
"""
import datetime
import html
import re
import sys
import tomllib
from email.utils import parsedate_to_datetime
from pathlib import Path

import feedparser

TODAY = datetime.date(2026, 11, 23)
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


def is_public(article):
    return (not article.get("entwurf", False)
            and as_date(article.get("veroeffentlichen_ab", TODAY)) <= TODAY
            and TODAY <= as_date(article.get("veroeffentlichen_bis", TODAY)))


def berlin_offset(day):
    """Hours ahead of UTC at the day's start: summer time from the last Sunday of March to that of October."""
    def last_sunday(month):
        last = datetime.date(day.year, month, 31)
        return last - datetime.timedelta(days=(last.weekday() + 1) % 7)
    return 2 if last_sunday(3) < day <= last_sunday(10) else 1


site = tomllib.loads((content / "schaukasten.toml").read_text(encoding="utf-8"))["verzeichnis"]
base = site["basis_url"].rstrip("/") + "/"
articles = {f"{base}artikel/{path.stem}/": read_article(path)
            for path in (content / "artikel").glob("*.md") if "." not in path.stem and path.name != "README.md"}
articles = {link: article for link, article in articles.items() if is_public(article)}

text = (output / "feed.xml").read_bytes()
# As written: the reader would drop "tel:" and complete relative links by itself.
feed = feedparser.parse(text, sanitize_html=False, resolve_relative_uris=False)
expect("well-formed", False, bool(feed.bozo))
expect("version", "rss20", feed.version)
expect("link to itself", [base + "feed.xml"],
       [link.href for link in feed.feed.get("links", []) if link.rel == "self"])
if articles:
    expect("has lastBuildDate", True, "updated" in feed.feed)
expect("articles", sorted(articles), sorted(entry.link for entry in feed.entries))

dates = [parsedate_to_datetime(entry.published) for entry in feed.entries]
expect("newest first", sorted(dates, reverse=True), dates)
for entry, date in zip(feed.entries, dates):
    article = articles.get(entry.link)
    if article is None:
        continue
    expect(f"{entry.link} title", article["titel"], entry.title)
    expect(f"{entry.link} date", as_date(article["datum"]), date.date())
    expect(f"{entry.link} offset", datetime.timedelta(hours=berlin_offset(date.date())), date.utcoffset())
    expect(f"{entry.link} guid", entry.link, entry.id)
    expect(f"{entry.link} written out in English", True,
           bool(re.fullmatch(r"\w{3}, \d{2} \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}", entry.published)))
    # Full content; whatever links it has are absolute.
    markup = entry.content[0].value if "content" in entry else entry.get("summary", "")
    shown = set(words(html.unescape(re.sub(r"<[^>]*>", " ", markup))))
    expect(f"{entry.link} words that are not in the feed", [], [w for w in article["words"] if w not in shown])
    expect(f"{entry.link} pictures", article["pictures"],
           [html.unescape(alt) for alt in re.findall(r'<img [^>]*alt="([^"]*)"', markup)])
    if "kurz" in article:
        expect(f"{entry.link} summary", article["kurz"], entry.summary)
    expect(f"{entry.link} relative links", [], re.findall(r'(?:href|src)="(?![a-z]+:|#)[^"]*"', markup))

print("\n".join(findings))
sys.exit(1 if findings else 0)
