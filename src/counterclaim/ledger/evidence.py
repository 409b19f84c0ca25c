"""Whether every record's words are where it says, before anything is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from counterclaim.ledger.codec import LEDGER_KINDS
from counterclaim.model.errors import BadEvidence, LedgerError
from counterclaim.model.ids import sha256_of
from counterclaim.model.ledgers import DocumentRecords, Ledger
from counterclaim.model.spans import Evidence


def check_evidence(read: DocumentRecords, text: str) -> None:
    """Compare all evidence of a reading with its document's text.

    Raises:
        BadEvidence: the first that does not fit.
    """
    document = read.document.id
    for evidence in evidence_of(read):
        if evidence.document != document or text[evidence.start : evidence.end] != evidence.quote:
            raise BadEvidence(evidence.document, evidence.start, evidence.end, evidence.quote)


def check_ledger(ledger: Ledger) -> None:
    """Compare all evidence of a ledger with the texts of its documents, and these with their hashes.

    Raises:
        BadEvidence: the first that does not fit.
        LedgerError: a text is not the one that its document was read as, or something is there twice.
    """
    texts = {document.id: document.text or "" for document in ledger.documents}
    for document in ledger.documents:
        if document.text is not None and sha256_of(document.text) != document.text_sha256:
            raise LedgerError(f"{document.id}: its text does not have the hash that stands beside it")
    for kind in LEDGER_KINDS:
        known: set[str] = set()
        for record in getattr(ledger, kind):
            id = getattr(record, "id", None)
            if id is not None and id in known:
                raise LedgerError(f"{id}: stands among the {kind} twice")
            known.add(id or "")
            for evidence in evidence_of(record):
                if texts.get(evidence.document, "")[evidence.start : evidence.end] != evidence.quote:
                    raise BadEvidence(evidence.document, evidence.start, evidence.end, evidence.quote)


def evidence_of(value: object) -> Iterator[Evidence]:
    """All evidence in a record, however deep."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from evidence_of(member)
    elif isinstance(value, dict):
        for member in value.values():
            yield from evidence_of(member)
    elif is_dataclass(value):
        for field in fields(value):
            yield from evidence_of(getattr(value, field.name))
