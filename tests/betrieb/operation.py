"""What docs/betrieb.md promises: the program runs where `make install` put it, and follows changes, the day and git.

    operation.py SOURCE BUILD      SOURCE: the repository, BUILD: the folder with the programs
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

source, build = (pathlib.Path(each).resolve() for each in sys.argv[1:3])
faults = []


def expect(what, expected, found):
    if expected != found:
        faults.append(f"{what}: {found!r} instead of {expected!r}")


def run(*command, cwd, status=0, **more):
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, **more)
    if done.returncode != status:
        faults.append(f"{' '.join(map(str, command))}: status {done.returncode} instead of {status}\n{done.stdout}{done.stderr}")
    return done


def install(scratch):
    """Into a folder for packagers, then to another place: nothing may name where it came from."""
    destination = scratch / "package"
    run("make", "--no-print-directory", "install", f"DESTDIR={destination}", "PREFIX=/opt/schaukasten",
        f"PROGRAM={build}/schaukasten", cwd=source) if build == source / "build/release" else \
        run(source / "setup/place", build, "/opt/schaukasten", destination, cwd=scratch)
    for text in [path for path in destination.rglob("*") if path.is_file() and path.suffix in (".service", ".timer", ".cron", ".md")]:
        if str(destination) in text.read_text() or "@PREFIX@" in text.read_text():
            faults.append(f"{text.name} names a place of the installation, or none")
    place = scratch / "anywhere"
    (destination / "opt/schaukasten").rename(place)
    return place


def check_units(scratch):
    """As systemd reads them, with the programs where they say that they are."""
    prefix = scratch / "prefix"
    run(source / "setup/place", build, prefix, cwd=scratch)
    units = prefix / "lib/systemd/system"
    found = run("systemd-analyze", "verify", units / "schaukasten.service", units / "schaukasten.timer", cwd=scratch)
    expect("what systemd says of the units", "", found.stdout + found.stderr)
    times = re.search(r"OnCalendar=(.*)", (units / "schaukasten.timer").read_text()).group(1)
    found = run("systemd-analyze", "calendar", "--iterations=2", "--base-time=2026-11-23 22:30:00 UTC", times, cwd=scratch)
    expect("hours", True, "23:01:00" in found.stdout and "00:01:00" in found.stdout)


def git(folder, *words):
    return run("git", "-c", "user.name=Redaktion", "-c", "user.email=redaktion@beispielstadt.example", *words, cwd=folder)


def editors(scratch, name="redaktion", town=source / "content"):
    """The repository of the contents."""
    folder = scratch / name
    shutil.copytree(town, folder / "content")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "Inhalte")
    return folder


def commit(folder, path, text):
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text)
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "Neues")


school = """name = "Schule am Deich"
schulform = "grundschule"
"""


def check_updates(place, scratch):
    upstream = editors(scratch, "redaktion", source / "tests/sites/recht/content")  # a small one
    site = scratch / "srv"
    run("git", "clone", "-q", upstream, site, cwd=scratch)
    command = place / "bin/schaukasten-aktualisieren"
    manifest = site / "public/.schaukasten-manifest"

    def update(status=0):
        return run(command, site, cwd=scratch, status=status)

    expect("the first run builds", True, "Seiten in public" in update().stdout)
    expect("text lies compressed beside itself", True, (site / "public/index.html.gz").exists())
    expect("the theme is the installed one", True, "schaukasten." in (site / "public/index.html").read_text())
    stamp = manifest.stat().st_mtime_ns
    expect("nothing new, nothing said", "", update().stdout)
    expect("nothing new, nothing built", stamp, manifest.stat().st_mtime_ns)

    commit(upstream, "content/schulen/deichschule.toml", school)
    expect("what editors pushed is built", True, "neu" in update().stdout)
    expect("it is there", True, (site / "public/schulen/deichschule/index.html").exists())
    expect("then it is quiet again", "", update().stdout)

    commit(upstream, "content/schulen/deichschule.toml", school.replace("name", "naem"))
    failed = update(status=1)
    expect("a mistake is told", True, "deichschule.toml:1:1: Fehler" in failed.stderr)
    expect("the site stays", True, (site / "public/schulen/deichschule/index.html").exists())
    expect("and is told again", True, "Fehler" in update(status=1).stderr)
    commit(upstream, "content/schulen/deichschule.toml", school)
    expect("mended", True, "Seiten in public" in update().stdout)

    memory = site / ".schaukasten/aktualisiert"
    past = "2026-01-01T00:00:00+01:00\n"
    memory.write_text(past)
    expect("a day that has come is built", True, "Seiten in public" in update().stdout)
    moment = memory.read_text()
    expect("the next day is a later one", True, moment == "nie\n" or (re.match(r"\d{4}-\d\d-\d\dT", moment) is not None and moment > past))
    memory.write_text("2999-01-01T00:00:00+01:00\n")
    expect("a day that has not come is not", "", update().stdout)
    (site / ".schaukasten/aktualisiert.stand").write_text("another version of the program\n")
    expect("a new program builds", True, "Seiten in public" in update().stdout)
    shutil.rmtree(site / "public")
    expect("a site that is gone is built", True, "Seiten in public" in update().stdout)

    upstream.rename(scratch / "weg")
    expect("git out of reach is told", True, "ließ sich nicht holen" in update(status=2).stderr)
    memory.write_text(past)
    expect("and the day counts all the same", True, "Seiten in public" in update(status=2).stdout)
    (scratch / "weg").rename(upstream)

    # A clone that somebody else owns is no reason to show an old site in silence.
    told = run(command, site, cwd=scratch, status=2, env={**os.environ, "GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"})
    expect("another account is told", True, "gehört einem anderen Konto" in told.stderr)

    # What was changed here keeps git from fetching.
    (site / "content/schulen/hierschule.toml").write_text(school)
    git(site, "add", "content")
    git(site, "commit", "-q", "-m", "Hier")
    commit(upstream, "content/schulen/dortschule.toml", school)
    told = update(status=2)
    expect("a commit of one's own is told, and the way out", True, "reset --hard @{upstream}" in told.stderr)
    git(site, "reset", "-q", "--hard", "@{upstream}")
    expect("which helps", True, "Seiten in public" in update().stdout)

    with open(site / ".schaukasten/aktualisieren.lock", "w") as lock:
        import fcntl
        fcntl.flock(lock, fcntl.LOCK_EX)
        memory.unlink(missing_ok=True)
        expect("two at once", "Ein anderer Lauf ist noch nicht fertig.\n", update().stdout)


private = """vorname = "Leyla"
nachname = "Brandt"

