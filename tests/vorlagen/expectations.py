"""What a test of the templates expects: each expectation a line, at the end a status for ctest."""
import re
import shutil
import sys
from datetime import date

_failed = []


def expect(what, is_true, said=""):
    print(("ok   " if is_true else "FAIL ") + what)
    if not is_true:
        _failed.append(what)
        print(said)


def copy_content(town, folder):
    """As if somebody had looked through its Erklärung zur Barrierefreiheit today: the templates know no other day."""
    shutil.copytree(town / "content", folder / "content")
    statement = folder / "content/barrierefreiheit.toml"
    text = statement.read_text(encoding="utf-8")
    statement.write_text(re.sub(r"(?m)^geprueft_am = .*", f"geprueft_am = {date.today()}", text), encoding="utf-8")


def end():
    sys.exit(1 if _failed else 0)
