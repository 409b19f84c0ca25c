"""One incident, all accounts: tellings of all documents gathered, whatever their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterclaim.incidents.actors import united_actors
from counterclaim.incidents.answers import homes_of
from counterclaim.incidents.copied import Copies, unwind
from counterclaim.incidents.grouping import group_tellings
from counterclaim.incidents.ledgers import assemble
from counterclaim.incidents.merging import merged_incident
from counterclaim.incidents.profiles import profile_of
from counterclaim.incidents.sides import Sides
from counterclaim.incidents.situations import gather
from counterclaim.incidents.spellings import with_one_place_a_name
from counterclaim.model.actors import Place
from counterclaim.model.incidents import Telling
from counterclaim.model.ledgers import Derivation, DocumentRecords, Ledger


def reconcile(
    records: Sequence[DocumentRecords], *, derivation: Derivation, copies: Copies | None = None
) -> Ledger:
    """The ledger of some documents; pure, and the same for any order of ``records``.

    ``copies`` tells which documents are copies of which: what they repeat joins the whole and adds nothing.
    """
    ordered = with_one_place_a_name(
        sorted(records, key=lambda r: (r.document.published or "9999", r.document.sha256, r.document.id))
    )
    sides = Sides(united_actors(ordered))
    dates = {record.document.id: record.document.published for record in ordered}
    places = {place.id: place for record in reversed(ordered) for place in record.places}
    unwound = unwind(ordered, copies or {})
    groups = _with_answers(unwound.own, sides, places, dates)
    for group in groups:
        group += [copied for telling in group for copied in unwound.carried.get(telling.id, ())]
    groups += [[telling] for telling in unwound.stray if not telling.answer]
    position = {telling.id: number for number, telling in enumerate(t for r in ordered for t in r.tellings)}
    for group in groups:
        group.sort(key=lambda telling: position[telling.id])
    claims = {claim.id: claim for record in ordered for claim in record.claims}
    incidents = [merged_incident(group, sides, dates, claims) for group in groups]
    renamed = {t.id: incident.id for group, incident in zip(groups, incidents, strict=True) for t in group}
    situations = gather(ordered, sides, copies or {})
    return assemble(
        ordered, incidents, situations, {**renamed, **situations.renamed}, derivation, copies or {}
    )


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
