"""Exit status 0 means: on the disk. What a build wrote is synced before the trees are exchanged, and the
folder with the output's name after it.

    durable.py PROGRAM SITE THEME

Reads the order of the calls in strace's log: no later write, rename or link without a sync behind it."""

import re
import sys

import mounts
from town import Town

CALLS = ["write", "pwrite64", "writev", "ftruncate", "fallocate", "copy_file_range", "fchmod", "fchmodat", "utimensat",
         "mkdirat", "mkdir", "linkat", "link", "symlinkat", "unlinkat", "unlink", "rmdir", "rename", "renameat",
         "renameat2", "openat", "fsync", "fdatasync", "syncfs"]
STATE = ".schaukasten/public"


def calls_of(town):
    """(name, arguments) of each call that succeeded, in order; descriptors stand there with their paths."""
    log = town.folder / "calls"
    # an AddressSanitizer that looks for leaks bears no other tracer
    done = town.run("strace", "-E", "ASAN_OPTIONS=detect_leaks=0", "-f", "-y", "-qq", "-s", "0", "-o", str(log),
                    "-e", "trace=" + ",".join(CALLS))
    assert done.returncode == 0, done.stderr.decode()
    text = log.read_text(errors="replace")
    assert "unfinished" not in text, "two threads at once: the order is not certain"
    return re.findall(r"^\d+ +(\w+)\((.*)\) += [0-9].*$", text, re.MULTILINE)


class Log:
    """What one build did, seen from its folder."""

    def __init__(self, town):
        self.calls = [(name, words.replace(str(town.folder), "")) for name, words in calls_of(town)]

    def places(self, *names, having=""):
        return [i for i, (name, words) in enumerate(self.calls) if name in names and re.search(having, words)]

    def switch(self):
        """The call that makes the new tree the output."""
        return self.places("renameat2", "renameat", having=r'<>, "public"')[0]

    def changes_of_tree(self):
        """Whatever touched the files that readers are going to see."""
        new = rf"/{STATE}/(?:new|next)"  # the second where the tree of the build before is brought up to date
        written = self.places("write", "pwrite64", "writev", "ftruncate", "fchmod", having=rf"^\d+<{new}/")
        named = self.places("linkat", "mkdirat", "symlinkat", "fchmodat", "unlinkat", "utimensat", "renameat",
                            having=rf"<{new}[/>]")
        return written + [i for i in named if i < self.switch()]


def judge_exchange(log, kind, findings):
    def expect(is_so, what):
        if not is_so:
            findings.append(f"{kind}: {what}")

    switch, changes = log.switch(), log.changes_of_tree()
    sync = log.places("syncfs", having=rf"/{STATE}/(?:new|next)>")
    expect(any(".html" in log.calls[i][1] for i in changes), "no page among what was written")
    expect(kind != "first build" or any("/assets/" in log.calls[i][1] for i in changes), "no asset was written")
    expect(kind != "page gone" or log.places("renameat", having=rf"/{STATE}/next"), "the other tree was linked anew")
    expect(any("schaukasten-manifest" in log.calls[i][1] for i in changes), "no manifest was written")
    expect(sync and max(changes) < max(i for i in sync if i < switch), "something was written and not synced before the exchange")
    expect(log.places("fsync", having=r"<>")[-1:] > [switch], "the folder of the output was not synced after the exchange")
    late = log.places("write", having=r"^\d+</public/") + log.places("openat", having=r"</public[/>].*O_(WRONLY|RDWR|CREAT)")
    expect(max(late, default=0) < switch, "the output was written to after the exchange")


def judge_file_by_file(log, findings):
    renamed = log.places("renameat", having=r"<[^>]*/public[/>][^>]*$")
    written = log.places("write", having=r"^\d+<[^>]*(/new|/public)/")
    gone = log.places("unlinkat", having=r"</public")
    synced = log.places("syncfs")
    pages = [i for i in written if ".html" in log.calls[i][1]]
    if not pages or not any(max(pages) < i < first_behind(renamed, pages) for i in synced):
        findings.append("file by file: a page was put in place before it was synced")
    if max(synced, default=-1) < max(renamed + gone):
        findings.append("file by file: the last change was not synced")


def first_behind(places, others):
    return min(i for i in places if i > max(others))


def main():
    town = Town(*sys.argv[1:4])
    findings = []
    try:
        for kind, version in (("first build", 0), ("changed build", 1), ("page gone", 0)):
            town.write(version)
            judge_exchange(Log(town), kind, findings)
        again = Log(town)  # nothing to do: the build before may have been killed just short of it
        if not again.places("fsync", having="<>"):
            findings.append("nothing to do: the folder of the output was not synced")
    finally:
        town.remove()
    town = Town(*sys.argv[1:4])
    try:
        with mounts.tmpfs(town.output) as is_mounted:
            for version in (0, 1) if is_mounted else ():
                town.write(version)
                log = Log(town)
            if is_mounted:
                judge_file_by_file(log, findings)
    finally:
        town.remove()
    print(f"builds of four kinds, and file by file: {len(findings)} that end before all is on the disk")
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
