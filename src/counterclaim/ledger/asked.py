"""Records that are asked for, a page of them or their counts, from what they are listed by.

The answers are those of :mod:`counterclaim.ledger.queries`, without reading the rest of the ledger.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

from sqlalchemy import Connection, func, select

from counterclaim.ledger import generations, tables
from counterclaim.ledger.called import named
from counterclaim.ledger.keys import short
from counterclaim.ledger.listing import ranked
from counterclaim.ledger.matching import matches, standing_at
from counterclaim.ledger.queries import Question
from counterclaim.ledger.slots import BLOCK, Bits, Shares, common, has, members_in
from counterclaim.ledger.tables import listed, listed_sets
from counterclaim.ledger.trait import Traits, confidence_at
from counterclaim.ledger.traits import TRAITS
from counterclaim.model.actors import Actor
from counterclaim.model.claims import Confidence
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Derivation, Ledger

NOTHING = Ledger(generated_by=Derivation(version="", rules=""))
AT_ONCE = 200  # rows that are fetched together
FACETS = ("status", "type", "month", "place", "party", "weapon", "source", "confidence")
SURE = ranked("confidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some of the records that were asked for, and how many there are in all."""

    records: tuple[Any, ...]
    total: int

    @property
    def incidents(self) -> tuple[Incident, ...]:
        """The records of a page of incidents."""
        return self.records


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many incidents there are that were asked for, in all and by the values of each facet."""

    total: int
    facets: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What a ledger holds: how many documents, how many records of a kind, and of which types.

    ``waiting`` are the documents that have been read, and are in no list yet.
    """

    documents: int
    waiting: int
    records: int
    types: tuple[str, ...]


class Sought:
    """A question to one state, and which records match it, found once for all that is wanted to be known.

    Raises:
        RecordNotFound: no actor, place, document or source is called as the one that is asked for.
    """

    def __init__(self, connection: Connection, kind: str, question: Question) -> None:
        self._connection, self._kind = connection, kind
        self._by = question.by if question.by in TRAITS.get(kind, Traits).RANKED else None
        self._matching = matches(connection, kind, question)

    @cached_property
    def _months(self) -> dict[str, int]:
        """How many of each month match."""
        shares = _shares(self._connection, self._kind, ("month",), self._matching)
        return {month: number for _, month, number in shares}

    @property
    def _total(self) -> int:
        return sum(self._months.values())  # each has one

    def page(self, *, limit: int | None, offset: int) -> Page:
        """Records that match, in the order that is asked for; documents without their text."""
        end = None if limit is None else offset + limit
        if self._by is None:
            ids = _ids(self._connection, self._kind, self._matching, self._months, offset, end)
        else:
            ids = list(self._ranked(self._by, offset, end))
        found = generations.by_id(self._connection, self._kind, ids)
        return Page(records=tuple(found[id] for id in ids), total=self._total)

    def _ranked(self, by: str, first: int, end: int | None) -> Iterator[str]:
        """The ids from one place to another, of those that stand together by their kind's order."""
        passed = 0
        shares = _shares(self._connection, self._kind, (ranked(by),), self._matching)
        for value, number in sorted((value, number) for _, value, number in shares):
            if passed + number > first and (end is None or passed < end):
                these = standing_at(self._connection, self._kind, by, value)
                these = these if self._matching is None else common(these, self._matching)
                months = {
                    month: some for _, month, some in _shares(self._connection, self._kind, ("month",), these)
                }
                until = number if end is None else min(end - passed, number)
                yield from _ids(self._connection, self._kind, these, months, max(first - passed, 0), until)
            passed += number

    def counts(self) -> Counts:
        """How many match, by the values of each facet, a type also by those above it.

        Sources are named as some document has them, whatever the case of letters that others have.
        """
        facets: dict[str, dict[str, int]] = {trait: {} for trait in FACETS}
        others = (*(trait for trait in FACETS if trait not in ("month", "confidence")), SURE)
        sure: Counter[str] = Counter()
        for trait, value, number in _shares(self._connection, self._kind, others, self._matching):
            if trait == SURE:
                sure[confidence_at(value)] += number
            else:
                facets[trait][value] = number
        facets["confidence"] = {of: sure[of] for of in Confidence if of in sure}
        facets["month"] = dict(self._months)
        sources = sorted(published(self._connection), reverse=True)
        written = {short(source.casefold()): source for source in sources}
        facets["source"] = {written[source]: number for source, number in facets["source"].items()}
        return Counts(total=self._total, facets=facets)


def page(connection: Connection, kind: str, question: Question, *, limit: int | None, offset: int) -> Page:
    """Records of a kind that match, as :meth:`Sought.page`.

    Raises:
        RecordNotFound: as :class:`Sought`.
    """
    return Sought(connection, kind, question).page(limit=limit, offset=offset)


