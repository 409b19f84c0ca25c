"""Original bytes to working text, whatever their kind."""

from __future__ import annotations

from counterclaim.model.documents import OffsetRun, Original, WorkingText
from counterclaim.text.decoding import decode
from counterclaim.text.html import read_html
from counterclaim.text.pdf import read_pdf

PLAIN_EXTRACTOR = "plain/1"


def working_text(original: Original) -> WorkingText:
    """The text that offsets will point into; for plain text the decoded file, unaltered.

    Raises:
        UnreadableDocument: empty, binary, undecodable, a page without an article, or a PDF without text.
    """
    if original.media_type == "application/pdf":
        return read_pdf(original.data, name=original.name)
    text, encoding = decode(original.data, name=original.name)
    if original.media_type == "text/html":
        return read_html(text, name=original.name, encoding=encoding, url=original.url)
    run = OffsetRun(working=0, original=0, length=len(text))
    return WorkingText(text=text, encoding=encoding, extractor=PLAIN_EXTRACTOR, runs=(run,))
