"""What records are listed and counted by: an index made of the last generation, outside digest and log.

Each record has a number among its kind. Sets of numbers tell which have a party, a type or a document in
common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, select

from counterclaim.ledger import called
from counterclaim.ledger.codec import decode, decode_as
from counterclaim.ledger.keys import batched
from counterclaim.ledger.listed_rows import Row, rows_of, update_kind
from counterclaim.ledger.listing import listing_of, month_of
from counterclaim.ledger.slots import BLOCK, members_in
from counterclaim.ledger.tables import listed, listed_days, listed_names, listed_sets
from counterclaim.ledger.traits import TRAITS

KINDS = tuple(TRAITS)
BATCH = 1_000  # rows read at once
TABLES = (listed, listed_days, listed_sets)

Record = tuple[str, str]  # kind, id
Payloads = Iterable[tuple[Record, str]]
InForce = Callable[[Collection[Record]], Payloads]  # of some records those in force


@dataclass(frozen=True, slots=True, kw_only=True)
class _Published:
    """What of a document other records are listed by."""

    source: str | None
    published: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What of a claim incidents are listed by."""

    document: str
    confidence: float | None = None


def update(
    connection: Connection, changed: Mapping[Record, str], gone: Collection[Record], in_force: InForce
) -> None:
    """Bring the index up to date with records that changed and records that are gone.

    Records that stand in a document that changed, or of which a claim did, are listed anew, for some of what
    they are listed by is the document's or the claim's.
    """
    touched = set(_standing_in(connection, _documents_touched(connection, changed, gone)))
    touched -= {*changed, *gone}
    _list(connection, {**changed, **dict(in_force(touched))}, gone, in_force, named=changed)


def _list(
    connection: Connection,
    changed: Mapping[Record, str],
    gone: Collection[Record],
    in_force: InForce,
    *,
    named: Mapping[Record, str],
) -> None:
    called.update(connection, named, gone)
    left = {key for key in gone if key[0] in KINDS}
    come = {key: payload for key, payload in changed.items() if key[0] in KINDS}
    opened = [(kind, id, decode(kind, payload)) for (kind, id), payload in come.items()]
    known = _documents(opened, in_force), _sure(opened, in_force)
    for kind in sorted({kind for kind, _ in (*come, *left)}):
        wanted = {id: listing_of(kind, record, *known) for of, id, record in opened if of == kind}
        update_kind(connection, kind, wanted, [id for of, id in left if of == kind])


def rebuild(connection: Connection, portions: Iterable[Payloads], in_force: InForce) -> None:
    """Make the index anew, of all records in force, some at a time."""
    for table in (*TABLES, listed_names):
        connection.execute(delete(table))
    for some in portions:
        changed = dict(some)
        _list(connection, changed, (), in_force, named=changed)


def differing(connection: Connection, portions: Iterable[Payloads], in_force: InForce) -> int:
    """How many records, names, days and kinds of sets of the index are not as the records in force have them.

    Nothing but sums of all sets and days is kept in memory.
    """
    wrong, names = 0, 0
    seen, sums = defaultdict[str, int](int), _Sums()
    for some in portions:
        told = list(some)
        unlike, number = called.differing(connection, told)
        wrong, names = wrong + unlike, names + number
        opened = [(kind, id, decode(kind, payload)) for (kind, id), payload in told if kind in KINDS]
        known = _documents(opened, in_force), _sure(opened, in_force)
        for kind in sorted({kind for kind, _, _ in opened}):
            wanted = {id: listing_of(kind, record, *known) for of, id, record in opened if of == kind}
            kept = dict(rows_of(connection, kind, list(wanted)))
            seen[kind] += len(kept)
            wrong += sum(id not in kept or kept[id].listing != listing for id, listing in wanted.items())
            sums.add_rows(kind, kept.values())
    counted = select(listed.c.kind, func.count().label("number")).group_by(listed.c.kind)
    there = {row.kind: int(row.number) for row in connection.execute(counted)}
    wrong += sum(abs(there.get(kind, 0) - seen.get(kind, 0)) for kind in there.keys() | seen.keys())
    return wrong + abs(called.number(connection) - names) + sums.unlike(connection)