def about(connection: Connection, records: Sequence[Any], kind: str = "incidents") -> Ledger:
    """Some records with whom and what they name: actors, whom these belong to, places, documents."""
    of = [TRAITS[kind](record, {}) for record in records]
    wanted = {id for one in of for id in one.named()}
    actors: dict[str, Actor] = {}
    asked: set[str] = set()
    while more := {id for id in wanted if id is not None} - asked:
        asked |= more
        found = generations.records_in_force(connection, "actors", more)
        actors |= {actor.id: actor for actor in found}
        wanted = {above for actor in found for above in (actor.side, actor.part_of)}
    members: dict[str, tuple[Any, ...]] = {
        "actors": tuple(actors.values()),
        "places": tuple(generations.records_in_force(connection, "places", asked)),
        "documents": tuple(
            generations.records_in_force(connection, "documents", {id for one in of for id in one.shown_in()})
        ),
    }
    told = {record.id for record in records} if kind in members else set[str]()
    members[kind] = (*records, *(other for other in members.get(kind, ()) if other.id not in told))
    return Ledger(generated_by=generations.derivation(connection), **members)


def called(connection: Connection, kind: str, name: str) -> list[Any]:
    """The actors or documents of some name, or of an id, whatever the case of its letters."""
    return generations.records_in_force(connection, kind, {name, *named(connection, kind, [name.casefold()])})


def held(connection: Connection, kind: str) -> Held:
    """What a ledger holds."""
    documents = _count(connection, "documents")
    read = connection.execute(select(func.count()).select_from(tables.documents)).scalar() or 0
    return Held(
        documents=documents,
        waiting=read - documents,
        records=_count(connection, kind),
        types=tuple(sorted(_values(connection, kind, "own type"))),
    )


def published(connection: Connection) -> dict[str, int]:
    """How many documents there are of each source, as it is written."""
    return _values(connection, "documents", "publisher")


def documents_of_sources(connection: Connection) -> dict[str, list[str]]:
    """The ids of the documents of each source, as it is written."""
    numbers = select(listed.c.number, listed.c.id).where(listed.c.kind == "documents")
    ids = {row.number: row.id for row in connection.execute(numbers)}
    sets = select(listed_sets.c.value, listed_sets.c.block, listed_sets.c.members)
    asked = sets.where(listed_sets.c.kind == "documents", listed_sets.c.trait == "publisher")
    found: dict[str, list[str]] = {}
    for source, block, members in connection.execute(asked):
        of = found.setdefault(source, [])
        of += (ids[block * BLOCK + place] for place in members_in(members))
    return found


def _count(connection: Connection, kind: str) -> int:
    return sum(_values(connection, kind, "month").values())  # each has one


def _values(connection: Connection, kind: str, trait: str) -> dict[str, int]:
    return {value: number for _, value, number in _shares(connection, kind, (trait,), None)}


def _ids(
    connection: Connection,
    kind: str,
    matching: Bits | None,
    months: Mapping[str, int],
    first: int,
    end: int | None,
) -> list[str]:
    """The ids of the records that match, from one place in their order to another."""
    passed, wanted = 0, []
    skipped: int | None = None
    for month, number in sorted(months.items()):
        if passed + number > first and (end is None or passed < end):
            skipped = passed if skipped is None else skipped
            wanted.append(month)
        passed += number
    if skipped is None:
        return []
    rows = (
        select(listed.c.number, listed.c.id)
        .where(listed.c.kind == kind, listed.c.month >= wanted[0], listed.c.month <= wanted[-1])
        .order_by(listed.c.month, listed.c.day, listed.c.then, listed.c.id)
    )
    first, end = first - skipped, None if end is None else end - skipped
    if matching is None:
        some = rows.offset(first).limit(None if end is None else end - first)
        return [id for _, id in connection.execute(some)]
    found = connection.execute(rows.execution_options(yield_per=AT_ONCE))
    return list(islice((id for number, id in found if has(matching, number)), first, end))


def _shares(
    connection: Connection, kind: str, traits: tuple[str, ...], matching: Bits | None
) -> Iterator[tuple[str, str, int]]:
    """Of each set of some traits how many of its members match, if any do."""
    trait, value = listed_sets.c.trait, listed_sets.c.value
    these = (listed_sets.c.kind == kind) & trait.in_(traits)
    if matching is None:
        asked = select(trait, value, func.sum(listed_sets.c.size)).where(these).group_by(trait, value)
        yield from ((trait, value, int(number)) for trait, value, number in connection.execute(asked))
        return
    shares, found = Shares(matching), defaultdict[tuple[str, str], int](int)
    rows = select(trait, value, listed_sets.c.block, listed_sets.c.members).where(
        these, listed_sets.c.block.in_(sorted(matching))
    )
    for trait_, value_, block, members in connection.execute(rows):
        found[trait_, value_] += shares.of(block, members)
    yield from ((*of, number) for of, number in found.items() if number)
