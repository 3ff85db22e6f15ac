"""Content that means harm, or went wrong on its way, ends in a located German message and exit status 1: it
neither hangs nor crashes the build, nor gets anything published.

    hostile.py PROGRAM SITE THEME [PRELOAD]

What git can hold lies in tests/faulty/; here stands what it cannot, and what is made to keep a parser busy
(busy_markdown.py). PRELOAD is odd_world.cpp, built; without it the last part is left out."""

import os
import re
import resource
import socket
import subprocess
import sys

import busy_markdown
from town import Town

MIB = 1024 * 1024
SECONDS = 5  # of CPU; an honest build of this town takes hundredths, also on a slow machine
SCHOOL = 'name = "Schule"\nschulform = "grundschule"\n'
ARTICLE = '+++\ntitel = "Ein Artikel"\ndatum = 2026-01-01\n+++\n'
ENGLISH = re.compile(r"\b(error|exception|parsing|expected|terminate|what\(\)|Assertion|runtime)\b")


class Place:
    """Content of a town, to put something bad into."""

    def __init__(self, content):
        self.content = content
        self.left_open = []

    def path(self, name):
        path = os.path.join(os.fsencode(self.content), name if isinstance(name, bytes) else name.encode())
        os.makedirs(os.path.dirname(path), exist_ok=True)
        return path

    def write(self, name, text):
        with open(self.path(name), "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())

    def sparse(self, name, size):
        self.write(name, b"")
        os.truncate(self.path(name), size)

    def listen(self, name):
        here = os.getcwd()
        os.chdir(os.path.dirname(self.path(name)))  # the path of a socket is short
        self.left_open.append(socket.socket(socket.AF_UNIX))
        self.left_open[-1].bind(os.path.basename(name))
        os.chdir(here)


def device(place, name):
    try:
        os.mknod(place.path(name), 0o20600, os.makedev(1, 5))
    except PermissionError:
        print("NOTICE: not tried with a device, which only root may make")
        place.listen(name)


def unreadable(place, name, mode):
    place.write(name, SCHOOL)
    os.chmod(place.path(name), mode)


def closed_folder(place, name):
    place.write(name + "/a.toml", SCHOOL)
    os.chmod(place.path(name), 0)


# What is wrong, how it is made, and where and with which words it is told.
FILES = [
    ("a link to a file", lambda p: os.symlink("/etc/passwd", p.path("schulen/a.toml")), "schulen/a.toml", "Verknüpfung"),
    ("a link to a folder", lambda p: os.symlink("/etc", p.path("medien")), "medien", "Verknüpfung"),
    ("a link to itself", lambda p: os.symlink("a.toml", p.path("schulen/a.toml")), "schulen/a.toml", "Verknüpfung"),
    ("a FIFO", lambda p: os.mkfifo(p.path("schulen/a.toml")), "schulen/a.toml", "keine gewöhnliche Datei; löschen"),
    ("a FIFO among pictures", lambda p: os.mkfifo(p.path("medien/a.svg")), "medien/a.svg", "keine gewöhnliche Datei; löschen"),
    ("a device", lambda p: device(p, "schulen/a.toml"), "schulen/a.toml", "keine gewöhnliche Datei; löschen"),
    ("a socket", lambda p: p.listen("schulen/a.toml"), "schulen/a.toml", "keine gewöhnliche Datei; löschen"),
    ("a folder called x.toml", lambda p: os.makedirs(p.path("schulen/x.toml")), "schulen/x.toml", "Ordner, heißt aber wie eine Datei"),
    ("a file that may not be read", lambda p: unreadable(p, "schulen/a.toml", 0), "schulen/a.toml", "keine Berechtigung; erlauben"),
    ("a folder that may not be read", lambda p: closed_folder(p, "schulen/a"), "schulen/a", "keine Berechtigung; erlauben"),
    ("a TOML file over 1 MiB", lambda p: p.write("schulen/a.toml", "#" * (MIB + 1)), "schulen/a.toml", "größer als 1024 KiB; teilen"),
    ("a TOML file of 1 TiB", lambda p: p.sparse("schulen/a.toml", MIB * MIB), "schulen/a.toml", "größer als 1024 KiB; teilen"),
    ("an article over 256 KiB", lambda p: p.write("artikel/a.md", "a" * (MIB // 4 + 1)), "artikel/a.md", "größer als 256 KiB; teilen"),
    ("nothing but zeroes", lambda p: p.sparse("schulen/a.toml", MIB), "schulen/a.toml:1:1", "(U+0000); löschen"),
    ("a name in another encoding", lambda p: p.write(b"schulen/s\xfcd.toml", SCHOOL), "schulen/s\ufffdd.toml", "benennen Sie die Datei um"),
    ("a name with a line end", lambda p: p.write("schulen/a\nb.toml", SCHOOL), "schulen/a\ufffdb.toml", "benennen Sie die Datei um"),
    ("a name that turns round", lambda p: p.write("medien/a\u202egpj.exe", "x"), "medien/a\ufffdgpj.exe", "benennen Sie die Datei um"),
    ("a name in two parts", lambda p: p.write("medien/Ho\u0308fe.JPG", "x"), "medien/Ho\u0308fe.JPG", "um in »hoefe.jpg«"),
    ("two ids that are one", lambda p: (p.write("schulen/a.toml", SCHOOL), p.write("schulen/A.toml", SCHOOL)), "schulen/a.toml", "»A.toml« nur durch große und kleine"),
    ("two pictures that are one", lambda p: (p.write("medien/Grün.pdf", "x"), p.write("medien/GRÜN.pdf", "x")), "medien/Grün.pdf", "»GRÜN.pdf« nur durch große und kleine"),
    ("folders without end", lambda p: p.write("schulen/" + "a/" * 200 + "a.toml", SCHOOL), "schulen/a/a/a/a/a/a/a/a", "zu viele Ordner ineinander; legen"),
]

TOML = [
    ("40,000 dotted levels", "a" + ".a" * 40_000 + " = 1\n", ":3:34", "zu viele Punkte"), ("40,000 levels of a section", "[a" + ".a" * 40_000 + "]\n", ":3:35", "zu viele Punkte"),
    ("100,000 lists in lists", "a = " + "[" * 100_000 + "]" * 100_000 + "\n", ":3:37", "zu viele Klammern"), ("100,000 tables in tables", "a = " + "{a=" * 100_000 + "\n", ":3:101", "zu viele Klammern"),
    ("an umlaut outside a text", "straße = 1\n", ":3:1", "schreiben Sie strasse"), ("a bracket at the end", "[", ":3:1", "schließende Klammer"), ("an open list at the end", "a = [", ":3:6", "fehlt ]"),
    ("U+0000", b"a = \"b\0\"\n", ":3:7", "(U+0000); löschen"), ("U+0000 as an escape", 'kurzname = "a\\u0000"\n', ":3:12", "(U+0000); löschen"), ("C1", 'kurzname = "a\u0085"\n', ":3:14", "(U+0085); löschen"),
    ("turned round", 'kurzname = "a\u202e"\n', ":3:14", "Leserichtung"), ("turned round by an escape", 'kurzname = "a\\u2066"\n', ":3:12", "Leserichtung"), ("a German date", "geprueft_am = 01.09.2026\n", ":3:15", "schreiben Sie geprueft_am = 2026-09-01"),
    ("curly quotes", "kurzname = „Schule“\n", ":3:12", 'schreiben Sie die geraden'), ("a conflict", "<" * 7 + " HEAD\n", ":3:1", "Git-Konflikts; entscheiden"),
    ("a million digits", "schulnummer = " + "1" * 1_000_000 + "\n", ":3:15", "Zahl ist zu lang"), ("not UTF-8", b"kurzname = \"S\xfcd\"\n", ":3:14", "speichern Sie die Datei als UTF-8"),
    ("80,000 wrong names", "aliase = [" + ",".join(f'"A{i}"' for i in range(80_000)) + "]\n", ":3:11", "A0"), ("70,000 unknown fields", "".join(f"a{i} = 1\n" for i in range(70_000)), ":3:1", "unbekanntes Feld »a0«"),
]


class Builds:
    def __init__(self, program, site, theme):
        self.program, self.site, self.theme = program, site, theme
        self.findings = []
        self.seconds = {}

    def build(self, what, make, **options):
        """Exit status and messages of a build of the town with something bad in it."""
        town = Town(self.program, self.site, self.theme)
        place = Place(town.content)
        try:
            make(place)
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            # As root, but without its right to read everything.
            done = subprocess.run([*without_rights(), *town.command, "--jobs", "1"], cwd=town.folder, timeout=300,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False,
                                  preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS)), **options)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            self.seconds[what] = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            if done.returncode == 1 and town.output.exists():
                self.findings.append(f"{what}: something was published")
            return done.returncode, done.stderr.decode(errors="replace")
        finally:
            for each in place.left_open:
                each.close()
            subprocess.run(["chmod", "-R", "u+rwX", town.content], check=False)
            town.remove()

    def expect(self, what, make, where, words, **options):
        status, said = self.build(what, make, **options)
        lines = [line for line in said.split("\n") if line.startswith(f"content/{where}: Fehler: ")]
        if status != 1 or not any(words in line for line in lines) or ENGLISH.search(said):
            self.findings.append(f"{what}: exit {status}, {said[:300]!r} instead of {where}: … {words} …")

    def expect_end(self, what, text):
        """A site or a located message; nothing of the parser's own."""
        status, said = self.build(what, lambda place: place.write("artikel/a.md", ARTICLE + text))
        is_told = re.match(r"content/artikel/a\.md(:\d+:\d+)?: (Fehler|Warnung): \S", said)
        if not (status == 0 or (status == 1 and is_told)) or ENGLISH.search(said):
            self.findings.append(f"{what}: exit {status}, {said[:300]!r}")


def without_rights():
    return ["setpriv", "--inh-caps=-all", "--bounding-set=-all"] if os.geteuid() == 0 else []


def change_while_read(builds, preload):
    """A file that somebody saves in the moment in which it is read."""
    def make(place):
        place.write("schulen/a.toml", SCHOOL)
        for flags in (os.O_RDONLY, os.O_WRONLY):  # open before, since the build itself may not write there
            place.left_open.append(os.fdopen(os.open(place.path("schulen/a.toml"), flags), "rb" if flags == os.O_RDONLY else "wb"))
            os.set_inheritable(place.left_open[-1].fileno(), True)
        environment["ODD_CHANGE"] = ",".join(str(each.fileno()) for each in place.left_open)

    environment = {**os.environ, "LD_PRELOAD": preload}
    builds.expect("a file changed while it is read", make, "schulen/a.toml", "geändert, während sie gelesen wurde; bauen",
                  env=environment, close_fds=False)


def main():
    program, site, theme = sys.argv[1:4]
    builds = Builds(program, site, theme)
    for what, make, where, words in FILES:
        builds.expect(what, make, where, words)
    for what, text, where, words in TOML:
        toml = SCHOOL.encode() + (text if isinstance(text, bytes) else text.encode())
        builds.expect(what, lambda place, toml=toml: place.write("schulen/a.toml", toml), f"schulen/a.toml{where}", words)
    for what, text in busy_markdown.FAMILIES:
        builds.expect_end(what, text)
    if len(sys.argv) > 4:
        change_while_read(builds, sys.argv[4])
    print(f"{len(builds.seconds)} builds; the dearest, in ms of CPU for all of it:")
    for what, seconds in sorted(builds.seconds.items(), key=lambda each: -each[1])[:5]:
        print(f"{seconds * 1000:6.0f}  {what}")
    print("\n".join(builds.findings[:50]))
    return 1 if builds.findings else 0


if __name__ == "__main__":
    sys.exit(main())
