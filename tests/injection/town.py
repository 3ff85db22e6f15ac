"""A town's content read, changed and written again: TOML with one key a line, so that a message's line names a key."""

import datetime
import pathlib
import tomllib


def written(value):
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
            return '"' + "".join(escapes.get(c) or (c if c.isprintable() else f"\\u{ord(c):04X}") for c in value) + '"'
        case list():
            return "[" + ", ".join(written(each) for each in value) + "]"
        case dict():
            return "{" + ", ".join(f"{key} = {written(each)}" for key, each in value.items()) + "}"
        case datetime.datetime() | datetime.date() | datetime.time():
            return value.isoformat()
        case _:
            return repr(value)


def is_tables(value):
    return isinstance(value, list) and value and all(isinstance(each, dict) for each in value)


def lines_of(table, above=(), steps=()):
    """Lines of TOML, each with the steps that lead to its value: ("offene_stellen", 0, "hinweis")."""
    for key, value in table.items():
        if not isinstance(value, dict) and not is_tables(value):
            yield f"{key} = {written(value)}", steps + (key,)
    for key, value in table.items():
        name = ".".join(above + (key,))
        if isinstance(value, dict):
            yield f"[{name}]", steps + (key,)
            yield from lines_of(value, above + (key,), steps + (key,))
        elif is_tables(value):
            for place, each in enumerate(value):
                yield f"[[{name}]]", steps + (key, place)
                yield from lines_of(each, above + (key,), steps + (key, place))


class File:
    """A .toml file, or an .md file with its front matter."""

    def __init__(self, path, name):
        self.name = name
        text = path.read_text("utf-8")
        self.body = None
        if name.endswith(".md"):
            _, text, self.body = text.split("+++\n", 2)
        self.table = tomllib.loads(text)

    def write(self, folder):
        path = pathlib.Path(folder, self.name)
        path.parent.mkdir(parents=True, exist_ok=True)
        rows = list(lines_of(self.table))
        self.steps_of_line = {number + (1 if self.body is None else 2): steps for number, (_, steps) in enumerate(rows)}
        text = "".join(line + "\n" for line, _ in rows)
        if self.body is not None:
            text = "+++\n" + text + "+++\n" + self.body
        path.write_text(text, "utf-8")

    def holders(self, keys):
        """Each table that may have the last of these keys."""
        found = [self.table]
        for key in keys[:-1]:
            inner = [table[key] for table in found if key in table]
            found = [each for value in inner for each in (value if isinstance(value, list) else [value])]
        return [each for each in found if isinstance(each, dict)]

    def at(self, steps):
        value = self.table
        for step in steps:
            value = value[step]
        return value


def without_languages(table, kept):
    """Translations into other languages than those kept are left out."""
    for key, value in list(table.items()):
        if key == "uebersetzung":
            table[key] = {name: each for name, each in value.items() if name in kept}
            if not table[key]:
                del table[key]
        elif isinstance(value, dict):
            without_languages(value, kept)
        elif is_tables(value):
            for each in value:
                without_languages(each, kept)
