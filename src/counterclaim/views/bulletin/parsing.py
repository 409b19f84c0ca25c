"""A printed bulletin read back: what it was made of, its sentences with their notes, all its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

import msgspec

from counterclaim.model.errors import BadInput
from counterclaim.views.bulletin.html import FORMAT
from counterclaim.views.bulletin.records import Scope

META = "counterclaim-bulletin"
_VOID = frozenset(("meta", "link", "br", "img", "input", "hr"))
_UNSEEN = frozenset(("style", "script", "title"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedNote:
    """A note as printed."""

    number: str
    document: str
    start: str
    end: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSentence:
    """A sentence as printed, with the record it is told of and the numbers of its notes."""

    section: str
    record: str
    text: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What a bulletin says; ``marks`` are the signs and tags of each record (section, record, text).

    ``words`` are all texts that a reader sees, in their order.
    """

    scope: Scope
    title: str
    rules: str
    version: str
    sentences: tuple[PrintedSentence, ...]
    notes: tuple[PrintedNote, ...]
    marks: tuple[tuple[str, str, str], ...]
    words: tuple[str, ...]


def read_printed(name: str, html: str) -> Printed:
    """A bulletin from its HTML.

    Raises:
        BadInput: it is none.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if reader.made is None:
        if html.startswith("# Bulletin of "):
            raise BadInput(f"{name}: Markdown carries no state to check against; make one with --format html")
        raise BadInput(f"{name}: no bulletin; `counterclaim bulletin --format html` writes one")
    try:
        made = msgspec.json.decode(reader.made)
        format, rules, version = (str(made.pop(key)) for key in ("format", "rules", "version"))
        scope = msgspec.convert(made, Scope)
    except (msgspec.MsgspecError, AttributeError, KeyError) as error:
        raise BadInput(f"{name}: what this bulletin was made of cannot be read ({error})") from error
    if format != FORMAT:
        raise BadInput(f"{name}: a bulletin in another format ({format}); upgrade counterclaim")
    return Printed(
        scope=scope,
        title=reader.title,
        rules=rules,
        version=version,
        sentences=tuple(reader.sentences),
        notes=tuple(reader.notes),
        marks=tuple(reader.marks),
        words=tuple(reader.words),
    )


@dataclass
class _Reader(HTMLParser):
    made: str | None = None
    title: str = ""
    sentences: list[PrintedSentence] = field(default_factory=list)
    notes: list[PrintedNote] = field(default_factory=list)
    marks: list[tuple[str, str, str]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    _open: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    _section: str = ""
    _record: str = ""
    _text: list[str] = field(default_factory=list)
    _numbers: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and given.get("name") == META:
            self.made = given.get("content")
        if tag not in _VOID:
            self._open.append((tag, given))
        if tag == "section":
            self._section = given.get("id", "")
        elif "data-record" in given:
            self._record = given["data-record"]
        elif given.get("class") == "n":
            self._numbers.append(given.get("href", "").removeprefix("#n"))
        elif given.get("class") == "s" or tag == "b":
            self._text.clear()
            self._numbers.clear()

    def handle_endtag(self, tag: str) -> None:
        while self._open and tag not in _VOID:
            opened, given = self._open.pop()
            if opened == tag:
                self._ended(given)
                return

    def _ended(self, given: dict[str, str]) -> None:
        if given.get("class") == "s":
            sentence = PrintedSentence(
                section=self._section,
                record=self._record,
                text=" ".join("".join(self._text).split()),
                notes=tuple(self._numbers),
            )
            self.sentences.append(sentence)
        elif "data-document" in given:
            place = (given["data-document"], given.get("data-start", ""), given.get("data-end", ""))
            number = given.get("id", "").removeprefix("n")
            document, start, end = place
            quote = "".join(self._text)
            self.notes.append(
                PrintedNote(number=number, document=document, start=start, end=end, quote=quote)
            )

    def handle_data(self, data: str) -> None:
        if self._is_in(*_UNSEEN):
            return
        if self._is_in("h1"):
            self.title += data
        if data.strip():
            self.words.append(" ".join(data.split()))
        if self._open and self._open[-1][1].get("class") in ("sign", "tag"):
            self.marks.append((self._section, self._record, " ".join(data.split())))
        in_sentence = any(given.get("class") == "s" for _, given in self._open)
        in_number = any(given.get("class") == "n" for _, given in self._open)
        if self._is_in("b") or (in_sentence and not in_number):
            self._text.append(data)

    def _is_in(self, *tags: str) -> bool:
        return any(tag in tags for tag, _ in self._open)
