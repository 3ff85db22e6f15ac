"""Feeds, sitemap, vCards, calendars and data of a harmless and an attacked town: the same skeleton, and the texts come back."""

import csv
import io
import json
import pathlib
import re
import xml.parsers.expat


def meant(text, harmless, attack):
    """What the harmless text would say with the attack in it; also where it was cut off."""
    (calm_first, harmless), (first, attack) = harmless, attack
    parts, at = [], 0
    for match in re.finditer(f"({re.escape(calm_first)})?(Wort\\d{{5}} )", text):
        rest, size = text[match.end():], 0
        while size < min(len(rest), len(harmless)) and rest[size] == harmless[size]:
            size += 1
        parts += [text[at:match.start()], first if match[1] else "", match[2], attack[:size]]
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


def leaves_of(value, path=""):
    """Of JSON: each value with its way to it."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if inner is None:
        return [(path, value)]
    return [(path, type(value).__name__)] + [leaf for key, each in inner for leaf in leaves_of(each, f"{path}.{key}")]


def cells_of(path):
    """Of a table: each cell with its place, without the apostrophe before a formula."""
    text = path.read_bytes().decode("utf-8-sig")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=";" if path.stem.endswith("-lesbar") else ",", strict=True)
    cells = []
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            if cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
                raise ValueError(f"{path.name}: a formula: {cell}")
            is_guarded = cell.startswith("'") and cell.lstrip("'")[:1] in ("=", "+", "-", "@", "\t", "\r")
            cells.append((f"{number}/{place}", cell[1:] if is_guarded else cell))
    return cells


def plain(text):
    """German quotes and dashes of Markdown are the writer's own; in a list of a table "||" is one "|"."""
    own = (("[„“”«»]", '"'), ("[‚‘’]", "'"), ("–", "--"), ("…", "..."), (r"\|\|", "|"), (r"\s+", " "))
    for found, meant_by_it in own:
        text = re.sub(found, meant_by_it, text)
    return text.strip()


def compare_values(name, calm, angry, exchange):
    if [way for way, _ in calm] != [way for way, _ in angry]:
        first = next((pair for pair in zip(calm, angry) if pair[0][0] != pair[1][0]), (len(calm), len(angry)))
        return [f"{name}: another skeleton: {first}"]
    return [f"{name} {way}: {said!r} in place of {exchange(text)!r}" for (way, text), (_, said) in zip(calm, angry)
            if text != said and not (isinstance(text, str) and isinstance(said, str) and plain(exchange(text)) == plain(said))]


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

    findings, count = [], {"xml": 0, "atom": 0, "json": 0, "vcf": 0, "ics": 0, "geojson": 0, "csv": 0, "webmanifest": 0}
    for path in sorted(pathlib.Path(harmless).rglob("*")):
        other = pathlib.Path(attacked, path.relative_to(harmless))
        is_data = path.relative_to(harmless).parts[0] in ("hsds", "daten") and path.suffix in (".json", ".geojson", ".csv")
        is_data = is_data or path.suffix == ".webmanifest"
        if path.suffix not in (".xml", ".atom", ".vcf", ".ics") and path.name not in ("feed.json", "karte.json") and not is_data:
            continue
        if not other.exists():
            findings.append(f"{other} is missing")
            continue
        count[path.suffix[1:]] += 1
        if path.suffix == ".csv":
            findings += compare_values(other.name, cells_of(path), cells_of(other), exchange)
        elif path.name in ("feed.json", "karte.json"):
            findings += compare_json(path, other, exchange)
        elif path.suffix in (".xml", ".atom"):
            findings += compare_xml(path, other, exchange)
        elif is_data:
            read = [leaves_of(json.loads(file.read_text("utf-8"))) for file in (path, other)]
            findings += compare_values(str(path.relative_to(harmless)), *read, exchange)
        else:
            calm, angry = card_of(path), card_of(other)
            if [exchange(row) for row in calm] != angry:
                wrong = next((pair for pair in zip(calm, angry) if exchange(pair[0]) != pair[1]), (len(calm), len(angry)))
                findings.append(f"{other.name}: {wrong}")
    print(f"{count['xml'] + count['atom']} XML files, {count['vcf']} vCards, {count['ics']} calendars, "
          f"{count['json'] + count['geojson'] + count['webmanifest']} JSON files and {count['csv']} tables read back")
    if min(count.values()) == 0:
        findings.append("a format is missing")
    return findings
