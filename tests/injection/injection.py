"""Whether anything that people write can become more than text.

    injection.py FIELDS SCHAUKASTEN CONTENT THEME

FIELDS is the program text_fields, which prints the fields of all records from their tables. Into every text field of
every record of CONTENT, and into every place that Markdown has, goes an attack; a second town has as many letters there
that mean no harm. Both are built. Pages (parse5), feed and sitemap (expat), vCards and the search's files must then
have the same elements, attributes and lines, the texts must come back to the letter, and each address must be allowed.
A field that takes no free text has to say so: what is reported is put back.
"""

import copy
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import formats
import town

ATTACK = ("\"><img src=x onerror=alert(1)></title></script><script>alert(2)</script><!-- ]]> {{titel}}{{{x}}} "
          "&lt;b&gt;&#60; ' javascript:alert(3) \\ %3Cscript%3E ; , =1+1")
# What a spreadsheet would compute stands at the beginning; both sort before letters.
FORMULA = "=cmd|'/C calc'!A0 "
NO_FORMULA = "0cmdxxxC calcxxA0 "
HARMLESS = "".join(c if c.isalnum() or c == " " else "x" for c in ATTACK)
ADDRESSES = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
             "&#106;avascript:alert(1)", "javascript&colon;alert(1)", "data:text/html,<script>alert(1)</script>",
             "vbscript:x", "//boese.example/", "\\\\boese.example\\", "https:boese.example",
             "https://a.example/ onmouseover=alert(1)"]
KEPT = ("en",)
# What nobody sees, and what would begin a line of its own in a feed, a calendar or a card.
HIDDEN = ["\r", "\x00", "\x1b", "\x85", "\u202a", "\u202e", "\u2066", "\u2069"]
LINE_BREAK = "\n"


class Words:
    """The text of each place: the same word first, so that lists keep their order, then the attack or letters."""

    def __init__(self, first, then):
        self.first, self.then = first, then
        self.count = 0
        self.owner = None
        self.owners = {}  # place of each word

    def next(self):
        self.count += 1
        self.owners[self.count] = self.owner
        return f"Wort{self.count:05d} {self.then}"

    def whole(self):
        return self.first + self.next()


