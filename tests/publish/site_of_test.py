"""A small town that is built and published again and again."""

import os
import re
import shutil
import subprocess
import tempfile
from html.parser import HTMLParser
from pathlib import Path

TODAY = "2026-11-23"


class Site:
    """Versions differ in a page, its name, and in what every other page links. `targets` is TOML."""

    def __init__(self, program, site, theme, targets, base=None):
        self.folder = Path(tempfile.mkdtemp(prefix="schaukasten-publish-", dir=base))
        self.folder.chmod(0o755)  # web servers run under accounts of their own
        self.program = str(program)
        self.theme = str(theme)
        self.content, self.output = self.folder / "content", self.folder / "public"
        shutil.copytree(site, self.content)
        self.site_file = self.content / "schaukasten.toml"
        # The web servers of these tests have it at their root.
        self.own_lines = re.sub(r'(basis_url = "https://[^/"]+/)[^"]*"', r'\1"', self.site_file.read_text())
        self.environment = dict(os.environ)
        self.say(targets)

    def say(self, targets):
        self.site_file.write_text(self.own_lines + "\n" + targets + "\n")

    def remove(self):
        shutil.rmtree(self.folder)

    def run(self, *arguments, before=(), **options):
        return subprocess.run([*before, self.program, *arguments], cwd=self.folder, env=self.environment, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)

    def build(self, version, *more):
        """Returns every file that a reader may get, by its path."""
        pages = self.content / "seiten"
        pages.mkdir(exist_ok=True)
        for old in pages.glob("stand-*.md"):
            old.unlink()
        if version:
            (pages / f"stand-{version}.md").write_text(f'+++\ntitel = "Stand {version}"\n+++\nGuten Tag {version}.\n')
        (pages / "heute.md").write_text(f'+++\ntitel = "Heute"\n+++\nHeute gilt Stand {version}.\n')
        done = self.run("build", "--quiet", "--today", TODAY, "--theme", self.theme, *more)
        if done.returncode != 0:
            raise AssertionError(f"the build ends with {done.returncode}: {done.stderr}")
        return self.files(more[more.index("--output") + 1] if "--output" in more else None)

    def files(self, output=None):
        output = self.folder / (output or "public")
        return {str(path.relative_to(output)): path.read_bytes() for path in sorted(output.rglob("*"))
                if path.is_file() and not path.name.startswith(".schaukasten")}

    def publish(self, target, *options, **more):
        return self.run("publish", target, *options, **more)

    def must_publish(self, target, *options):
        done = self.publish(target, "--yes", *options)
        if done.returncode != 0:
            raise AssertionError(f"publish {target} ends with {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout


class Links(HTMLParser):
    """What a page loads by itself."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        at = dict(attributes)
        if tag in ("script", "img", "source") and at.get("src"):
            self.found.append(at["src"])
        if tag == "link" and at.get("rel") in ("stylesheet", "preload", "icon"):
            self.found.append(at["href"])
        for candidate in re.split(r",\s*", at.get("srcset") or ""):
            if candidate:
                self.found.append(candidate.split()[0])


def loaded_by(path, html):
    """Paths in the site of what the page at `path` loads; of the search, the first file of its index."""
    found = set()
    text = html.decode(errors="replace")
    indexes = [link + "index.json" for link in re.findall(r"(?:\.\./)*assets/suche/[a-z0-9-]+/", text)]
    for link in Links(text).found + indexes:
        if ":" in link or link.startswith("//"):
            continue
        base = os.path.dirname(path) if not link.startswith("/") else ""
        found.add(os.path.normpath(os.path.join(base, link.lstrip("/").split("?")[0].split("#")[0])))
    return found


def lying_in(folder):
    """Every file of a folder, by its path; links are followed at the top alone."""
    folder = Path(folder)
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file() and not path.is_symlink()}
