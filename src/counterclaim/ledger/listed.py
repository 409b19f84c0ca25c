"""What incidents are listed and counted by: an index made of the last generation, outside digest and log.

Each incident has a number. Sets of numbers tell which incidents have a party, a type or a document in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from counterclaim.ledger.codec import decode, decode_as, encode
from counterclaim.ledger.keys import batched, short
from counterclaim.ledger.queries import day_order, forms_of
from counterclaim.ledger.slots import Bits, bits_of, packed, unpacked
from counterclaim.ledger.tables import listed, listed_days, listed_names, listed_sets
from counterclaim.ledger.traits import OfIncidents
from counterclaim.model.actors import Actor
from counterclaim.model.dates import When
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Derivation, Ledger

KINDS = ("incidents", "actors", "documents")
MONTH = len("2023-06")
NEVER = "9999-12-31"

_Key = tuple[str, str]  # kind, id
_Set = tuple[str, str]  # kind, value
NOTHING = Ledger(generated_by=Derivation(version="", rules=""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What one incident is listed by: its place in the order, its sets, first and last days of its dates."""

    day: str
    best: str
    type: str
    sets: tuple[_Set, ...]
    days: tuple[tuple[str, str], ...]

    @property
    def month(self) -> str:
        """The month it stands under, the first part of the order."""
        return self.day[:MONTH]


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    listing: Listing


def listing_of(incident: Incident) -> Listing:
    """What an incident is listed by."""
    of = OfIncidents(incident, NOTHING)
    day, best = day_order(incident.date)
    days = sorted(set(filter(None, map(_first_and_last, of.days()))))
    sets = {
        ("month", day[:MONTH]),
        *(("party", party) for party in of.parties() if party is not None),
        *(("status", status) for status in of.statuses()),
        *(("type", above) for type in of.types() for above in _with_those_above(type)),
        *(("stance", stance) for stance in of.stances()),
        *(("document", evidence.document) for evidence in of.evidence()),
        *(("within", month) for first, last in days if (month := month_of(first, last))),
    }
    if incident.place is not None:
        sets.add(("place", incident.place))
    return Listing(
        day=day,
        best=best,
        type=incident.type,
        sets=tuple(sorted((kind, short(value)) for kind, value in sets)),
        days=tuple(days),
    )


def month_of(first: str, last: str) -> str:
    """The month in which days lie from the first to the last; none if they are of several."""
    return first[:MONTH] if first[:MONTH] == last[:MONTH] else ""


def _first_and_last(day: When | None) -> tuple[str, str] | None:
    if day is None or (day.first_day is None and day.last_day is None):
        return None
    return day.first_day or "", day.last_day or NEVER


def _with_those_above(type: str) -> Iterator[str]:
    """A type and all that it is under: of `attack.artillery` also `attack`."""
    yield type
    yield from (type[:at] for at, sign in enumerate(type) if sign == ".")


def update(connection: Connection, changed: Mapping[_Key, str], gone: Collection[_Key]) -> None:
    """Bring the index up to date with records that changed and records that are gone."""
    _name_anew(connection, changed, gone)
    told = {id: payload for (kind, id), payload in changed.items() if kind == "incidents"}
    wanted = {id: listing_of(decode("incidents", payload)) for id, payload in told.items()}
    before = dict(_rows(connection, [*wanted, *(id for kind, id in gone if kind == "incidents")]))
    kept = {id for id, row in before.items() if wanted.get(id) == row.listing}
    old = {id: row for id, row in before.items() if id not in kept}
    highest = connection.execute(select(func.max(listed.c.number))).scalar()
    free = sorted(row.number for id, row in old.items() if id not in wanted)
    numbers = chain(free, count(0 if highest is None else highest + 1))
    new = {
        id: _Row(old[id].number if id in old else next(numbers), listing)
        for id, listing in wanted.items()
        if id not in kept
    }
    _forget(connection, [row.number for row in old.values()])
    _keep(connection, new)
    _move(connection, _members(old.values()), _members(new.values()))


def rebuild(connection: Connection, rows: Iterable[tuple[_Key, str]]) -> None:
    """Make the index anew, of all records in force."""
    for table in (listed, listed_days, listed_sets, listed_names):
        connection.execute(delete(table))
    update(connection, {key: payload for key, payload in rows if key[0] in KINDS}, ())


def differing(connection: Connection, rows: Iterable[tuple[_Key, str]]) -> int:
    """How many incidents, sets, days and names of the index are not as the records in force have them."""
    wanted: dict[str, Listing] = {}
    names: set[tuple[str, str, str]] = set()
    for (kind, id), payload in rows:
        if kind in KINDS:
            record = decode(kind, payload)
            names |= set(_names(kind, id, record))
            if kind == "incidents":
                wanted[id] = listing_of(record)
    kept = dict(_rows(connection))
    sets: dict[_Set, Bits] = defaultdict(dict)
    for row in connection.execute(select(listed_sets)):
        sets[row.kind, row.value][row.block] = unpacked(row.members)
    members = {of: bits_of(numbers) for of, numbers in _members(kept.values()).items()}
    days = {(row.first, row.last, row.number) for row in connection.execute(select(listed_days))}
    dated = {(*day, row.number) for row in kept.values() for day in row.listing.days}
    named = {(row.kind, row.name, row.id) for row in connection.execute(select(listed_names))}
    unlike = wanted.items() ^ {id: row.listing for id, row in kept.items()}.items()
    wrong = [of for of in sets.keys() | members.keys() if sets.get(of) != members.get(of)]
    return len({id for id, _ in unlike}) + len(wrong) + len(days ^ dated) + len(named ^ names)


