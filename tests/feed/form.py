"""What the specifications of RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1 demand, to the letter: readers are lenient."""

import json
import re
import xml.etree.ElementTree as tree

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
RFC822 = r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} 00:00:00 \+0[12]00"
RFC3339 = r"\d{4}-\d\d-\d\dT00:00:00\+0[12]:00"
TAG = r"tag:[a-z0-9.-]+,2026:[a-z]+(/[a-z0-9-]+)?"
WHOLE = r"https?://[^\s<>\"]+"
CHANNEL = {"title": r"(?s).+", "link": WHOLE, "description": r"(?s).+", "language": "[a-z-]+", "lastBuildDate": RFC822}
ITEM = {"title": r"(?s).+", "link": WHOLE, "guid": TAG, "pubDate": RFC822, "description": r"(?s).+", "category": r"(?s).+",
        CONTENT: r"(?s).+"}
FEED = {ATOM + "id": TAG, ATOM + "title": r"(?s).+", ATOM + "subtitle": r"(?s).+", ATOM + "updated": RFC3339}
ENTRY = {ATOM + "id": TAG, ATOM + "title": r"(?s).+", ATOM + "updated": RFC3339, ATOM + "published": RFC3339,
         ATOM + "summary": r"(?s).+", ATOM + "content": r"(?s).+"}


def texts(element, allowed, needed, once, where):
    """Children by their names and forms; those that are not allowed, that are missing or there twice."""
    names = [child.tag for child in element]
    for child in element:
        if child.tag not in allowed:
            yield f"{where} has {child.tag}"
        elif allowed[child.tag] and not re.fullmatch(allowed[child.tag], child.text or ""):
            yield f"{where}: {child.tag} is {child.text!r}"
    for name in needed:
        if name not in names:
            yield f"{where} has no {name}"
    for name in once:
        if names.count(name) > 1:
            yield f"{where} has {name} twice"


def addresses(markup, where):
    for address in re.findall(r'(?:href|src)="([^"]*)"', markup or ""):
        if not re.match(r"https?://|mailto:|tel:", address):
            yield f"{where} leads to {address}"


def links(element, wanted, where):
    found = {link.get("rel"): link for link in element.findall(ATOM + "link")}
    if set(found) != wanted:
        yield f"{where} has links {sorted(found)}"
    for link in found.values():
        if not re.fullmatch(WHOLE, link.get("href", "")) or not re.fullmatch("[a-z]+/[a-z+]+", link.get("type", "")):
            yield f"{where} has the link {link.attrib}"


def of_rss(data):
    root = tree.fromstring(data)
    channel = root.find("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or len(root) != 1 or channel is None:
        yield "is no RSS 2.0"
        return
    yield from texts(channel, CHANNEL | {"item": None, ATOM + "link": None}, ["title", "link", "description", "item"],
                     CHANNEL, "the channel")
    yield from links(channel, {"self"}, "the channel")
    items = channel.findall("item")
    for item in items:
        where = item.findtext("link")
        yield from texts(item, ITEM, ["title", "link", "guid"], set(ITEM) - {"category"}, where)
        if item.find("guid").attrib != {"isPermaLink": "false"}:
            yield f"{where}: the guid is an address"
        yield from addresses(item.findtext(CONTENT), where)
    guids = [item.findtext("guid") for item in items]
    if len(guids) != len(set(guids)):
        yield "a guid twice"
    if any(item.find("pubDate") is not None for item in items) and channel.find("lastBuildDate") is None:
        yield "no lastBuildDate"


def of_atom(data):
    root = tree.fromstring(data)
    if root.tag != ATOM + "feed":
        yield "is no Atom"
        return
    others = {ATOM + name: None for name in ("link", "author", "entry")}
    yield from texts(root, FEED | others, [ATOM + "id", ATOM + "title", ATOM + "updated", ATOM + "author", ATOM + "entry"], FEED,
                     "the feed")
    yield from links(root, {"self", "alternate"}, "the feed")
    if not root.findtext(f"{ATOM}author/{ATOM}name"):
        yield "nobody wrote it"
    entries = root.findall(ATOM + "entry")
    for entry in entries:
        where = entry.findtext(ATOM + "id")
        yield from texts(entry, ENTRY | {ATOM + "link": None, ATOM + "category": None},
                         [ATOM + "id", ATOM + "title", ATOM + "updated"], ENTRY, where)
        yield from links(entry, {"alternate"}, where)
        if entry.findtext(ATOM + "updated") < entry.findtext(ATOM + "published"):
            yield f"{where} was changed before it was there"
        if any(not category.get("term") for category in entry.findall(ATOM + "category")):
            yield f"{where} has a category without term"
        content = entry.find(ATOM + "content")
        if content is not None and (content.get("type") != "html" or len(content) != 0):
            yield f"{where} has a content that is no HTML"
        yield from addresses(entry.findtext(ATOM + "content"), where)
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    if len(ids) != len(set(ids)):
        yield "an id twice"


def of_json(data):
    feed = json.loads(data)
    known = {"version", "title", "home_page_url", "feed_url", "description", "language", "authors", "items"}
    if feed.get("version") != "https://jsonfeed.org/version/1.1" or not {"version", "title", "items"} <= set(feed) <= known:
        yield f"is no JSON Feed 1.1: {sorted(feed)}"
    for key in ("home_page_url", "feed_url"):
        if not re.fullmatch(WHOLE, feed[key]):
            yield f"{key} is {feed[key]!r}"
    known = {"id", "url", "title", "summary", "content_html", "content_text", "date_published", "date_modified", "tags"}
    for item in feed["items"]:
        where = item["id"]
        if not set(item) <= known or ("content_html" in item) == ("content_text" in item):
            yield f"{where} has {sorted(item)}"
        if not re.fullmatch(TAG, where) or not re.fullmatch(WHOLE, item["url"]):
            yield f"{where} is at {item['url']}"
        for key in ("date_published", "date_modified"):
            if key in item and not re.fullmatch(RFC3339, item[key]):
                yield f"{where}: {key} is {item[key]}"
        yield from addresses(item.get("content_html"), where)
    ids = [item["id"] for item in feed["items"]]
    if not ids or len(ids) != len(set(ids)):
        yield "no item, or an id twice"


def problems_of(path):
    check = {"feed.xml": of_rss, "feed.atom": of_atom, "feed.json": of_json}[path.name]
    return list(check(path.read_bytes()))
