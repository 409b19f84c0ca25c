"""The record of a document: what its bringer, its words and its address tell of it."""

from __future__ import annotations

from datetime import date

from counterclaim.language import identify_language
from counterclaim.model.documents import Document, Original, PublishedBasis, WorkingText
from counterclaim.model.ids import content_id, sha256_of
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.model.problems import Problem
from counterclaim.text import dateline_date, url_date

NO_TEXT = WorkingText(text="", encoding="", extractor="none")


def document_id(original: Original) -> str:
    """The id of a document, known before it is read.

    The same bytes from the same source and address are one document; the same bytes from another source
    are another. Only what has neither source nor address is told apart by its name.
    """
    name = None if original.source or original.url else original.name
    return content_id("document", sha256_of(original.data), original.source, original.url, name)


def described(original: Original, working: WorkingText) -> tuple[Document, list[Problem]]:
    """The document record of an original: hashes, date with its provenance, language."""
    id = document_id(original)
    published, basis = _published(original, working)
    problems = []
    if published is None and working.text:
        message = "no publication date is known, so years and relative dates stay open; give --published"
        problems.append(Problem(document=id, stage="dates", message=message))
    problems += [
        Problem(document=id, stage="gaps", message=f"{original.name}: {gap}") for gap in working.gaps
    ]
    document = Document(
        id=id,
        sha256=sha256_of(original.data),
        source=original.source,
        forwarded_from=original.forwarded_from,
        title=original.title or working.title,
        url=original.url,
        published=published,
        language=original.language or (identify_language(working.text) if working.text else None),
        length=len(working.text),
        text_sha256=sha256_of(working.text),
        published_basis=basis,
        text=working.text or None,
        name=original.name,
        author=working.author,
        encoding=working.encoding or None,
        extractor=working.extractor,
    )
    return document, problems


def unread_records(
    original: Original, *, stage: str, message: str, document: Document | None = None
) -> DocumentRecords:
    """What is kept of a document that came and could not be read: that it did, and why."""
    document = document or described(original, NO_TEXT)[0]
    problem = Problem(document=document.id, stage=stage, message=message)
    return DocumentRecords(document=document, problems=(problem,))


def _published(original: Original, working: WorkingText) -> tuple[str | None, PublishedBasis]:
    """Option and manifest before the page's own markup, then dateline, then address."""
    candidates = (
        (original.published, original.published_basis),
        (working.published, PublishedBasis.METADATA),
        (dateline_date(working.text), PublishedBasis.DATELINE),
        (url_date(original.url), PublishedBasis.URL),
    )
    for value, basis in candidates:
        if value and _is_date(value):
            return value[:10], basis
    return None, PublishedBasis.UNKNOWN


def _is_date(value: str) -> bool:
    try:
        date.fromisoformat(value[:10])
    except ValueError:
        return False
    return True
