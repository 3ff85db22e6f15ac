#!/usr/bin/env python3
"""The hook in docs/vorlagen/pre-commit, in a real repository: pre_commit.py PROGRAM TOWN THEME HOOK

A mistake that is staged is refused and told; one that only lies in the folder is not; what is no content is let through.
"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from expectations import copy_content, end, expect

program, town, theme, hook = (Path(argument).resolve() for argument in sys.argv[1:])


def run(*command):
    environment = {**os.environ, "SCHAUKASTEN": str(program), "GIT_CONFIG_GLOBAL": "/dev/null", "HOME": str(folder)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def commit():
    return run("git", "-c", "user.name=Redaktion", "-c", "user.email=redaktion@stadt.example", "commit", "-qm", "Neues")


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    copy_content(town, folder)
    shutil.copytree(theme, folder / "themes/kern")
    run("git", "init", "-q")
    run("git", "add", ".")
    shutil.copy(hook, folder / ".git/hooks/pre-commit")
    status, said = commit()
    expect("sound content is taken", status == 0, said)

    school = sorted((folder / "content/schulen").glob("*.toml"))[0]
    sound = school.read_text(encoding="utf-8")
    school.write_text(sound + "umlaut = ü\n", encoding="utf-8")
    (folder / "notiz.txt").write_text("Notiz\n", encoding="utf-8")
    run("git", "add", "notiz.txt")
    status, said = commit()
    expect("a mistake that is not staged does not matter", status == 0, said)

    run("git", "add", "content")
    school.write_text(sound, encoding="utf-8")
    status, said = commit()
    expect("a staged mistake is refused, although the file is mended already", status != 0, said)
    expect("the mistake is told with its file and line",
           f"content/schulen/{school.name}:" in said and "Fehler" in said, said)
    expect("the way past is told", "--no-verify" in said, said)

    run("git", "add", "content")
    (folder / "content/schulen/nachtrag.toml").write_text(sound.replace('name = "', 'name = "Neue ', 1), encoding="utf-8")
    run("git", "add", "content")
    status, said = commit()
    expect("what was mended is taken", status == 0, said)

end()
