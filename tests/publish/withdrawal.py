"""Somebody takes back their leave: nothing of them stays where publish put it, on no web server, in no release to go
back to, nor beside the output. Cut off anywhere, the next run completes that, too.

    withdrawal.py PROGRAM SITE THEME [WAY …] [--cuts N]     ways: ssh ordner sftp rclone"""

import argparse
import contextlib
import gzip
import random
import shutil
import sys

from servers import Nginx
from site_of_test import Site, lying_in
from ways import IS_WHOLE, NAMES, way

NAME, PHONE = "Mira Kornblum", "030 23125-199"
SCHOOL = "dorfschule"
WORDS = [b"Kornblum", b"kornblum", b"23125199", b"23125-199", b"mira.k@stadt.example"]

failures = []


def check(is_so, what, more=""):
    if not is_so:
        failures.append(f"{what}{': ' + str(more) if more != '' else ''}")


def say_of_her(site, consent):
    people = site.content / "fachkraefte"
    people.mkdir(exist_ok=True)
    (site.content / "traeger").mkdir(exist_ok=True)
    (site.content / "traeger" / "stadt.toml").write_text('name = "Stadt"\nart = "kommune"\n')
    (people / f"{SCHOOL}-1.toml").write_text(
        f'vorname = "Mira"\nnachname = "Kornblum"\nfunktion = "Schulsozialarbeit"\ntraeger = "stadt"\n'
        f'telefon = "{PHONE}"\nemail = "mira.k@stadt.example"\n'
        + ('[einwilligung]\nam = 2026-01-10\nfelder = ["vorname", "nachname", "telefon", "email"]\n' if consent else "")
        + f'[[einsaetze]]\nschule = "{SCHOOL}"\n')


def says(bytes_):
    return any(word in bytes_ for word in WORDS)


def places_of_her(folder):
    """Where something of her lies below a folder, in names, files and what is compressed in them."""
    found = []
    for path, bytes_ in lying_in(folder).items():
        if path.endswith(".gz"):
            with contextlib.suppress(OSError):
                bytes_ = gzip.decompress(bytes_)
        if says(bytes_) or says(path.encode()):
            found.append(path)
    return found


class Town:
    """A town with a web server; Mira works there."""

    def __init__(self, arguments, name, stack):
        self.site = Site(arguments.program, arguments.site, arguments.theme, "")
        stack.callback(self.site.remove)
        self.there = stack.enter_context(way(self.site, name))
        self.base = self.site.folder / name
        self.there.root.parent.mkdir(parents=True, exist_ok=True)
        self.server = stack.enter_context(Nginx(self.site.folder / "nginx", self.there.root))
        self.targets = self.site.site_file.read_text()[len(self.site.own_lines):]
        self.site.say(self.targets + f'adresse = "http://127.0.0.1:{self.server.port}/"\n')

    def build(self, version, consent):
        say_of_her(self.site, consent)
        return self.site.build(version)

    def lying(self):
        return places_of_her(self.base), places_of_her(self.site.folder / ".schaukasten")


def whole(arguments, name):
    with contextlib.ExitStack() as stack:
        town = Town(arguments, name, stack)
        site, there = town.site, town.there
        shutil.copytree(site.theme, site.folder / "thema")
        site.theme = str(site.folder / "thema")
        style = site.folder / "thema" / "dist" / "stil.css"
        bytes_ = style.read_bytes()
        for version in (1, 2, 3):
            town.build(version, True)
            done = site.publish("live", "--yes")
            check(done.returncode == 0 and "gehen vom Netz" not in done.stdout, f"{name}: with her leave she is shown", done.stderr)
        check(places_of_her(there.root.resolve()), f"{name}: the test sees her")

        style.write_bytes(bytes_ + b"p { order: 2 }\n")  # pages that are open still need the old one
        town.build(3, False)
        plan = site.publish("live")
        check(plan.returncode == 0 and f"fachkraefte/{SCHOOL}-1: email, nachname, telefon, vorname" in plan.stdout,
              f"{name}: the plan says of whom what goes", plan.stdout + plan.stderr)
        check(not says((plan.stdout + plan.stderr).encode()), f"{name}: and not what it said", plan.stdout)
        done = site.publish("live", "--yes")
        check(done.returncode == 0 and "nirgends mehr zu sehen" in done.stdout, f"{name}: it is proved that she is gone",
              done.stdout + done.stderr)
        target, beside = town.lying()
        check(not target, f"{name}: nothing of her lies at the target", target[:5])
        check(not beside, f"{name}: nor beside the output", beside[:5])
        styles = [path for path in there.live() if path.startswith("assets/") and path.endswith(".css")]
        check(len(styles) == 2, f"{name}: pages that are open keep their form", styles)

        live = there.live()
        back = site.publish("live", "--rollback")
        check(back.returncode == 2, f"{name}: there is no way back to her", back.stdout + back.stderr)
        check(there.live() == live, f"{name}: and nothing changed")
        check(name not in IS_WHOLE or "persönlichen Angaben" in back.stderr, f"{name}: why is said", back.stderr)

        # Whose releases say nothing of her are kept.
        town.build(4, False)
        site.must_publish("live")
        back = site.publish("live", "--rollback")
        check(name not in IS_WHOLE or back.returncode == 0, f"{name}: to a site without her one goes back", back.stderr)


