#!/usr/bin/env python3
"""No two cases of tests/faulty are alike in rule and cause.

The rule is the message without names and numbers. The cause is what the quoted line looks like: its key,
and behind it words and numbers as such, signs and endings of files as themselves; of a message about a
file as a whole, what its name looks like. The name of a case is its cause in words."""
import re
import sys
from pathlib import Path

FEWEST = 200
HEAD = re.compile(r"^content/(?P<path>.*?)(?P<place>:\d+:\d+)?: (?:Fehler|Warnung|Hinweis): (?P<message>.*)$")


def looks_like(text):
    key, sign, value = text.rpartition(" = ")
    value = re.sub(r"(?<!\.)\b[^\W\d_]+", lambda word: "A" if word[0][0].isupper() else "a", value)
    return key + sign + re.sub(r"\d+", "0", value)


def rule(message):
    message = message.split("schreiben Sie", 1)[0]
    message = re.sub(r"»[^«]*«|\"[^\"]*\"|\d+", "…", message)
    return re.sub(r"[\w-]+\.(toml|md)\b", "…", message)


def fingerprint(expected):
    parts = []
    lines = expected.splitlines()
    for number, line in enumerate(lines):
        head = HEAD.match(line)
        if not head:
            continue
        folder, _, name = head["path"].rpartition("/")
        below = lines[number + 1] if number + 1 < len(lines) else ""
        stem, _, endings = name.partition(".")
        cause = looks_like(below) if below.startswith("    ") else looks_like(stem) + "." + endings
        parts.append((folder, head["place"] is None, rule(head["message"]), cause))
    return tuple(parts)


def main():
    seen = {}
    wrong = []
    cases = sorted(path.parent for path in Path(__file__).parent.glob("*/expected.txt"))
    for case in cases:
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", case.name):
            wrong.append(f"{case.name}: the name of a case is its cause: small letters, digits and hyphens")
        found = fingerprint((case / "expected.txt").read_text(encoding="utf-8"))
        if not found:
            wrong.append(f"{case.name}: no message")
        elif found in seen:
            wrong.append(f"{case.name} is like {seen[found]}: {found[0][2]}")
        seen.setdefault(found, case.name)
    if len(cases) < FEWEST:
        wrong.append(f"only {len(cases)} cases; there have to be {FEWEST}")
    print("\n".join(wrong) if wrong else f"{len(cases)} cases, no two alike")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
