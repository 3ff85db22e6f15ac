"""Disturbs one call of a build: by strace, which lets a system call fail or kills the program at it,
or by a library that lets an allocation fail."""

import collections
import random
import re
import tempfile

# Every call by which a build meets the file system. `when` counts per thread, so that with one job
# the n-th call is the same one in each run.
CALLS = ["openat", "mkdirat", "newfstatat", "write", "syncfs", "fsync", "close", "read", "getdents64",
         "renameat", "renameat2", "linkat", "unlinkat", "readlink", "flock", "fcntl", "lseek", "ftruncate",
         "landlock_create_ruleset", "landlock_add_rule", "landlock_restrict_self", "fchmod", "fchmodat", "utimensat",
         "symlinkat", "statx", "faccessat2", "copy_file_range", "fallocate"]
FAULTS = ["ENOSPC", "EIO", "EINTR", "EMFILE", "SIGKILL"]

Point = collections.namedtuple("Point", "call fault number jobs")


def count_calls(town):
    """How often each call is made by the build at hand."""
    log = town.folder / "calls"
    town.run("strace", "-f", "-qq", "-o", str(log), "-e", "trace=" + ",".join(CALLS))
    names = re.findall(r"^\d+ +(\w+)\(", log.read_text(errors="replace"), re.MULTILINE)
    return collections.Counter(names)


def all_points(counts):
    return [Point(call, fault, number, 1) for call in CALLS for fault in FAULTS
            for number in range(1, counts[call] + 1)]


def points_on_all_cores(counts, number, chance):
    """Which call is hit differs from run to run; late numbers may not come up in any thread."""
    calls = [call for call in CALLS if counts[call] > 3]
    return [Point(call, chance.choice(FAULTS), chance.randint(1, max(1, counts[call] // 3)), 2)
            for call in chance.choices(calls, k=number)]


def disturbed(town, point):
    """Runs the build with the fault; returns its exit status, and whether there was a fault at all."""
    log = town.folder / "log"
    how = "signal=SIGKILL" if point.fault == "SIGKILL" else "error=" + point.fault
    done = town.run("strace", "-f", "-qq", "-o", str(log), "-e", "trace=" + point.call,
                    "-e", f"inject={point.call}:{how}:when={point.number}", jobs=point.jobs)
    text = log.read_text(errors="replace")
    happened = "killed by SIGKILL" in text if point.fault == "SIGKILL" else "(INJECTED)" in text
    return done.returncode, happened


def count_allocations(town, preload):
    return int(with_allocations(town, preload, 0)[1])


def without_memory(town, preload, number):
    """The n-th allocation of the build fails."""
    status, said = with_allocations(town, preload, number)
    return status, said != ""


def with_allocations(town, preload, number):
    """Exit status, and what the library said: through an open file, since the build reaches no other."""
    with tempfile.TemporaryFile() as log:
        done = town.run(env={"LD_PRELOAD": preload, "FAIL_AT": str(number), "FAIL_LOG": str(log.fileno())},
                        pass_fds=[log.fileno()])
        log.seek(0)
        return done.returncode, log.read().decode()


def sample(points, number, seed):
    chance = random.Random(seed)
    return points if number >= len(points) else chance.sample(points, number)
