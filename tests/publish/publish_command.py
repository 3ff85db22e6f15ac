"""`schaukasten publish` against real servers: plan, publish, read through HTTP, switch, roll back, verify.

    publish_command.py PROGRAM SITE THEME [PART …]      parts: progress certificates compressed releases ways_back files storage refused_by_storage refusals locks

Every part has a town and servers of its own, on 127.0.0.1."""

import argparse
import gzip
import http.client
import os
import pty
import re
import subprocess
import sys
import time
from pathlib import Path

from object_storage import ObjectStorage
from servers import Apache, Nginx, Sshd, free_port, ssh_of_the_test
from site_of_test import Site, lying_in

failures = []


def check(is_so, what, more=""):
    if not is_so:
        failures.append(f"{what}{': ' + str(more) if more != '' else ''}")


def target(name, **keys):
    return f"[ziele.{name}]\n" + "".join(f"{key} = {value if isinstance(value, int) else chr(34) + str(value) + chr(34)}\n"
                                         for key, value in keys.items())


def get(port, path, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, body


def address_of(path):
    return "/" + re.sub(r"(^|/)index\.html$", r"\1", path)


def reads_as(port, files, what):
    """Every page comes as it was built; nothing that is not for readers comes at all."""
    for path, bytes_ in files.items():
        if Path(path).name.startswith("."):
            continue
        status, body = get(port, address_of(path))
        check(status == 200 and body == bytes_, f"{what}: {path} reads as it was built", status)
    for path in ("/.schaukasten-manifest", "/bestand", "/.schaukasten/public/lock"):
        check(get(port, path)[0] in (403, 404), f"{what}: {path} is for nobody", get(port, path)[0])


def without_twins(there):
    return {path: bytes_ for path, bytes_ in there.items() if not path.endswith((".gz", ".br"))}


def releases(arguments):
    """By SSH and in a local folder: a whole site at once, and back."""
    site = Site(arguments.program, arguments.site, arguments.theme, "")
    base = site.folder
    with Sshd(base / "sshd") as server:
        there = {"live": base / "srv web's (x)", "hier": base / "hier"}
        site.environment["PATH"] = f"{ssh_of_the_test(base / 'bin', server.host_lines('stadt'))}:{os.environ['PATH']}"
        site.say(target("live", art="ssh", rechner="stadt", ordner=there["live"], behalten=3)
                 + target("hier", art="ordner", ordner="hier", behalten=3))
        for name, folder in there.items():
            first = site.build(1)
            plan = site.publish(name)
            check(plan.returncode == 0 and re.search(r"^\d+ neu, 0 geändert, 0 entfernt, 0 Weiterleitungen fehlen, "
                                                     r"\d+ KB$", plan.stdout, re.MULTILINE), f"{name}: a plan in words",
                  plan.stdout + plan.stderr)
            check("Noch ist nichts übertragen" in plan.stdout, f"{name}: the plan says that it is one")
            check(not folder.exists(), f"{name}: a plan writes nothing")
            site.must_publish(name)
            current = folder / "current"
            check(current.is_symlink() and os.readlink(current).startswith("releases/"), f"{name}: current is a link")
            check(without_twins(lying_in(current.resolve())) == first, f"{name}: the site is there, and nothing else")
            twins = [path for path in lying_in(current.resolve()) if path.endswith(".gz")]
            check(len(twins) > 20, f"{name}: text is there compressed, too", len(twins))
            for path in twins[:5]:
                check(gzip.decompress((current / path).read_bytes()) == first[path[:-3]], f"{name}: {path} is its page")
            inode = (current / "robots.txt").stat().st_ino

            with Nginx(base / f"nginx-{name}", current, ["gzip_static on;"]) as nginx, \
                    Apache(base / f"apache-{name}", current) as apache:
                for web in (nginx, apache):
                    reads_as(web.port, first, f"{name}, {type(web).__name__}")
                site.say(site.site_file.read_text().replace(site.own_lines, "").replace(
                    f"[ziele.{name}]\n", f"[ziele.{name}]\nadresse = \"http://127.0.0.1:{nginx.port}/\"\n"))
                verified = site.publish(name, "--verify")
                check(verified.returncode == 0 and "genau die gebaute Website" in verified.stdout,
                      f"{name}: --verify finds it as it was built", verified.stdout + verified.stderr)

                second = site.build(2)
                verified = site.publish(name, "--verify")
                check(verified.returncode == 1 and "stand-2/index.html: der Server antwortet mit 404" in verified.stderr
                      and "heute/index.html: dort steht etwas anderes" in verified.stderr,
                      f"{name}: --verify tells what is old", verified.stdout + verified.stderr)
                plan = site.publish(name)
                check(plan.stdout.startswith("Diese Adressen verschwinden und leiten nirgendwohin weiter:\n  /stand-1/\n"),
                      f"{name}: lost addresses come first", plan.stdout)
                check("1 Weiterleitung fehlt" in plan.stdout, f"{name}: and are counted", plan.stdout)
                site.must_publish(name)
                for web in (nginx, apache):
                    reads_as(web.port, second, f"{name}, second, {type(web).__name__}")
                check((current / "robots.txt").stat().st_ino == inode, f"{name}: what stays the same is the same file")
                again = site.publish(name, "--yes")
                check(again.returncode == 0 and "schon dieselbe Website" in again.stdout, f"{name}: nothing to do twice",
                      again.stdout)

                begin = time.monotonic()
                back = site.publish(name, "--rollback")
                check(back.returncode == 0, f"{name}: goes back", back.stderr)
                print(f"{name}: back in {time.monotonic() - begin:.2f} s")
                for web in (nginx, apache):
                    reads_as(web.port, first, f"{name}, back, {type(web).__name__}")
                none = site.publish(name, "--rollback")
                check(none.returncode == 2 and "keinen Stand davor" in none.stderr, f"{name}: not further than there is",
                      none.stderr)
                site.must_publish(name)  # forward again
                reads_as(nginx.port, second, f"{name}, forward")

            (current / "fremd").mkdir()
            (current / "fremd" / "datei.txt").write_text("von anderer Hand\n")
            for version in (3, 4, 5, 6, 7):
                site.build(version)
                done = site.publish(name, "--yes")
                check("kommt in die neue mit: »fremd/datei.txt«" in done.stderr, f"{name}: a foreign file is told",
                      done.stderr)
            check((current / "fremd" / "datei.txt").read_text() == "von anderer Hand\n", f"{name}: and stays")
            kept = [each for each in (folder / "releases").iterdir() if each.is_dir()]
            check(len(kept) == 3, f"{name}: it keeps as many as it is told", sorted(map(str, kept)))
            check(sorted(each.name for each in folder.iterdir()) == ["current", "releases"], f"{name}: and leaves no lock",
                  list(folder.iterdir()))

            # What lies in the way is not overwritten.
            (current / "stand-8").write_text("von anderer Hand\n")
            before = lying_in(current.resolve())
            site.build(8)
            refused = site.publish(name, "--yes")
            check(refused.returncode == 2 and "»stand-8« in der Website am Ziel stammt nicht von Schaukasten"
                  in refused.stderr, f"{name}: a foreign file in the way is refused", refused.stderr)
            check(lying_in(current.resolve()) == before, f"{name}: and nothing changed")
            (current / "stand-8").unlink()

            # A release whose bytes went bad on the way is never switched to.
            damaged = subprocess.run([*site_damage(site, name)], cwd=base, env=site.environment, text=True,
                                     capture_output=True)
            check(damaged.returncode == 2 and "beschädigt" in damaged.stderr, f"{name}: damage is found",
                  damaged.stdout + damaged.stderr)
            site.must_publish(name)
    site.remove()


def site_damage(site, name):
    """An rsync that spoils a page after it did its work."""
    own = site.folder / "damage"
    own.mkdir(exist_ok=True)
    (own / "rsync").write_text("#!/bin/sh\n/usr/bin/rsync \"$@\" || exit\n"
                               f"page=$(find '{site.folder}' -path '*.part/index.html')\n"
                               "echo x >\"$page.neu\" && mv \"$page.neu\" \"$page\"\n")
    (own / "rsync").chmod(0o755)
    return ["env", f"PATH={own}:{site.environment['PATH']}", site.program, "publish", name, "--yes"]


def ways_back(arguments):
    """Back and forward with other styles, with files of other hands, and with what somebody deleted."""
    site = Site(arguments.program, arguments.site, arguments.theme, "")
    folder = site.folder / "web"
    current = folder / "current"
    site.say(target("live", art="ordner", ordner=folder))
    def styles():
        return {path for path in lying_in(current.resolve()) if path.endswith(".css")}

    own_theme = site.folder / "thema"
    subprocess.run(["cp", "-r", arguments.theme, own_theme], check=True)
    site.theme = str(own_theme)
    css = own_theme / "dist" / "stil.css"
    bytes_ = css.read_bytes()

    def town(version):
        css.write_bytes(bytes_ + f"p {{ order: {version} }}\n".encode())
        return site.build(version)

    town(1)
    site.must_publish("live")
    first = styles()
    second_site = town(2)
    site.must_publish("live")
    (current / "fremd.html").write_text("von anderer Hand\n")
    site.must_publish("live", "--rollback")
    check(styles() > first, "after a way back open pages still find their styles", styles())
    check((current / "fremd.html").exists(), "a foreign file goes back with the site")
    told = site.publish("live")
    check("»fremd.html«" in told.stderr and ".css" not in told.stderr, "the styles are not taken for foreign", told.stderr)
    site.must_publish("live")
    check(without_twins(lying_in(current.resolve())).items() >= second_site.items(), "forward again")
    check((current / "fremd.html").read_text() == "von anderer Hand\n", "with the foreign file")

    for version in (1, 2, 1):
        town(version)
        site.must_publish("live")
    ends = [site.publish("live", "--rollback").returncode for _ in range(5)]
    check(ends == sorted(ends) and ends[0] == 0 and ends[-1] == 2, "each way back is one release further, until there is none", ends)

    # What was being deleted when a run was cut off comes back whole.
    live = current.resolve()
    live.with_suffix(".gone").write_bytes(live.with_suffix(".manifest").read_bytes())
    site.must_publish("live")
    check(not live.with_suffix(".gone").exists(), "what comes back is not being deleted any more")
    check("schon dieselbe Website" in site.must_publish("live"), "and then there is nothing left to do")

    # A style that is kept for open pages, and that somebody deleted.
    town(4)
    site.must_publish("live")
    for path in styles():
        (current / path).unlink()
    town(5)
    site.must_publish("live")
    # Its ledger is lost: nothing of others goes.
    (current / "fremd.html").write_text("von anderer Hand\n")
    for ledger in (folder / "releases").glob("*.manifest"):
        ledger.unlink()
    site.must_publish("live")
    check((current / "fremd.html").exists(), "without a ledger nothing is deleted")
    site.remove()


def files(arguments):
    """By SFTP alone: file by file, in an order that leaves no page without what it needs."""
    site = Site(arguments.program, arguments.site, arguments.theme, "")
    base = site.folder
    with Sshd(base / "sshd", only_files=True) as server:
        site.environment["PATH"] = f"{ssh_of_the_test(base / 'bin', server.host_lines('webspace'))}:{os.environ['PATH']}"
        root = base / "htdocs"
        root.mkdir()
        (root / "fremd.html").write_text("von anderer Hand\n")
        site.say(target("live", art="sftp", rechner="webspace", ordner=root))
        walk_through_files(site, root, lambda: lying_in(root), "SFTP")
        wrong = target("live", art="ssh", rechner="webspace", ordner=root)
        site.say(wrong)
        refused = site.publish("live")
        check(refused.returncode == 2 and "der Art »sftp«" in refused.stderr, "SFTP: a shell that is none is told",
              refused.stderr)
    site.remove()


def for_storage(files):
    """Without what web servers read: storage would show it to readers."""
    return {path: bytes_ for path, bytes_ in files.items() if not Path(path).name.startswith(".")}


def walk_through_files(site, root, lies_there, what):
    """What both ways without a shell have in common."""
    first = site.build(1)
    plan = site.publish("live")
    check(plan.returncode == 0 and "von zwei Ständen" in plan.stdout, f"{what}: the plan tells of two ages",
          plan.stdout + plan.stderr)
    check(list(lies_there()) == ["fremd.html"], f"{what}: a plan writes nothing", list(lies_there()))
    site.must_publish("live")
    with Nginx(site.folder / "nginx", root, ["gzip_static on;"]) as nginx:
        reads_as(nginx.port, first, what)
        whole = for_storage(first) if what == "rclone" else first
        check(len(for_storage(first)) < len(first), "the test has files for web servers")
        check(without_twins(lies_there()) == whole | {"fremd.html": b"von anderer Hand\n"}, f"{what}: exactly the site")
        assets = {path for path in first if path.startswith("assets/suche/")}
        versions = {1: first}
        for version in (2, 3, 4):
            versions[version] = site.build(version)
            site.must_publish("live")
            reads_as(nginx.port, versions[version], f"{what}, {version}")
            gone = [path for path in assets if path not in versions[version] and not (root / path).exists()]
            check(bool(gone) == (version == 4), f"{what}: assets go at the third publish, not before", (version, gone))
            check(not (root / f"stand-{version - 1}" / "index.html").exists(), f"{what}: pages go at once")
        back = site.publish("live", "--rollback")
        check(back.returncode == 2 and "nur ein Stand" in back.stderr, f"{what}: it says why it cannot go back",
              back.stderr)
    check((root / "fremd.html").read_text() == "von anderer Hand\n", f"{what}: a foreign file is left alone")
    before = lies_there()
    (root / "stand-9").mkdir(exist_ok=True)
    (root / "stand-9").chmod(0o777)  # the web server has an account of its own
    (root / "stand-9" / "index.html").write_text("von anderer Hand\n")
    site.build(9)
    refused = site.publish("live", "--yes")
    check(refused.returncode == 2 and "»stand-9/index.html«" in refused.stderr
          and "stammt nicht von Schaukasten" in refused.stderr, f"{what}: a foreign page is not overwritten", refused.stderr)
    after = lies_there()
    after.pop("stand-9/index.html")
    check(after == before, f"{what}: and nothing changed")
    (root / "stand-9" / "index.html").unlink()
    site.must_publish("live")
    check(site.publish("live", "--yes").stdout.endswith("schon dieselbe Website.\n"), f"{what}: nothing to do twice")


def storage(arguments):
    """By rclone, to object storage, and to an Apache that takes files by WebDAV."""
    site = Site(arguments.program, arguments.site, arguments.theme, "")
    root = site.folder / "eimer" / "website"
    root.mkdir(parents=True)
    (root / "fremd.html").write_text("von anderer Hand\n")
    with ObjectStorage(site.folder) as server:
        site.environment.update(server.environment("speicher"))
        site.say(target("live", art="rclone", ordner="speicher:eimer/website"))
        walk_through_files(site, root, lambda: lying_in(root), "rclone")
        site.build(1)
        server.calls.clear()
        site.must_publish("live")
        kept = [path for method, path in server.calls if method == "PUT" and ("/ersatz/" in path or path.endswith(".neu"))]
        check(server.calls and not kept, "object storage replaces at once: nothing goes there twice", kept[:5])
    site.remove()
    site = Site(arguments.program, arguments.site, arguments.theme, "")
    base = site.folder
    root = base / "dav"
    (root / "website").mkdir(parents=True)
    (root / "website" / "fremd.html").write_text("von anderer Hand\n")
    open_to_all(root)
    with Apache(base / "apache", root, dav=True) as server:
        site.environment.update(storage_at(server.port))
        site.say(target("live", art="rclone", ordner="speicher:website"))
        walk_through_files(site, root / "website", lambda: lying_in(root / "website"), "rclone")
        site.say(target("neu", art="rclone", ordner="speicher:noch/nicht/da"))
        site.must_publish("neu")
        there = lying_in(root / "noch" / "nicht" / "da")
        check(without_twins(there) == for_storage(site.files()), "rclone: a folder that is not there yet is made", len(there))
        site.say(target("live", art="rclone", ordner="unbekannt:website"))
        refused = site.publish("live", "--yes")
        check(refused.returncode == 2 and "keinen Speicher »unbekannt«" in refused.stderr, "rclone: an unknown storage",
              refused.stderr)
    site.remove()


def refused_by_storage(arguments):
    """rclone deletes by WebDAV what it could not replace. Storage that is full, or that will not have a file, loses none."""
    site = Site(arguments.program, arguments.site, arguments.theme, "")
    root, closed = site.folder / "dav", site.folder / "closed"
    (root / "website").mkdir(parents=True)
    open_to_all(root)
    refusals = [f"""<If "%{{REQUEST_METHOD}} == 'PUT' && -f '{closed}-{number}' && %{{REQUEST_URI}} =~ m#^{path}#">
        Require all denied
    </If>""" for number, path in enumerate(("/website/", "/website.schaukasten/bestand$", "/website.schaukasten/fertig$"))]
    with Apache(site.folder / "apache", root, refusals, dav=True) as server:
        site.environment.update(storage_at(server.port), RCLONE_RETRIES="1")
        site.say(target("live", art="rclone", ordner="speicher:website"))
        old = for_storage(site.build(1))
        site.must_publish("live")
        new = for_storage(site.build(2))
        for number in range(len(refusals)):
            marker = Path(f"{closed}-{number}")
            marker.touch()
            refused = site.publish("live", "--yes")
            marker.unlink()
            check(refused.returncode == 2 and "lässt dieses Konto nicht schreiben" in refused.stderr,
                  f"refused by storage, {number}: it is told", (refused.returncode, refused.stderr))
            there = without_twins(lying_in(root / "website"))
            lost = [path for path in old.keys() & new.keys() if there.get(path) not in (old[path], new[path])]
            check(not lost, f"refused by storage, {number}: every file is old or new", lost[:5])
        site.must_publish("live")
        there = without_twins(lying_in(root / "website"))
        check(there.items() >= new.items(), "refused by storage: the next run completes")
        check(not (root / "website.schaukasten" / "ersatz").exists(), "refused by storage: nothing is kept aside in the end")
    site.remove()


def open_to_all(folder):
    for each in (folder, *folder.rglob("*")):
        each.chmod(0o777 if each.is_dir() else 0o666)


def storage_at(port):
    return {"RCLONE_CONFIG_SPEICHER_TYPE": "webdav", "RCLONE_CONFIG_SPEICHER_URL": f"http://127.0.0.1:{port}",
            "RCLONE_CONFIG_SPEICHER_VENDOR": "other", "RCLONE_CONFIG": "/dev/null"}


def refusals(arguments):
    """What is not published, and what is said of the world."""
    site = Site(arguments.program, arguments.site, arguments.theme, "")
    folder = site.folder / "web"
    site.say(target("live", art="ordner", ordner=folder) + target("fern", art="ssh", rechner="kein-rechner.invalid",
                                                                  ordner="/srv"))

    def refuses(sentence, *options, name="live", status=2):
        done = site.publish(name, *options)
        check(done.returncode == status and sentence in done.stderr, f"refuses with »{sentence}«",
              (done.returncode, done.stdout, done.stderr))
        check(not folder.exists(), f"»{sentence}« writes nothing")

    refuses("bauen Sie die Website zuerst", "--yes")
    site.build(1, "--drafts", "--output", "public")
    refuses("zeigt Entwürfe", "--yes")
    site.build(1)
    manifest = site.output / ".schaukasten-manifest"
    whole = manifest.read_text()
    manifest.write_text(whole.replace("\ndateien", "\ntrial = true\ndateien", 1))
    refuses("ist eine Probe", "--yes")
    manifest.write_text(whole)
    page = site.output / "index.html"
    own = page.read_bytes()
    page.unlink()
    page.write_bytes(own.replace(b"<", b"<!-- -->\n<", 1))
    refuses("»public/index.html« ist nicht mehr so, wie Schaukasten es gebaut hat", "--yes")
    page.unlink()
    refuses("»public/index.html« ist nicht mehr so", "--yes")
    page.write_bytes(own)  # the same bytes: whoever copied them
    check(site.publish("live").returncode == 0, "a copy with the same bytes is the same site")
    refuses("meinten Sie »live«?", name="liev")
    refuses("kennt das Netz nicht", name="fern")
    refuses("nur eines nach dem anderen", "--rollback", "--verify")
    (site.folder / "leer").mkdir()
    site.environment["PATH"] = str(site.folder / "leer")
    refuses("Das Programm »ssh« fehlt auf diesem Rechner; richten Sie das Paket »openssh-client« ein.", name="fern")
    site.environment["PATH"] = os.environ["PATH"]
    site.say(target("live", art="ordner", ordner=folder, passwort="geheim"))
    refuses("»passwort« gehört nicht in die Inhalte", "--yes", status=1)
    site.say("")
    refuses("steht noch kein Ziel", "--yes")
    folder.mkdir()
    (folder / "current").mkdir()
    site.say(target("live", art="ordner", ordner=folder))
    done = site.publish("live", "--yes")
    check(done.returncode == 2 and "/current« stammt nicht von Schaukasten" in done.stderr, "a current of others",
          done.stderr)
    check([each.name for each in folder.iterdir()] == ["current"], "which is left alone, without a lock beside it",
          list(folder.iterdir()))
    refused = site.publish("live", "--break-lock")
    check(refused.returncode == 2 and "--break-lock gehört zu --yes oder --rollback" in refused.stderr,
          "a lock is broken only by a run that does something", refused.stderr)
    site.say(target("live", art="ordner", ordner=site.folder / "a" / "b"))
    done = site.publish("live", "--yes")
    check(done.returncode == 2 and "gibt es am Ziel nicht" in done.stderr, "no folder to make it in", done.stderr)
    site.remove()


def locks(arguments):
    """Two at once exclude each other, from one computer and from two."""
    site = Site(arguments.program, arguments.site, arguments.theme, "")
    base = site.folder
    with Sshd(base / "sshd") as server, Sshd(base / "sftp", only_files=True) as sftp:
        lines = server.host_lines("stadt") + sftp.host_lines("webspace")
        site.environment["PATH"] = f"{ssh_of_the_test(base / 'bin', lines)}:{os.environ['PATH']}"
        site.say(target("live", art="ssh", rechner="stadt", ordner=base / "srv")
                 + target("hier", art="ordner", ordner=base / "hier")
                 + target("web", art="sftp", rechner="webspace", ordner=base / "htdocs"))
        site.build(1)
        for name in ("live", "hier", "web"):
            site.must_publish(name)
        site.build(2)
        for name, lock in (("live", base / "srv" / ".schaukasten-lock"), ("hier", base / "hier" / ".schaukasten-lock"),
                           ("web", base / "htdocs.schaukasten" / "sperre")):
            def lock_as(token):
                text = f"{token} anna@rathaus {int(time.time()) - 600}"
                if name == "web":
                    lock.write_text(text)
                else:
                    lock.symlink_to(text)
            lock_as("0123456789abcdef")
            refused = site.publish(name, "--yes")
            check(refused.returncode == 2 and "wird schon von anna@rathaus veröffentlicht, begonnen vor 10 Minuten"
                  in refused.stderr, f"{name}: the lock of others holds", refused.stderr)
            check(lock.is_symlink() or lock.exists(), f"{name}: and stays")
            check(site.publish(name).returncode == 0, f"{name}: a plan can be seen meanwhile")
            site.must_publish(name, "--break-lock")
            check(not (lock.is_symlink() or lock.exists()), f"{name}: --break-lock takes it away")
            lock_as((site.folder / ".schaukasten" / "public" / "publish" / name / "kennung").read_text().split()[0])
            site.build(3 if name == "live" else 4 if name == "hier" else 5)
            site.must_publish(name)  # our own, of a run that was cut off
            check(not (lock.is_symlink() or lock.exists()), f"{name}: an own old lock is taken over")
            if name != "web":
                lock_as("0123456789abcdef")
                refused = site.publish(name, "--rollback")
                check(refused.returncode == 2 and "anna@rathaus" in refused.stderr, f"{name}: no way back meanwhile",
                      refused.stderr)
                check(site.publish(name, "--rollback", "--break-lock").returncode == 0, f"{name}: but with force")

        # A copy of the whole folder is another place.
        copy = site.folder / "kopie"
        copy.mkdir()
        for each in ("content", "public", ".schaukasten"):
            subprocess.run(["cp", "-a", site.folder / each, copy], check=True)
        lock = base / "srv" / ".schaukasten-lock"
        own = (site.folder / ".schaukasten" / "public" / "publish" / "live" / "kennung").read_text().split()[0]
        lock.symlink_to(f"{own} anna@rathaus {int(time.time()) - 600}")
        refused = subprocess.run([site.program, "publish", "live", "--yes"], cwd=copy, env=site.environment, text=True,
                                 capture_output=True)
        check(refused.returncode == 2 and "anna@rathaus" in refused.stderr, "a copy of the folder is another place",
              refused.stdout + refused.stderr)
        site.build(7)
        site.must_publish("live")

        # Several at once from here: one works at a time, and none spoils another.
        site.build(6)
        runs = [subprocess.Popen([site.program, "publish", "live", "--yes"], cwd=base, env=site.environment,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(6)]
        said = [(run.communicate(), run.returncode) for run in runs]
        done = [status for _, status in said if status == 0]
        told = [texts for texts, status in said if status == 2 and "wird »live« gerade schon veröffentlicht" in texts[1]]
        check(len(done) >= 1 and len(done) + len(told) == 6, "of six runs at once one works at a time", said)
        check(without_twins(lying_in((base / "srv" / "current").resolve())).items() >= site.files().items(),
              "and the site is whole")
    site.remove()


def progress(arguments):
    """How far it is, is told to people at a terminal and to nobody else."""
    site = Site(arguments.program, arguments.site, arguments.theme, "")
    site.say(target("live", art="ordner", ordner=site.folder / "web"))
    for options, is_told in (([], True), (["--quiet"], False)):
        site.build(1 if is_told else 2)
        near, far = pty.openpty()
        done = subprocess.run([site.program, "publish", "live", "--yes", *options], cwd=site.folder, stderr=far,
                              stdout=subprocess.PIPE)
        os.close(far)
        said = b""
        try:
            while part := os.read(near, 4096):
                said += part
        except OSError:  # nobody is at the other end any more
            pass
        os.close(near)
        check(done.returncode == 0, "it publishes at a terminal", said)
        check(("Übertragen: 100 %".encode() in said) == is_told, f"progress at a terminal with {options}", said)
    site.build(3)
    done = site.publish("live", "--yes")
    check(done.returncode == 0 and "Übertragen" not in done.stdout + done.stderr, "and nowhere else", done.stderr)
    site.remove()


def certificates(arguments):
    """--verify over HTTPS trusts a server only by its certificate."""
    site = Site(arguments.program, arguments.site, arguments.theme, "")
    base = site.folder
    place = {"art": "ordner", "ordner": base / "web"}
    site.say(target("live", **place))
    site.build(1)
    site.must_publish("live")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", base / "key.pem", "-out",
                    base / "certificate.pem", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext",
                    "subjectAltName=IP:127.0.0.1"], check=True, capture_output=True)
    port = free_port()
    site.say(target("live", **place, adresse=f"https://127.0.0.1:{port}/"))
    site.environment["SSL_CERT_FILE"] = "/dev/null"
    with Nginx(base / "nginx", base / "web" / "current",
               [f"listen 127.0.0.1:{port} ssl;", f"ssl_certificate {base}/certificate.pem;",
                f"ssl_certificate_key {base}/key.pem;"]):
        done = site.publish("live", "--verify")
        check(done.returncode == 2 and "Zertifikat gilt nicht" in done.stderr, "a foreign certificate is told", done.stderr)
        site.environment["SSL_CERT_FILE"] = str(base / "certificate.pem")
        done = site.publish("live", "--verify")
        check(done.returncode == 0 and "genau die gebaute Website" in done.stdout, "one that is trusted is", done.stderr)
    done = site.publish("live", "--verify")
    check(done.returncode == 2 and "niemand Verbindungen an" in done.stderr, "nobody there is told", done.stderr)
    site.remove()


