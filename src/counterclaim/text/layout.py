"""A working text cut up once, for everybody downstream."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.spans import Span
from counterclaim.model.texts import Sentence, TextLayout
from counterclaim.text.datelines import LEAD_PARAGRAPHS, dateline_end
from counterclaim.text.paragraphs import find_paragraphs
from counterclaim.text.quotations import find_quotations
from counterclaim.text.sentences import find_sentences


def lay_out(text: str) -> TextLayout:
    """Cut a working text into paragraphs, then sentences, and pair its quotation marks."""
    paragraphs = find_paragraphs(text)
    spans = [
        (number, span, dateline)
        for number, area in enumerate(paragraphs)
        for piece, dateline in _pieces(text, number, area)
        for span in find_sentences(text, piece)
    ]
    sentences = [
        Sentence(index=index, paragraph=number, span=span, dateline=dateline)
        for index, (number, span, dateline) in enumerate(spans)
    ]
    quotations = find_quotations(text, paragraphs, [sentence.span for sentence in sentences])
    return TextLayout(text=text, paragraphs=paragraphs, sentences=sentences, quotations=quotations)


def _pieces(text: str, number: int, paragraph: Span) -> Iterator[tuple[Span, bool]]:
    """The dateline of a paragraph, which is no part of the sentence that follows it, and the rest."""
    begins = dateline_end(text, paragraph) if number < LEAD_PARAGRAPHS else paragraph.start
    if begins > paragraph.start:
        yield Span(paragraph.start, paragraph.start + len(text[paragraph.start : begins].rstrip())), True
    if begins < paragraph.end:
        yield Span(begins, paragraph.end), False
