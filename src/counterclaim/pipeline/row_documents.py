"""A row of other people's data as a document: its text is the row, unaltered."""

from __future__ import annotations

from counterclaim.model.documents import Document, Original, WorkingText
from counterclaim.model.ids import sha256_of
from counterclaim.model.rows import ROW_EXTRACTOR


def row_document(original: Original, id: str) -> tuple[Document, WorkingText]:
    """The record of a row as a document; its text is the row, unaltered."""
    text = original.data.decode("utf-8", "replace")
    document = Document(
        id=id,
        sha256=sha256_of(original.data),
        source=original.source,
        title=original.title,
        url=original.url,
        published=original.published,
        published_basis=original.published_basis,
        language=None,
        length=len(text),
        text_sha256=sha256_of(text),
        text=text or None,
        name=original.name,
        encoding="utf-8",
        extractor=ROW_EXTRACTOR,
    )
    return document, WorkingText(text=text, encoding="utf-8", extractor=ROW_EXTRACTOR)
