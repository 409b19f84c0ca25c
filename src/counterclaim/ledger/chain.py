"""The log of a ledger: each entry holds the hash of the one before, so that none can be changed unseen."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, func, insert, select

from counterclaim.ledger.tables import log

BEGINNING = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the log; ``content`` is the hash of what was added, ``previous`` the entry's before."""

    number: int
    at: str
    action: str
    subject: str
    content: str
    previous: str

    @property
    def hash(self) -> str:
        """The hash that this entry must bear."""
        return hash_of([self.number, self.at, self.action, self.subject, self.content, self.previous])


def now() -> str:
    """The present moment as the log writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def hash_of(parts: Iterable[str | int | None]) -> str:
    """One hash over parts; where one ends and the next begins is part of it."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(json.dumps(part).encode())
        digest.update(b"\n")
    return digest.hexdigest()


def append(connection: Connection, *, action: str, subject: str, content: str, at: str) -> None:
    """Add an entry at the end, inside the transaction that adds what it tells of."""
    last = connection.execute(select(func.max(log.c.number))).scalar() or 0
    previous = connection.execute(select(log.c.hash).where(log.c.number == last)).scalar() or BEGINNING
    entry = Entry(number=last + 1, at=at, action=action, subject=subject, content=content, previous=previous)
    connection.execute(insert(log).values(**asdict(entry), hash=entry.hash))
