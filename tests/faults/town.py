"""A small town in a folder of its own, which is built again and again."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

TODAY = "2026-11-23"
OWN_FILES = {".schaukasten-manifest"}  # inodes and times stand in it: never the same twice


class Town:
    """It has two versions: in the second there is a page more, which every other page links."""

    def __init__(self, program, site, theme, base=None):
        self.folder = Path(tempfile.mkdtemp(prefix="schaukasten-faults-", dir=base))
        self.content, self.output = self.folder / "content", self.folder / "public"
        self.command = [program, "build", "--quiet", "--no-legal-check", "--today", TODAY, "--content", "content",
                        "--output", "public", "--theme", theme]
        shutil.copytree(site, self.content)
        self.page = self.content / "seiten" / "neu.md"
        self.page.parent.mkdir(exist_ok=True)

    def remove(self):
        shutil.rmtree(self.folder)

    def write(self, version):
        if version == 0:
            self.page.unlink(missing_ok=True)
        else:
            self.page.write_text('+++\ntitel = "Neu"\n+++\nGuten Tag.\n')

    def run(self, *before, jobs=1, **options):
        """The build, as the end of a command line that begins with `before`."""
        return subprocess.run([*before, *self.command, "--jobs", str(jobs)], cwd=self.folder,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)

    def build(self, version):
        """A build that nothing disturbs; returns what it published."""
        self.write(version)
        done = self.run()
        if done.returncode != 0:
            raise AssertionError(f"an undisturbed build ends with {done.returncode}: {done.stderr.decode()}")
        return self.published()

    def published(self):
        """Every file of the output by its path; None if there is no output."""
        if not self.output.is_dir():
            return None
        files = {}
        for folder, _, names in os.walk(self.output):
            for name in set(names) - OWN_FILES:
                path = Path(folder, name)
                files[str(path.relative_to(self.output))] = path.read_bytes()
        return files
