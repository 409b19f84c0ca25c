"""Problems that belong to no document: files that a manifest names and nobody finds.

A note that is settled counts no longer; noted again, it counts again. Both are notes too, which name it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from counterclaim.ledger.chain import append, hash_of, now
from counterclaim.ledger.codec import decode_as, encode
from counterclaim.ledger.tables import notes
from counterclaim.model.ids import content_id
from counterclaim.model.problems import Problem
from counterclaim.model.stores import record_order

SETTLED, REOPENED = "settled", "reopened"  # stages of notes that name another one, and the how manieth time


def insert_notes(connection: Connection, problems: Iterable[Problem]) -> None:
    """Keep problems; one that is there already is not kept twice."""
    for problem in problems:
        id = content_id("note", encode(problem))
        if not _has(connection, id):
            _insert(connection, problem)
        else:
            times = _times(connection)
            if times[SETTLED, id] > times[REOPENED, id]:
                _insert(connection, _about(REOPENED, id, times[REOPENED, id]))


def settle_notes(connection: Connection, problems: Iterable[Problem]) -> None:
    """Note of problems that they are none any more."""
    times = _times(connection)
    for problem in problems:
        id = content_id("note", encode(problem))
        if _has(connection, id) and times[SETTLED, id] == times[REOPENED, id]:
            _insert(connection, _about(SETTLED, id, times[SETTLED, id]))


def all_notes(connection: Connection) -> list[Problem]:
    """All problems kept that are not settled, in their own order."""
    times = _times(connection)
    kept = {row.id: decode_as(Problem, row.payload) for row in connection.execute(select(notes))}
    counting = (
        problem
        for id, problem in kept.items()
        if problem.stage not in (SETTLED, REOPENED) and times[SETTLED, id] == times[REOPENED, id]
    )
    return sorted(counting, key=record_order)


def _has(connection: Connection, id: str) -> bool:
    return connection.execute(select(notes.c.id).where(notes.c.id == id)).first() is not None


def _insert(connection: Connection, problem: Problem) -> None:
    payload, at = encode(problem), now()
    id = content_id("note", payload)
    connection.execute(insert(notes).values(id=id, payload=payload, added=at))
    append(connection, action="note", subject=id, content=hash_of([payload]), at=at)


def _about(stage: str, id: str, before: int) -> Problem:
    return Problem(document=None, stage=stage, message=f"{id} {before + 1}")


def _times(connection: Connection) -> Counter[tuple[str, str]]:
    """How often each note was settled, and noted again after that."""
    payloads = connection.execute(select(notes.c.payload)).scalars()
    problems = (decode_as(Problem, payload) for payload in payloads)
    return Counter(
        (problem.stage, problem.message.rpartition(" ")[0])
        for problem in problems
        if problem.stage in (SETTLED, REOPENED)
    )
