"""A build of what was built already only looks; after any change it builds what a clean build builds.

    unchanged.py PROGRAM SITE THEME"""

import os
import shutil
import subprocess
import sys
import time

from town import OWN_FILES, Town

SETTLE = 0.1  # longer than the tick of the file system's clock: then a stamp is sure


class Watched:
    """A town with a theme of its own, and where its build keeps what it was made from."""

    def __init__(self, program, site, theme):
        self.town = Town(program, site, "thema")
        shutil.copytree(theme, self.town.folder / "thema")
        self.note = self.town.folder / ".schaukasten" / "public" / "gebaut"
        self.program = program

    def build(self, *more):
        """What it says, and whether it only looked: a build that works makes the note anew."""
        before = self.note.stat() if self.note.exists() else None
        command = [word for word in self.town.command if word != "--quiet"]
        if "--today" in more:
            at = command.index("--today")
            del command[at:at + 2]
        done = subprocess.run([*command, *more], cwd=self.town.folder, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        after = self.note.stat() if self.note.exists() else None
        only_looked = before is not None and after is not None and (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
        return done.stderr, done.stdout, only_looked

    def settle(self):
        time.sleep(SETTLE)
        self.build()
        said = self.build()
        assert said[2], "a build of the same does not just look"
        return said

    def clean(self, *more):
        """What a build into a fresh place publishes."""
        command = [*self.town.command, *more]
        command[command.index("public")] = "frisch/public"
        subprocess.run(command, cwd=self.town.folder, check=True, capture_output=True)
        fresh = self.town.folder / "frisch"
        files = {str(path.relative_to(fresh / "public")): path.read_bytes()
                 for path in (fresh / "public").rglob("*") if path.is_file() and path.name not in OWN_FILES}
        shutil.rmtree(fresh)
        return files


def same_time_and_size(path, old, new):
    """An edit that a look at size and time of modification does not tell."""
    status = path.stat()
    text = path.read_text()
    assert old in text and len(old) == len(new)
    path.write_text(text.replace(old, new))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def changes(town):
    """What may happen between two builds, by its name."""
    content, output, theme = town.content, town.output, town.folder / "thema"
    school = sorted((content / "schulen").glob("*.toml"))[0]
    name = next(line for line in school.read_text().splitlines() if line.startswith("name = "))
    template = theme / "templates" / "schule.mustache"
    page = output / "index.html"
    return {
        "a word is changed": lambda: school.write_text(school.read_text().replace(name, 'name = "Andere Schule"')),
        "a letter is changed, and the time set back": lambda: same_time_and_size(school, "Andere", "Zweite"),
        "a file is written anew with other words": lambda: (school.unlink(), school.write_text('name = "Neue Schule"\nschulform = "grundschule"\n')),
        "a file comes": lambda: town.write(1),
        "a file goes": lambda: town.write(0),
        "a file gets another name": lambda: school.rename(school.with_name("umbenannt.toml")),
        "a template is changed": lambda: template.write_text(template.read_text() + "<!-- anders -->\n"),
        "a stylesheet comes": lambda: (theme / "stil.css").write_text("p { color: black }\n"),
        "a page is changed by other hands": lambda: page.write_text("anders"),
        "a page is removed by other hands": lambda: page.unlink(),
        "a page is not to be read any more": lambda: page.chmod(0o600),
        "the whole site is gone": lambda: shutil.rmtree(output),
    }


def check_changes(watched, findings):
    town = watched.town
    for name, change in changes(town).items():
        watched.settle()
        change()
        _, _, only_looked = watched.build()
        if only_looked:
            findings.append(f"{name}: the build only looked")
        if town.published() != watched.clean():
            findings.append(f"{name}: the site is not that of a clean build")
        time.sleep(SETTLE)


def check_options(watched, findings):
    for more in (["--today", "2026-12-24"], ["--base-url", "https://andere.example/"], ["--format", "json"]):
        watched.settle()
        if watched.build(*more)[2]:
            findings.append(f"{' '.join(more)}: the build only looked")


def check_answers(watched, findings):
    """Warnings and hints are told again."""
    flyer = watched.town.content / "seiten" / "lang.md"
    flyer.write_text('+++\ntitel = "Alt"\nveroeffentlichen_bis = 2020-01-01\n+++\nVorbei.\n')
    site = watched.town.content / "schaukasten.toml"
    site.write_text(site.read_text() + '\n[farben]\nhaupt = "#f39200"\n')
    time.sleep(SETTLE)
    worked = watched.build()
    again = watched.build()
    if "Hinweis" not in worked[0] or again[0] != worked[0] or not again[2]:
        findings.append(f"what was said is not said again: {worked[0]!r}, then {again[0]!r}")
    if "0 Dateien neu, 0 geändert" not in again[1]:
        findings.append(f"the summary is another one: {again[1]!r}")


def check_damage(watched, findings):
    """A note that is cut or changed is none."""
    watched.settle()
    whole = watched.note.read_bytes()
    for name, bytes_ in {"cut": whole[:-1], "empty": b"", "changed": whole.replace(b"\n", b" ", 3), "other": b"x" * 500}.items():
        watched.note.write_bytes(bytes_)
        if watched.build()[2]:
            findings.append(f"a note that is {name} is believed")
        time.sleep(SETTLE)
        watched.settle()


def check_haste(watched, findings):
    """Edits that follow a build at once, again and again: none is overlooked."""
    town = watched.town
    page = town.content / "seiten" / "eilig.md"
    for number in range(30):
        page.write_text(f'+++\ntitel = "Eilig {number:02}"\n+++\nSchnell.\n')
        watched.build()
        if f"Eilig {number:02}".encode() not in town.published()["eilig/index.html"]:
            findings.append(f"edit {number} in haste is not on the site")


def main():
    program, site, theme = sys.argv[1:4]
    watched = Watched(program, site, theme)
    findings = []
    try:
        check_changes(watched, findings)
        check_options(watched, findings)
        check_answers(watched, findings)
        check_damage(watched, findings)
        check_haste(watched, findings)
    finally:
        watched.town.remove()
    print("\n".join(findings) or "each change is built, and nothing else")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
