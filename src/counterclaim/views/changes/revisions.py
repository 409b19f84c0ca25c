"""What a later text of a page says otherwise than the text before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from counterclaim.model.comparisons import Comparison, RecordChange
from counterclaim.model.ledgers import Derivation, DocumentRecords, Ledger
from counterclaim.views.changes.comparing import compared

_AS_READ = Derivation(version="", rules="as read")


def revised(earlier: DocumentRecords, later: DocumentRecords) -> Comparison:
    """Texts, claims and situations of two texts of one page, as they were read; no incidents."""
    document = replace(later.document, revision_of=earlier.document.id)
    before = _as_ledger(earlier)
    after = _as_ledger(replace(later, document=document))
    return compared(before, replace(after, documents=(*before.documents, *after.documents)))


def changed_by(changes: Iterable[RecordChange], documents: Iterable[str]) -> list[RecordChange]:
    """The changes that some documents brought about."""
    wanted = set(documents)
    return [change for change in changes if any(cause.id in wanted for cause in change.because)]


def _as_ledger(read: DocumentRecords) -> Ledger:
    return Ledger(
        generated_by=_AS_READ,
        documents=(read.document,),
        actors=read.actors,
        places=read.places,
        claims=tuple(replace(claim, about=None) for claim in read.claims),
        pledges=read.pledges,
        restrictions=read.restrictions,
        talks=read.talks,
        positions=read.positions,
        disagreements=read.disagreements,
    )
