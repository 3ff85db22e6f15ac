"""What a reader gets from a page: its visible text with white space folded, its links, its tables."""
from dataclasses import dataclass
from html.parser import HTMLParser

UNSEEN = {"head", "script", "style", "template", "noscript"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr"}
# Text runs on through these; everything else begins a line or a cell of its own.
INLINE = {"a", "abbr", "b", "bdi", "cite", "code", "data", "dfn", "em", "i", "mark", "q", "s",
          "small", "span", "strong", "sub", "sup", "time", "u", "wbr"}


class VisibleText(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []
        self.links = set()
        self.rows = 0
        self.open = []  # of each open element: its name, and whether its content is unseen
        self.follows_end = False  # nothing stands between here and the last end tag

    def handle_starttag(self, tag, attributes):
        # Inline elements that touch are set apart by the style sheet.
        if tag not in INLINE or (self.follows_end and tag != "wbr"):
            self.parts.append(" ")
        self.follows_end = False
        if tag == "tr" and "tbody" in (name for name, _ in self.open):
            self.rows += 1
        if tag == "a":
            self.links.add(dict(attributes).get("href"))
        if tag not in VOID:
            self.open.append((tag, self.is_unseen() or tag in UNSEEN or "hidden" in dict(attributes)))

    def handle_startendtag(self, tag, attributes):  # in SVG; has no content
        self.parts.append("" if tag in INLINE else " ")

    def handle_endtag(self, tag):
        self.follows_end = True
        if tag not in INLINE:
            self.parts.append(" ")
        # End tags that HTML lets out belong to elements inside this one.
        names = [name for name, _ in self.open]
        if tag in names:
            del self.open[len(names) - 1 - names[::-1].index(tag):]

    def handle_data(self, data):
        self.follows_end = False
        if not self.is_unseen():
            self.parts.append(data)

    def is_unseen(self):
        return bool(self.open) and self.open[-1][1]


def folded(text):
    return " ".join(text.replace("\u00ad", "").replace("\u200b", "").split())


@dataclass
class Page:
    text: str
    links: set  # their addresses
    rows: int  # of all tables, without those of heads


def read_page(page):
    parser = VisibleText()
    parser.feed(page)
    parser.close()
    return Page(folded("".join(parser.parts)), parser.links, parser.rows)
