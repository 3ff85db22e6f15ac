"""Feeds, sitemap, vCards and calendars of a harmless and an attacked town: the same skeleton, and the texts come back."""

import json
import pathlib
import re
import xml.parsers.expat


def meant(text, harmless, attack):
    """What the harmless text would say with the attack in it; also where it was cut off."""
    parts, at = [], 0
    for match in re.finditer(r"Wort\d{5} ", text):
        rest, size = text[match.end():], 0
        while size < min(len(rest), len(harmless)) and rest[size] == harmless[size]:
            size += 1
        parts += [text[at:match.end()], attack[:size]]
        at = match.end() + size
    return "".join(parts) + text[at:]


def tree_of(path):
    """Elements with attributes, and texts, in their order."""
    rows = []
    parser = xml.parsers.expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: rows.append(("element", name, tuple(attributes.items())))
    parser.EndElementHandler = lambda name: rows.append(("end", name))
    parser.CharacterDataHandler = lambda text: rows.append(("text", text))
    parser.CommentHandler = lambda text: rows.append(("comment", text))
    parser.ProcessingInstructionHandler = lambda target, text: rows.append(("instruction", target, text))
    parser.Parse(path.read_bytes(), True)
    return rows


def exchanged(row, exchange):
    """Also in the values of attributes."""
    if isinstance(row, tuple):
        return tuple(exchanged(each, exchange) for each in row)
    return exchange(row)


def card_of(path):
    lines = path.read_bytes().decode("utf-8").split("\r\n")
    rows = []
    for line in lines:
        if line.startswith(" ") and rows:
            rows[-1] += line[1:]
        else:
            rows.append(line)
    return [row.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\") for row in rows]


def compare_xml(harmless_file, attacked_file, exchange):
    harmless, attacked = tree_of(harmless_file), tree_of(attacked_file)
    if len(harmless) != len(attacked):
        return [f"{attacked_file.name}: {len(attacked)} nodes instead of {len(harmless)}"]
    findings, inside, count = [], "", 0
    for calm, angry in zip(harmless, attacked):
        inside = calm[1] if calm[0] == "element" else inside
        # The articles' text is HTML in XML: compare.mjs looks at it as at a page.
        if calm[0] == angry[0] == "text" and inside in ("content:encoded", "content"):
            for file, (_, text) in ((harmless_file, calm), (attacked_file, angry)):
                file.with_name(f"{file.stem}-{file.suffix[1:]}-{count}.html").write_text(text, "utf-8")
            count += 1
            continue
        if exchanged(calm, exchange) != angry:
            findings.append(f"{attacked_file.name}: {angry} instead of {calm}")
    return findings


def strings_of(value, way=""):
    """Each text of a JSON value with the way to it."""
    if isinstance(value, dict):
        return [each for key, inner in value.items() for each in strings_of(inner, f"{way}.{key}")]
    if isinstance(value, list):
        return [each for place, inner in enumerate(value) for each in strings_of(inner, f"{way}[{place}]")]
    return [(way, value)]


def compare_json(harmless_file, attacked_file, exchange):
    calm, angry = (strings_of(json.loads(file.read_text("utf-8"))) for file in (harmless_file, attacked_file))
    findings = []
    if [way for way, _ in calm] != [way for way, _ in angry]:
        findings.append(f"{attacked_file.name}: other members")
    for count, ((way, one), (_, other)) in enumerate(zip(calm, angry)):
        if way.endswith("content_html"):
            for file, text in ((harmless_file, one), (attacked_file, other)):
                file.with_name(f"{file.stem}-json-{count}.html").write_text(text, "utf-8")
        elif exchange(str(one)) != str(other):
            findings.append(f"{attacked_file.name}: {way} is {other!r} instead of {one!r}")
    return findings


def compare(harmless, attacked, calm_words, angry_words):
    def exchange(text):
        return meant(text, calm_words, angry_words)

    findings, count = [], {"xml": 0, "atom": 0, "json": 0, "vcf": 0, "ics": 0}
    for path in sorted(pathlib.Path(harmless).rglob("*")):
        other = pathlib.Path(attacked, path.relative_to(harmless))
        if path.suffix not in (".xml", ".atom", ".vcf", ".ics") and path.name != "feed.json":
            continue
        if not other.exists():
            findings.append(f"{other} is missing")
            continue
        count[path.suffix[1:]] += 1
        if path.suffix == ".json":
            findings += compare_json(path, other, exchange)
        elif path.suffix in (".xml", ".atom"):
            findings += compare_xml(path, other, exchange)
        else:
            calm, angry = card_of(path), card_of(other)
            if [exchange(row) for row in calm] != angry:
                wrong = next((pair for pair in zip(calm, angry) if exchange(pair[0]) != pair[1]), (len(calm), len(angry)))
                findings.append(f"{other.name}: {wrong}")
    print(f"{count['xml'] + count['atom']} XML files, {count['json']} JSON Feeds, {count['vcf']} vCards, {count['ics']} calendars read back")
    if min(count.values()) == 0:
        findings.append("a format is missing")
    return findings
