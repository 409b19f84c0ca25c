"""The words that a bulletin cites, numbered in the order in which its sentences come to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.spans import Evidence
from counterclaim.views.bulletin.evidence import evidence_id
from counterclaim.views.bulletin.records import Bulletin
from counterclaim.views.report.legible import legible, web_address
from counterclaim.views.report.wording import day_words

AROUND = 90  # characters of the text before and behind the words cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One piece of evidence as a bulletin prints it: its words, and a little of the text around them."""

    number: int
    evidence: Evidence
    id: str
    source: str
    title: str | None
    published: str | None
    url: str | None
    before: str
    quote: str
    after: str


class Notes:
    """The notes of one bulletin."""

    def __init__(self, bulletin: Bulletin) -> None:
        self._documents = {document.id: document for document in bulletin.ledger.documents}
        cited = dict.fromkeys(words for one in bulletin.sentences for words in one.evidence)
        self._numbers = {words: number for number, words in enumerate(cited, start=1)}

    def numbers(self, evidence: Sequence[Evidence]) -> list[int]:
        """The numbers of some evidence."""
        return [self._numbers[words] for words in evidence]

    @property
    def all(self) -> list[Note]:
        """The notes in the order of their numbers."""
        return [self._note(words, number) for words, number in self._numbers.items()]

    def _note(self, words: Evidence, number: int) -> Note:
        document = self._documents[words.document]
        text = document.text or ""
        known = text[words.start : words.end] == words.quote
        before = text[max(0, words.start - AROUND) : words.start] if known else ""
        after = text[words.end : words.end + AROUND] if known else ""
        return Note(
            number=number,
            evidence=words,
            id=evidence_id(words),
            source=legible(document.source or document.name or document.id),
            title=legible(document.title) if document.title else None,
            published=day_words(document.published) if document.published else None,
            url=web_address(document.url),
            before=_end_of(before),
            quote=legible(words.quote),
            after=_beginning_of(after),
        )


def _end_of(text: str) -> str:
    """The last line of what stands before, from a whole word on."""
    line = text.splitlines()[-1] if text.strip() and not text.endswith("\n") else ""
    return legible(line if len(text) < AROUND or len(line) < AROUND else f"…{line.partition(' ')[2]}")


def _beginning_of(text: str) -> str:
    """The first line of what stands behind, up to a whole word."""
    line = text.splitlines()[0] if text.strip() and not text.startswith("\n") else ""
    return legible(line if len(line) < AROUND else f"{line.rpartition(' ')[0]}…")
