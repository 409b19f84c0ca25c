"""Proof that a ledger still holds what was put into it: hashes, quotations, log; each damage by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, func, select, text

from counterclaim.ledger import search
from counterclaim.ledger.chain import BEGINNING, Entry
from counterclaim.ledger.codec import TYPES, decode, evidence_within
from counterclaim.ledger.contents import as_it_is_now, attested, contents_of, named
from counterclaim.ledger.documents import REDACTED
from counterclaim.ledger.generations import current, unlisted
from counterclaim.ledger.imports import without_bytes
from counterclaim.ledger.keys import batched
from counterclaim.ledger.proofs import TEXTS_AT_HAND, Proofs, TextsOf, unproven
from counterclaim.ledger.redactions import redacted_documents, redacted_originals, redacted_texts
from counterclaim.ledger.tables import (
    decisions,
    derived,
    documents,
    generations,
    log,
    metadata,
    notes,
    originals,
    readings,
    records,
    redactions,
    working_texts,
)
from counterclaim.model.errors import DamagedLedger
from counterclaim.model.ids import sha256_of
from counterclaim.model.stores import Damage, DamagedPart, LedgerSize

ENTRIES_AT_HAND = 200  # of the log, looked at together


def find_damage(connection: Connection) -> Iterator[Damage]:
    """Look at everything once: database file, originals, texts, records, evidence, log."""
    yield from _file(connection)
    yield from _originals(connection)
    yield from _texts(connection)
    proofs = Proofs(connection)
    yield from _records(connection, proofs)
    yield from _derived(connection, proofs)
    yield from _decisions(connection, proofs)
    yield from _log(connection)
    yield from _search(connection)
    yield from _lists(connection)


def size(connection: Connection) -> LedgerSize:
    """Count what there is."""

    def count(table: Any) -> int:
        return connection.execute(select(func.count()).select_from(table)).scalar() or 0

    last = connection.execute(select(log.c.hash, log.c.at).order_by(log.c.number.desc()).limit(1)).first()
    return LedgerSize(
        originals=count(originals),
        documents=count(documents),
        records=count(records) + count(derived),
        log=count(log),
        head=last.hash if last else None,
        at=last.at if last else None,
    )


def _file(connection: Connection) -> Iterator[Damage]:
    if connection.dialect.name == "sqlite":
        for (line,) in connection.execute(text("PRAGMA integrity_check")):
            if line != "ok":
                yield Damage(part=DamagedPart.FILE, subject="database", message=str(line))
    for table in metadata.sorted_tables:
        yield from _orphans(connection, table)


def _orphans(connection: Connection, table: Table) -> Iterator[Damage]:
    """Rows that refer to what is not there; no database lets anybody make them unless told to."""
    for key in sorted(table.foreign_keys, key=lambda key: key.parent.name):
        other = key.column.table.alias()
        there = other.c[key.column.name]
        rows = (
            select(*table.primary_key)
            .outerjoin_from(table, other, key.parent == there)
            .where(key.parent.is_not(None), there.is_(None))
            .order_by(*table.primary_key)
        )
        for row in connection.execute(rows):
            message = f"refers to a row of {key.column.table.name} that is not there"
            subject = f"{table.name} {' '.join(str(cell) for cell in row)}"
            yield Damage(part=DamagedPart.FILE, subject=subject, message=message)


def _originals(connection: Connection) -> Iterator[Damage]:
    emptied = redacted_originals(connection) | without_bytes(connection)
    some = select(originals.c.sha256, originals.c.data).execution_options(yield_per=8)
    for sha256, data in connection.execute(some):
        if sha256_of(data) != sha256 and not (data == b"" and sha256 in emptied):
            message = f"the stored bytes have the hash {sha256_of(data)}"
            yield Damage(part=DamagedPart.ORIGINAL, subject=sha256, message=message)


def _texts(connection: Connection) -> Iterator[Damage]:
    emptied = redacted_texts(connection)
    some = select(working_texts.c.id, working_texts.c.text_sha256, working_texts.c.text)
    for id, sha256, words in connection.execute(some.execution_options(yield_per=8)):
        if sha256_of(words) != sha256 and not (words == "" and id in emptied):
            message = f"the stored text has the hash {sha256_of(words)}, not {sha256}"
            yield Damage(part=DamagedPart.TEXT, subject=id, message=message)
    unfit = connection.execute(
        select(readings.c.document, readings.c.payload, working_texts.c.text_sha256, documents.c.original)
        .join(documents, documents.c.id == readings.c.document)
        .outerjoin(working_texts, working_texts.c.id == readings.c.working_text)
        .execution_options(yield_per=500)
    )
    for id, payload, text_sha256, original in unfit:
        stated = _opened(payload)
        if stated is None or stated.get("sha256") != original:
            yield Damage(part=DamagedPart.RECORD, subject=id, message="does not name its original's hash")
        elif text_sha256 is not None and stated.get("text_sha256") != text_sha256:
            yield Damage(part=DamagedPart.RECORD, subject=id, message="does not name its text's hash")


def _records(connection: Connection, proofs: Proofs) -> Iterator[Damage]:
    read = connection.execute(
        select(records.c.kind, records.c.id, records.c.payload, records.c.reading, readings.c.document)
        .outerjoin(readings, readings.c.number == records.c.reading)
        .where(records.c.payload != REDACTED)  # the log tells whether that was a redaction
        .order_by(records.c.reading)
        .execution_options(yield_per=500)
    )
    for rows in read.partitions(TEXTS_AT_HAND):
        proofs.take_up_readings({row.reading for row in rows})
        for row in rows:
            texts = proofs.of_reading(row.reading, row.document)
            yield from _record(row.kind, row.id, row.payload, _opened(row.payload), texts)


def _derived(connection: Connection, proofs: Proofs) -> Iterator[Damage]:
    until = func.lead(derived.c.generation).over(
        partition_by=(derived.c.kind, derived.c.id), order_by=derived.c.generation
    )
    asked = select(derived.c.kind, derived.c.id, derived.c.payload, derived.c.generation, until)
    found = connection.execute(asked.execution_options(yield_per=500))
    for rows in found.partitions(TEXTS_AT_HAND):
        told = [(*row, _opened(row.payload)) for row in rows if row.payload is not None]
        proofs.take_up_documents({e["document"] for *_, opened in told for e in evidence_within(opened)})
        for kind, id, payload, generation, following, opened in told:
            texts = proofs.of_generations(generation, following)
            yield from _record(kind, id, payload, opened, texts)


def _record(
    kind: str, id: str, payload: str, opened: dict[str, Any] | None, texts: TextsOf
) -> Iterator[Damage]:
    if opened is None or not _fits(kind, payload):
        yield Damage(part=DamagedPart.RECORD, subject=id, message=f"is no record of the kind {kind}")
        return
    if opened.get("id", id) != id:
        yield Damage(part=DamagedPart.RECORD, subject=id, message=f"calls itself {opened['id']}")
    yield from unproven(id, evidence_within(opened), texts)


def _decisions(connection: Connection, proofs: Proofs) -> Iterator[Damage]:
    gone = redacted_documents(connection)
    for id, payload in connection.execute(select(decisions.c.id, decisions.c.payload)):
        opened = _opened(payload)
        if opened is None:
            yield Damage(part=DamagedPart.RECORD, subject=id, message="is no decision")
        else:
            told = evidence_within(opened)
            yield from unproven(id, told, proofs.ever, in_any=True, but_of=gone)


def _opened(payload: str) -> dict[str, Any] | None:
    try:
        opened = msgspec.json.decode(payload)
    except msgspec.DecodeError:
        return None
    return opened if isinstance(opened, dict) else None


def _fits(kind: str, payload: str) -> bool:
    if kind not in TYPES:
        return False
    try:
        decode(kind, payload)
    except Exception:  # whatever a record refuses with, it is refused
        return False
    return True


def _log(connection: Connection) -> Iterator[Damage]:
    previous, expected = BEGINNING, 1
    told: set[tuple[str, str]] = set()
    known = attested(connection)
    rows = connection.execute(select(log).order_by(log.c.number)).mappings().all()
    for some in batched(rows, ENTRIES_AT_HAND):
        entries = [Entry(**{member: row[member] for member in Entry.__dataclass_fields__}) for row in some]
        contents = contents_of(connection, entries)
        for entry, row in zip(entries, some, strict=True):
            name = f"entry {entry.number}"
            if entry.number != expected:
                message = f"entries {expected} to {entry.number - 1} are missing"
                yield Damage(part=DamagedPart.LOG, subject=name, message=message)
            elif entry.previous != previous:
                message = "does not follow from the entry before"
                yield Damage(part=DamagedPart.LOG, subject=name, message=message)
            if entry.hash != row["hash"]:
                message = "was changed: its hash does not fit"
                yield Damage(part=DamagedPart.LOG, subject=name, message=message)
            found = contents.get((entry.action, entry.subject))
            if found not in (None, as_it_is_now(entry.content, known.get(entry.number, {}))):
                what = named(connection, entry.action, entry.subject)
                message = f"{what} is not as it was added at {entry.at}"
                yield Damage(part=DamagedPart.LOG, subject=name, message=message)
            told.add((entry.action, entry.subject))
            previous, expected = row["hash"], entry.number + 1
    yield from _untold(connection, told)


def _untold(connection: Connection, told: set[tuple[str, str]]) -> Iterator[Damage]:
    """Rows that were put in without the log."""
    for action, column in (
        ("read", readings.c.number),
        ("derive", generations.c.number),
        ("note", notes.c.id),
        ("decide", decisions.c.id),
        ("redact", redactions.c.number),
    ):
        for key in connection.execute(select(column)).scalars():
            if (action, str(key)) not in told:
                message = "was added, but the log does not say so"
                yield Damage(part=DamagedPart.LOG, subject=f"{action} {key}", message=message)


def _search(connection: Connection) -> Iterator[Damage]:
    rows = current()
    in_force = select(rows.c.kind, rows.c.id).where(rows.c.kind.in_(search.KINDS))
    differ = {(kind, id) for kind, id in connection.execute(in_force)} ^ search.indexed(connection)
    if differ:
        message = "are found by words though they are gone, or not found; `counterclaim migrate` mends that"
        yield Damage(part=DamagedPart.SEARCH, subject=f"{len(differ)} records", message=message)


def _lists(connection: Connection) -> Iterator[Damage]:
    try:
        differ = unlisted(connection)
    except DamagedLedger:  # a record that can be read no more, which is named above
        return
    if differ:
        message = "of what lists are made from are not as the records are; `counterclaim migrate` mends that"
        yield Damage(part=DamagedPart.LISTS, subject=f"{differ} parts", message=message)
