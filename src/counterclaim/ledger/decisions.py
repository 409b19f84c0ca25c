"""People's decisions, one row each; one is never changed, only undone by another."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from counterclaim.ledger.chain import append, hash_of, now
from counterclaim.ledger.codec import decode_as, encode
from counterclaim.ledger.tables import decisions
from counterclaim.model.decisions import Decision
from counterclaim.model.errors import LedgerError
from counterclaim.model.stores import record_order


def insert_decision(connection: Connection, decision: Decision) -> None:
    """Keep a decision and log it.

    Raises:
        LedgerError: it was kept before, or undoes one that is not there.
    """
    known = set(connection.execute(select(decisions.c.id)).scalars())
    if decision.id in known:
        raise LedgerError(f"{decision.id} is kept already; `counterclaim decisions` lists them")
    if decision.undoes is not None and decision.undoes not in known:
        raise LedgerError(f"no decision {decision.undoes}; `counterclaim decisions` lists them")
    at, payload = now(), encode(decision)
    connection.execute(insert(decisions).values(id=decision.id, payload=payload, added=at))
    append(connection, action="decide", subject=decision.id, content=hash_of([payload]), at=at)


def all_decisions(connection: Connection) -> list[Decision]:
    """All decisions, in the order they fell."""
    payloads = connection.execute(select(decisions.c.payload)).scalars()
    return sorted((decode_as(Decision, payload) for payload in payloads), key=record_order)
