"""What people added that the reader missed, among the records of its document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from counterclaim.model.actors import Actor, Place
from counterclaim.model.additions import Addition
from counterclaim.model.claims import Claim, SubjectKind
from counterclaim.model.decisions import Decision, DecisionKind, in_force
from counterclaim.model.incidents import Telling
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.model.spans import Evidence

Named = TypeVar("Named", Actor, Place)

NOT_THERE = "its words are not in the document as it is read today; undo it, or add it anew"
READ_TOO = "the reader has it too, as {}: undo this one"


@dataclass(frozen=True, slots=True)
class Added:
    """Records with what people added, and what speaks against that.

    ``placed`` are the ids of tellings that a person put into an incident, by the ids of the decisions; the
    others are gathered as any telling.
    """

    records: Sequence[DocumentRecords]
    placed: Mapping[str, str]
    against: Sequence[tuple[Decision, str]]


def with_added(records: Sequence[DocumentRecords], decisions: Sequence[Decision]) -> Added:
    """Put what people added beside what the reader found; a claim that both have is told once."""
    of_document = {record.document.id: record for record in records}
    known = _Known(records)
    placed: dict[str, str] = {}
    against: list[tuple[Decision, str]] = []
    rejected = _rejected(decisions)
    for decision in (d for d in in_force(decisions) if d.kind is DecisionKind.ADD):
        added = decision.added
        record = of_document.get(added.document) if added is not None else None
        if added is None or record is None:
            against.append((decision, NOT_THERE))
            continue
        twin = twin_of(added.claim, record.claims, rejected) if added.claim is not None else None
        if twin is not None and added.telling is None:
            against.append((decision, READ_TOO.format(twin.id)))
        claim = _marked(added.claim, decision) if added.claim is not None and twin is None else None
        telling = _telling(added.telling, decision, twin) if added.telling is not None else None
        if telling is not None and len(decision.targets) > 1:
            placed[decision.id] = telling.id
        of_document[added.document] = known.extended(record, added, claim, telling)
    return Added([of_document[record.document.id] for record in records], placed, against)


def apart(
    records: Sequence[DocumentRecords], placed: Mapping[str, str]
) -> tuple[list[DocumentRecords], dict[str, Telling]]:
    """Records without the tellings that people placed, and these by the ids of the decisions."""
    if not placed:
        return list(records), {}
    told = {t.id: t for record in records for t in record.tellings if t.id in placed.values()}
    left = [replace(r, tellings=tuple(t for t in r.tellings if t.id not in told)) for r in records]
    return left, {decision: told[id] for decision, id in placed.items()}


class _Known:
    """The actors and places that any record names, so that an addition brings only what is new."""

    def __init__(self, records: Iterable[DocumentRecords]) -> None:
        self._ids = {actor.id for record in records for actor in record.actors}
        self._ids |= {place.id for record in records for place in record.places}

    def extended(
        self,
        record: DocumentRecords,
        added: Addition,
        claim: Claim | None,
        telling: Telling | None,
    ) -> DocumentRecords:
        """The records of a document with an addition."""
        return replace(
            record,
            actors=record.actors + self._new(added.actors),
            places=record.places + self._new(added.places),
            claims=(*record.claims, claim) if claim is not None else record.claims,
            tellings=(*record.tellings, telling) if telling is not None else record.tellings,
        )

    def _new(self, named: Sequence[Named]) -> tuple[Named, ...]:
        new = tuple(one for one in named if one.id not in self._ids)
        self._ids.update(one.id for one in new)
        return new


def _marked(claim: Claim, decision: Decision) -> Claim:
    return replace(claim, added=decision.id, rule=f"added by {decision.author}")


def _telling(telling: Telling, decision: Decision, twin: Claim | None) -> Telling:
    """An added telling, on the claim of the reader's where that has it too."""
    accounts = tuple(
        replace(account, added=decision.id, claims=(twin.id,) if twin is not None else account.claims)
        for account in telling.accounts
    )
    return replace(telling, accounts=accounts)


def twin_of(claim: Claim, claims: Iterable[Claim], rejected: frozenset[object] = frozenset()) -> Claim | None:
    """The claim of the same speaker and stance on these words, unless it or its words are ``rejected``."""
    for other in claims:
        same = (other.claimer, other.stance) == (claim.claimer, claim.stance)
        if (
            same
            and overlap(other.evidence, claim.evidence)
            and rejected.isdisjoint({other.id, *other.evidence})
        ):
            return other
    return None


def overlap(some: Iterable[Evidence], others: Iterable[Evidence]) -> bool:
    """Whether some words share a character with others of the same document."""
    others = tuple(others)
    return any(
        one.document == other.document and one.span.overlaps(other.span) for one in some for other in others
    )


def _rejected(decisions: Sequence[Decision]) -> frozenset[object]:
    """Ids and words of the claims that people rejected."""
    targets = [
        target
        for decision in in_force(decisions)
        if decision.kind is DecisionKind.REJECT
        for target in decision.targets
        if target.kind is SubjectKind.CLAIM
    ]
    claims = {claim for target in targets for claim in target.claims}
    return frozenset((*claims, *(words for target in targets for words in target.words)))
