"""Somebody withdraws her consent: withdrawal.py PROGRAM CONTENT THEME

Her name stands in many places and forms while she consents; after the next build the site is without it, the site before is
not, and one build more, told to forget that one, leaves nothing of her.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

NAME = "Ines Ahrweiler"
PHONE = "+49 30 23125221"
ARTICLE = Path("content/artikel/vorlesen.md")
OFFER = Path("content/angebote/sprechstunde.toml")
CARD = Path("content/fachkraefte/bachschule-1.toml")


class Site:
    def __init__(self, program, content, theme, folder):
        self.program, self.folder = program, Path(folder)
        self.build_options = ["--quiet", "--no-legal-check", "--today", "2026-11-23", "--theme", theme]
        shutil.copytree(content, self.folder / "content")

    def run(self, *arguments):
        return subprocess.run([self.program, *arguments], cwd=self.folder, capture_output=True, text=True)

    def build(self, *more):
        done = self.run("build", *self.build_options, *more)
        assert done.returncode == 0, done.stderr

    def look_for(self, text):
        done = self.run("check", "--prove-absent", text)
        folders = {"old" if line.startswith(".schaukasten/public/old/") else line.split("/")[0]
                   for line in done.stderr.splitlines()}
        return done, folders

    def expect(self, text, status, folders, answer):
        done, found = self.look_for(text)
        told = f"{text}: status {done.returncode}\n{done.stdout}{done.stderr}"
        assert (done.returncode, found) == (status, folders), told
        assert re.search(answer, done.stdout), told
        return done


def withdraw(site):
    card = site.folder / CARD
    text = card.read_text()
    without = re.sub(r"\[einwilligung\]\n.*?\n\n", "", text, flags=re.DOTALL)
    assert without != text
    card.write_text(without)


def clean(site):
    """What editors wrote by hand in other places."""
    for path, old, new in ((ARTICLE, NAME, "die Schulsozialarbeit"), (OFFER, "030 23125-221", "030 23125-220")):
        text = (site.folder / path).read_text()
        assert old in text
        (site.folder / path).write_text(text.replace(old, new))


def story(site):
    site.build()
    done = site.expect(NAME, 1, {"public"}, "»Ines Ahrweiler« steht an [0-9]+ Stellen .*\n.*schaukasten build --forget")
    for place in ("/index.html:", "kontakt.vcf:", "sprechzeiten.ics:", "assets/suche/", "daten/fachkraefte.csv:", "hsds/services/"):
        assert place in done.stderr, f"not told: {place}\n{done.stderr}"
    assert "daten/alles.zip" not in done.stderr, "whoever takes the archive takes no names"
    site.expect(PHONE, 1, {"public"}, "steht an")

    withdraw(site)
    site.build()
    done = site.expect(NAME, 1, {"public", "old"}, "steht an")
    left = {line.split(":")[0] for line in done.stderr.splitlines() if line.startswith("public/")}
    feeds = {"feed.xml", "feed.atom", "feed.json", "schulen/bachschule/feed.xml", "themen/lernen/feed.xml", "themen/lesen/feed.xml"}
    by_hand = {"artikel/vorlesen/index.html", *feeds}  # an editor wrote it there
    assert left == {f"public/{path}" for path in by_hand}, left

    clean(site)
    site.build()
    site.expect(NAME, 1, {"old"}, "nur noch die von davor")
    site.build()  # changes nothing, and so it keeps the site before
    site.expect(NAME, 1, {"old"}, "nur noch die von davor")
    site.build("--forget")
    for text in (NAME, "Ahrweiler", PHONE, "ahrweiler@"):
        site.expect(text, 0, set(), "kommt nirgends vor \\([0-9]+ Dateien durchsucht, [0-9]+ Bild(er)? nicht\\)")
    site.build()
    site.expect(NAME, 0, set(), "kommt nirgends vor")

    planted = site.folder / "public/altes.zip"
    planted.write_bytes(b"PK\x03\x04\x14")
    site.expect(NAME, 2, {"public"}, "beweist nichts")
    planted.unlink()
    site.expect("Ab", 2, {"schaukasten: Der gesuchte Text ist zu kurz; nennen Sie mindestens drei Buchstaben oder Ziffern, "
                          "am besten den ganzen Namen."}, "^$")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="schaukasten-absence-") as own:
        story(Site(*sys.argv[1:4], own))
