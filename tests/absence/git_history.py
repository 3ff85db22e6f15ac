"""The commands of docs/datenschutz.md take a name and a picture out of every version in git.

    git_history.py GUIDE"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

NAME, PICTURE = "Mira Muster", "content/medien/mira-muster.jpg"
ADDRESS = "https://git.stadt.example/schulsozialarbeit.git"


def git(folder, *words):
    environment = dict(os.environ, GIT_AUTHOR_NAME="Redaktion", GIT_AUTHOR_EMAIL="r@stadt.example",
                       GIT_COMMITTER_NAME="Redaktion", GIT_COMMITTER_EMAIL="r@stadt.example", GIT_CONFIG_GLOBAL="/dev/null")
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True, env=environment).stdout


def blocks(guide):
    """The guide's code, by the words behind its fence."""
    return dict(re.findall(r"^```([^\n]+)\n(.*?)^```", guide.read_text(), re.MULTILINE | re.DOTALL))


def make_history(folder):
    """A name that came and went, also in a message, and a picture."""
    work, server = folder / "arbeit", folder / "server.git"
    git(folder, "init", "-q", "--bare", str(server))
    git(folder, "clone", "-q", str(server), str(work))
    person = work / "content/fachkraefte/suedschule-1.toml"
    for path, text in {person: f'vorname = "Mira"\n# {NAME}, 030 23125-199\n', work / PICTURE: "ein Bild"}.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    git(work, "add", "-A")
    git(work, "commit", "-qm", f"{NAME} beginnt")
    git(work, "tag", "-a", "stand-1", "-m", "Stand 1")
    person.write_text('funktion = "Schulsozialarbeit"\n')
    git(work, "rm", "-q", PICTURE)
    git(work, "commit", "-qam", "Ohne Namen")
    git(work, "push", "-q", "--all")
    git(work, "push", "-q", "--tags")
    return server


def everything_in(repository):
    """The bytes of all objects that a branch or a tag still leads to, and their paths."""
    names = git(repository, "rev-list", "--objects", "--all")
    objects = [line.split()[0] for line in names.splitlines()]
    shown = [git(repository, "cat-file", "-p", each) for each in objects]
    return names + "\n".join(shown)


def main():
    code = blocks(Path(sys.argv[1]))
    with tempfile.TemporaryDirectory(prefix="schaukasten-git-") as name:
        folder = Path(name)
        server = make_history(folder)
        before = everything_in(server)
        assert NAME in before and "mira-muster" in before, "the history does not hold what is to go"
        (folder / "ersetzen.txt").write_text(code["text ersetzen.txt"])
        script = "set -e\n" + code["sh"].replace(ADDRESS, str(server))
        assert ADDRESS not in script
        done = subprocess.run(["sh", "-c", script], cwd=folder, capture_output=True, text=True)
        after = everything_in(server)
        left = [word for word in (NAME, "030 23125-199", "mira-muster") if word in after]
        if done.returncode != 0 or left:
            print(f"exit {done.returncode}: {done.stderr}\nstill there: {left}")
            return 1
        assert "Ohne Namen" in after, "the history itself is gone"
        print("nothing is left in any version")
        return 0


if __name__ == "__main__":
    sys.exit(main())
