#!/usr/bin/env python3
"""Starts `schaukasten serve` on a copy of an invented town, edits it as people do, and reads the pages.

    serve_command.py PROGRAM CONTENT THEME
"""
import contextlib
import hashlib
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

program, content, theme = (str(Path(each).resolve()) for each in sys.argv[1:])
findings = []
school = "content/schulen/dorfschule.toml"
page = "/schulen/dorfschule/"


def expect(what, expected, actual):
    if expected != actual:
        findings.append(f"{what}: expected {expected!r}, found {actual!r}")


class Preview:
    """The running command in a folder with content/ and, untouched by it, public/."""

    def __init__(self, folder, *options, before=None):
        self.folder = Path(folder)
        self.server = subprocess.Popen(
            [program, "serve", "--port", "0", "--theme", theme, "--today", "2026-11-23", *options],
            cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, preexec_fn=before)
        said = ""
        while self.server.poll() is None and "http://" not in said:
            said += self.server.stdout.readline()
        self.port = int(re.search(r"http://127\.0\.0\.1:(\d+)/", said).group(1))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.send_signal(signal.SIGINT)
        expect("exit status after Ctrl+C", 0, self.server.wait(timeout=20))

    def get(self, path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers={"Host": f"127.0.0.1:{self.port}"} | headers)
        answer = connection.getresponse()
        return answer.status, answer.getheader("Content-Type", ""), answer.read().decode(errors="replace")

    def raw(self, path, host):
        """As no browser asks: the path as it is, and a few bytes of what comes back."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
            return int(connection.recv(12)[9:12])

    def edit(self, path, old, new):
        file = self.folder / path
        fresh = file.with_name("." + file.name + ".neu")  # as editors do: another file in its place
        fresh.write_text(file.read_text().replace(old, new))
        fresh.rename(file)

    def wait_for(self, what, path, test, **headers):
        """Until the page is as it should be: how long that takes is no matter here."""
        for _ in range(200):
            status, _, text = self.get(path, **headers)
            if test(status, text):
                return text
            time.sleep(0.05)
        findings.append(f"{what}: did not come, but {status} {text[:300]!r}")
        return text


def tree(folder):
    """Every file with its bytes and time; folders with their time, in which a file would come and go."""
    return {path: (os.lstat(path).st_mtime_ns, hashlib.sha256(path.read_bytes()).digest() if path.is_file() else None)
            for path in sorted(Path(folder).rglob("*"))}


def town(folder):
    shutil.copytree(content, Path(folder) / "content")
    subprocess.run([program, "build", "--quiet", "--no-legal-check", "--theme", theme, "--today", "2026-11-23"], cwd=folder,
                   check=True, stderr=subprocess.DEVNULL)


def pages_and_refusals(preview):
    status, kind, text = preview.get("/")
    expect("start page", (200, "text/html; charset=utf-8"), (status, kind))
    expect("start page has a heading", True, "<h1" in text)
    expect("school page", 200, preview.get(page)[0])
    expect("folder without its slash", 302, preview.get("/schulen")[0])
    expect("page that is not there", 404, preview.get("/gibt-es-nicht/")[0])
    for file, kind in {"/feed.xml": "xml", "/sitemap.xml": "xml", "/robots.txt": "plain", stylesheet(preview): "css",
                       "/assets/suche/de-vorschau/index.json": "json", page + "kontakt.vcf": "vcard"}.items():
        status, found, _ = preview.get(file)
        expect(file, (200, True), (status, kind in found))
    pictures = re.findall(r'(?:src|href)="([^"]*medien/[^"]+)"', preview.get("/flyer/")[2])
    expect("pictures are shown", True, all(preview.get("/" + each.lstrip("./"))[0] == 200 for each in pictures))

    own = f"127.0.0.1:{preview.port}"
    for way_out in ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd", "/medien/../schaukasten.toml",
                    "/content/schaukasten.toml", "//etc/passwd", "/.schaukasten-manifest", "/.vorschau/../../etc/passwd"]:
        expect(f"way out {way_out}", 404, preview.raw(way_out, own))
    events = "/.vorschau/ereignisse"
    for path in ["/", events, "/.vorschau/meldungen", "/.vorschau/vorschau.js"]:
        expect(f"foreign host at {path}", 403, preview.raw(path, "boese.example"))
        expect(f"foreign page at {path}", 403, preview.get(path, Origin="https://boese.example")[0])
        expect(f"picture of a foreign page at {path}", 403, preview.get(path, Sec_Fetch_Site="cross-site",
                                                                        Sec_Fetch_Mode="no-cors")[0])
        expect(f"something else than reading {path}", 405, preview.get(path, "POST")[0])
    expect("the event stream", 200, preview.raw(events, own))


def stylesheet(preview):
    return "/" + re.search(r'href="(?:\./)?(assets/schaukasten\.[0-9a-f]+\.css)"', preview.get("/")[2]).group(1)


def edits(preview):
    folder = preview.folder
    style = stylesheet(preview)
    name = re.search(r'name = "([^"]+)"', (folder / school).read_text()).group(1)
    preview.edit(school, f'name = "{name}"', 'name = "Schule am Deich"')
    text = preview.wait_for("edited name", page, lambda status, text: "Schule am Deich</h1>" in text)
    expect("page tells its file", True, "<code>content/schulen/dorfschule.toml</code>" in text)

    preview.edit(school, 'name = "Schule am Deich"', 'name = Schule am Deich')
    text = preview.wait_for("mistake", page, lambda status, text: status == 503)
    said = subprocess.run([program, "check"], cwd=folder, capture_output=True, text=True).stderr
    mistake = next((line for line in said.splitlines() if ": Fehler: " in line), "kein Fehler")
    expect("the page says what check says", True,
           mistake.replace('"', "&quot;") in text and "name = Schule am Deich" in text)
    expect("each page says so", 503, preview.get("/artikel/")[0])
    expect("its style stays", 200, preview.get(style)[0])
    preview.edit(school, 'name = Schule am Deich', f'name = "{name}"')
    preview.wait_for("mended", page, lambda status, text: status == 200 and name in text)

    (folder / school).rename(folder / "content/schulen/deichschule.toml")
    preview.wait_for("renamed", "/schulen/deichschule/", lambda status, text: status == 200 and name in text)
    expect("its old name", 404, preview.get(page)[0])
    (folder / "content/schulen/deichschule.toml").rename(folder / school)
    preview.wait_for("renamed back", page, lambda status, text: status == 200)

    for stray in ["schulen/4913", "schulen/dorfschule.toml~", "schulen/#dorfschule.toml#", "schulen/.dorfschule.toml.swp",
                  "medien/plan.pdf___jb_tmp___"]:
        (folder / "content" / stray).write_text("x")
    (folder / "content/schulen/.#dorfschule.toml").symlink_to("jemand@rechner.1234")
    article = folder / "content/artikel/neues.md"
    article.write_text('+++\ntitel = "Neues vom Deich"\ndatum = 2026-11-20\nkurz = "Es gibt Neues."\n+++\n\nText.\n')
    preview.wait_for("new file, beside those of editors", "/artikel/neues/", lambda status, text: "Neues vom Deich" in text)
    article.unlink()
    preview.wait_for("deleted file", "/artikel/neues/", lambda status, text: status == 404)

    article.write_text('+++\ntitel = "Geheim"\ndatum = 2026-11-20\nkurz = "Noch nicht."\nentwurf = true\n+++\n\nText.\n')
    preview.wait_for("a draft is hidden, and said to be one", "/artikel/neues/", lambda status, text: status == 404
                     and "ist ein Entwurf" in text)
    drafts = {"Cookie": "vorschau_entwuerfe=1"}
    expect("a draft is shown who asks for it", True, "Ein Entwurf" in preview.get("/artikel/neues/", **drafts)[2])
    article.write_text('+++\ntitel = "Bald"\ndatum = 2026-11-20\nkurz = "Bald."\nveroeffentlichen_ab = 2026-12-01\n+++\n\nText.\n')
    preview.wait_for("what is to come", "/artikel/neues/", lambda status, text: status == 200 and "Bald" in text, **drafts)
    expect("is not there today", 404, preview.get("/artikel/neues/")[0])
    expect("is there on its day", 200, preview.get("/artikel/neues/", Cookie="vorschau_tag=2026-12-01")[0])
    article.unlink()

    shutil.move(folder / "content", folder / "woanders")
    preview.wait_for("no content at all", "/", lambda status, text: status == 503)
    shutil.move(folder / "woanders", folder / "content")
    preview.wait_for("content again", page, lambda status, text: status == 200)


def full_disk(folder):
    """A disk of 1 MiB that is full: what is there goes on to be shown, and a new picture says why it is not."""
    place = Path(folder) / "voll"
    place.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place],
                                           stderr=subprocess.DEVNULL).returncode != 0:
        print("übersprungen: eine volle Platte kann hier niemand einhängen")
        return
    try:
        os.symlink(Path(folder) / "content", place / "content")
        with open(place / "voll", "wb", buffering=0) as rest, contextlib.suppress(OSError):
            while True:
                rest.write(b"x" * 4096)
        with Preview(place) as preview:
            text = preview.get("/")[2]
            expect("a full disk is named", True, "Datenträger ist voll" in text)
            os.truncate(place / "voll", 0)
            preview.wait_for("a disk with room again", "/", lambda status, text: status == 200)
            with open(place / "voll", "wb", buffering=0) as rest, contextlib.suppress(OSError):
                while True:
                    rest.write(b"x" * 4096)
            file = Path(folder) / "content/artikel/hof.md"
            file.write_text(file.read_text().replace('titel = "', 'titel = "Neu: ', 1))
            preview.wait_for("a disk that is full again", "/artikel/hof/", lambda status, text: "Neu: " in text)
    finally:
        subprocess.run(["umount", place], check=True)


with tempfile.TemporaryDirectory() as folder:
    town(folder)
    output = tree(Path(folder) / "public")
    beside = tree(Path(folder) / ".schaukasten")
    with Preview(folder) as preview:
        pages_and_refusals(preview)
        edits(preview)
    expect("the output stays untouched", output, tree(Path(folder) / "public"))
    expect("what a build keeps stays untouched", beside, tree(Path(folder) / ".schaukasten"))
    expect("nothing else is there", {"content", "public", ".schaukasten"}, set(os.listdir(folder)))
    full_disk(folder)

print("\n".join(findings))
sys.exit(1 if findings else 0)
