"""What was done to a document since it came: who brought it from where, what read it, what people decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from counterclaim.ledger.codec import decode_as
from counterclaim.ledger.decisions import all_decisions
from counterclaim.ledger.imports import without_bytes
from counterclaim.ledger.redactions import redacted_originals
from counterclaim.ledger.tables import documents, log, originals, readings, working_texts
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import Decision
from counterclaim.model.documents import Original


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One time that a document was read: by which version, with which extractor, and the entry of the log."""

    at: str
    version: str
    extractor: str | None
    text_sha256: str | None
    entry: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Custody:
    """The original of a document: what it is, how it came and what became of it; its bytes are not in it."""

    sha256: str
    size: int
    kept: str
    brought: Original
    at: str
    is_redacted: bool
    is_lacking: bool
    readings: Sequence[Reading]
    same_bytes: Sequence[str]
    decisions: Sequence[Decision]


def custody_of(connection: Connection, document: str) -> Custody | None:
    """The custody of a document; ``None`` if there is none of that id."""
    head = connection.execute(
        select(
            originals.c.sha256,
            func.length(originals.c.data).label("size"),
            originals.c.added.label("kept"),
            documents.c.payload,
            documents.c.added,
        )
        .join(originals, originals.c.sha256 == documents.c.original)
        .where(documents.c.id == document)
    ).first()
    if head is None:
        return None
    others = select(documents.c.id).where(documents.c.original == head.sha256, documents.c.id != document)
    return Custody(
        sha256=head.sha256,
        size=head.size,
        kept=head.kept,
        brought=decode_as(Original, head.payload),
        at=head.added,
        is_redacted=head.sha256 in redacted_originals(connection),
        is_lacking=head.sha256 in without_bytes(connection),
        readings=_readings(connection, document),
        same_bytes=list(connection.execute(others.order_by(documents.c.id)).scalars()),
        decisions=[d for d in all_decisions(connection) if _is_on(d, document)],
    )


def _readings(connection: Connection, document: str) -> list[Reading]:
    rows = connection.execute(
        select(
            readings.c.number,
            readings.c.added,
            readings.c.version,
            working_texts.c.extractor,
            working_texts.c.text_sha256,
        )
        .outerjoin(working_texts, working_texts.c.id == readings.c.working_text)
        .where(readings.c.document == document)
        .order_by(readings.c.number)
    ).all()
    told = select(log.c.subject, log.c.number).where(
        log.c.action == "read", log.c.subject.in_([str(row.number) for row in rows])
    )
    entries = {row.subject: row.number for row in connection.execute(told)}
    return [
        Reading(
            at=row.added,
            version=row.version,
            extractor=row.extractor,
            text_sha256=row.text_sha256,
            entry=entries.get(str(row.number)),
        )
        for row in rows
    ]


def _is_on(decision: Decision, document: str) -> bool:
    return any(t.kind is SubjectKind.DOCUMENT and t.id == document for t in decision.targets)