def _rows(connection: Connection, ids: Sequence[str] | None = None) -> Iterator[tuple[str, _Row]]:
    """The incidents that are listed, or those with some ids."""
    rows = select(listed.c.id, listed.c.number, listed.c.payload)
    asked = [rows] if ids is None else [rows.where(listed.c.id.in_(some)) for some in batched(ids)]
    for one in asked:
        for id, number, payload in connection.execute(one):
            yield id, _Row(number, decode_as(Listing, payload))


def _forget(connection: Connection, numbers: Sequence[int]) -> None:
    for table in (listed, listed_days):
        for some in batched(numbers):
            connection.execute(delete(table).where(table.c.number.in_(some)))


def _keep(connection: Connection, new: Mapping[str, _Row]) -> None:
    rows = [
        {
            "number": row.number,
            "id": id,
            "month": row.listing.month,
            "day": row.listing.day,
            "best": row.listing.best,
            "type": row.listing.type,
            "payload": encode(row.listing),
        }
        for id, row in new.items()
    ]
    days = [
        {"month": month_of(first, last), "first": first, "last": last, "number": row.number}
        for row in new.values()
        for first, last in row.listing.days
    ]
    for table, values in ((listed, rows), (listed_days, days)):
        if values:
            connection.execute(insert(table), values)


def _members(rows: Iterable[_Row]) -> dict[_Set, set[int]]:
    members: dict[_Set, set[int]] = defaultdict(set)
    for row in rows:
        for of in row.listing.sets:
            members[of].add(row.number)
    return members


def _move(connection: Connection, left: dict[_Set, set[int]], come: dict[_Set, set[int]]) -> None:
    """Take numbers out of sets, and put others in."""
    changes: dict[_Set, dict[int, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for which, these, others in ((0, left, come), (1, come, left)):
        for of, numbers in these.items():
            for block, members in bits_of(numbers - others.get(of, set())).items():
                changes[of][block][which] = members
    for kind in {kind for kind, _ in changes}:
        for values in batched(sorted(value for of, value in changes if of == kind)):
            _change(connection, kind, {value: changes[kind, value] for value in values})


def _change(connection: Connection, kind: str, changes: Mapping[str, Mapping[int, Sequence[int]]]) -> None:
    """Change sets of one kind: of each block the members that leave and those that come."""
    at = listed_sets.c
    rows = select(at.value, at.block, at.members).where(at.kind == kind, at.value.in_(changes))
    there = {(row.value, row.block): row.members for row in connection.execute(rows)}
    touched = [(value, block) for value, blocks in changes.items() for block in blocks]
    old = [{"the_value": value, "the_block": block} for value, block in touched if (value, block) in there]
    if old:
        this = (at.value == bindparam("the_value")) & (at.block == bindparam("the_block"))
        connection.execute(delete(listed_sets).where(at.kind == kind, this), old)
    new = []
    for value, block in touched:
        leave, come = changes[value][block]
        kept = there.get((value, block))
        if bits := (unpacked(kept) if kept is not None else 0) & ~leave | come:
            counted = {"size": bits.bit_count(), "members": packed(bits)}
            new.append({"kind": kind, "value": value, "block": block, **counted})
    if new:
        connection.execute(insert(listed_sets), new)


def _name_anew(connection: Connection, changed: Mapping[_Key, str], gone: Collection[_Key]) -> None:
    for some in batched([id for kind, id in (*changed, *gone) if kind in _NAMES]):
        connection.execute(delete(listed_names).where(listed_names.c.id.in_(some)))
    rows = [
        {"kind": called, "name": name, "id": id}
        for (kind, id), payload in changed.items()
        if kind in _NAMES
        for called, name, id in sorted(set(_names(kind, id, decode(kind, payload))))
    ]
    if rows:
        connection.execute(insert(listed_names), rows)


def _names(kind: str, id: str, record: Any) -> Iterator[tuple[str, str, str]]:
    """What an actor or a document is found by."""
    for called, name in _NAMES[kind](record) if kind in _NAMES else ():
        yield called, short(name), id


def _of_actor(actor: Actor) -> Iterator[tuple[str, str]]:
    for name in {actor.id.casefold(), actor.name.casefold()} | forms_of(actor):
        yield "actors", name
    yield from (("above", above) for above in (actor.side, actor.part_of) if above is not None)


def _of_document(document: Document) -> Iterator[tuple[str, str]]:
    yield "ids", document.id
    for name in filter(None, (document.name, document.url, document.source)):
        yield "documents", name.casefold()


_NAMES: Mapping[str, Callable[[Any], Iterator[tuple[str, str]]]] = {
    "actors": _of_actor,
    "documents": _of_document,
}
