"""A page as a reader without JavaScript has it: its elements, links, anchors and words."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "img", "hr"}
SVG_CLOSED = {"line", "circle", "rect"}


@dataclass
class Parsed(HTMLParser):
    """What a page holds; a tag that is closed by another is an error."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    marked: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)
    _open: list[str] = field(default_factory=list)
    _document: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.elements.append((tag, given))
        if given.get("class") == "text":
            self._document = given["id"]
        if tag == "mark":
            place = (int(given["data-s"]), int(given["data-e"]), "")
            self.marked.setdefault(self._document, []).append(place)
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in SVG_CLOSED | VOID
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] in ("script", "style"):
            (self.scripts if self._open[-1] == "script" else self.styles).append(data)
            return
        if self._open and self._open[-1] == "mark":
            start, end, words = self.marked[self._document][-1]
            self.marked[self._document][-1] = (start, end, words + data)
        self.texts.append(data)

    def all(self, name: str) -> list[str]:
        """Every value of an attribute."""
        return [given[name] for _, given in self.elements if name in given]

    def links(self) -> list[str]:
        return [given["href"] for tag, given in self.elements if tag == "a" and "href" in given]

    def words_at(self, anchor: str) -> str:
        """The words that an anchor of the text pane stands for."""
        document, start, end = anchor.split("-")
        return "".join(words for s, e, words in self.marked[document] if s >= int(start) and e <= int(end))

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


def parse(html: str) -> Parsed:
    parsed = Parsed()
    parsed.feed(html)
    parsed.close()
    return parsed
