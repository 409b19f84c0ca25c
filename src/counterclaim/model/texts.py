"""Working text and how it divides: paragraphs, sentences, quotations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of one paragraph. ``index`` counts through the document, ``paragraph`` likewise."""

    index: int
    paragraph: int
    span: Span


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
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].span.end <= offset:
                low = middle + 1
            else:
                high = middle
        found = self.sentences[low] if low < len(self.sentences) else None
        return found if found and found.span.start <= offset else None
