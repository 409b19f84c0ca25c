"""Moments of a ledger: each entry of its log is one, and the ledger after it can be had again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from counterclaim.ledger.chain import Entry
from counterclaim.ledger.tables import decisions, derived, log

INTAKE = ("read", "note")  # what an ingest logs before it derives the ledger
BEGINNING = 0  # the moment before the first entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The state of a ledger after an entry of its log; ``at`` is ``None`` before the first."""

    entry: int
    at: str | None


def entries(connection: Connection) -> list[Entry]:
    """The whole log."""
    columns = (log.c.number, log.c.at, log.c.action, log.c.subject, log.c.content, log.c.previous)
    rows = connection.execute(select(*columns).order_by(log.c.number))
    return [Entry(**row._mapping) for row in rows]


def generation_at(connection: Connection, entry: int) -> int:
    """The last generation that was derived up to an entry; 0 if there is none."""
    made = select(func.count()).where(log.c.action == "derive", log.c.number <= entry)
    return connection.execute(made).scalar() or 0


def arrival(connection: Connection, document: str) -> int | None:
    """The entry of the generation that has a document for the first time; ``None`` if none has it."""
    first = select(func.min(derived.c.generation)).where(
        derived.c.kind == "documents", derived.c.id == document
    )
    number = connection.execute(first).scalar()
    entry = select(log.c.number).where(log.c.action == "derive", log.c.subject == str(number))
    return connection.execute(entry).scalar() if number is not None else None


def decisions_at(connection: Connection, entry: int) -> set[str]:
    """The ids of the decisions that were taken up to an entry."""
    taken = select(log.c.subject).where(log.c.action == "decide", log.c.number <= entry)
    return set(connection.execute(select(decisions.c.id).where(decisions.c.id.in_(taken))).scalars())


def moment(log: Sequence[Entry], entry: int) -> Moment:
    """The moment after an entry."""
    return Moment(entry=entry, at=log[entry - 1].at if entry else None)


def before(log: Iterable[Entry], instant: str) -> int:
    """The last entry before an instant, which is written as the log writes it."""
    return max((entry.number for entry in log if entry.at < instant), default=BEGINNING)


def up_to(log: Iterable[Entry], instant: str) -> int:
    """The last entry that is not after an instant."""
    return max((entry.number for entry in log if entry.at <= instant), default=BEGINNING)


def before_last_ingest(log: Sequence[Entry]) -> int:
    """The last entry before the documents that came last, or the last one if none ever came."""
    last = next((entry.number for entry in reversed(log) if entry.action == "read"), None)
    if last is None:
        return len(log)
    while last > 0 and log[last - 1].action in INTAKE:
        last -= 1
    return last
