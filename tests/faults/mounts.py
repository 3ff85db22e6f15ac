"""Folders that lie on a file system of their own, for as long as a `with` lasts."""

import contextlib
import subprocess


@contextlib.contextmanager
def tmpfs(folder):
    """Whether there is one: a NOTICE says why not."""
    with mounted(folder, ["mount", "-t", "tmpfs", "tmpfs", str(folder)], ["umount", str(folder)]) as done:
        yield done


@contextlib.contextmanager
def shuffled(source, folder):
    """The files of `source` in another order at each look."""
    command = ["disorderfs", "--quiet", "--shuffle-dirents=yes", "--reverse-dirents=no", "--sort-dirents=no",
               str(source), str(folder)]
    with mounted(folder, command, ["fusermount", "-u", str(folder)]) as done:
        yield done


@contextlib.contextmanager
def mounted(folder, mount, umount):
    folder.mkdir(exist_ok=True)
    refused = error_of(mount)
    if refused:
        print(f"NOTICE: not tried with {mount[0]}, which does not work here: {refused}")
    try:
        yield not refused
    finally:
        if not refused:
            subprocess.run(umount, check=True)


def error_of(command):
    try:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    except FileNotFoundError:
        return "it is not installed"
    return (done.stderr.decode().strip() or f"exit status {done.returncode}") if done.returncode else None
