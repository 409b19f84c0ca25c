"""What of a record the index keeps, rows in blocks of sets: what is kept anew, moved and forgotten."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from counterclaim.ledger.codec import decode_as, encode
from counterclaim.ledger.keys import batched
from counterclaim.ledger.listing import Listing, Value, month_of
from counterclaim.ledger.slots import BLOCK, changed_block, size_of
from counterclaim.ledger.tables import listed, listed_days, listed_sets

_Move = tuple[set[int], set[int]]  # the places that leave a block, and those that come


@dataclass(frozen=True, slots=True)
class Row:
    """A record's number among its kind, and what it is listed by."""

    number: int
    listing: Listing


def update_kind(
    connection: Connection, kind: str, wanted: Mapping[str, Listing], gone: Sequence[str]
) -> None:
    """Keep what records of one kind are listed by, and forget those that are gone."""
    before = dict(rows_of(connection, kind, [*wanted, *gone]))
    kept = {id for id, row in before.items() if wanted.get(id) == row.listing}
    old = {id: row for id, row in before.items() if id not in kept}
    highest = connection.execute(select(func.max(listed.c.number)).where(listed.c.kind == kind)).scalar()
    free = sorted(row.number for id, row in old.items() if id not in wanted)
    numbers = chain(free, count(0 if highest is None else highest + 1))
    new = {
        id: Row(old[id].number if id in old else next(numbers), listing)
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


def rows_of(connection: Connection, kind: str, ids: Sequence[str]) -> Iterator[tuple[str, Row]]:
    """Those of some records that are listed."""
    for some in batched(ids):
        rows = select(listed.c.id, listed.c.number, listed.c.payload)
        for id, number, payload in connection.execute(
            rows.where(listed.c.kind == kind, listed.c.id.in_(some))
        ):
            yield id, Row(number, decode_as(Listing, payload))


def _forget(connection: Connection, kind: str, numbers: Sequence[int]) -> None:
    for table in (listed, listed_days):
        for some in batched(numbers):
            connection.execute(delete(table).where(table.c.kind == kind, table.c.number.in_(some)))


def _keep(connection: Connection, kind: str, new: Mapping[str, Row]) -> None:
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


def _members(rows: Iterable[Row]) -> dict[Value, dict[int, set[int]]]:
    """The places that rows have in each block of each set."""
    members: dict[Value, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        block, place = divmod(row.number, BLOCK)
        for of in row.listing.sets:
            members[of][block].add(place)
    return members


def _move(connection: Connection, kind: str, old: Iterable[Row], new: Iterable[Row]) -> None:
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
