"""A reading as rows of tables, made and checked before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim import __version__
from counterclaim.ledger.codec import DOCUMENT_KINDS, encode, id_of, without_text
from counterclaim.ledger.evidence import check_evidence
from counterclaim.model.documents import Original, WorkingText
from counterclaim.model.errors import LedgerError
from counterclaim.model.ids import content_id, sha256_of
from counterclaim.model.ledgers import DocumentRecords


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRow:
    """One record of a reading, as its table has it."""

    kind: str
    position: int
    id: str
    payload: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRows:
    """A reading as rows, ready to be added."""

    document: str
    sha256: str
    data: bytes
    brought: str
    working_id: str | None
    working: WorkingText | None
    working_payload: str
    text_sha256: str
    payload: str
    records: Sequence[RecordRow]
    version: str = __version__


def prepared(original: Original, working: WorkingText | None, read: DocumentRecords) -> ReadingRows:
    """Turn a reading into rows, and make sure first that it fits its document.

    Raises:
        BadEvidence: a record's words are not where it says.
        LedgerError: the reading belongs to other bytes or another text.
    """
    if read.document.sha256 != sha256_of(original.data):
        raise _of_others(original, read)
    return prepared_without_bytes(original, working, read)


def prepared_without_bytes(
    original: Original, working: WorkingText | None, read: DocumentRecords
) -> ReadingRows:
    """Turn a reading of an original that is not at hand, or not looked at, into rows.

    Raises:
        BadEvidence: a record's words are not where it says.
        LedgerError: the reading belongs to another text.
    """
    document, sha256 = read.document, read.document.sha256
    text = working.text if working else ""
    if working and document.text_sha256 != sha256_of(text):
        raise _of_others(original, read)
    check_evidence(read, text)
    payload = encode(replace(working, text="")) if working else ""
    text_sha256 = sha256_of(text)
    return ReadingRows(
        document=document.id,
        sha256=sha256,
        data=original.data,
        brought=encode(replace(original, data=b"")),
        working_id=content_id("text", sha256, text_sha256, payload) if working else None,
        working=working,
        working_payload=payload,
        text_sha256=text_sha256,
        payload=encode(without_text(document)),
        records=_record_rows(read),
    )


def _of_others(original: Original, read: DocumentRecords) -> LedgerError:
    return LedgerError(f"{read.document.id}: was not read from these bytes; read {original.name} again")


def _record_rows(read: DocumentRecords) -> list[RecordRow]:
    rows = []
    for kind in DOCUMENT_KINDS:
        for position, record in enumerate(getattr(read, kind)):
            payload = encode(record)
            rows.append(
                RecordRow(kind=kind, position=position, id=id_of(kind, record, payload), payload=payload)
            )
    return rows
