"""People's decisions, one row each; one is never changed, only undone by another."""

from __future__ import annotations

from functools import lru_cache

from sqlalchemy import Connection, insert, select

from counterclaim.ledger.chain import append, hash_of, now
from counterclaim.ledger.codec import decode_as, encode
from counterclaim.ledger.tables import decisions
from counterclaim.model.decisions import Decision
from counterclaim.model.errors import LedgerError
from counterclaim.model.stores import record_order

AT_HAND = 10_000  # decisions, of some 4 kB each: all of them are asked for again and again


def insert_decision(connection: Connection, decision: Decision) -> None:
    """Keep a decision and log it.

    Raises:
        LedgerError: it was kept before, or undoes one that is not there.
    """
    if _is_known(connection, decision.id):
        raise LedgerError(f"{decision.id} is kept already; `counterclaim decisions` lists them")
    if decision.undoes is not None and not _is_known(connection, decision.undoes):
        raise LedgerError(f"no decision {decision.undoes}; `counterclaim decisions` lists them")
    at, payload = now(), encode(decision)
    connection.execute(insert(decisions).values(id=decision.id, payload=payload, added=at))
    append(connection, action="decide", subject=decision.id, content=hash_of([payload]), at=at)


def all_decisions(connection: Connection) -> list[Decision]:
    """All decisions, in the order they fell."""
    payloads = connection.execute(select(decisions.c.payload)).scalars()
    return sorted(map(_decoded, payloads), key=record_order)


def _is_known(connection: Connection, id: str) -> bool:
    return connection.execute(select(decisions.c.id).where(decisions.c.id == id)).first() is not None


@lru_cache(maxsize=AT_HAND)
def _decoded(payload: str) -> Decision:
    """A decision, the same for whoever asks; by what is kept of it, so that it is never out of date."""
    return decode_as(Decision, payload)
