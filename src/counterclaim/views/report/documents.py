"""Documents as a page shows them: what is known of each, its claims, and its text for the text pane."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.model.documents import Document
from counterclaim.views.report.claim_views import ClaimView, Link
from counterclaim.views.report.claims import claim_view
from counterclaim.views.report.desk import Desk
from counterclaim.views.report.legible import web_address
from counterclaim.views.report.page import DocumentView
from counterclaim.views.report.segments import Segment, paragraphs
from counterclaim.views.report.wording import BASES, day_words
from counterclaim.views.report.words import Value


def document_views(desk: Desk) -> tuple[DocumentView, ...]:
    """All documents, their texts not yet cut: other parts of the page still point into them."""
    claims: dict[str, list[ClaimView]] = {}
    for claim in sorted(desk.ledger.claims, key=lambda claim: (claim.evidence[0].start, claim.id)):
        claims.setdefault(claim.document, []).append(claim_view(claim, desk))
    times: dict[str, list[Value]] = {}
    for dated in desk.ledger.times:
        value = desk.date(dated.when)
        if value:
            times.setdefault(dated.document, []).append(value)
    return tuple(
        _view(document, tuple(claims.get(document.id, ())), tuple(times.get(document.id, ())), desk)
        for document in desk.ledger.documents
    )


def with_texts(views: tuple[DocumentView, ...], desk: Desk) -> tuple[DocumentView, ...]:
    """The documents with their texts cut at everything the page points at."""
    return tuple(
        replace(view, paragraphs=_cut(document, desk))
        for view, document in zip(views, desk.ledger.documents, strict=True)
    )


def _cut(document: Document, desk: Desk) -> tuple[tuple[Segment, ...], ...]:
    if not document.text:
        return ()
    return tuple(map(tuple, paragraphs(document.text, desk.words.spans(document.id))))


def _view(
    document: Document, claims: tuple[ClaimView, ...], times: tuple[Value, ...], desk: Desk
) -> DocumentView:
    name = desk.names.document(document.id)
    return DocumentView(
        key=desk.words.key(document.id) or "",
        title=document.title or name,
        name=name,
        facts=tuple(_facts(document)),
        url=web_address(document.url),
        url_text=document.url,
        sha256=document.sha256,
        language=document.language,
        paragraphs=(),
        has_text=bool(document.text),
        claims=claims,
        times=times,
        relations=tuple(_relations(document, desk)),
    )


def _facts(document: Document) -> Iterator[str]:
    known = {document.title or document.source or document.name}
    for part in (document.source, document.name, document.author):
        if part and part not in known:
            yield part
    if document.forwarded_from:
        yield f"forwarded from {document.forwarded_from}, whose words it is"
    if document.published:
        basis = BASES[document.published_basis] if document.published_basis else None
        yield f"{day_words(document.published)}{f' ({basis})' if basis else ''}"
    else:
        yield "date of publication unknown: years that the text does not state stay open"
    if document.withdrawn_by:
        yield "withdrawn: what it tells counts no more"
    if document.language:
        yield f"language: {document.language}"


def _relations(document: Document, desk: Desk) -> Iterator[tuple[str, Link]]:
    if document.copy_of:
        yield "a copy, whole or cut short, of", desk.document_link(document.copy_of)
    if document.revision_of:
        yield "a later version of", desk.document_link(document.revision_of)
    if document.superseded_by:
        yield "counts no more: replaced by", desk.document_link(document.superseded_by)
