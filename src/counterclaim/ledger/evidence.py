"""Whether every record's words are where it says, before anything is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from counterclaim.model.errors import BadEvidence
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.model.spans import Evidence


def check_evidence(read: DocumentRecords, text: str) -> None:
    """Compare all evidence of a reading with its document's text.

    Raises:
        BadEvidence: the first that does not fit.
    """
    document = read.document.id
    for evidence in _evidence_of(read):
        if evidence.document != document or text[evidence.start : evidence.end] != evidence.quote:
            raise BadEvidence(evidence.document, evidence.start, evidence.end, evidence.quote)


def _evidence_of(value: object) -> Iterator[Evidence]:
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from _evidence_of(member)
    elif isinstance(value, dict):
        for member in value.values():
            yield from _evidence_of(member)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _evidence_of(getattr(value, field.name))
