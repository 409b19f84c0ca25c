"""Times of a plain text, for whoever wants nothing but times."""

from __future__ import annotations

import re
from datetime import date

from counterclaim.language.times.finder import find_times
from counterclaim.model.dates import TimeExpression
from counterclaim.model.spans import Span
from counterclaim.model.texts import Quotation, Sentence, TextLayout

_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")  # until an empty line
_SENTENCE = re.compile(r"\S.*?(?:[.!?][”\"»)]*(?=\s+[A-Z“\"«(])|\Z)", re.DOTALL)
_QUOTED = re.compile(r"[“\"«]([^“”\"«»]+)[”\"»]")


def times_in(text: str, *, published: date | None = None) -> list[TimeExpression]:
    """The time expressions of a plain text, in its order; paragraphs are parted by empty lines.

    ``published`` is the date of the text. Without it, years that the text does not tell stay open.

    >>> [time.value for time in times_in("Shots fell overnight.", published=date(2023, 6, 28))]
    ['2023-06-27TNI']
    >>> [time.value for time in times_in("Shots fell on June 28.")]
    ['XXXX-06-28']
    """
    paragraphs = [Span(*found.span()) for found in _PARAGRAPH.finditer(text)]
    quotations = [
        Quotation(span=Span(span.start + found.start(1), span.start + found.end(1)), paragraph=at)
        for at, span in enumerate(paragraphs)
        for found in _QUOTED.finditer(span.of(text))
    ]
    pieces = [
        (at, Span(span.start + found.start(), span.start + found.end()))
        for at, span in enumerate(paragraphs)
        for found in _SENTENCE.finditer(span.of(text))
    ]
    sentences = [Sentence(index=index, paragraph=at, span=span) for index, (at, span) in enumerate(pieces)]
    layout = TextLayout(text=text, paragraphs=paragraphs, sentences=sentences, quotations=quotations)
    return find_times(layout, published=published)
