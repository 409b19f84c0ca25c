"""The index of what documents are found by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from counterclaim.ledger.tables import documents, keys, readings
from counterclaim.model.ids import sha256_of
from counterclaim.model.ledgers import READ, Key

Value = TypeVar("Value")

BATCH = 500  # values in one question to the database
ADDED = 10_000  # keys in one statement
LONGEST, BEGINNING = 1000, 100  # bytes of a key as it is, for PostgreSQL indexes 2,704; signs of a longer one


def batched(values: Sequence[Value], size: int = BATCH) -> Iterator[Sequence[Value]]:
    """Values in portions that one question can hold."""
    return (values[at : at + size] for at in range(0, len(values), size))


def add(connection: Connection, found: Iterable[Key]) -> None:
    """Add keys; those that are there stay."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    waiting = iter(found)
    while some := set(islice(waiting, ADDED)):
        rows = [{"key": short(key.key), "place": key.place, "document": key.document} for key in some]
        connection.execute(dialect.insert(keys).on_conflict_do_nothing(), rows)


def replace_all(connection: Connection, found: Iterable[Key]) -> None:
    """Empty the index, and fill it again."""
    connection.execute(delete(keys))
    add(connection, found)


def short(key: str) -> str:
    """A key as the index has it: of a very long one, an address, its beginning and a hash."""
    return key if len(key.encode()) <= LONGEST else f"{key[:BEGINNING]} {sha256_of(key)}"


def forget(connection: Connection, document: str) -> None:
    """Let a document be found by nothing, as one that has just been read."""
    connection.execute(delete(keys).where(keys.c.document == document))


def found_by(connection: Connection, wanted: Iterable[str]) -> set[str]:
    """The documents found by any of some keys."""
    return {
        document
        for some in batched(sorted({short(key) for key in wanted}))
        for document in connection.execute(select(keys.c.document).where(keys.c.key.in_(some))).scalars()
    }


def under(connection: Connection, key: str, *, after: str, limit: int | None) -> list[Key]:
    """Keys of one name by their place, those behind a place only."""
    rows = connection.execute(
        select(keys)
        .where(keys.c.key == short(key), keys.c.place > after)
        .order_by(keys.c.place, keys.c.document)
        .limit(limit)
    )
    return [Key(key=key, place=row.place, document=row.document) for row in rows]


def without_keys(connection: Connection) -> list[str]:
    """Documents that were read since keys were last added; only counted where there are none, as mostly."""
    marked = select(func.count()).select_from(keys).where(keys.c.key == READ)
    read = select(func.count()).select_from(documents)
    if connection.execute(marked).scalar() == connection.execute(read).scalar():
        return []
    known = select(keys.c.document).where(keys.c.key == READ)
    found = select(readings.c.document).where(readings.c.document.not_in(known)).distinct()
    return sorted(connection.execute(found).scalars())
