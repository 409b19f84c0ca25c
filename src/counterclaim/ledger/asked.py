"""Incidents that are asked for, a page of them or their counts, from what they are listed by.

The answers are those of :mod:`counterclaim.ledger.queries`, without reading the rest of the ledger.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any

from sqlalchemy import Connection, Select, func, select

from counterclaim.ledger import generations
from counterclaim.ledger.keys import batched, short
from counterclaim.ledger.listed import MONTH, NEVER, NOTHING
from counterclaim.ledger.queries import Question, actors_named, documents_named
from counterclaim.ledger.slots import Bits, Gathered, Shares, common, has, size
from counterclaim.ledger.tables import listed, listed_days, listed_names, listed_sets
from counterclaim.ledger.traits import OfIncidents
from counterclaim.model.actors import Actor
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Ledger

FACETS = ("status", "type", "month", "place", "party")
UNDATED = "9999"  # the month of incidents without a date


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some of the incidents that were asked for, and how many there are in all."""

    incidents: tuple[Incident, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many incidents there are that were asked for, in all and by the values of each facet."""

    total: int
    facets: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What a ledger holds that is listed: documents, incidents, and the types of these."""

    documents: int
    incidents: int
    types: tuple[str, ...]


def page(connection: Connection, question: Question, *, limit: int | None, offset: int) -> Page:
    """Incidents that match, the earliest first, undated ones last.

    Raises:
        RecordNotFound: nobody is called as the party, or no document as the document that is asked for.
    """
    matching = matches(connection, question)
    ids = _ids(connection, matching, offset, None if limit is None else offset + limit)
    found = {record.id: record for record in generations.records_in_force(connection, "incidents", ids)}
    total = _count(connection) if matching is None else size(matching)
    return Page(incidents=tuple(found[id] for id in ids), total=total)


def about(connection: Connection, incidents: Iterable[Incident]) -> Ledger:
    """Some incidents with whom and what they name: actors, whom these belong to, places, documents."""
    of = [OfIncidents(incident, NOTHING) for incident in incidents]
    places = {place for one in of for place in (one.record.place, *(a.place for a in one.record.accounts))}
    wanted = {party for one in of for party in one.parties()}
    wanted |= {toll.side for one in of for toll in one.record.toll}
    wanted |= {account.origin for one in of for account in one.record.accounts}
    actors: dict[str, Actor] = {}
    asked: set[str] = set()
    while more := {id for id in wanted if id is not None} - asked:
        asked |= more
        found = generations.records_in_force(connection, "actors", more)
        actors |= {actor.id: actor for actor in found}
        wanted = {above for actor in found for above in (actor.side, actor.part_of)}
    named = {place for place in (*places, *asked) if place is not None}
    documents = {evidence.document for one in of for evidence in one.evidence()}
    return Ledger(
        generated_by=generations.derivation(connection),
        documents=tuple(generations.records_in_force(connection, "documents", documents)),
        actors=tuple(actors.values()),
        places=tuple(generations.records_in_force(connection, "places", named)),
        incidents=tuple(one.record for one in of),
    )


def called(connection: Connection, kind: str, name: str) -> list[Any]:
    """The actors or documents of some name, or of an id, whatever the case of its letters."""
    ids = {name, *_named(connection, kind, [name.casefold()])}
    return generations.records_in_force(connection, kind, ids)


def counts(connection: Connection, question: Question) -> Counts:
    """How many incidents match, by status, type and those above it, month, place and party.

    Raises:
        RecordNotFound: as :func:`page`.
    """
    matching = matches(connection, question)
    facets: dict[str, dict[str, int]] = {kind: {} for kind in FACETS}
    for kind, value, number in _shares(connection, FACETS, matching):
        facets[kind][value] = number
    return Counts(total=_count(connection) if matching is None else size(matching), facets=facets)


def held(connection: Connection) -> Held:
    """What a ledger holds."""
    ids = select(func.count()).select_from(listed_names).where(listed_names.c.kind == "ids")
    types = connection.execute(select(listed.c.type).distinct()).scalars()
    return Held(
        documents=connection.execute(ids).scalar() or 0,
        incidents=_count(connection),
        types=tuple(sorted(types)),
    )


def _count(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(listed)).scalar() or 0


def matches(connection: Connection, question: Question) -> Bits | None:
    """The numbers of the incidents that match; ``None`` if nothing is asked that some might not.

    Raises:
        RecordNotFound: as :func:`page`.
    """
    found: list[Bits] = []
    for kind, value in (("status", question.status), ("type", question.type), ("stance", question.stance)):
        if value is not None:
            found.append(_union(connection, [_sets(kind).where(listed_sets.c.value == short(value))]))
    if question.party is not None:
        found.append(_union(connection, _of_party(connection, question.party)))
    if question.document is not None:
        found.append(_union(connection, _of_document(connection, question.document)))
    if question.since is not None or question.until is not None:
        found.append(_in_time(connection, question.since or "", question.until or NEVER))
    if question.ids is not None:
        ids = (select(listed.c.number).where(listed.c.id.in_(some)) for some in batched(sorted(question.ids)))
        found.append(_union(connection, (), ids))
    return reduce(common, found) if found else None


def _sets(*kinds: str) -> Select[Any]:
    return select(listed_sets.c.block, listed_sets.c.members).where(listed_sets.c.kind.in_(kinds))


def _union(connection: Connection, sets: Iterable[Select[Any]], numbers: Iterable[Select[Any]] = ()) -> Bits:
    """What is in any of some sets, or one of some numbers."""
    gathered = Gathered()
    for asked in sets:
        for block, members in connection.execute(asked):
            gathered.add_block(block, members)
    for asked in numbers:
        for number in connection.execute(asked).scalars():
            gathered.add(number)
    return gathered.bits()


def _of_party(connection: Connection, wanted: str) -> Iterator[Select[Any]]:
    """The sets of an actor and of all who belong to it."""
    known = more = set(_named(connection, "actors", [wanted.casefold()]))
    if not known:
        actors_named(NOTHING, wanted)
    while more:
        more = set(_named(connection, "above", more)) - known
        known |= more
    for some in batched(sorted(map(short, known))):
        yield _sets("party").where(listed_sets.c.value.in_(some))


def _named(connection: Connection, kind: str, names: Iterable[str]) -> Iterator[str]:
    for some in batched(sorted(map(short, names))):
        asked = select(listed_names.c.id).where(listed_names.c.kind == kind, listed_names.c.name.in_(some))
        yield from connection.execute(asked).scalars()


def _of_document(connection: Connection, wanted: str) -> Iterator[Select[Any]]:
    """The sets of the documents that are called so, or whose ids begin so."""
    names = listed_names.c
    called = (names.kind == "documents") & (names.name == short(wanted.casefold()))
    begins = (names.kind == "ids") & (names.name >= wanted) & (names.name <= wanted + chr(0x10FFFF))
    found = [select(names.id).where(which) for which in (called, begins)]
    if not wanted or all(connection.execute(ids.limit(1)).first() is None for ids in found):
        documents = tuple(generations.all_in_force(connection, "documents"))
        documents_named(replace(NOTHING, documents=documents), wanted)
    for ids in map(Select.subquery, found):
        yield _sets("document").join(ids, listed_sets.c.value == ids.c.id)


def _in_time(connection: Connection, since: str, until: str) -> Bits:
    """Incidents of which any date may lie in a period: of the months within it all, else by their days."""
    first, last = since[:MONTH], until[:MONTH]
    whole = _sets("within").where(listed_sets.c.value > first, listed_sets.c.value < last)
    days = listed_days.c
    single = select(days.number).where(
        days.month.in_(("", first, last)), days.first <= until, days.last >= since
    )
    return _union(connection, [whole], [single])


def _ids(connection: Connection, matching: Bits | None, first: int, end: int | None) -> list[str]:
    """The ids of the incidents that match, from one place in their order to another."""
    passed, wanted = 0, []
    skipped: int | None = None
    for month, number in sorted(_by_month(connection, matching).items()):
        if passed + number > first and (end is None or passed < end):
            skipped = passed if skipped is None else skipped
            wanted.append(month)
        passed += number
    if skipped is None:
        return []
    order = (listed.c.month, listed.c.day, listed.c.best, listed.c.id)
    rows = (
        select(listed.c.number, listed.c.id)
        .where(listed.c.month >= wanted[0], listed.c.month <= wanted[-1])
        .order_by(*order)
    )
    ids = [id for number, id in connection.execute(rows) if matching is None or has(matching, number)]
    return ids[first - skipped : None if end is None else end - skipped]


def _by_month(connection: Connection, matching: Bits | None) -> dict[str, int]:
    return {month: number for _, month, number in _shares(connection, ("month",), matching)}


def _shares(
    connection: Connection, kinds: tuple[str, ...], matching: Bits | None
) -> Iterator[tuple[str, str, int]]:
    """Of each set of some kinds how many of its members match, if any do."""
    kind, value = listed_sets.c.kind, listed_sets.c.value
    if matching is None:
        asked = select(kind, value, func.sum(listed_sets.c.size)).where(kind.in_(kinds)).group_by(kind, value)
        yield from ((kind, value, int(number)) for kind, value, number in connection.execute(asked))
        return
    shares, found = Shares(matching), defaultdict[tuple[str, str], int](int)
    rows = select(kind, value, listed_sets.c.block, listed_sets.c.members).where(
        kind.in_(kinds), listed_sets.c.block.in_(sorted(matching))
    )
    for kind_, value_, block, members in connection.execute(rows):
        found[kind_, value_] += shares.of(block, members)
    yield from ((*of, number) for of, number in found.items() if number)
