"""Stretches of working text, and the evidence that records rest on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counterclaim.model.errors import BadEvidence


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of working text: code point offsets, end exclusive."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not {self.start}:{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of this span in ``text``."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def shared(self, other: Span) -> Span | None:
        """What this span and ``other`` have in common, ``None`` if nothing."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that covers all of ``spans`` (at least one)."""
    given = list(spans)
    return Span(min(span.start for span in given), max(span.end for span in given))


def offsets(spans: Iterable[Span]) -> frozenset[int]:
    """Every offset that some spans cover, for asking many times whether a word lies in one of them."""
    return frozenset(offset for span in spans for offset in range(span.start, span.end))


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Evidence:
    """The words a record rests on: ``working_text[start:end] == quote``."""

    document: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not self.quote or self.start < 0 or self.end - self.start != len(self.quote):
            raise BadEvidence(self.document, self.start, self.end, self.quote)

    @classmethod
    def at(cls, document: str, text: str, span: Span) -> Evidence:
        """Evidence for the words of ``span`` in the working text of ``document``."""
        return cls(document=document, start=span.start, end=span.end, quote=span.of(text))

    @property
    def id(self) -> str:
        """What cites it: its document and where it stands there.

        >>> Evidence(document="document:1", start=4, end=9, quote="fired").id
        'document:1#4-9'
        """
        return f"{self.document}#{self.start}-{self.end}"

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)
