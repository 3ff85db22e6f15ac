"""What is exported as a list and imported again is what it was.

    hin_und_zurueck.py PROGRAM CONTENT...

Each type of each content is exported. Into the same content the list brings nothing new; into a
content without these records it brings all of them, equal to the reader of TOML and Markdown, and
their export is the same list, byte for byte. The list is also saved as spreadsheets do it: in other
encodings, with tabs, with German dates."""

import csv
import io
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib

program, contents = sys.argv[1], [pathlib.Path(each) for each in sys.argv[2:]]


def run(*arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True)
    if done.returncode != 0:
        sys.exit(f"{arguments}: {done.stderr.decode()}")
    return done.stdout


def without_nothing(value):
    """A record as its readers see it: what is empty, and the blank lines around a text, say nothing."""
    if isinstance(value, dict):
        kept = {key: without_nothing(inner) for key, inner in value.items()}
        return {key: inner for key, inner in kept.items() if inner not in ("", {})}
    if isinstance(value, list):
        return [without_nothing(inner) for inner in value]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = f"{value:.10g}"  # 25 and 25.0; a year may be written as a text, too
    # A time stands there as a text or as TOML's own, with or without a nought before it.
    if hasattr(value, "isoformat"):
        value = value.isoformat()
    if isinstance(value, str):
        value = re.sub(r"^(\d{4}-\d\d-\d\d)[T ]0?(\d?\d:\d\d)(:00)?$", r"\1 \2", value)
        value = re.sub(r"^0?(\d?\d:\d\d)(:00)?$", r"\1", value)
    return value


def record(file):
    text = file.read_text(encoding="utf-8").removeprefix("\ufeff")
    if file.suffix == ".toml":
        return without_nothing(tomllib.loads(text))
    _, front, body = re.split(r"^\+\+\+[ \t]*$", text, maxsplit=2, flags=re.M)
    return without_nothing({**tomllib.loads(front), "text": body.strip("\n")})


def records(folder):
    return {file.name: record(file) for file in sorted(folder.iterdir()) if file.name != "README.md"}


def as_spreadsheets_save_it(listed):
    """The same list, as others write it: name of the way, bytes."""
    rows = list(csv.reader(io.StringIO(listed.decode("utf-8-sig"), newline=""), delimiter=";"))
    german = [[re.sub(r"^(\d{4})-(\d\d)-(\d\d)$", r"\3.\2.\1", cell) for cell in row] for row in rows]

    def written(table, separator):
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(table)
        return text.getvalue()

    yield "UTF-16", written(german, "\t").encode("utf-16")
    yield "comma", written(rows, ",").encode("utf-8")
    yield "sep", ("sep=;\r\n" + written(rows, ";")).encode("utf-8")
    try:
        yield "Windows-1252", written(german, ";").encode("cp1252")
    except UnicodeEncodeError:
        pass  # it has letters of other languages


def check(content, folder, listed, scratch):
    table = scratch / "liste.csv"
    ways = [("as exported", listed), *as_spreadsheets_save_it(listed)]
    for way, saved in ways:
        table.write_bytes(saved)
        plan = run("import", "csv", folder.name, table, "--content", content).decode()
        if "0 neu, 0 geändert" not in plan or "Es gibt nichts zu schreiben." not in plan:
            sys.exit(f"{folder}, {way}: {plan}")

    emptied = scratch / "content"
    shutil.rmtree(emptied, ignore_errors=True)
    shutil.copytree(content, emptied)
    shutil.rmtree(emptied / folder.name)
    table.write_bytes(listed)
    run("import", "csv", folder.name, table, "--content", emptied, "--yes")
    before, after = records(folder), records(emptied / folder.name)
    for name in before | after:
        if before.get(name) != after.get(name):
            sys.exit(f"{folder / name}:\n{before.get(name)}\n{after.get(name)}")
    again = run("export", "csv", folder.name, "--content", emptied)
    if canonical(again) != canonical(listed):
        sys.exit(f"{folder}: a second export says something else")
    return len(before)


def canonical(listed):
    return re.sub(rb"\b0(\d:\d\d)\b", rb"\1", listed)


def main():
    total = 0
    with tempfile.TemporaryDirectory() as scratch:
        for content in contents:
            for folder in sorted(each for each in content.iterdir() if each.is_dir()):
                if folder.name in ("medien", "vokabulare"):
                    continue
                listed = run("export", "csv", folder.name, "--content", content)
                total += check(content, folder, listed, pathlib.Path(scratch))
    print(f"{total} files")
    if total < 100:
        sys.exit("that were too few")


main()