def in_markdown(text):
    return "".join("\\" + c if c in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~" else c for c in text)


def markdown(words):
    """Every place that Markdown has, with a text in it."""
    def text():
        return in_markdown(words.next())

    code = words.next().replace("`", "x")
    return (f"# Kopf {text()}\n\nAbsatz {text()}\n*{text()}* **{text()}** ~~{text()}~~ `{code}`\\\nneue Zeile {text()}\n\n"
            f"- Liste {text()}\n  1. innen {text()}\n\n- [x] erledigt {text()}\n\n> Zitat {text()}\n\n"
            f"| Kopf {text()} | b |\n|---|--:|\n| Feld {text()} | c |\n\n"
            f"```{words.next().replace('`', 'x')}\n{words.next()}\n```\n\n    eingerückt {words.next()}\n\n"
            f"[Link {text()}](https://gut.example/?a={words.next().split()[0]}%22%3E&b=c \"{text()}\") "
            f"<https://gut.example/x> https://gut.example/&amp;\"\n\nFußnote[^a]\n\n[^a]: Note {text()}\n\n---\n\nEnde {text()}\n")


def media(source, target):
    """One harmless file of each kind under all names: decoding is looked at elsewhere."""
    samples = pathlib.Path(__file__).parent.parent / "daten/medien"
    of_kind = {".jpg": samples / "gps.jpg", ".jpeg": samples / "gps.jpg", ".png": samples / "gps.png",
               ".pdf": samples / "blatt.pdf"}
    for path in source.rglob("*"):
        if path.is_file():
            to = target / path.relative_to(source)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(of_kind.get(path.suffix.lower(), path), to)


def files_of(content):
    found = []
    for path in sorted(content.rglob("*")):
        name = path.relative_to(content).as_posix()
        language = path.stem.partition(".")[2]
        if path.suffix not in (".toml", ".md") or path.name == "README.md" or (language and language not in KEPT):
            continue
        file = town.File(path, name)
        town.without_languages(file.table, KEPT)
        found.append(file)
    heading = next(file for file in found if file.name == "schaukasten.toml").table["verzeichnis"]
    heading["sprachen"] = [heading["sprachen"][0], *KEPT]
    return found


def places(fields, files):
    """Each place where a text goes: file, table, key, kind; a key that no record has goes into the first that may."""
    found, untouched = [], []
    for name, keys, kind in fields:
        of_type = [file for file in files if (file.name == name if name.endswith(".toml")
                   else file.name.startswith(name) and file.name != "vokabulare/suchwoerter.toml")]
        if keys == "*":
            found += [(file, None, "*", kind) for file in of_type]
            continue
        keys = keys.split(".")
        holders = [(file, holder) for file in of_type for holder in file.holders(keys)]
        having = [each for each in holders if keys[-1] in each[1]] or holders[:1]
        found += [(file, holder, keys[-1], kind) for file, holder in having]
        if not having:
            untouched.append(f"{name} {'.'.join(keys)}")
        for file, holder in having:
            for translation in holder.get("uebersetzung", {}).values():
                if keys[-1] in translation:
                    found.append((file, translation, keys[-1], kind))
    return found, untouched


def new_value(kind, words):
    return {"text": words.whole, "prose": lambda: markdown(words), "texts": lambda: [words.whole(), words.whole()],
            "address": lambda: "https://gut.example/?a=" + words.next()[:9] + "&b=%22%3E"}[kind]()


def fill(found, words, refused):
    for number, (file, holder, key, kind) in enumerate(found):
        words.owner = number
        value = new_value(kind, words)
        if number in refused:
            continue
        if holder is None:
            file.body = value
        else:
            holder[key] = value


def write(files, folder):
    for file in files:
        file.write(folder)


def messages(program, content):
    theme = pathlib.Path(__file__).parents[1] / "sites/theme"
    done = subprocess.run([program, "check", "--quiet", "--format", "json", "--today", "2026-11-23", "--content", content,
                           "--theme", theme], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"check ended with {done.returncode}: {done.stderr[-2000:]}")
    return [each for each in json.loads(done.stderr or "[]") if each["severity"] == "error"] if done.returncode else []


def number_of(message, content, files, found, words):
    """Which place a message is about, by the word that it quotes, or by its file and line."""
    if quoted := re.search(r"Wort(\d{5})", message["message"]):
        return words.owners[int(quoted[1])]
    name = pathlib.Path(message["path"]).relative_to(content).as_posix()
    file = next(each for each in files if each.name == name)
    steps = file.steps_of_line.get(message["line"])
    for number, (of, holder, key, _) in enumerate(found):
        if of is not file:
            continue
        if holder is None and steps is None:
            return number
        if steps and holder is not None and key == steps[-1] and file.at(steps[:-1]) is holder:
            return number
    return None


def settle(program, files, found, folder):
    """Fills in attacks, and puts back what is refused, until nothing is. Says which places refuse any text."""
    before = [copy.deepcopy(file.body if holder is None else holder.get(key)) for file, holder, key, _ in found]
    refused = set()
    for _ in range(40):
        words = Words(FORMULA, ATTACK)
        fill(found, words, refused)
        for number in refused:
            file, holder, key, _ = found[number]
            if holder is None:
                file.body = before[number]
            elif before[number] is None:
                holder.pop(key, None)
            else:
                holder[key] = before[number]
        write(files, folder)
        told = messages(program, folder)
        print(f"{len(told)} refusals", flush=True)
        if not told:
            return refused
        numbers = {number_of(each, folder, files, found, words) for each in told} - {None}
        if numbers <= refused:
            sys.exit("no place is known for: " + "\n".join(f"{each['path']}:{each['line']} {each['message']}" for each in told[:5]))
        refused |= numbers
    sys.exit("refusals do not end")


def allowed_addresses(program, files, found, folder):
    """What is no address of the web is refused by each field that takes one: one check for each such address."""
    fields = {(file.name.rpartition("/")[0], key): (file, holder, key) for file, holder, key, kind in found if kind == "address"}
    before = [holder.get(key) for _, holder, key in fields.values()]
    findings = []
    for address in ADDRESSES:
        for _, holder, key in fields.values():
            holder[key] = address
        write(files, folder)
        told = {(str(pathlib.Path(each["path"]).relative_to(folder)), each["line"]) for each in messages(program, folder)}
        for file, holder, key in fields.values():
            line = next(line for line, steps in file.steps_of_line.items() if steps[-1] == key and file.at(steps[:-1]) is holder)
            if (file.name, line) not in told:
                findings.append(f"{file.name}: {key} takes the address {address!r}")
    for (_, holder, key), old in zip(fields.values(), before):
        holder[key] = old
        if old is None:
            del holder[key]
    write(files, folder)
    return findings


def is_translation(name):
    return any(f".{language}." in name for language in KEPT)


def hidden_characters(program, files, found, folder):
    """What nobody sees is told in each place where somebody writes; so is a line break where one line is meant."""
    findings = []
    # A translation is looked at only where the text itself is sound; both are read by the same rules.
    inside = [each for each in found if each[1] is not None and not is_translation(each[0].name)]
    before = [holder.get(key) for _, holder, key, _ in inside]
    lines = [next(line for line, steps in file.steps_of_line.items() if steps[-1] == key and file.at(steps[:-1]) is holder)
             if key in holder else None for file, holder, key, _ in inside]
    for hidden in [*HIDDEN, LINE_BREAK]:
        expected = set()
        for (file, holder, key, kind), line in zip(inside, lines):
            if line is None or (hidden == LINE_BREAK and kind == "prose"):
                continue
            text = f"https://gut.example/?a={hidden}" if kind == "address" else f"eins{hidden}zwei"
            holder[key] = [text] if kind == "texts" else text
            expected.add((file.name, line))
        write(files, folder)
        told = {(str(pathlib.Path(each["path"]).relative_to(folder)), each["line"]) for each in messages(program, folder)}
        findings += [f"{name}:{line} takes U+{ord(hidden):04X}" for name, line in sorted(expected - told)]
        for (_, holder, key, _), old in zip(inside, before):
            if old is not None:
                holder[key] = old
    print(f"{len(HIDDEN) + 1} characters in {len(expected)} places are told")
    bodies = [file for file in files if file.body is not None]
    texts = [file.body for file in bodies]
    for hidden in ("\r", "\u202e"):
        for file, text in zip(bodies, texts):
            file.body = f"{text}\neins{hidden}zwei\n"
        write(files, folder)
        told = {str(pathlib.Path(each["path"]).relative_to(folder)) for each in messages(program, folder)}
        findings += [f"{file.name} takes U+{ord(hidden):04X} in its text" for file in bodies if file.name not in told]
    for file, text in zip(bodies, texts):
        file.body = text
    write(files, folder)
    return findings


def build(program, content, theme, output):
    done = subprocess.run([program, "build", "--quiet", "--no-legal-check", "--today", "2026-11-23", "--content", content,
                           "--theme", theme, "--output", output], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"the town is not built: {done.stderr[-3000:]}")


def main():
    fields_program, program, source, theme = map(pathlib.Path, sys.argv[1:5])
    listed = subprocess.run([fields_program], check=True, capture_output=True, text=True).stdout
    fields = [line.split("\t") for line in listed.splitlines()]
    with tempfile.TemporaryDirectory() as scratch:
        content, output = pathlib.Path(scratch, "content"), pathlib.Path(scratch, "public")
        media(source / "medien", content / "medien")
        for path in source.glob("*.geojson"):
            shutil.copy(path, content)
        files = files_of(source)
        found, untouched = places(fields, files)
        refused = settle(program, files, found, content)
        findings = allowed_addresses(program, files, found, content)
        findings += hidden_characters(program, files, found, content)

        build(program, content, theme, output)
        attacked = pathlib.Path(scratch, "angriff")
        shutil.copytree(output, attacked)
        fill(found, Words(NO_FORMULA, HARMLESS), refused)
        write(files, content)
        build(program, content, theme, output)

        filled = {(file.name.rpartition("/")[0], key) for number, (file, _, key, _) in enumerate(found) if number not in refused}
        print(f"{len(fields)} fields, {len(found)} places, {len(filled)} kinds of places attacked, "
              f"{len(refused)} places refuse free text, {len(untouched)} fields in no record: {', '.join(untouched)}")
        if len(filled) < 100:
            findings.append("fewer than 100 kinds of places take the attack")
        findings += formats.compare(output, attacked, [NO_FORMULA, HARMLESS], [FORMULA, ATTACK])
        (pathlib.Path(scratch) / "worte.json").write_text(json.dumps([NO_FORMULA, HARMLESS, FORMULA, ATTACK]))
        pages = subprocess.run(["node", pathlib.Path(__file__).parent / "compare.mjs", output, attacked,
                                pathlib.Path(scratch) / "worte.json"], capture_output=True, text=True)
        print(pages.stdout, pages.stderr)
        for finding in findings:
            print("FAILED", finding)
        sys.exit(1 if findings or pages.returncode != 0 else 0)


if __name__ == "__main__":
    main()
