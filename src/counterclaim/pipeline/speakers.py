"""Who says the words at a place in a document, as far as a ledger tells."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.model.actors import NARRATOR
from counterclaim.model.claims import Claim
from counterclaim.model.documents import Document
from counterclaim.model.spans import Span
from counterclaim.text import lay_out


def speakers_of(document: Document, spans: Iterable[Span], claims: Iterable[Claim]) -> tuple[str, ...]:
    """Who uses some words: the speakers of the quotations that hold them, outside of any the narrator.

    Of a quotation that no claim has, the speaker is not known, and left out; marks around a name alone are
    the narrator's.
    """
    quoted = [
        (quote.span, claim.claimer)
        for claim in claims
        if claim.document == document.id
        for quote in claim.quotes
    ]
    marks = [quotation.span for quotation in lay_out(document.text or "").quotations]
    users = set()
    for span in spans:
        speaker = next((by for quote, by in quoted if by and quote.contains(span)), None)
        if speaker is None and not any(mark.contains(span) and mark != span for mark in marks):
            speaker = NARRATOR
        if speaker is not None:
            users.add(speaker)
    return tuple(sorted(users))