[einwilligung]
am = 2026-01-12
bis = 2099-07-31
felder = ["vorname", "nachname"]
"""
public = """funktion = "Schulsozialarbeiterin"
traeger = "stadt"

[[einsaetze]]
schule = "deichschule"
"""


def check_private_folder(place, scratch):
    """Names come from a repository of their own, and each run has them."""
    upstream = editors(scratch, "oeffentlich", source / "tests/sites/recht/content")  # a small one
    commit(upstream, "content/traeger/stadt.toml", 'name = "Stadt"\nart = "kommune"\n')
    commit(upstream, "content/schulen/deichschule.toml", school)
    commit(upstream, "content/fachkraefte/deichschule-1.toml", public)
    names = scratch / "namen"
    names.mkdir()
    git(names, "init", "-q", "-b", "main")
    commit(names, "fachkraefte/deichschule-1.toml", private)
    site = scratch / "mit-namen"
    run("git", "clone", "-q", upstream, site, cwd=scratch)
    run("git", "clone", "-q", names, site / "privat", cwd=scratch)
    page = site / "public/schulen/deichschule/index.html"

    def update(*more, status=0):
        return run(place / "bin/schaukasten-aktualisieren", "--content", "content", "--content", "privat", site, *more, cwd=scratch, status=status)

    expect("the first run builds both folders", True, "Seiten in public" in update().stdout)
    expect("the name is there", True, "Leyla" in page.read_text())
    expect("nothing new in both", "", update().stdout)
    commit(names, "fachkraefte/deichschule-1.toml", private.replace("Leyla", "Mira"))
    expect("a new name alone is built", True, "Seiten in public" in update().stdout)
    expect("and is there", True, "Mira" in page.read_text())
    (site / ".schaukasten/aktualisiert").write_text("2026-01-01T00:00:00+01:00\n")
    expect("a day that has come is built with both", True, "Seiten in public" in update().stdout)
    expect("and the name stays", True, "Mira" in page.read_text())
    with open(upstream / "content/schaukasten.toml", "a") as file:
        file.write('[ziele.hier]\nart = "ordner"\nordner = "web"\n')
    git(upstream, "commit", "-q", "-a", "-m", "Ein Ziel")
    expect("it is published, too", True, "Veröffentlicht." in update("hier").stdout)
    expect("with the name", True, "Mira" in (site / "web/current/schulen/deichschule/index.html").read_text())
    (site / "privat").rename(site / "fort")
    expect("without the second folder nothing is built", True, update(status=2).stderr != "")
    expect("and the name stays on the site", True, "Mira" in page.read_text())
    for words in ([], ["--content"], ["--content", "a"], [site, "live", "mehr"], ["--weg", site]):
        told = run(place / "bin/schaukasten-aktualisieren", *words, cwd=scratch, status=2)
        expect(f"called with {words}", True, told.stderr.startswith("Aufruf: schaukasten-aktualisieren [--content ORDNER]"))


def check_example(place, scratch):
    """The example town, from the installed program alone."""
    folder = scratch / "beispiel"
    shutil.copytree(source / "content", folder / "content")
    done = run(place / "bin/schaukasten", "build", cwd=folder)
    expect("the example town is built", True, "Seiten in public" in done.stdout)
    expect("its pictures are there", True, any((folder / "public/medien").rglob("*.webp")))


with tempfile.TemporaryDirectory(prefix="schaukasten-betrieb-") as name:
    scratch = pathlib.Path(name)
    os.environ["GIT_CONFIG_GLOBAL"] = str(scratch / "gitconfig")
    (scratch / "gitconfig").write_text("")
    place = install(scratch)
    check_units(scratch)
    check_updates(place, scratch)
    check_private_folder(place, scratch)
    check_example(place, scratch)

print(*faults, sep="\n")
sys.exit(bool(faults))
