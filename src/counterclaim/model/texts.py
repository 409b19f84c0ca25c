"""Working text and how it divides: paragraphs, sentences, quotations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of one paragraph. ``index`` counts through the document, ``paragraph`` likewise.

    A ``dateline`` says where and when the report was written, and nothing of what happened.
    """

    index: int
    paragraph: int
    span: Span
    dateline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between quotation marks, marks excluded; it never leaves its paragraph.

    ``closed`` is false when the paragraph ends before the quotation does: the quotation then usually
    goes on, reopened, in the next paragraph and ``continues`` tells that the paragraph before left one open.
    """

    span: Span
    paragraph: int
    closed: bool = True
    continues: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLayout:
    """A working text cut into paragraphs, sentences and quotations, all in text order."""

    text: str
    paragraphs: Sequence[Span]
    sentences: Sequence[Sentence]
    quotations: Sequence[Quotation]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at ``offset``."""
        return next(self.sentences_in(Span(offset, offset + 1)), None)

    def sentences_in(self, span: Span) -> Iterator[Sentence]:
        """The sentences that share at least one character with a stretch of text, in text order."""
        at = bisect_right(self.sentences, span.start, key=lambda sentence: sentence.span.end)
        while at < len(self.sentences) and self.sentences[at].span.start < span.end:
            yield self.sentences[at]
            at += 1
