"""A build that meets the end of something: of the disk, of inodes, of what a file may hold, of memory."""

import os
import resource
import subprocess
import tempfile

STEPS = 12
SIZE = 64 * 1024 * 1024
INODES = 100_000
SPARE = 4  # the kernel counts long names among the inodes, and refuses less than there are


class SmallDisk:
    """A tmpfs whose room is measured out anew for each build."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="schaukasten-disk-")
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE},nr_inodes={INODES}", "tmpfs", self.folder],
                                 stderr=subprocess.PIPE, check=False)
        self.refused = mounted.stderr.decode().strip() if mounted.returncode else None

    def limit(self, more_bytes=SIZE, more_inodes=INODES):
        """Leaves that much room besides what is in use."""
        found = os.statvfs(self.folder)
        size = min(SIZE, (found.f_blocks - found.f_bfree) * found.f_frsize + more_bytes)
        inodes = min(INODES, found.f_files - found.f_ffree + more_inodes + SPARE)
        subprocess.run(["mount", "-o", f"remount,size={size},nr_inodes={inodes}", self.folder], check=True)

    def remove(self):
        if self.refused is None:
            subprocess.run(["umount", self.folder], check=True)
        os.rmdir(self.folder)


def on_small_disk(trial, disk):
    """The new version beside the old one, with a little more room each time."""
    for step in range(STEPS):
        for name, limit in (("full disk", {"more_bytes": step * 16384}), ("no inodes", {"more_inodes": step * 16})):
            disk.limit(**limit)
            status = trial.town.run().returncode
            disk.limit()
            trial.judge(f"{name}, step {step}", status, happened=status != 0, kind=name)


def with_limits(trial):
    sizes = [(resource.RLIMIT_FSIZE, "file size", [0, 1, 100, 500, 1000, 1500, 2000, 3000, 4000, 8000, 20000]),
             (resource.RLIMIT_AS, "address space", [each * 1024 * 1024 for each in range(20, 220, 20)]),
             (resource.RLIMIT_NOFILE, "open files", range(4, 16))]
    for what, name, values in sizes:
        for value in values:
            # a program that cannot even be loaded has changed nothing either
            status = trial.town.run(preexec_fn=lambda: resource.setrlimit(what, (value, value))).returncode
            trial.judge(f"{name} {value}", status, happened=status != 0, kind=name)
