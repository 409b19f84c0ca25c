"""One incident, all accounts: tellings of all documents gathered, whatever their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterclaim.incidents.added import apart, with_added
from counterclaim.incidents.anchoring import anchored, carried, lost_words
from counterclaim.incidents.answers import homes_of
from counterclaim.incidents.copied import Copies, repeating, unwind
from counterclaim.incidents.dockets import Alike, Docket
from counterclaim.incidents.grouping import group_tellings
from counterclaim.incidents.identities import with_identities
from counterclaim.incidents.ledgers import assemble
from counterclaim.incidents.likeness import likeness
from counterclaim.incidents.merging import merged_incident
from counterclaim.incidents.profiles import profile_of
from counterclaim.incidents.registers import Register, in_order, register_of
from counterclaim.incidents.rejected import as_decided
from counterclaim.incidents.renaming import renamed as renamed_ids
from counterclaim.incidents.rulings import rule, ruled
from counterclaim.incidents.sides import Sides
from counterclaim.incidents.situated import with_situations
from counterclaim.incidents.situations import gather
from counterclaim.incidents.spellings import with_ids
from counterclaim.incidents.standing import documents_in_force
from counterclaim.model.actors import Place
from counterclaim.model.decisions import Decision
from counterclaim.model.incidents import Telling
from counterclaim.model.ledgers import Derivation, DocumentRecords, Ledger
from counterclaim.model.stores import record_order


def reconcile(
    records: Sequence[DocumentRecords],
    *,
    derivation: Derivation,
    copies: Copies | None = None,
    decisions: Sequence[Decision] = (),
    register: Register | None = None,
) -> Ledger:
    """The ledger of some documents; pure, and the same for any order of ``records``.

    ``copies`` tells which documents are copies of which: what they repeat joins the whole and adds nothing.
    ``decisions`` of people change what the rules made of it.
    Of several texts of one page the last one counts, and none that people withdrew; all are listed.
    ``register`` is what more documents than these know of actors and places, if these are not all.
    """
    standing = documents_in_force(records, decisions)
    listed = [standing.document(record.document) for record in records]
    records = standing.records
    texts = {record.document.id: record.document.text for record in records} if decisions else {}
    brought = [carried(decision, standing.in_force) for decision in decisions]
    held = [anchored(decision, texts) for decision in brought]
    added = with_added(records, held)
    known = with_identities(in_order(added.records), held)
    register = register or register_of(known.records)
    held = [renamed_ids(decision, {**register.renamed, **known.moved}) for decision in held]
    told = [with_ids(record, register.renamed) for record in known.records]
    ordered, placed = apart(told, added.placed)
    sides = Sides(register.actors)
    dates = {record.document.id: record.document.published for record in ordered}
    unwound = unwind(ordered, copies or {})
    groups = _with_answers(unwound.own, sides, register.places, dates)
    for group in groups:
        group += [copied for telling in group for copied in unwound.carried.get(telling.id, ())]
    groups += [[telling] for telling in unwound.stray if not telling.answer]
    claims = {claim.id: claim for record in ordered for claim in record.claims}
    docket = Docket(groups, _loose(ordered, groups), claims, _alike(sides, register.places))
    lost = lost_words(brought, held)
    for decision, message in (*standing.against, *lost, *added.against, *known.against):
        docket.note(decision, message)
    for blame in known.blames:
        docket.note(blame.decision, blame.message, document=blame.document)
    rule(docket, held, register.places, _unwound(placed, copies or {}))
    ordered = as_decided(ordered, docket, sides)
    ordered = list(with_situations(ordered, held, sides, copies or {}, docket.note))
    place = {record.document.id: number for number, record in enumerate(ordered)}
    for case in docket.cases:
        case.tellings.sort(key=lambda telling: (place[telling.document], _is_added(telling), telling.id))
    doubts = {r.document.id: [words for p in r.problems for words in p.evidence] for r in ordered}
    incidents = [
        ruled(merged_incident(case.tellings, sides, dates, claims, doubts), case, docket)
        for case in docket.cases
    ]
    renamed = {
        t.id: incident.id
        for case, incident in zip(docket.cases, incidents, strict=True)
        for t in case.tellings
    }
    situations = gather(ordered, sides, copies or {})
    moved = {**renamed, **situations.renamed}
    ledger = assemble(ordered, listed, incidents, situations, moved, derivation, copies or {}, register)
    problems = tuple(sorted((*ledger.problems, *docket.problems(renamed)), key=record_order))
    return replace(ledger, problems=problems, decisions=tuple(sorted(decisions, key=record_order)))


def _is_added(telling: Telling) -> bool:
    """What people add stands behind what its document tells, so that an incident keeps its id."""
    return any(account.added for account in telling.accounts)


def _unwound(placed: Mapping[str, Telling], copies: Copies) -> dict[str, Telling]:
    """Tellings that people put into an incident; what stands in a copy says of which document."""
    return {
        decision: repeating(telling, copies[telling.document]) if telling.document in copies else telling
        for decision, telling in placed.items()
    }


def _loose(records: Sequence[DocumentRecords], groups: Sequence[Sequence[Telling]]) -> list[Telling]:
    """Denials of what no document tells."""
    placed = {telling.id for group in groups for telling in group}
    return [t for record in records for t in record.tellings if t.answer and t.id not in placed]


def _alike(sides: Sides, places: Mapping[str, Place]) -> Alike:
    return lambda one, other: likeness(profile_of(one, sides, places), profile_of(other, sides, places))


def _with_answers(
    tellings: Sequence[Telling],
    sides: Sides,
    places: Mapping[str, Place],
    dates: Mapping[str, str | None],
) -> list[list[Telling]]:
    """Groups of tellings of one incident, with the denials from elsewhere that are of it."""
    profiles = {telling.id: profile_of(telling, sides, places) for telling in tellings}
    answers = [telling for telling in tellings if telling.answer]
    told = [telling for telling in tellings if not telling.answer]
    groups = group_tellings(told, [profiles[telling.id] for telling in told])
    homes = homes_of(answers, groups, profiles, dates)
    for answer in answers:
        if answer.id in homes:
            groups[homes[answer.id]].append(answer)
    return groups
