"""Texts that are made to keep a Markdown parser busy for minutes: the families of cmark-gfm's own tests and of
the weaknesses that were found in it since. Each is at most 256 KiB, what Schaukasten takes."""

MOST = 255 * 1024
ENOUGH = 4_900  # of one sign, just below what is refused


def full(text, before="", after=""):
    """As often as there is room for it."""
    return before + text * ((MOST - len((before + after).encode())) // len(text.encode())) + after


def lines(text):
    """The same text in lines of a length that is allowed."""
    return "\n".join(text[i:i + 15_000] for i in range(0, len(text), 15_000))


def nested_lists(depth):
    return "".join("  " * x + "* a\n" for x in range(depth))


def family(name, *texts):
    return [(f"{name}, {number}" if len(texts) > 1 else name, text) for number, text in enumerate(texts, 1)]


def both(unit):
    """All that a text may hold, which may be too much of a sign; and what is just below that."""
    return full(unit), lines(unit * (ENOUGH // max(1, max(unit.count(sign) for sign in "[<*_`~"))))


OWN_TESTS = [
    *family("nested strong emphasis", "*a **a " * 2_400 + "b" + " a** a*" * 2_400, "*a **a " * 65_000 + "b" + " a** a*" * 65_000),
    *family("emphasis closers without openers", *both("a_ ")), *family("emphasis openers without closers", *both("_a ")),
    *family("link closers without openers", *both("a]")), *family("link openers without closers", *both("[a")),
    *family("mismatched openers and closers", *both("*a_ ")), *family("multiples of three", "a**b" + "c* " * ENOUGH, full("c* ", "a**b")),
    *family("link openers and emphasis closers", *both("[ a_")), *family("pattern [ (](", *both("[ (](")),
    *family("pattern ![[]()", *both("![[]()")), *family("nested brackets", "[" * ENOUGH + "a" + "]" * ENOUGH, full("[")),
    *family("nested block quotes", "> " * 50_000 + "a", "> " * 16 + "a", "\n".join(["> " * 16 + "a"] * 7_000)),
    *family("deeply nested lists", nested_lists(1_000), nested_lists(15) * 400),
    *family("backticks of every length", lines("".join("e" + "`" * x for x in range(1, 99))), lines("".join("e" + "`" * x for x in range(1, 700)))),
    *family("unclosed links", *both("[a](<b"), *both("[a](b")), *family("unclosed comments", "</" + full("<!--", after="x"), *both("<!--")),
    *family("empty lines in deep lists", "- " * 30_000 + "x" + "\n" * 30_000, "- " * 15 + "x" + "\n" * 200_000),
    *family("empty lines in lists in quotes", "> " + "- " * 14 + "x\n" + ">\n" * 120_000),
    *family("emphasis in a deep quote", ">" * 100_000 + "a*" * 70_000, ">" * 16 + lines("a*" * ENOUGH)),
    *family("declarations", *both("x<!A "), *both("<![CDATA["), *both("<?")), *family("tags", *both("<a "), *both("<a a='"), *both("</a ")),
    *family("tables in lines with control characters", full("aaa\rbbb\n-\v\n")),
    *family("many references", full("[x]: u\n"), "".join(f"[{i}]: u\n\n" for i in range(1_500)) + "[0] " * 1_500,
            "[a]: b" + "c" * 3_800 + "\n\n" + lines("[a]" * 4_900)),
    *family("U+FFFD", full("abc\ufffdde")), *family("entities", *both("&"), *both("&amp;"), *both("&#9999999;"), *both("&lang")),
    *family("escapes", *both("\\\\"), *both("\\[")), *family("hard breaks", full("a  \n"), full("a\\\n")),
    *family("setext headings", full("a\n=\n"), full("a\n-\n\n"), full("=\n")), *family("headings", full("# a\n"), full("# a #\n"), lines("# a" + " #" * 70_000)),
    *family("fences", full("```\na\n"), full("~~~\n"), "```\n" * 1_200),
]

CVES = [
    *family("CVE-2022-39209, addresses", *both("www."), *both("a@"), *both("http://"), *both("a.@b"), *both("www..a "), *both("_w@."), *both("mailto:"), *both("xmpp:a/")),
    *family("CVE-2023-22483, footnotes", *both("[^1]"), full("[^1]: a\n"), "".join(f"[^{i}]: a\n\n" for i in range(2_400)) + lines("".join(f"[^{i}]" for i in range(2_400)))),
    *family("CVE-2023-22483, brackets", *both("[]"), *both("]["), *both("[a][b]"), *both("![a]"), *both("[](x"), *both("]("), *both("(["), *both("[\\")),
    *family("CVE-2023-22484, pointy braces", *both("[a](<"), *both("<"), full("<<", "[a]("), *both("[a]: <")),
    *family("CVE-2023-22485, protocol before a mail address", ":a@b.de", *both(":a@b.de "), "a:@b.de", "mailto:@b"),
    *family("CVE-2023-22486, closing brackets", *both("![l"), *both("![l](u"), *both("![["), *both("![a](b)]")),
    *family("CVE-2023-24824, marks before a line", full(">"), full("> "), full("-"), full("- "), full(">\n"), full("-\n"), full("- \n"), full("> - "),
            full("1. "), full("> a\n- b\n"), full("*\t"), full("+ +\n"), "\n".join(["- " * 15] * 8_000)),
    *family("CVE-2023-26485, underscores before a text", *both("_"), *both("__a"), *both("_a__ "), *both("____a"), lines("_" * 4_900 + "a" + "_" * 99), *both("**"), *both("***a** ")),
    *family("CVE-2023-37463, tables", *both("|"), full("|---|\n"), full("|\n"), full("a|b\n-|-\n"), "|a" * 32 + "|\n" + "|-" * 32 + "|\n" + "|\n" * 600,
            "|a" * 32 + "|\n" + "|-" * 32 + "|\n" + "|\n" * 60_000, "a\n" * 300 + "|---|\n" * 5_000, full("\\|", "|a|\n|-|\n|"), full("|a|\n|-|\n\n"), full("a\n|-|\n")),
    *family("CVE-2023-37463, footnotes and references in tables", "|a|\n|-|\n" + "|[^1]|\n" * 4_800 + "\n[^1]: a\n", "|a|\n|-|\n" + "|`|`|\n" * 2_000),
    *family("CVE-2023-37463, task lists", full("- [x] a\n"), full("- [x]\n"), "- [x] a\n" * ENOUGH, "- [ ] - [x] a\n" * 2_400),
]

OURS = [
    *family("struck out and never closed", *both("~~a "), "~~a\n" * 2_400 + "b\n" * 120_000, "~~a\n" * 1_200 + "*b*\n" * 2_400 + "b\n" * 100_000, "~~ " * 2_400 + "b\n" * 110_000),
    *family("quotation marks", full('"a\' '), full("'"), full('"'), full("--"), full("...")), *family("addresses of our own", full("a.de "), full("https://a.de "), full("a@b.de "), lines("https://" + "a." * 60_000)),
    *family("output that grows", "[a]: /" + "c" * 3_900 + "\n\n" + "[a] " * 4_800, "- [x] a\n" * 4_900, full("<https://a.de>"), full("&\n\n"), full('"&'), full("# a\n\n"),
            "[^1]\n" * 4_800 + "\n[^1]: a\n"),
    *family("one word", lines("a" * MOST)), *family("one line", "a" * MOST), *family("blank lines", "\n" * MOST), *family("blanks", lines(" " * MOST), lines("\t" * MOST)),
]

FAMILIES = OWN_TESTS + CVES + OURS