def unproved(arguments, name):
    """A web server that does not answer, or still has her page, and an article that names her."""
    with contextlib.ExitStack() as stack:
        town = Town(arguments, name, stack)
        site = town.site
        town.build(1, True)
        site.must_publish("live")
        page = next(path for path in town.there.live() if path.startswith("fachkraefte/") and path.endswith("index.html"))
        kept = town.there.live()[page]

        town.build(1, False)
        site.say(town.targets + 'adresse = "http://127.0.0.1:9/"\n')
        done = site.publish("live", "--yes")
        check(done.returncode == 2 and "Noch ist nicht bewiesen" in done.stdout, f"{name}: without an answer nothing is proved",
              done.stdout + done.stderr)
        check(not town.lying()[0], f"{name}: yet she is gone there", town.lying()[0])

        site.say(town.targets + f'adresse = "http://127.0.0.1:{town.server.port}/"\n')
        (town.there.root / page).parent.mkdir(parents=True, exist_ok=True)
        (town.there.root / page).write_bytes(kept)
        done = site.publish("live", "--verify")
        check(done.returncode == 1 and f"{page}: dort ist noch zu sehen" in done.stdout + done.stderr,
              f"{name}: a page that is still given out is told", done.stdout + done.stderr)
        (town.there.root / page).unlink()
        done = site.publish("live", "--verify")
        check(done.returncode == 0 and "nirgends mehr zu sehen" in done.stdout, f"{name}: later it is proved", done.stdout + done.stderr)
        check(not town.lying()[1], f"{name}: and the note of it goes", town.lying()[1])
        done = site.publish("live", "--verify")
        check(done.returncode == 0 and "nirgends" not in done.stdout, f"{name}: once", done.stdout)

        town.build(2, True)
        site.must_publish("live")
        (site.content / "seiten" / "dank.md").write_text(f'+++\ntitel = "Dank"\n+++\nWir danken {NAME}.\n')
        town.build(2, False)
        done = site.publish("live", "--yes")
        check(done.returncode == 1 and "dank/index.html" in done.stderr and "Noch ist nicht bewiesen" in done.stdout,
              f"{name}: where her name stands otherwise is told", done.stdout + done.stderr)


def cut(arguments, name):
    """Killed or failing at some call, again and again; the run after it leaves nothing of her."""
    with contextlib.ExitStack() as stack:
        town = Town(arguments, name, stack)
        chance = random.Random(arguments.seed)
        for number in range(arguments.cuts):
            town.build(1, True)
            town.site.must_publish("live")
            town.build(1 + number % 2, False)
            call = chance.choice(["rename", "renameat2", "unlinkat", "openat", "write", "linkat"])
            how = chance.choice(["signal=SIGKILL", "error=EIO"])
            when = chance.randint(1, 40)
            town.site.publish("live", "--yes", before=["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace=?{call}", "-e",
                                                       f"inject=?{call}:{how}:when={when}"])
            done = town.site.publish("live", "--yes")
            what = f"{name}, {how} at call {when} of {call}"
            check(done.returncode == 0, f"{what}: the next run completes", done.stdout + done.stderr)
            target, beside = town.lying()
            check(not target and not beside, f"{what}: nothing of her is left", target[:5] + beside[:5])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("site")
    parser.add_argument("theme")
    parser.add_argument("ways", nargs="*")
    parser.add_argument("--cuts", type=int, default=8)
    parser.add_argument("--seed", type=int, default=8)
    arguments = parser.parse_args()
    for name in arguments.ways or NAMES:
        whole(arguments, name)
        unproved(arguments, name)
        cut(arguments, name)
    for failure in failures:
        print("not so:", failure)
    sys.exit(1 if failures else 0)


main()
