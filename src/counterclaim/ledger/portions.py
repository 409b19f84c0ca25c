"""The last generation in portions: what goes through all of it needs no more memory than one takes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select, tuple_

from counterclaim.ledger import generations
from counterclaim.ledger.codec import LEDGER_KINDS, decode, encode, id_of, without_text
from counterclaim.ledger.decisions import all_decisions
from counterclaim.ledger.matching import matches
from counterclaim.ledger.queries import Question
from counterclaim.ledger.slots import has
from counterclaim.ledger.tables import derived, listed
from counterclaim.model.decisions import Decision
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Derivation, Ledger
from counterclaim.model.stores import record_order

PORTION = 500  # records at once


def incidents(connection: Connection, question: Question) -> Iterator[Sequence[Incident]]:
    """The incidents that match, in their order.

    Raises:
        RecordNotFound: as :func:`counterclaim.ledger.queries.filter_for`.
    """
    matching = matches(connection, "incidents", question)
    order = (listed.c.month, listed.c.day, listed.c.then, listed.c.id)
    rows = select(*order, listed.c.number).where(listed.c.kind == "incidents")
    rows = rows.order_by(*order).limit(PORTION)
    after = None
    while found := connection.execute(
        rows if after is None else rows.where(tuple_(*order) > tuple_(*after))
    ).all():
        after = tuple(found[-1])[:-1]
        ids = [row.id for row in found if matching is None or has(matching, row.number)]
        records = {r.id: r for r in generations.records_in_force(connection, "incidents", ids)}
        if ids:
            yield [records[id] for id in ids]


def by_id(connection: Connection, kind: str) -> Iterator[Sequence[Any]]:
    """All records of one kind by id, documents without their text."""
    for payloads in _payloads(connection, kind):
        yield [decode(kind, payload) for _, payload in payloads]


def digest(connection: Connection) -> str:
    """One hash over all that a ledger tells, and the decisions; see :func:`digest_of`."""
    rows = (
        (kind, id, payload)
        for kind in LEDGER_KINDS
        for payloads in _payloads(connection, kind)
        for id, payload in payloads
    )
    return digest_of(generations.derivation(connection), rows, all_decisions(connection))


def digest_of_held(ledger: Ledger) -> str:
    """The digest of a ledger in memory; what has no id and comes twice counts once, as it is kept."""
    rows = (
        (kind, *row)
        for kind in LEDGER_KINDS
        for row in sorted({(id_of(kind, r, p), p) for r, p in _encoded(getattr(ledger, kind))})
    )
    return digest_of(ledger.generated_by, rows, sorted(ledger.decisions, key=record_order))


def digest_of(
    derivation: Derivation, rows: Iterable[tuple[str, str, str]], decisions: Iterable[Decision]
) -> str:
    """One hash over what made a ledger, its records (kind, id, payload) and the decisions.

    Equal ledgers have equal ones: how often and when something was derived, and when documents came, are no
    part of it.
    """
    hashed = hashlib.sha256(encode(derivation).encode())
    for kind, id, payload in rows:
        hashed.update(f"\n{kind} {id} {payload}".encode("utf-8", "surrogatepass"))
    for decision in decisions:
        hashed.update(f"\ndecisions {decision.id} {encode(decision)}".encode("utf-8", "surrogatepass"))
    return hashed.hexdigest()


def _encoded(records: Iterable[Any]) -> Iterator[tuple[Any, str]]:
    for record in records:
        yield record, encode(without_text(record) if isinstance(record, Document) else record)


def _payloads(connection: Connection, kind: str) -> Iterator[Sequence[tuple[str, str]]]:
    at = derived.c
    ids = select(at.id).where(at.kind == kind).distinct().order_by(at.id).limit(PORTION)
    after = ""
    in_order = select(at.id, at.payload).where(at.kind == kind).order_by(at.id, at.generation)
    while some := connection.execute(ids.where(at.id > after)).scalars().all():
        rows = connection.execute(in_order.where(at.id > after, at.id <= some[-1])).all()
        after = some[-1]
        last = dict(rows)
        yield [(id, payload) for id, payload in last.items() if payload is not None]