def compressed(arguments):
    """What lies compressed beside text is of the build if it is asked to, else of publish; nothing of it outlives its page."""
    site = Site(arguments.program, arguments.site, arguments.theme, "")
    site.say(target("live", art="ordner", ordner=site.folder / "web"))
    cache = site.folder / ".schaukasten" / "public" / "cache" / "komprimiert"
    plain = site.build(1)
    check(not any(path.endswith((".gz", ".br")) for path in plain), "a build compresses nothing unless it is asked to")
    site.must_publish("live")
    sent = lying_in((site.folder / "web" / "current").resolve())
    built = site.build(1, "--compress")
    check(built == sent, "with --compress it makes what publish makes", sorted(built.keys() ^ sent.keys())[:5])
    for path, bytes_ in built.items():
        if path.endswith(".gz"):
            check(gzip.decompress(bytes_) == built[path[:-3]], f"{path} is its original")
        check(not path.endswith(".gz") or len(bytes_) < len(built[path[:-3]]), f"{path} is smaller")
    check("schon dieselbe Website" in site.must_publish("live"), "and publish takes it as it is")
    before = {path.name for path in cache.iterdir()}
    site.build(2, "--compress")
    after = {path.name for path in cache.iterdir()}
    check(before - after and before & after, "what pages of before became goes with them", len(before - after))

    # Somebody who looks for a text finds it in there, too.
    site.build(0)
    found = site.run("check", "--prove-absent", "Guten Tag 2")
    check(found.returncode == 1 and "komprimiert" in found.stderr, "a text in the cache is found", found.stdout)
    site.build(0, "--forget")
    gone = site.run("check", "--prove-absent", "Guten Tag 2")
    check(gone.returncode == 0, "and is nowhere after --forget", gone.stdout + gone.stderr)
    site.remove()


PARTS = {"progress": progress, "certificates": certificates, "compressed": compressed, "releases": releases, "ways_back": ways_back, "files": files, "storage": storage, "refused_by_storage": refused_by_storage, "refusals": refusals, "locks": locks}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("site")
    parser.add_argument("theme")
    parser.add_argument("parts", nargs="*")
    arguments = parser.parse_args()
    for part in arguments.parts or PARTS:
        PARTS[part](arguments)
    for failure in failures:
        print("not so:", failure)
    sys.exit(1 if failures else 0)


main()
