"""The records of all documents and the incidents made of them, as one ledger in canonical order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from counterclaim.incidents.copied import Copies
from counterclaim.incidents.registers import Register
from counterclaim.incidents.situations import Gathered
from counterclaim.model.claims import Claim, SubjectKind
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Derivation, DocumentRecords, Ledger
from counterclaim.model.situations import Phase, Restriction

Item = TypeVar("Item")


def assemble(
    records: Sequence[DocumentRecords],
    documents: Sequence[Document],
    incidents: Sequence[Incident],
    situations: Gathered,
    renamed: Mapping[str, str],
    derivation: Derivation,
    copies: Copies,
    register: Register,
) -> Ledger:
    """Put everything together; ``renamed`` maps ids of what one document tells to those of what it joined.

    ``documents`` are also those of which no ``records`` count.
    """
    known = {incident.id for incident in incidents}
    by_id: Callable[[Item], str] = lambda item: item.id  # type: ignore[attr-defined]  # noqa: E731
    by_document: Callable[[DocumentRecords], str] = lambda record: record.document.id  # noqa: E731
    return Ledger(
        generated_by=derivation,
        documents=tuple(sorted((_listed(document, copies) for document in documents), key=by_id)),
        actors=tuple(sorted(register.actors.values(), key=by_id)),
        places=tuple(sorted(register.places.values(), key=by_id)),
        claims=tuple(
            sorted((_redirected(claim, renamed, known) for r in records for claim in r.claims), key=by_id)
        ),
        incidents=tuple(sorted((_related(incident, renamed) for incident in incidents), key=by_id)),
        pledges=situations.pledges,
        restrictions=tuple(_caused(restriction, renamed) for restriction in situations.restrictions),
        talks=situations.talks,
        positions=situations.positions,
        problems=tuple(
            sorted(
                (p for r in records for p in r.problems), key=lambda p: (p.document or "", p.stage, p.message)
            )
        ),
        disagreements=situations.disagreements,
        times=tuple(dict.fromkeys(t for r in sorted(records, key=by_document) for t in r.times)),
    )


def _listed(document: Document, copies: Copies) -> Document:
    copy = copies.get(document.id)
    return replace(document, copy_of=copy.of if copy is not None else None)


def _redirected(claim: Claim, renamed: Mapping[str, str], incidents: Collection[str]) -> Claim:
    if claim.about is None:
        return claim
    if claim.about.kind is SubjectKind.INCIDENT and renamed.get(claim.about.id) not in incidents:
        return replace(claim, about=None)  # a denial of what no document tells
    return replace(claim, about=replace(claim.about, id=renamed.get(claim.about.id, claim.about.id)))


def _related(incident: Incident, renamed: Mapping[str, str]) -> Incident:
    return replace(
        incident, relations=tuple(replace(r, id=renamed.get(r.id, r.id)) for r in incident.relations)
    )


def _caused(restriction: Restriction, renamed: Mapping[str, str]) -> Restriction:
    return replace(restriction, phases=tuple(_phase(phase, renamed) for phase in restriction.phases))


def _phase(phase: Phase, renamed: Mapping[str, str]) -> Phase:
    if phase.cause is None or phase.cause.kind is not SubjectKind.INCIDENT:
        return phase
    return replace(phase, cause=replace(phase.cause, id=renamed.get(phase.cause.id, phase.cause.id)))
