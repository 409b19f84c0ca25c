"""What actors, places and documents are called, and whom an actor belongs to: a part of the index."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from counterclaim.ledger.codec import decode
from counterclaim.ledger.keys import batched, short
from counterclaim.ledger.queries import names_of_actor, names_of_place
from counterclaim.ledger.tables import listed_names
from counterclaim.model.actors import Actor, Place
from counterclaim.model.documents import Document

Record = tuple[str, str]  # kind, id
Name = tuple[str, str, str]  # its kind, the name, the id of whom it names


def update(connection: Connection, changed: Mapping[Record, str], gone: Collection[Record]) -> None:
    """Bring the names up to date with records that changed and records that are gone."""
    for some in batched([id for kind, id in (*changed, *gone) if kind in _NAMES]):
        connection.execute(delete(listed_names).where(listed_names.c.id.in_(some)))
    rows = [
        {"kind": called, "name": name, "id": id}
        for called, name, id in sorted(set(_all_names(changed.items())))
    ]
    if rows:
        connection.execute(insert(listed_names), rows)


def named(connection: Connection, kind: str, names: Iterable[str]) -> Iterator[str]:
    """The ids of whom some names of a kind name."""
    for some in batched(sorted(map(short, names))):
        asked = select(listed_names.c.id).where(listed_names.c.kind == kind, listed_names.c.name.in_(some))
        yield from connection.execute(asked).scalars()


def differing(connection: Connection, records: Iterable[tuple[Record, str]]) -> tuple[int, int]:
    """How many names of some records are not there, or there and not theirs; and how many they have."""
    wanted = set(_all_names(records))
    kept = {
        (row.kind, row.name, row.id)
        for some in batched(sorted({id for _, _, id in wanted}))
        for row in connection.execute(select(listed_names).where(listed_names.c.id.in_(some)))
    }
    return len(wanted ^ kept), len(wanted)


def number(connection: Connection) -> int:
    """How many names there are."""
    return connection.execute(select(func.count()).select_from(listed_names)).scalar() or 0


def _all_names(records: Iterable[tuple[Record, str]]) -> Iterator[Name]:
    for (kind, id), payload in records:
        if kind in _NAMES:
            yield from ((called, short(name), id) for called, name in _NAMES[kind](decode(kind, payload)))


def _of_actor(actor: Actor) -> Iterator[tuple[str, str]]:
    yield from (("actors", name) for name in names_of_actor(actor))
    yield from (("above", above) for above in (actor.side, actor.part_of) if above is not None)


def _of_document(document: Document) -> Iterator[tuple[str, str]]:
    for name in filter(None, (document.name, document.url)):
        yield "documents", name.casefold()


def _of_place(place: Place) -> Iterator[tuple[str, str]]:
    yield from (("places", name) for name in names_of_place(place))


_NAMES: Mapping[str, Callable[[Any], Iterator[tuple[str, str]]]] = {
    "actors": _of_actor,
    "documents": _of_document,
    "places": _of_place,
}
