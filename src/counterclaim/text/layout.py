"""A working text cut up once, for everybody downstream."""

from __future__ import annotations

from counterclaim.model.texts import Sentence, TextLayout
from counterclaim.text.paragraphs import find_paragraphs
from counterclaim.text.quotations import find_quotations
from counterclaim.text.sentences import find_sentences


def lay_out(text: str) -> TextLayout:
    """Cut a working text into paragraphs, then sentences, and pair its quotation marks."""
    paragraphs = find_paragraphs(text)
    spans = [(number, span) for number, area in enumerate(paragraphs) for span in find_sentences(text, area)]
    sentences = [
        Sentence(index=index, paragraph=number, span=span) for index, (number, span) in enumerate(spans)
    ]
    quotations = find_quotations(text, paragraphs, [span for _, span in spans])
    return TextLayout(text=text, paragraphs=paragraphs, sentences=sentences, quotations=quotations)
