"""What all documents together yield, generation by generation; each keeps only what it changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import blake2b
from itertools import chain, islice
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
from counterclaim.model.cycles import without_search_for_cycles
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Changes, Derivation, Ledger
from counterclaim.model.stores import record_order

_Key = tuple[str, str]  # kind, id


AT_ONCE = 2_000  # records in memory beside the ledger that is saved


def save(connection: Connection, ledger: Ledger, *, led: Mapping[str, str] | None = None) -> None:
    """Add a generation with what differs from the last one; nothing if nothing does.

    ``led`` are former ids of incidents that this ledger never had, each with the id that took its place.
    """
    generation = _Generation(connection, ledger.generated_by)
    with without_search_for_cycles():
        for kind in LEDGER_KINDS:
            generation.add(_differing(connection, kind, getattr(ledger, kind)))
        generation.close(ledger.incidents, ledger.documents, led or {})


def save_changes(connection: Connection, changes: Changes) -> bool:
    """Add a generation with some changes to the last one; false, and nothing done, if it is not that one."""
    if not are_to_the_last(connection, changes):
        return False
    before, after = dict(_payloads(changes.before)), dict(_payloads(changes.after))
    stored = dict(_state_of(connection, after))
    changed = {key: payload for key, payload in after.items() if stored.get(key) != payload}
    gone = dict.fromkeys(sorted(before.keys() - after.keys()))
    generation = _Generation(connection, changes.generated_by)
    generation.add((*sorted(changed.items()), *gone.items()))
    generation.close(changes.after.get("incidents", ()))
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


def _differing(
    connection: Connection, kind: str, records: Iterable[Any]
) -> Iterator[tuple[_Key, str | None]]:
    """Of the records of a kind those that are not in force as they are, then those that are no more."""
    rows = current(kind=kind)
    kept = select(rows.c.id, rows.c.payload).execution_options(yield_per=AT_ONCE)
    stored = {id: _digest(payload) for id, payload in connection.execute(kept)}
    told = set()
    for key, payload in _payloads({kind: records}):
        if key[1] not in told and stored.pop(key[1], None) != _digest(payload):
            yield key, payload
        told.add(key[1])
    yield from (((kind, id), None) for id in sorted(stored))


def _digest(payload: str) -> bytes:
    return blake2b(payload.encode(), digest_size=16).digest()


class _Generation:
    """A generation in the making: what it adds is kept and indexed some at a time."""

    def __init__(self, connection: Connection, derived_by: Derivation) -> None:
        self._connection = connection
        self._made = encode(derived_by)
        self._at = now()
        self._number = last_number(connection) + 1
        self._begun = False
        self._left: list[Incident] = []

    def add(self, changes: Iterable[tuple[_Key, str | None]]) -> None:
        """Add records with their payloads; without one a record is gone."""
        waiting = iter(changes)
        while some := dict(islice(waiting, AT_ONCE)):
            self._begin()
            gone = [key for key, payload in some.items() if payload is None]
            left = _state_of(self._connection, {key for key in gone if key[0] == "incidents"})
            self._left += [decode_as(Incident, payload) for _, payload in left]
            rows = [
                {"kind": kind, "id": id, "generation": self._number, "payload": payload}
                for (kind, id), payload in some.items()
            ]
            self._connection.execute(insert(derived), rows)
            changed = {key: payload for key, payload in some.items() if payload is not None}
            search.update(self._connection, changed, gone)
            listed.update(self._connection, changed, gone, partial(_state_of, self._connection))

    def close(
        self,
        incidents: Sequence[Incident],
        documents: Iterable[Document] = (),
        led: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Say in the log what was added; nothing if nothing was, and the last one was made the same way."""
        if not self._begun and self._made == last_derivation(self._connection):
            return
        self._begin()
        moves = {**led, **find_redirects(self._left, incidents, Pages(documents))}
        rows = [
            {"former": former, "generation": self._number, "current": now}
            for former, now in sorted(moves.items())
        ]
        if rows:
            self._connection.execute(insert(redirects), rows)
        content = generation_hash(self._connection, self._number)
        append(self._connection, action="derive", subject=str(self._number), content=content, at=self._at)

    def _begin(self) -> None:
        if not self._begun:
            values = {"number": self._number, "payload": self._made, "added": self._at}
            self._connection.execute(insert(generations).values(values))
            self._begun = True


def index_anew(connection: Connection) -> None:
    """Make anew what words are looked up in and what lists are made from, of the last generation."""
    with without_search_for_cycles():
        search.rebuild(connection, _portions(connection))
        listed.rebuild(connection, _portions(connection), partial(_state_of, connection))


def unlisted(connection: Connection) -> int:
    """How much of what lists are made from is not as the last generation has it."""
    return listed.differing(connection, _portions(connection), partial(_state_of, connection))


def index_documents(connection: Connection, ids: Iterable[str]) -> None:
    """Make anew what some documents are found by."""
    there = dict(_state_of(connection, {("documents", id) for id in ids}))
    search.update(connection, there, ())
    listed.update(connection, there, (), partial(_state_of, connection))


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
        .execution_options(yield_per=AT_ONCE)
    )
    moves = connection.execute(
        select(redirects.c.former, redirects.c.current)
        .where(redirects.c.generation == number)
        .order_by(redirects.c.former)
    )
    return hash_of(chain((derivation,), chain.from_iterable(rows), chain.from_iterable(moves)))


def current(number: int | None = None, *, kind: str | None = None) -> Subquery:
    """The rows in force, now or in a generation: of each id the last one, unless that says it is gone."""
    rows = select(derived.c.kind, derived.c.id, func.max(derived.c.generation).label("generation"))
    if number is not None:
        rows = rows.where(derived.c.generation <= number)
    if kind is not None:
        rows = rows.where(derived.c.kind == kind)
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
    kept = select(rows.c.kind, rows.c.id, rows.c.payload).execution_options(yield_per=AT_ONCE)
    for kind, id, payload in connection.execute(kept):
        yield (kind, id), payload


def _portions(connection: Connection) -> Iterator[list[tuple[_Key, str]]]:
    """The records in force, some at a time."""
    state = _state(connection)
    while some := list(islice(state, AT_ONCE)):
        yield some


def by_id(connection: Connection, kind: str, ids: Iterable[str]) -> dict[str, Any]:
    """The records of one kind with some ids in the last generation by id, documents without their text."""
    wanted = {(kind, id) for id in ids}
    return {id: decode(kind, payload) for (_, id), payload in _state_of(connection, wanted)}


def records_in_force(connection: Connection, kind: str, ids: Iterable[str]) -> list[Any]:
    """The records of one kind with some ids in the last generation, documents without their text."""
    return list(by_id(connection, kind, ids).values())


def all_in_force(connection: Connection, kind: str) -> Iterator[Any]:
    """All records of one kind in the last generation, documents without their text."""
    rows = current(kind=kind)
    for payload in connection.execute(select(rows.c.payload)).scalars():
        yield decode(kind, payload)


def _state_of(connection: Connection, wanted: Collection[_Key]) -> Iterator[tuple[_Key, str]]:
    """Of some records those in force."""
    for some in batched(sorted({id for _, id in wanted})):
        rows = connection.execute(
            select(derived.c.kind, derived.c.id, derived.c.payload)
            .where(derived.c.id.in_(some))
            .order_by(derived.c.generation)
        ).all()
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
