"""Whether a finished program is hardened, as CMakeLists.txt means it, and names what it runs with.

    hardening.py PROGRAM [-FINDING ...]        hardening.py --told PROGRAM FINDING ...

Looks at the file itself (readelf, nm, objdump), not at the flags. A finding with a dash is left out: a small program
may have no call and no frame that its flag would change. With --told the program has to have exactly the
findings that begin with these words: so this test is seen to fail on a program built without.
"""

import re
import subprocess
import sys


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def findings(program):
    """What is missing, one sentence each."""
    headers = output("readelf", "-hlW", program)
    dynamic = output("readelf", "-dW", program)
    symbols = output("nm", "-D", "--undefined-only", program)
    code = output("objdump", "-d", "--no-show-raw-insn", program)
    stack = re.search(r"GNU_STACK\s+(?:0x\w+\s+){5}(\S+)", headers)
    main = re.search(r"^\w+ <main>:\n.*?\t(\w+)", code, re.MULTILINE)

    wanted = {
        "PIE: its addresses are not random": "DYN" in headers and re.search(r"FLAGS_1.*\bPIE\b", dynamic),
        "RELRO: what the linker resolved stays writable": "GNU_RELRO" in headers,
        "NOW: functions are resolved late": re.search(r"FLAGS.*\b(BIND_NOW|NOW)\b", dynamic),
        "STACK: the stack is executable": stack and "E" not in stack[1],
        "FORTIFY: no call of libc knows the size of its buffer": re.search(r"__\w+_chk\b", symbols.replace("__stack_chk_fail", "")),
        "PROTECTOR: the stack has no canary": "__stack_chk_fail" in symbols,
        "ASSERTIONS: the standard library does not look at its indices": "__glibcxx_assert_fail" in symbols,
        "CFI: main is no marked target of a jump": not re.search("elf64-x86-64", code) or (main and main[1] == "endbr64"),
        "CLASH: big frames are not probed page by page": not re.search("elf64-x86-64", code) or re.search(r"orq\s+\$0x0,", code),
    }
    return [sentence for sentence, there in wanted.items() if not there]


def unnamed(program):
    """Libraries that the program asks for and `--version` does not name."""
    text = output(program, "--version")
    needed = re.findall(r"NEEDED.*\[lib(.+?)\.so", output("readelf", "-dW", program))
    named = {line.split()[0] for line in text.splitlines() if line.startswith("  ")}
    of_libc = {"c": "glibc", "m": "glibc"}
    return [f"VERSION: {name} is not named" for name in needed if of_libc.get(name, name) not in named]


def main():
    if sys.argv[1] == "--told":
        program, expected = sys.argv[2], sys.argv[3:]
        told = [sentence.split(":")[0] for sentence in findings(program)]
        if told != expected:
            sys.exit(f"{program} has the findings {told}, expected are {expected}")
        return
    program, left_out = sys.argv[1], {word[1:] for word in sys.argv[2:]}
    told = [sentence for sentence in findings(program) + unnamed(program) if sentence.split(":")[0] not in left_out]
    sys.exit("\n".join(f"{program}: {sentence}" for sentence in told) or 0)


main()
