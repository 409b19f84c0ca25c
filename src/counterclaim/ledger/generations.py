"""What all documents together yield, generation by generation; each keeps only what it changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Subquery, func, insert, select

from counterclaim import __version__
from counterclaim.ledger import listed, search
from counterclaim.ledger.chain import append, hash_of, now
from counterclaim.ledger.codec import LEDGER_KINDS, decode, decode_as, encode, id_of, without_text
from counterclaim.ledger.decisions import all_decisions
from counterclaim.ledger.keys import batched
from counterclaim.ledger.moments import decisions_at, generation_at
from counterclaim.ledger.redirects import Pages, find_redirects
from counterclaim.ledger.tables import derived, generations, redirects
from counterclaim.ledger.texts import with_texts
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Changes, Derivation, Ledger
from counterclaim.model.stores import record_order

_Key = tuple[str, str]  # kind, id


def save(connection: Connection, ledger: Ledger, *, led: Mapping[str, str] | None = None) -> None:
    """Add a generation with what differs from the last one; nothing if nothing does.

    ``led`` are former ids of incidents that this ledger never had, each with the id that took its place.
    """
    before, after = dict(_state(connection)), dict(_payloads({k: getattr(ledger, k) for k in LEDGER_KINDS}))
    changed = {key: payload for key, payload in after.items() if before.get(key) != payload}
    gone = {key: before[key] for key in before.keys() - after.keys()}
    _add(connection, changed, gone, ledger.incidents, ledger.generated_by, ledger.documents, led or {})


def save_changes(connection: Connection, changes: Changes) -> bool:
    """Add a generation with some changes to the last one; false, and nothing done, if it is not that one."""
    if not are_to_the_last(connection, changes):
        return False
    before, after = dict(_payloads(changes.before)), dict(_payloads(changes.after))
    stored = dict(_state_of(connection, after))
    changed = {key: payload for key, payload in after.items() if stored.get(key) != payload}
    gone = {key: before[key] for key in before.keys() - after.keys()}
    _add(connection, changed, gone, changes.after.get("incidents", ()), changes.generated_by)
    return True


def are_to_the_last(connection: Connection, changes: Changes) -> bool:
    """Whether changes are to the last generation.

    They are not if another program derived that, or if what changed was not as ``changes`` has it.
    """
    if encode(changes.generated_by) != last_derivation(connection):
        return False
    before = dict(_payloads(changes.before))
    stored = dict(_state_of(connection, before))
    return all(stored.get(key) == payload for key, payload in before.items())


def _add(
    connection: Connection,
    changed: Mapping[_Key, str],
    gone: Mapping[_Key, str],
    incidents: Sequence[Incident],
    derived_by: Derivation,
    documents: Iterable[Document] = (),
    led: Mapping[str, str] = MappingProxyType({}),
) -> None:
    made = encode(derived_by)
    if not changed and not gone and made == last_derivation(connection):
        return
    at = now()
    number = last_number(connection) + 1
    connection.execute(insert(generations).values(number=number, payload=made, added=at))
    added: dict[_Key, str | None] = {**changed, **dict.fromkeys(gone)}
    rows = [
        {"kind": kind, "id": id, "generation": number, "payload": payload}
        for (kind, id), payload in sorted(added.items(), key=lambda item: item[0])
    ]
    if rows:
        connection.execute(insert(derived), rows)
    _redirect(connection, number, gone, incidents, documents, led)
    search.update(connection, changed, gone)
    listed.update(connection, changed, gone)
    append(
        connection, action="derive", subject=str(number), content=generation_hash(connection, number), at=at
    )


def index_anew(connection: Connection) -> None:
    """Make anew what words are looked up in and what lists are made from, of the last generation."""
    search.rebuild(connection, _state(connection))
    listed.rebuild(connection, _state(connection))


def unlisted(connection: Connection) -> int:
    """How much of what lists are made from is not as the last generation has it."""
    return listed.differing(connection, _state(connection))


def index_documents(connection: Connection, ids: Iterable[str]) -> None:
    """Make anew what some documents are found by."""
    there = dict(_state_of(connection, {("documents", id) for id in ids}))
    search.update(connection, there, ())
    listed.update(connection, there, ())


def load(connection: Connection, *, entry: int | None = None) -> Ledger:
    """The last generation as a ledger, or that in force after an entry of the log."""
    number = generation_at(connection, entry) if entry is not None else None
    members: dict[str, list[object]] = {kind: [] for kind in LEDGER_KINDS}
    for (kind, _), payload in _state(connection, number):
        members[kind].append(decode(kind, payload))
    documents = [document for document in members["documents"] if isinstance(document, Document)]
    members["documents"] = [*with_texts(connection, documents)]
    taken = None if entry is None else decisions_at(connection, entry)
    return Ledger(
        generated_by=derivation(connection, number),
        decisions=tuple(d for d in all_decisions(connection) if taken is None or d.id in taken),
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


def current(number: int | None = None) -> Subquery:
    """The rows in force, now or in a generation: of each id the last one, unless that says it is gone."""
    rows = select(derived.c.kind, derived.c.id, func.max(derived.c.generation).label("generation"))
    if number is not None:
        rows = rows.where(derived.c.generation <= number)
    last = rows.group_by(derived.c.kind, derived.c.id).subquery()
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


def _state(connection: Connection, number: int | None = None) -> Iterator[tuple[_Key, str]]:
    rows = current(number)
    for kind, id, payload in connection.execute(select(rows.c.kind, rows.c.id, rows.c.payload)):
        yield (kind, id), payload


def records_in_force(connection: Connection, kind: str, ids: Iterable[str]) -> list[Any]:
    """The records of one kind with some ids in the last generation, documents without their text."""
    return [decode(kind, payload) for _, payload in _state_of(connection, {(kind, id) for id in ids})]


def all_in_force(connection: Connection, kind: str) -> Iterator[Any]:
    """All records of one kind in the last generation, documents without their text."""
    rows = current()
    for payload in connection.execute(select(rows.c.payload).where(rows.c.kind == kind)).scalars():
        yield decode(kind, payload)


def _state_of(connection: Connection, wanted: Collection[_Key]) -> Iterator[tuple[_Key, str]]:
    ids = sorted({id for _, id in wanted})
    for some in batched(ids):
        rows = connection.execute(
            select(derived.c.kind, derived.c.id, derived.c.payload)
            .where(derived.c.id.in_(some))
            .order_by(derived.c.generation)
        )
        last = {(kind, id): payload for kind, id, payload in rows}
        yield from ((key, payload) for key, payload in last.items() if payload is not None and key in wanted)


def _payloads(members: Mapping[str, Iterable[Any]]) -> Iterator[tuple[_Key, str]]:
    for kind, records in members.items():
        for record in records:
            payload = encode(without_text(record) if isinstance(record, Document) else record)
            yield (kind, id_of(kind, record, payload)), payload


def last_number(connection: Connection) -> int:
    """The number of the last generation; 0 if there is none."""
    return connection.execute(select(func.max(generations.c.number))).scalar() or 0


def last_derivation(connection: Connection, number: int | None = None) -> str | None:
    """What made the last generation, or that of a number, as it is kept; ``None`` if there is none."""
    made = select(generations.c.payload).order_by(generations.c.number.desc()).limit(1)
    if number is not None:
        made = made.where(generations.c.number <= number)
    return connection.execute(made).scalar()


def derivation(connection: Connection, number: int | None = None) -> Derivation:
    """What made the last generation, or that of a number; this program by no rules if there is none."""
    payload = last_derivation(connection, number)
    return decode_as(Derivation, payload) if payload else Derivation(version=__version__, rules="none")


def _redirect(
    connection: Connection,
    number: int,
    gone: Mapping[_Key, str],
    incidents: Sequence[Incident],
    documents: Iterable[Document],
    led: Mapping[str, str],
) -> None:
    left = [decode_as(Incident, payload) for (kind, _), payload in gone.items() if kind == "incidents"]
    moves = {**led, **find_redirects(left, incidents, Pages(documents))}
    rows = [{"former": former, "generation": number, "current": now} for former, now in sorted(moves.items())]
    if rows:
        connection.execute(insert(redirects), rows)
