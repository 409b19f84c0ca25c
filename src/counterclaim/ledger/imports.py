"""A ledger that another store kept, taken in as it was: all but its log and the bytes of its originals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, func, insert, select

from counterclaim.ledger import decisions, documents, generations, keys, notes
from counterclaim.ledger.chain import append, hash_of, now
from counterclaim.ledger.codec import decode_as
from counterclaim.ledger.contents import redaction_hash
from counterclaim.ledger.evidence import check_ledger
from counterclaim.ledger.keys import batched
from counterclaim.ledger.reading_rows import prepared_without_bytes
from counterclaim.ledger.tables import documents as brought
from counterclaim.ledger.tables import (
    log,
    originals,
    readings,
    redacted,
    redactions,
    redirects,
    working_texts,
)
from counterclaim.model.decisions import Decision, DecisionKind
from counterclaim.model.documents import Document, Original, WorkingText
from counterclaim.model.errors import LedgerError
from counterclaim.model.ids import sha256_of
from counterclaim.model.ledgers import DocumentRecords, Kept, KeptReading, Key, Ledger

IMPORT, COMPLETE = "import", "complete"  # what the log calls an original without bytes, and their coming


def without_bytes(connection: Connection) -> set[str]:
    """The hashes of the originals that were imported and are not here."""
    told = select(log.c.action, log.c.subject).where(log.c.action.in_((IMPORT, COMPLETE)))
    found: dict[str, set[str]] = {IMPORT: set(), COMPLETE: set()}
    for action, sha256 in connection.execute(told):
        found[action].add(sha256)
    return found[IMPORT] - found[COMPLETE]


def kept_readings(connection: Connection) -> Iterator[KeptReading]:
    """The last reading of each document with how it came, by document id, a few at a time."""
    ids = connection.execute(select(brought.c.id).order_by(brought.c.id)).scalars().all()
    for some in batched(ids):
        made, texts = _made(connection, some), _texts(connection, some)
        for records in documents.records_of(connection, some):
            id, text = records.document.id, records.document.text
            earlier = tuple(other for other in texts.get(id, ()) if other and other != text)
            yield replace(made[id], records=records, earlier=earlier)


def _texts(connection: Connection, ids: Sequence[str]) -> dict[str, list[str]]:
    """The texts of those of some documents that were read as several, the earliest first."""
    several = (
        select(readings.c.document)
        .where(readings.c.document.in_(ids))
        .group_by(readings.c.document)
        .having(func.count(readings.c.working_text.distinct()) > 1)
    )
    rows = connection.execute(
        select(readings.c.document, working_texts.c.text)
        .join(working_texts, working_texts.c.id == readings.c.working_text)
        .where(readings.c.document.in_(several))
        .order_by(readings.c.number)
    )
    found: dict[str, list[str]] = {}
    for document, text in rows:
        if text not in found.setdefault(document, []):
            found[document].append(text)
    return found


def _made(connection: Connection, ids: Sequence[str]) -> dict[str, KeptReading]:
    """By document how it came and what read it, without what was read."""
    last = (
        select(func.max(readings.c.number)).where(readings.c.document.in_(ids)).group_by(readings.c.document)
    )
    rows = connection.execute(
        select(
            readings.c.document,
            readings.c.version,
            readings.c.payload.label("read"),
            brought.c.payload,
            working_texts.c.payload.label("working"),
        )
        .join(brought, brought.c.id == readings.c.document)
        .outerjoin(working_texts, working_texts.c.id == readings.c.working_text)
        .where(readings.c.number.in_(last))
    )
    return {
        row.document: KeptReading(
            brought=decode_as(Original, row.payload),
            working=decode_as(WorkingText, row.working) if row.working else None,
            records=DocumentRecords(document=decode_as(Document, row.read)),
            version=row.version,
        )
        for row in rows
    }


def redirects_in_force(connection: Connection) -> dict[str, str]:
    """Former ids of incidents, each with the id that it leads to next; an id in force again leads nowhere."""
    here = select(generations.current().c.id)
    rows = connection.execute(
        select(redirects.c.former, redirects.c.current)
        .where(redirects.c.former.not_in(here))
        .order_by(redirects.c.former, redirects.c.generation)
    )
    return {row.former: row.current for row in rows}


def take_in(connection: Connection, location: str, ledger: Ledger, kept: Kept, found: Iterable[Key]) -> None:
    """Keep a whole ledger in a store in which nothing is yet; ``found`` is what its documents are found by.

    Raises:
        BadEvidence: a record's words are not where it says.
        LedgerError: there is something already, or what belongs together does not fit.
    """
    _check_is_empty(connection, location)
    check_ledger(ledger)
    gone = _redacted(ledger.decisions)
    for reading in _as_they_came(kept.readings):
        _keep_reading(connection, reading, is_gone=reading.records.document.id in gone)
    notes.insert_notes(connection, kept.notes)
    for decision in ledger.decisions:
        decisions.insert_decision(connection, decision)
    generations.save(connection, ledger, led=kept.redirects)
    keys.replace_all(connection, found)
    for decision in ledger.decisions:
        if decision.kind is DecisionKind.REDACT:
            _redact(connection, decision)


def _check_is_empty(connection: Connection, location: str) -> None:
    if connection.execute(select(func.count()).select_from(log)).scalar() != 1:  # that it was made
        raise LedgerError(f"{location}: holds a ledger already; name a new one with --ledger")


def _redacted(taken: Sequence[Decision]) -> set[str]:
    return {
        target.id for decision in taken if decision.kind is DecisionKind.REDACT for target in decision.targets
    }


def _as_they_came(kept: Iterable[KeptReading]) -> list[KeptReading]:
    """Readings in an order in which each text of a page comes behind the one that stood there before."""
    by_id = {reading.records.document.id: reading for reading in kept}
    ordered: dict[str, KeptReading] = {}
    for id in sorted(by_id):
        chain: list[str] = []
        following: str | None = id
        while following in by_id and following not in ordered and following not in chain:
            chain.append(following)
            following = by_id[following].records.document.revision_of
        ordered.update((one, by_id[one]) for one in reversed(chain))
    return list(ordered.values())


def _keep_reading(connection: Connection, reading: KeptReading, *, is_gone: bool) -> None:
    """Keep one reading, and let the log say that its original came without bytes."""
    document = reading.records.document
    came = replace(reading.brought, data=b"")
    working = None if is_gone or reading.working is None else reading.working
    is_new = not connection.execute(
        select(originals.c.sha256).where(originals.c.sha256 == document.sha256)
    ).first()
    for text in reading.earlier if working is not None else ():
        then = replace(document, text=text, text_sha256=sha256_of(text), length=len(text))
        _insert(connection, came, working, DocumentRecords(document=then), reading.version)
    _insert(connection, came, working, reading.records, reading.version)
    if is_new and document.sha256 != sha256_of(b""):
        content = hash_of([document.sha256])
        append(connection, action=IMPORT, subject=document.sha256, content=content, at=now())


def _insert(
    connection: Connection, came: Original, working: WorkingText | None, read: DocumentRecords, version: str
) -> None:
    with_text = replace(working, text=read.document.text or "") if working is not None else None
    rows = prepared_without_bytes(came, with_text, read)
    documents.insert_reading(connection, replace(rows, version=version))


def _redact(connection: Connection, decision: Decision) -> None:
    """List the originals of a redaction as taken out, so that their bytes do not come back."""
    number = (connection.execute(select(func.max(redactions.c.number))).scalar() or 0) + 1
    ids = [target.id for target in decision.targets]
    shas = connection.execute(select(brought.c.original).where(brought.c.id.in_(ids)).distinct()).scalars()
    emptied = hash_of([sha256_of(b"")])
    at = now()
    connection.execute(insert(redactions).values(number=number, decision=decision.id, added=at))
    rows = [
        {"redaction": number, "part": originals.name, "key": sha256, "was": hash_of([sha256]), "now": emptied}
        for sha256 in sorted(shas)
    ]
    if rows:
        connection.execute(insert(redacted), rows)
    append(
        connection, action="redact", subject=str(number), content=redaction_hash(connection, number), at=at
    )
