"""Documents that came, took the place of others, or no longer count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counterclaim.model.comparisons import Difference, RecordChange
from counterclaim.model.documents import Document
from counterclaim.views.changes.between import Between, matched
from counterclaim.views.changes.members import differing
from counterclaim.views.changes.texts import text_changes


def document_changes(between: Between) -> Iterator[RecordChange]:
    """Every document that is not as it was, by id."""
    found = matched(between.before.documents, between.after.documents, lambda document: document.id)
    for one, other in found.pairs:
        if one == other:
            continue
        differences = tuple(differing(one, other, between))
        if differences:
            yield RecordChange(
                before=one.id,
                after=other.id,
                title=title_of(other),
                documents=(other.id,),
                differences=differences,
            )
    texts_after = {document.id: document for document in between.after.documents}
    texts_before = {document.id: document for document in between.before.documents}
    yield from (_new(document, texts_after) for document in found.new)
    yield from (_new(document, texts_before).mirrored for document in found.gone)


def _new(document: Document, known: Mapping[str, Document]) -> RecordChange:
    """A document that came; if it is a later text of a page, with what it says otherwise."""
    earlier = known.get(document.revision_of or "")
    texts = text_changes(earlier, document) if earlier else ()
    return RecordChange(
        before=None,
        after=document.id,
        title=title_of(document),
        documents=(document.id,),
        differences=tuple(
            Difference(
                member="text",
                before=old.quote if old else None,
                after=new.quote if new else None,
                cited=tuple(words.document for words in (old, new) if words),
            )
            for old, new in texts
        ),
        elsewhere=(earlier.id,) if earlier else (),
    )


def title_of(document: Document) -> str:
    """Who published it, when, and what it is called."""
    what = document.title or document.name or document.url or document.id
    return ", ".join(part for part in (document.source, document.published, what) if part)
