"""A build writes and removes nothing outside the output and the folder beside it, refuses places where a site
must not be, and reaches nothing else where the kernel has Landlock.

    outside.py PROGRAM SITE THEME [PRELOAD]

PRELOAD is odd_world.cpp, built; without it the last part is left out."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from town import Town

CALLS = ("openat,openat2,open,creat,mkdir,mkdirat,mknod,mknodat,link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir,"
         "rename,renameat,renameat2,truncate,ftruncate,chmod,fchmod,fchmodat,chown,fchown,fchownat,utimensat,setxattr,fchdir")
OURS = r"(public|\.schaukasten)(/|$)"
ALSO = {"/dev/null"}


def changed_paths(log):
    """The paths that were written, made, moved, changed or removed, or would have been."""
    works_in = {}
    for process, name, words in re.findall(r"^(\d+) +(\w+)\((.*)\) += ", log, re.MULTILINE):
        if name == "fchdir":
            works_in[process] = re.search("<(.*)>", words).group(1)
            continue
        if name.startswith("open") and not re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC)", words):
            continue
        found = re.findall(r'(?:\d+|AT_FDCWD)<([^>]*)>(?:, "([^"]*)")?|(?<!>, )"([^"]*)"', words)
        if name.startswith("symlink"):
            found = found[-1:]
        for folder, below, alone in found:
            yield name, os.path.join(folder or works_in.get(process, ""), below or alone)


def check_calls(town, findings):
    log = town.folder / "calls"
    seen = 0
    for version in (0, 1, 1, 0):
        town.write(version)
        done = town.run("strace", "-f", "-y", "-qq", "-s", "4096", "-o", str(log), "-e", "trace=" + CALLS, jobs=2)
        assert done.returncode == 0, done.stderr.decode()
        text = re.sub(r" <unfinished \.\.\.>", ") = ?", log.read_text(errors="replace"))
        for name, path in changed_paths(text):
            relative = os.path.relpath(os.path.join(town.folder, path), town.folder)
            seen += 1
            if not re.match(OURS, relative) and path not in ALSO:
                findings.append(f"{name} outside: {path}")
    if seen < 100:
        findings.append(f"only {seen} calls were seen")
    print(f"{seen} calls that change something, all in their place" if not findings else "")


def everything_below(folder):
    """Mode and bytes."""
    found = {}
    for path in sorted(folder.rglob("*")):
        found[str(path)] = (path.lstat().st_mode, path.read_bytes() if path.is_file() else None)
    return found


def refusals(town):
    """Outputs, and the reason that is expected, or nothing where a site may be."""
    def folder(name, *files):
        (town.folder / name).mkdir(parents=True, exist_ok=True)
        for each in files:
            path = town.folder / name / each
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("fremd")
        return name

    folder("heim", "brief.txt")
    folder("ziel")
    os.symlink("ziel", town.folder / "verweis")
    subprocess.run(["git", "init", "-q", folder("arbeitskopie")], cwd=town.folder, check=True)
    folder("umgeleitet/.schaukasten")
    os.symlink("/tmp", town.folder / "umgeleitet/.schaukasten/public")
    folder("umgeleitet-tief/.schaukasten/public")
    os.symlink("/tmp", town.folder / "umgeleitet-tief/.schaukasten/public/cache")
    return [("/", "das ist das ganze Dateisystem"), ("heim", "dort liegt Ihr persönlicher Ordner"),
            (".", "dort liegt Ihr persönlicher Ordner"), ("content", "dort liegen die Inhalte"),
            ("content/seite", "das liegt in den Inhalten"), ("content/../content/schulen", "das liegt in den Inhalten"),
            ("verweis", "das ist eine symbolische Verknüpfung"), ("content/schaukasten.toml", "das ist kein Ordner"),
            (folder("voll", "urlaub.jpg"), "das nicht von Schaukasten stammt (»urlaub.jpg«)"),
            ("arbeitskopie", "das nicht von Schaukasten stammt (».git«)"),
            ("themen/kern", "dort liegt das Theme"), ("themen/kern/dist", "das liegt im Theme"),
            ("themen", "dort liegt das Theme"), (".schaukasten", "dort merkt sich Schaukasten seinen Arbeitsstand"),
            (".schaukasten/public", "das nicht von Schaukasten stammt"),
            ("umgeleitet/public", "ein Teil des Pfades ist kein Ordner"), ("umgeleitet-tief/public", "kein Ordner"),
            ("", "der Name ist leer")]


def check_refusals(town, findings):
    theme = town.command[town.command.index("--theme") + 1]
    shutil.copytree(theme, town.folder / "themen" / "kern")
    places = refusals(town)
    before = everything_below(town.folder)
    for output, reason in places:
        done = subprocess.run([town.command[0], "build", "--today", "2026-11-23", "--theme", "themen/kern", "--output", output],
                              cwd=town.folder, env={**os.environ, "HOME": str(town.folder / "heim")},
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
        if done.returncode != 2 or reason not in done.stderr or done.stderr.count("\n") != 1 or done.stdout:
            findings.append(f"--output »{output}«: exit {done.returncode}, {done.stderr!r} instead of »{reason}«")
    if everything_below(town.folder) != before:
        findings.append("a refused build changed something")
    print(f"{len(places)} places are refused")


def check_landlock(town, preload, findings):
    """A build that wants to write outside, and to read what is none of its business, in vain."""
    said = subprocess.run([town.command[0], "--version"], stdout=subprocess.PIPE, text=True, check=True).stdout
    if "Landlock: ja" not in said:
        print("NOTICE: not tried with Landlock, which this kernel does not have")
        return
    secret, written = town.folder / "geheim.txt", town.folder / "fremd.txt"
    secret.write_text("geheim")
    for version, more, reaches in ((1, [], False), (0, ["--no-sandbox"], True)):
        town.write(version)
        command = [*town.command, *more]
        env = {**os.environ, "LD_PRELOAD": preload, "ODD_REACH": f"{secret}:{written}"}
        done = subprocess.run(command, cwd=town.folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
        answer = re.search(r"^reached: (\d) (\d)$", done.stderr, re.MULTILINE)
        if done.returncode != 0 or not answer or answer.groups() != ((str(int(reaches)),) * 2) or written.exists() != reaches:
            findings.append(f"Landlock, {more}: exit {done.returncode}, {done.stderr!r}")
    print("with Landlock nothing else was reached")


def main():
    program, site, theme = sys.argv[1:4]
    findings = []
    town = Town(program, site, theme)
    try:
        town.write(0)
        before = everything_below(town.content)
        check_calls(town, findings)
        if everything_below(town.content) != before:
            findings.append("the content was changed")
        check_refusals(town, findings)
        if len(sys.argv) > 4:
            check_landlock(town, sys.argv[4], findings)
    finally:
        town.remove()
    print("\n".join(findings[:50]))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
