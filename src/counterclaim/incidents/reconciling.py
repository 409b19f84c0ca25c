"""One incident, all accounts: tellings of all documents gathered, whatever their order.

Pairs are looked for in blocks of date; a pair that is alike enough joins its groups, and a group is
joined only if none of its members conflict, so nothing chains through a vague member.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from counterclaim.incidents.actors import united_actors
from counterclaim.incidents.copied import Copies, unwind
from counterclaim.incidents.ledgers import assemble
from counterclaim.incidents.likeness import Profile, interval, likeness, stated_counts
from counterclaim.incidents.merging import merged_incident
from counterclaim.incidents.situations import gather
from counterclaim.incidents.spellings import with_one_place_a_name
from counterclaim.incidents.status import Sides
from counterclaim.incidents.whereabouts import spots_of
from counterclaim.model.actors import Place
from counterclaim.model.incidents import Account, Telling
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
    groups = [
        [*group, *(copied for telling in group for copied in unwound.carried.get(telling.id, ()))]
        for group in group_tellings(unwound.own, sides, places)
    ]
    groups += [[telling] for telling in unwound.stray]
    position = {telling.id: number for number, telling in enumerate(t for r in ordered for t in r.tellings)}
    for group in groups:
        group.sort(key=lambda telling: position[telling.id])
    incidents = [merged_incident(group, sides, dates) for group in groups]
    renamed = {t.id: incident.id for group, incident in zip(groups, incidents, strict=True) for t in group}
    situations = gather(ordered, sides, copies or {})
    return assemble(
        ordered, incidents, situations, {**renamed, **situations.renamed}, derivation, copies or {}
    )


def group_tellings(
    tellings: Sequence[Telling], sides: Sides, places: Mapping[str, Place]
) -> list[list[Telling]]:
    """Groups of tellings of one incident, in the order of their earliest member."""
    profiles = [profile_of(telling, sides, places) for telling in tellings]
    edges = []
    for one, other in sorted(set(_pairs(profiles))):
        if tellings[one].document == tellings[other].document:
            continue
        found = likeness(profiles[one], profiles[other])
        if found.same:
            edges.append((-found.points, one, other))
    group_of = list(range(len(tellings)))
    members: dict[int, list[int]] = {number: [number] for number in group_of}
    for _, one, other in sorted(edges):
        first, second = group_of[one], group_of[other]
        if first == second or _conflict(members[first], members[second], profiles, tellings):
            continue
        keep, drop = min(first, second), max(first, second)
        members[keep] += members.pop(drop)
        for number in members[keep]:
            group_of[number] = keep
    return [[tellings[number] for number in sorted(members[key])] for key in sorted(members)]


def _conflict(
    first: Sequence[int], second: Sequence[int], profiles: Sequence[Profile], tellings: Sequence[Telling]
) -> bool:
    return any(
        tellings[one].document == tellings[other].document
        or likeness(profiles[one], profiles[other]).conflict
        for one in first
        for other in second
    )


def _pairs(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Candidate pairs: tellings that share a day, give or take one."""
    blocks: dict[object, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        if profile.dates is None:
            continue
        day = profile.dates[0] - timedelta(days=1)
        while day <= profile.dates[1] + timedelta(days=1):
            blocks[day].append(number)
            day += timedelta(days=1)
    for block in blocks.values():
        for position, one in enumerate(block):
            for other in block[position + 1 :]:
                yield (one, other)


def profile_of(telling: Telling, sides: Sides, places: Mapping[str, Place]) -> Profile:
    """A telling reduced to what can be compared."""
    accounts = telling.accounts
    dates = [found for account in accounts if (found := interval(account.date)) is not None]
    named = frozenset(a.place for a in accounts if a.place and not a.place.startswith("country:"))
    return Profile(
        types=frozenset(telling.types),
        dates=(min(d[0] for d in dates), max(d[1] for d in dates)) if dates else None,
        places=named,
        spots=spots_of(named, places),
        presumed=telling.presumed,
        perpetrators=_sides(sides, accounts, "perpetrator"),
        victims=_sides(sides, accounts, "victim"),
        counts=frozenset(count for account in accounts for count in stated_counts(account.casualties)),
        weapons=frozenset(weapon for account in accounts for weapon in account.weapons),
        aggregate=telling.aggregate,
    )


def _sides(sides: Sides, accounts: Sequence[Account], role: str) -> frozenset[str]:
    found = (sides.of(getattr(account, role)) for account in accounts)
    return frozenset(side for side in found if side and side != "group:civilians")