class _Sums:
    """Sums of what the sets and days have to hold, by which is seen whether they do."""

    def __init__(self) -> None:
        self._sums = defaultdict[tuple[str, str], int](int)

    def add_rows(self, kind: str, rows: Iterable[Row]) -> None:
        """Add what some rows are in."""
        for row in rows:
            for trait, value in row.listing.sets:
                self._sums[kind, trait] += hash((value, row.number))
            for first, last in row.listing.days:
                self._sums[kind, "days"] += hash((month_of(first, last), first, last, row.number))

    def unlike(self, connection: Connection) -> int:
        """How many kinds of sets, and kinds of records by their days, hold something else."""
        for row in connection.execute(select(listed_sets).execution_options(yield_per=BATCH)):
            members = members_in(row.members)
            whole = len(members) == row.size and bool(members)
            for place in members:
                self._sums[row.kind, row.trait] -= hash((row.value, row.block * BLOCK + place))
            self._sums[row.kind, row.trait] += not whole
        for day in connection.execute(select(listed_days).execution_options(yield_per=BATCH)):
            self._sums[day.kind, "days"] -= hash((day.month, day.first, day.last, day.number))
        return sum(map(bool, self._sums.values()))


def _standing_in(connection: Connection, documents: Sequence[str]) -> Iterator[Record]:
    """The records that stand in some documents that are listed."""
    listed_before = [id for id, _ in rows_of(connection, "documents", documents)]
    for some in batched(listed_before):
        sets = select(listed_sets.c.kind, listed_sets.c.block, listed_sets.c.members).where(
            listed_sets.c.kind.in_([kind for kind in KINDS if kind != "documents"]),
            listed_sets.c.trait == "document",
            listed_sets.c.value.in_(some),
        )
        numbers: dict[str, set[int]] = defaultdict(set)
        for kind, block, members in connection.execute(sets):
            numbers[kind].update(block * BLOCK + place for place in members_in(members))
        for kind, of in numbers.items():
            for these in batched(sorted(of)):
                ids = select(listed.c.id).where(listed.c.kind == kind, listed.c.number.in_(these))
                yield from ((kind, id) for id in connection.execute(ids).scalars())


def _documents(records: Iterable[tuple[str, str, Any]], in_force: InForce) -> dict[str, _Published]:
    """What records have to know of the documents they stand in."""
    wanted = {
        ("documents", document)
        for kind, _, record in records
        if kind != "documents"
        for document in TRAITS[kind](record, {}).documents()
    }
    return {id: decode_as(_Published, payload) for (_, id), payload in in_force(wanted)}


def _sure(records: Iterable[tuple[str, str, Any]], in_force: InForce) -> dict[str, float | None]:
    """How sure the reader was of the claims that incidents rest on."""
    wanted = {
        ("claims", claim)
        for kind, _, record in records
        if kind == "incidents"
        for account in record.accounts
        for claim in account.claims
    }
    return {id: decode_as(_Said, payload).confidence for (_, id), payload in in_force(wanted)}


def _documents_touched(
    connection: Connection, changed: Mapping[Record, str], gone: Collection[Record]
) -> list[str]:
    """The documents that changed or are gone, and those in which a claim did or is."""
    found = {id for kind, id in (*changed, *gone) if kind == "documents"}
    claims = ((id, payload) for (kind, id), payload in changed.items() if kind == "claims")
    found.update(decode_as(_Said, payload).document for _, payload in claims)
    for _, row in rows_of(connection, "claims", [id for kind, id in gone if kind == "claims"]):
        found.update(value for trait, value in row.listing.sets if trait == "document")
    return sorted(found)
