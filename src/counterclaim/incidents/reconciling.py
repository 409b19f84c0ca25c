"""One incident, all accounts: tellings of all documents gathered, whatever their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterclaim.incidents.answers import homes_of
from counterclaim.incidents.bases import Basis, basis_of
from counterclaim.incidents.coded_rows import is_coded, with_rows
from counterclaim.incidents.copied import Copies, repeating, unwind
from counterclaim.incidents.dockets import Alike, Docket
from counterclaim.incidents.grouping import group_tellings
from counterclaim.incidents.ledgers import assemble
from counterclaim.incidents.likeness import likeness
from counterclaim.incidents.merging import merged_incident
from counterclaim.incidents.profiles import profile_of
from counterclaim.incidents.registers import Register
from counterclaim.incidents.rejected import as_decided
from counterclaim.incidents.rulings import rule, ruled
from counterclaim.incidents.sides import Sides
from counterclaim.incidents.situated import with_situations
from counterclaim.incidents.situations import gather
from counterclaim.incidents.standing import documents_in_force
from counterclaim.model.actors import Place
from counterclaim.model.decisions import Decision
from counterclaim.model.incidents import Incident, Telling
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
    copies = copies or {}
    standing = documents_in_force(records, decisions)
    basis = basis_of(standing, decisions, register)
    sides = Sides(basis.register.actors)
    docket = _docket(basis, sides, copies)
    told = as_decided(basis.records, docket, sides)
    told = list(with_situations(told, basis.decisions, sides, copies, docket.note))
    incidents = _incidents(docket, told, sides, basis.register.places)
    renamed = _renamed(docket, incidents)
    situations = gather(told, sides, copies)
    ledger = assemble(
        told,
        [standing.document(record.document) for record in records],
        incidents,
        situations,
        {**renamed, **situations.renamed},
        derivation,
        copies,
        basis.register,
    )
    problems = tuple(sorted((*ledger.problems, *docket.problems(renamed)), key=record_order))
    return replace(ledger, problems=problems, decisions=tuple(sorted(decisions, key=record_order)))


def _docket(basis: Basis, sides: Sides, copies: Copies) -> Docket:
    """The incidents that the rules make of the records, as people's decisions change them."""
    places = basis.register.places
    groups = _groups(basis, sides, copies)
    claims = {claim.id: claim for record in basis.records for claim in record.claims}
    docket = Docket(groups, _loose(basis.records, groups), claims, _alike(sides, places))
    for decision, message in basis.against:
        docket.note(decision, message)
    for blame in basis.blames:
        docket.note(blame.decision, blame.message, document=blame.document)
    rule(docket, basis.decisions, places, _unwound(basis.placed, copies))
    return docket


def _groups(basis: Basis, sides: Sides, copies: Copies) -> list[list[Telling]]:
    """Tellings of one incident, each with what copies repeat of it."""
    unwound = unwind(basis.records, copies)
    groups = _with_answers(unwound.own, sides, basis.register.places, _dates(basis.records))
    for group in groups:
        group += [copied for telling in group for copied in unwound.carried.get(telling.id, ())]
    return [*groups, *([telling] for telling in unwound.stray if not telling.answer)]


def _incidents(
    docket: Docket, records: Sequence[DocumentRecords], sides: Sides, places: Mapping[str, Place]
) -> list[Incident]:
    """The incident of each case, of its tellings in the order of the documents."""
    order = {record.document.id: number for number, record in enumerate(records)}
    dates = _dates(records)
    doubts = {r.document.id: [words for p in r.problems for words in p.evidence] for r in records}
    for case in docket.cases:
        case.tellings.sort(key=lambda t: (is_coded(t), order[t.document], _is_added(t), t.id))
    return [
        ruled(merged_incident(case.tellings, sides, dates, docket.claims, doubts, places), case, docket)
        for case in docket.cases
    ]


def _renamed(docket: Docket, incidents: Sequence[Incident]) -> dict[str, str]:
    """The incident of each telling."""
    pairs = zip(docket.cases, incidents, strict=True)
    return {telling.id: incident.id for case, incident in pairs for telling in case.tellings}


def _dates(records: Sequence[DocumentRecords]) -> dict[str, str | None]:
    return {record.document.id: record.document.published for record in records}


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
    rows = [telling for telling in tellings if is_coded(telling)]
    told = [telling for telling in tellings if not telling.answer and not is_coded(telling)]
    groups = group_tellings(told, [profiles[telling.id] for telling in told])
    homes = homes_of(answers, groups, profiles, dates)
    for answer in answers:
        if answer.id in homes:
            groups[homes[answer.id]].append(answer)
    return with_rows(groups, rows, profiles)
