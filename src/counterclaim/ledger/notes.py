"""Problems that belong to no document: files that a manifest names and nobody finds."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from counterclaim.ledger.chain import append, hash_of, now
from counterclaim.ledger.codec import decode_as, encode
from counterclaim.ledger.tables import notes
from counterclaim.model.ids import content_id
from counterclaim.model.problems import Problem
from counterclaim.model.stores import record_order


def insert_notes(connection: Connection, problems: Iterable[Problem]) -> None:
    """Keep problems; one that is there already is not kept twice."""
    at = now()
    for problem in problems:
        payload = encode(problem)
        id = content_id("note", payload)
        if connection.execute(select(notes.c.id).where(notes.c.id == id)).first() is None:
            connection.execute(insert(notes).values(id=id, payload=payload, added=at))
            append(connection, action="note", subject=id, content=hash_of([payload]), at=at)


def all_notes(connection: Connection) -> list[Problem]:
    """All problems kept, in their own order."""
    payloads = connection.execute(select(notes.c.payload)).scalars()
    return sorted((decode_as(Problem, payload) for payload in payloads), key=record_order)
