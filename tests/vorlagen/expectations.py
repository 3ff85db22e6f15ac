"""What a test of the templates expects: each expectation a line, at the end a status for ctest."""
import sys

_failed = []


def expect(what, is_true, said=""):
    print(("ok   " if is_true else "FAIL ") + what)
    if not is_true:
        _failed.append(what)
        print(said)


def end():
    sys.exit(1 if _failed else 0)
