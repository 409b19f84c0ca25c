"""Documents in the store: original, working text, and the records of a reading, added as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, exists, func, insert, select, update

from counterclaim.ledger.chain import append, hash_of, now
from counterclaim.ledger.codec import decode, decode_as
from counterclaim.ledger.keys import batched
from counterclaim.ledger.reading_rows import ReadingRows
from counterclaim.ledger.tables import documents, originals, readings, records, redacted, working_texts
from counterclaim.model.documents import Document, Original
from counterclaim.model.errors import Redacted
from counterclaim.model.ids import sha256_of
from counterclaim.model.ledgers import DocumentRecords

REDACTED = ""  # the payload of a record that was taken out


def known(connection: Connection, ids: Collection[str]) -> set[str]:
    """Which of some documents have been read."""
    return {
        id
        for some in batched(sorted(ids))
        for id in connection.execute(
            select(readings.c.document).where(readings.c.document.in_(some)).distinct()
        ).scalars()
    }


def is_redacted(connection: Connection, sha256: str) -> bool:
    """Whether an original was taken out of the ledger."""
    listed = select(redacted.c.key).where(redacted.c.part == originals.name, redacted.c.key == sha256)
    return connection.execute(listed).first() is not None


def insert_reading(connection: Connection, rows: ReadingRows) -> None:
    """Add all rows of a reading, those of its original and text only if they are new.

    Raises:
        Redacted: these bytes were taken out of the ledger.
    """
    if is_redacted(connection, rows.sha256):
        raise Redacted(
            f"{rows.document}: its bytes were redacted; `counterclaim verify` tells by whom and why"
        )
    at = now()
    _insert_new(connection, originals, "sha256", sha256=rows.sha256, data=rows.data, added=at)
    complete(connection, rows.sha256, rows.data)
    if rows.working:
        _insert_new(
            connection,
            working_texts,
            "id",
            id=rows.working_id,
            original=rows.sha256,
            extractor=rows.working.extractor,
            text_sha256=rows.text_sha256,
            text=rows.working.text,
            payload=rows.working_payload,
            added=at,
        )
    _insert_new(
        connection, documents, "id", id=rows.document, original=rows.sha256, payload=rows.brought, added=at
    )
    number = (connection.execute(select(func.max(readings.c.number))).scalar() or 0) + 1
    connection.execute(
        insert(readings).values(
            number=number,
            document=rows.document,
            working_text=rows.working_id,
            payload=rows.payload,
            version=rows.version,
            added=at,
        )
    )
    _insert_records(connection, rows, number)
    append(connection, action="read", subject=str(number), content=reading_hash(connection, number), at=at)


def _insert_records(connection: Connection, rows: ReadingRows, reading: int) -> None:
    """Add the records that a reading found."""
    found = [
        {
            "reading": reading,
            "kind": row.kind,
            "position": row.position,
            "id": row.id,
            "document": rows.document,
            "payload": row.payload,
        }
        for row in rows.records
    ]
    if found:
        connection.execute(insert(records), found)


def complete(connection: Connection, sha256: str, data: bytes) -> None:
    """Add the bytes of an original that came without them; nothing if it has them, or there are none."""
    there = select(func.length(originals.c.data)).where(originals.c.sha256 == sha256)
    if data and connection.execute(there).scalar() == 0 and not is_redacted(connection, sha256):
        connection.execute(update(originals).where(originals.c.sha256 == sha256).values(data=data))
        append(connection, action="complete", subject=sha256, content=hash_of([sha256]), at=now())


def is_last_reading(connection: Connection, rows: ReadingRows) -> bool:
    """Whether a reading says just what the last one of its document says."""
    last = connection.execute(
        select(readings.c.number, readings.c.payload, readings.c.working_text)
        .where(readings.c.document == rows.document)
        .order_by(readings.c.number.desc())
        .limit(1)
    ).first()
    if last is None or (last.payload, last.working_text) != (rows.payload, rows.working_id):
        return False
    kept = connection.execute(
        select(records.c.kind, records.c.position, records.c.id, records.c.payload).where(
            records.c.reading == last.number
        )
    )
    return {tuple(row) for row in kept} == {(r.kind, r.position, r.id, r.payload) for r in rows.records}


def ids_brought(connection: Connection, wanted: Collection[str] | None) -> list[str]:
    """The ids of the documents that were brought, of all or of those wanted, in order."""
    ids = connection.execute(select(documents.c.id).order_by(documents.c.id)).scalars()
    return [id for id in ids if wanted is None or id in wanted]


def originals_of(connection: Connection, ids: Sequence[str]) -> list[Original]:
    """The originals of a few documents, as they were brought; by document id."""
    brought = (
        select(documents.c.payload, originals.c.data)
        .join(originals, originals.c.sha256 == documents.c.original)
        .where(documents.c.id.in_(ids))
        .where(originals.c.sha256.not_in(select(redacted.c.key).where(redacted.c.part == originals.name)))
        .where(_is_there())
        .order_by(documents.c.id)
    )
    return [replace(decode_as(Original, payload), data=data) for payload, data in connection.execute(brought)]


def lacking(connection: Connection) -> dict[str, str]:
    """The documents whose originals came without their bytes, each with its name."""
    emptied = select(redacted.c.key).where(redacted.c.part == originals.name)
    rows = connection.execute(
        select(documents.c.id, documents.c.payload)
        .join(originals, originals.c.sha256 == documents.c.original)
        .where(~_is_there(), originals.c.sha256.not_in(emptied))
        .order_by(documents.c.id)
    )
    return {id: decode_as(Original, payload).name for id, payload in rows}


def _is_there() -> ColumnElement[bool]:
    """Whether an original has its bytes; one of no bytes has them."""
    return (func.length(originals.c.data) > 0) | (originals.c.sha256 == sha256_of(b""))


def _insert_new(connection: Connection, table: Table, key: str, **values: object) -> None:
    column = table.c[key]
    if connection.execute(select(column).where(column == values[key])).first() is None:
        connection.execute(insert(table).values(**values))


def reading_hash(connection: Connection, number: int) -> str:
    """One hash over everything a reading consists of, from the rows as they stand."""
    return reading_hashes(connection, [number])[number]


def reading_hashes(connection: Connection, numbers: Sequence[int]) -> dict[int, str]:
    """Of each of some readings its hash; one that is not there has that of nothing."""
    parts: dict[int, list[Any]] = {number: [] for number in numbers}
    for some in batched(sorted(set(numbers))):
        heads = connection.execute(
            select(
                readings.c.number,
                readings.c.document,
                readings.c.payload,
                readings.c.version,
                documents.c.original,
                documents.c.payload.label("brought"),
                working_texts.c.id,
                working_texts.c.extractor,
                working_texts.c.text_sha256,
                working_texts.c.payload.label("working"),
            )
            .select_from(readings)
            .outerjoin(documents, documents.c.id == readings.c.document)
            .outerjoin(working_texts, working_texts.c.id == readings.c.working_text)
            .where(readings.c.number.in_(some))
        )
        for number, *head in heads:
            parts[number] += head
        rows = connection.execute(
            select(
                records.c.reading,
                records.c.kind,
                records.c.position,
                records.c.id,
                records.c.document,
                records.c.payload,
            )
            .where(records.c.reading.in_(some))
            .order_by(records.c.reading, records.c.kind, records.c.position)
        )
        for number, *row in rows:
            parts[number] += row
    return {number: hash_of(told) for number, told in parts.items()}


def all_records(connection: Connection) -> Iterator[DocumentRecords]:
    """The last reading of each document, by document id."""
    numbers = select(func.max(readings.c.number)).group_by(readings.c.document).order_by(readings.c.document)
    for some in batched(connection.execute(numbers).scalars().all()):
        yield from _records_of(connection, some)


def records_of(connection: Connection, ids: Iterable[str]) -> Iterator[DocumentRecords]:
    """The last reading of each of some documents, by document id."""
    for some in batched(sorted(set(ids))):
        last = select(func.max(readings.c.number)).where(readings.c.document.in_(some))
        numbers = connection.execute(last.group_by(readings.c.document)).scalars().all()
        yield from _records_of(connection, numbers)


def mentions(connection: Connection, id: str) -> list[str]:
    """The documents that hold a record of this id."""
    found = select(records.c.document).where(records.c.id == id).distinct().order_by(records.c.document)
    return list(connection.execute(found).scalars())


def tellers(connection: Connection, kind: str, ids: Collection[str]) -> Iterator[DocumentRecords]:
    """The documents whose last readings hold records of a kind and some ids, with these and nothing else."""
    later = readings.alias()
    rows = connection.execute(
        select(readings.c.payload.label("document"), records.c.payload)
        .join(records, records.c.reading == readings.c.number)
        .where(records.c.id.in_(ids), records.c.kind == kind, records.c.payload != REDACTED)
        .where(~exists().where(later.c.document == readings.c.document, later.c.number > readings.c.number))
        .order_by(readings.c.number, records.c.position)
    )
    for document, told in groupby(rows, key=lambda row: str(row.document)):
        members = {kind: tuple(decode(kind, row.payload) for row in told)}
        yield DocumentRecords(document=decode_as(Document, document), **members)


def _records_of(connection: Connection, numbers: Sequence[int]) -> Iterator[DocumentRecords]:
    """What was read in some readings, by document id."""
    heads = connection.execute(
        select(readings.c.number, readings.c.payload, working_texts.c.text)
        .outerjoin(working_texts, working_texts.c.id == readings.c.working_text)
        .where(readings.c.number.in_(numbers))
        .order_by(readings.c.document)
    ).all()
    rows = connection.execute(
        select(records.c.reading, records.c.kind, records.c.payload)
        .where(records.c.reading.in_(numbers), records.c.payload != REDACTED)
        .order_by(records.c.reading, records.c.kind, records.c.position)
    )
    found: dict[int, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for number, kind, payload in rows:
        found[number][kind].append(decode(kind, payload))
    for number, payload, text in heads:
        members = {kind: tuple(told) for kind, told in found[number].items()}
        yield DocumentRecords(document=replace(decode_as(Document, payload), text=text or None), **members)
