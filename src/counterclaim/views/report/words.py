"""Values and the way to their words: which places of which texts a page points at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counterclaim.model.ledgers import Ledger
from counterclaim.model.spans import Evidence, Span


@dataclass(frozen=True, slots=True)
class Value:
    """A value as shown, with the anchors of its words in the text pane.

    ``said`` are the words themselves where they tell more than the value; ``quotes`` stand in for anchors
    where a text is not at hand.
    """

    text: str
    anchors: tuple[str, ...] = ()
    said: str | None = None
    quotes: tuple[str, ...] = ()


class Words:
    """The evidence a page points at, by document."""

    def __init__(self, ledger: Ledger) -> None:
        self._texts = {document.id: document.text for document in ledger.documents}
        self._keys = {document.id: f"d{number}" for number, document in enumerate(ledger.documents, start=1)}
        self._spans: dict[str, set[Span]] = {}

    def key(self, document: str) -> str | None:
        """The short name of a document on this page; ``None`` if the ledger does not hold it."""
        return self._keys.get(document)

    def value(self, text: str, evidence: Iterable[Evidence], *, said: str | None = None) -> Value:
        """A value that links to its words, each place once."""
        words = list(dict.fromkeys(evidence))
        anchors = tuple(anchor for anchor in map(self._anchor, words) if anchor)
        quotes = () if anchors else tuple(word.quote for word in words)
        repeated = said is not None and said.casefold() == text.strip("“”").casefold()
        return Value(text, anchors, None if repeated else said, quotes)

    def spans(self, document: str) -> set[Span]:
        """Everything the page points at in one document."""
        return self._spans.get(document, set())

    def _anchor(self, evidence: Evidence) -> str | None:
        text = self._texts.get(evidence.document)
        if text is None or text[evidence.start : evidence.end] != evidence.quote:
            return None
        self._spans.setdefault(evidence.document, set()).add(evidence.span)
        return self.anchor(self._keys[evidence.document], evidence.span)

    @staticmethod
    def anchor(key: str, span: Span) -> str:
        """The id of the place where some words begin."""
        return f"{key}-{span.start}-{span.end}"
