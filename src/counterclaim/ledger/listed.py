"""What records are listed and counted by: an index made of the last generation, outside digest and log.

Each record has a number among its kind. Sets of numbers tell which have a party, a type or a document in
common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from counterclaim.ledger import called
from counterclaim.ledger.codec import decode, decode_as, encode
from counterclaim.ledger.keys import batched
from counterclaim.ledger.listing import Listing, Value, listing_of, month_of
from counterclaim.ledger.slots import BLOCK, changed_block, members_in, size_of
from counterclaim.ledger.tables import listed, listed_days, listed_names, listed_sets
from counterclaim.ledger.traits import TRAITS

KINDS = tuple(TRAITS)
BATCH = 1_000  # rows read at once
TABLES = (listed, listed_days, listed_sets)

Record = tuple[str, str]  # kind, id
Payloads = Iterable[tuple[Record, str]]
_Move = tuple[set[int], set[int]]  # the places that leave a block, and those that come
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


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    listing: Listing


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
        _update(connection, kind, wanted, [id for of, id in left if of == kind])


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
            kept = dict(_rows(connection, kind, list(wanted)))
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

    def add_rows(self, kind: str, rows: Iterable[_Row]) -> None:
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
    listed_before = [id for id, _ in _rows(connection, "documents", documents)]
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
    for _, row in _rows(connection, "claims", [id for kind, id in gone if kind == "claims"]):
        found.update(value for trait, value in row.listing.sets if trait == "document")
    return sorted(found)


def _update(connection: Connection, kind: str, wanted: Mapping[str, Listing], gone: Sequence[str]) -> None:
    before = dict(_rows(connection, kind, [*wanted, *gone]))
    kept = {id for id, row in before.items() if wanted.get(id) == row.listing}
    old = {id: row for id, row in before.items() if id not in kept}
    highest = connection.execute(select(func.max(listed.c.number)).where(listed.c.kind == kind)).scalar()
    free = sorted(row.number for id, row in old.items() if id not in wanted)
    numbers = chain(free, count(0 if highest is None else highest + 1))
    new = {
        id: _Row(old[id].number if id in old else next(numbers), listing)
        for id, listing in sorted(wanted.items(), key=_in_order)
        if id not in kept
    }
    _forget(connection, kind, [row.number for row in old.values()])
    _keep(connection, kind, new)
    _move(connection, kind, old.values(), new.values())


def _in_order(listing: tuple[str, Listing]) -> tuple[str, str, str]:
    """Numbers that follow each other are for what stands together, so that sets fill few blocks."""
    id, of = listing
    return of.day, of.then, id


def _rows(connection: Connection, kind: str, ids: Sequence[str]) -> Iterator[tuple[str, _Row]]:
    """Those of some records that are listed."""
    for some in batched(ids):
        rows = select(listed.c.id, listed.c.number, listed.c.payload)
        for id, number, payload in connection.execute(
            rows.where(listed.c.kind == kind, listed.c.id.in_(some))
        ):
            yield id, _Row(number, decode_as(Listing, payload))


def _forget(connection: Connection, kind: str, numbers: Sequence[int]) -> None:
    for table in (listed, listed_days):
        for some in batched(numbers):
            connection.execute(delete(table).where(table.c.kind == kind, table.c.number.in_(some)))


def _keep(connection: Connection, kind: str, new: Mapping[str, _Row]) -> None:
    rows = [
        {
            "kind": kind,
            "number": row.number,
            "id": id,
            "month": row.listing.month,
            "day": row.listing.day,
            "then": row.listing.then,
            "payload": encode(row.listing),
        }
        for id, row in new.items()
    ]
    days = [
        {"kind": kind, "month": month_of(first, last), "first": first, "last": last, "number": row.number}
        for row in new.values()
        for first, last in row.listing.days
    ]
    for table, values in ((listed, rows), (listed_days, days)):
        if values:
            connection.execute(insert(table), values)


def _members(rows: Iterable[_Row]) -> dict[Value, dict[int, set[int]]]:
    """The places that rows have in each block of each set."""
    members: dict[Value, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        block, place = divmod(row.number, BLOCK)
        for of in row.listing.sets:
            members[of][block].add(place)
    return members


def _move(connection: Connection, kind: str, old: Iterable[_Row], new: Iterable[_Row]) -> None:
    """Take rows out of their sets, and put others in."""
    left, come = _members(old), _members(new)
    changes: dict[str, dict[tuple[str, int], _Move]] = defaultdict(dict)
    for trait, value in {**left, **come}:
        out, into = left.get((trait, value), {}), come.get((trait, value), {})
        for block in {**out, **into}:
            if out.get(block) != into.get(block):
                changes[trait][value, block] = out.get(block, set()), into.get(block, set())
    for trait, of in changes.items():
        for some in batched(sorted(of)):
            _change(connection, kind, trait, {one: of[one] for one in some})


def _change(connection: Connection, kind: str, trait: str, changes: Mapping[tuple[str, int], _Move]) -> None:
    """Change blocks of the sets of one trait."""
    at = listed_sets.c
    this = (at.kind == kind) & (at.trait == trait)
    values, blocks = ({one[part] for one in changes} for part in (0, 1))
    rows = select(at.value, at.block, at.members).where(this, at.value.in_(values), at.block.in_(blocks))
    there = {(row.value, row.block): row.members for row in connection.execute(rows)}
    old = [{"the_value": value, "the_block": block} for value, block in changes if (value, block) in there]
    if old:
        one = (at.value == bindparam("the_value")) & (at.block == bindparam("the_block"))
        connection.execute(delete(listed_sets).where(this, one), old)
    new = []
    for (value, block), moved in changes.items():
        if members := changed_block(there.get((value, block), b""), *moved):
            counted = {"size": size_of(members), "members": members}
            new.append({"kind": kind, "trait": trait, "value": value, "block": block, **counted})
    if new:
        connection.execute(insert(listed_sets), new)
