"""Records as JSON payloads and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

import msgspec

from counterclaim.model.actors import Actor, Place
from counterclaim.model.claims import Claim
from counterclaim.model.documents import Document
from counterclaim.model.errors import DamagedLedger
from counterclaim.model.ids import content_id
from counterclaim.model.incidents import Incident, Telling
from counterclaim.model.ledgers import DatedWords, DocumentRecords, Ledger
from counterclaim.model.problems import Problem
from counterclaim.model.situations import Disagreement, Pledge, Position, Restriction, TalksTrack

# Kinds are the member names of DocumentRecords and Ledger.
TYPES: dict[str, type] = {
    "documents": Document,
    "actors": Actor,
    "places": Place,
    "claims": Claim,
    "tellings": Telling,
    "incidents": Incident,
    "pledges": Pledge,
    "restrictions": Restriction,
    "talks": TalksTrack,
    "positions": Position,
    "disagreements": Disagreement,
    "times": DatedWords,
    "problems": Problem,
}
DOCUMENT_KINDS = tuple(kind for kind in TYPES if kind in DocumentRecords.__dataclass_fields__)
LEDGER_KINDS = tuple(kind for kind in TYPES if kind in Ledger.__dataclass_fields__)

# Nothing within words looks so: quotation marks are escaped there.
_WORDS = r'"[^"\\]*(?:\\.[^"\\]*)*"'
_QUOTED = re.compile(rf'{{"document":{_WORDS},"start":\d+,"end":\d+,"quote":({_WORDS})}}')
_DOCUMENT = re.compile(r'"document":"([^"\\]+)"')
_Record = TypeVar("_Record")
_ENCODER = msgspec.json.Encoder(order="deterministic")
_DECODERS: dict[str, msgspec.json.Decoder[Any]] = {
    kind: msgspec.json.Decoder(type) for kind, type in TYPES.items()
}


def encode(record: object) -> str:
    """The payload of a record: equal records give equal payloads."""
    return _ENCODER.encode(record).decode()


def decode(kind: str, payload: str) -> Any:
    """The record of a payload.

    Raises:
        DamagedLedger: it is none of that kind.
    """
    try:
        return _DECODERS[kind].decode(payload)
    except (msgspec.DecodeError, KeyError, TypeError) as error:
        raise _damaged(kind) from error


def decode_as(type: type[_Record], payload: str) -> _Record:
    """A payload as a record of the type named.

    Raises:
        DamagedLedger: it is none.
    """
    try:
        return msgspec.json.decode(payload, type=type)
    except (msgspec.DecodeError, TypeError) as error:
        raise _damaged(type.__name__) from error


def _damaged(kind: str) -> DamagedLedger:
    return DamagedLedger(
        f"a record ({kind}) can be read no more; `counterclaim verify` names what is damaged"
    )


def id_of(kind: str, record: object, payload: str) -> str:
    """A record's id; one without gets the hash of its payload."""
    return getattr(record, "id", None) or content_id(kind, payload)


def without_text(document: Document) -> Document:
    """A document as its payload keeps it: the text is stored once, elsewhere."""
    return replace(document, text=None)


def quotes_in(payload: str) -> Iterator[str]:
    """The words of every piece of evidence in a payload as :func:`encode` writes it, however deep.

    >>> from counterclaim.model.spans import Evidence
    >>> list(quotes_in(encode(Evidence(document="document:1", start=3, end=7, quote='"Hm"'))))
    ['"Hm"']
    """
    for words in _QUOTED.findall(payload):
        yield msgspec.json.decode(words, type=str) if "\\" in words else words[1:-1]


def documents_in(payload: str) -> set[str]:
    """The documents in which what a payload as :func:`encode` writes it rests on stands.

    >>> from counterclaim.model.spans import Evidence
    >>> documents_in(encode([Evidence(document="document:1", start=0, end=13, quote='"document":"x')]))
    {'document:1'}
    """
    return set(_DOCUMENT.findall(payload))


def evidence_within(value: Any) -> Iterator[dict[str, Any]]:
    """Every piece of evidence in a decoded payload, however deep."""
    if isinstance(value, dict):
        if value.keys() == {"document", "start", "end", "quote"}:
            yield value
        for member in value.values():
            yield from evidence_within(member)
    elif isinstance(value, list):
        for member in value:
            yield from evidence_within(member)
