"""What all documents together yield, generation by generation; each keeps only what it changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, Subquery, func, insert, select

from counterclaim import __version__
from counterclaim.ledger.chain import append, hash_of, now
from counterclaim.ledger.codec import LEDGER_KINDS, decode, decode_as, encode, id_of, without_text
from counterclaim.ledger.decisions import all_decisions
from counterclaim.ledger.documents import text_of
from counterclaim.ledger.redirects import find_redirects
from counterclaim.ledger.tables import derived, generations, redirects
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Derivation, Ledger
from counterclaim.model.stores import record_order

_Key = tuple[str, str]  # kind, id


def save(connection: Connection, ledger: Ledger) -> None:
    """Add a generation with what differs from the last one; nothing if nothing does."""
    before, after = dict(_state(connection)), dict(_payloads(ledger))
    changed = {key: payload for key, payload in after.items() if before.get(key) != payload}
    changed_or_gone: dict[_Key, str | None] = {**changed, **dict.fromkeys(before.keys() - after.keys())}
    derivation = encode(ledger.generated_by)
    if not changed_or_gone and derivation == _last_derivation(connection):
        return
    at = now()
    number = (connection.execute(select(func.max(generations.c.number))).scalar() or 0) + 1
    connection.execute(insert(generations).values(number=number, payload=derivation, added=at))
    rows = [
        {"kind": kind, "id": id, "generation": number, "payload": payload}
        for (kind, id), payload in sorted(changed_or_gone.items(), key=lambda item: item[0])
    ]
    if rows:
        connection.execute(insert(derived), rows)
    _redirect(connection, number, before, ledger)
    append(
        connection, action="derive", subject=str(number), content=generation_hash(connection, number), at=at
    )


def load(connection: Connection) -> Ledger:
    """The last generation as a ledger."""
    members: dict[str, list[object]] = {kind: [] for kind in LEDGER_KINDS}
    for (kind, _), payload in _state(connection):
        members[kind].append(decode(kind, payload))
    members["documents"] = [_with_text(connection, document) for document in members["documents"]]
    derivation = _last_derivation(connection)
    return Ledger(
        generated_by=decode_as(Derivation, derivation)
        if derivation
        else Derivation(version=__version__, rules="none"),
        decisions=tuple(all_decisions(connection)),
        **{kind: tuple(sorted(records, key=record_order)) for kind, records in members.items()},  # type: ignore[arg-type]
    )


def generation_hash(connection: Connection, number: int) -> str:
    """One hash over everything a generation added, from the rows as they stand."""
    derivation = connection.execute(
        select(generations.c.payload).where(generations.c.number == number)
    ).scalar()
    rows = connection.execute(
        select(derived.c.kind, derived.c.id, derived.c.payload)
        .where(derived.c.generation == number)
        .order_by(derived.c.kind, derived.c.id)
    )
    moves = connection.execute(
        select(redirects.c.former, redirects.c.current)
        .where(redirects.c.generation == number)
        .order_by(redirects.c.former)
    )
    return hash_of(
        [derivation, *(cell for row in rows for cell in row), *(cell for row in moves for cell in row)]
    )


def current() -> Subquery:
    """The rows in force: of each kind and id the last one, unless that says it is gone."""
    last = (
        select(derived.c.kind, derived.c.id, func.max(derived.c.generation).label("generation"))
        .group_by(derived.c.kind, derived.c.id)
        .subquery()
    )
    return (
        select(derived)
        .join(
            last,
            (derived.c.kind == last.c.kind)
            & (derived.c.id == last.c.id)
            & (derived.c.generation == last.c.generation),
        )
        .where(derived.c.payload.is_not(None))
        .subquery()
    )


def _state(connection: Connection) -> Iterator[tuple[_Key, str]]:
    rows = current()
    for kind, id, payload in connection.execute(select(rows.c.kind, rows.c.id, rows.c.payload)):
        yield (kind, id), payload


def _payloads(ledger: Ledger) -> Iterator[tuple[_Key, str]]:
    for kind in LEDGER_KINDS:
        for record in getattr(ledger, kind):
            payload = encode(without_text(record) if isinstance(record, Document) else record)
            yield (kind, id_of(kind, record, payload)), payload


def _last_derivation(connection: Connection) -> str | None:
    return connection.execute(
        select(generations.c.payload).order_by(generations.c.number.desc()).limit(1)
    ).scalar()


def _with_text(connection: Connection, document: object) -> Document:
    assert isinstance(document, Document)
    return replace(document, text=text_of(connection, document.id))


def _redirect(connection: Connection, number: int, before: dict[_Key, str], ledger: Ledger) -> None:
    present = {incident.id for incident in ledger.incidents}
    gone = [
        decode_as(Incident, payload)
        for (kind, id), payload in before.items()
        if kind == "incidents" and id not in present
    ]
    moves = find_redirects(gone, ledger.incidents)
    rows = [{"former": former, "generation": number, "current": now} for former, now in sorted(moves.items())]
    if rows:
        connection.execute(insert(redirects), rows)
