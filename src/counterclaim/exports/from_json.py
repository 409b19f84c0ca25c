"""The ledger interchange read back: what `export json` wrote, checked before anything is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import msgspec

from counterclaim.exports.interchange import ARRAYS, FORMAT, member
from counterclaim.model.actors import Actor, Place
from counterclaim.model.claims import Claim
from counterclaim.model.decisions import Decision
from counterclaim.model.documents import Document
from counterclaim.model.errors import BadInput, CounterclaimError
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import DatedWords, Derivation, Kept, KeptReading, Ledger
from counterclaim.model.problems import Problem
from counterclaim.model.situations import Disagreement, Pledge, Position, Restriction, TalksTrack

MAX_BYTES = 2_000_000_000  # of one file: a million claims with their readings
RECORDS: Mapping[str, type] = {
    "documents": Document,
    "actors": Actor,
    "places": Place,
    "claims": Claim,
    "incidents": Incident,
    "pledges": Pledge,
    "restrictions": Restriction,
    "talks": TalksTrack,
    "positions": Position,
    "problems": Problem,
    "disagreements": Disagreement,
    "times": DatedWords,
    "decisions": Decision,
}
MEMBERS = ("format", "generated_by", *ARRAYS, "sources", "kept")
OPTIONAL = ("times", "decisions", "sources")
NO_READINGS = (
    "tells what its documents yield together, and not what each does (there is no member `kept`), so no "
    "ledger can go on from it; write it with `counterclaim export json`, without filters"
)
_TUPLES: Mapping[str, Any] = {array: tuple[record, ...] for array, record in RECORDS.items()}  # type: ignore[valid-type]
_Type = TypeVar("_Type")
_FAMILY, _, _MAJOR = FORMAT.partition("/")
_AT = re.compile(r" - at `\$(?P<path>.*)`$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Interchange:
    """A ledger with what a store needs to go on from it; ``unknown`` names what this version leaves out."""

    ledger: Ledger
    kept: Kept
    unknown: Sequence[str] = ()


def from_json(data: bytes, name: str) -> Interchange:
    """The ledger that `export json` wrote; ``name`` is what the file is called.

    Raises:
        BadInput: it is something else, of another major version, broken, or what is in it does not fit.
    """
    parts = _parts(data, name)
    made = _as(Derivation, parts["generated_by"], f"{name}: generated_by")
    arrays = {
        array: _as(_TUPLES[array], parts[array], f"{name}: {array}") for array in ARRAYS if array in parts
    }
    ledger = Ledger(generated_by=made, **arrays)
    kept = _as(_Written, parts["kept"], f"{name}: kept")
    unknown = {member for member in parts if member not in MEMBERS}
    for array, records in arrays.items():
        unknown |= set(_unlike(array, _as(list, parts[array], name), [member(record) for record in records]))
    return Interchange(ledger=ledger, kept=_kept(ledger, kept), unknown=sorted(unknown))


def _parts(data: bytes, name: str) -> dict[str, msgspec.Raw]:
    parts: dict[str, msgspec.Raw] = _as(dict[str, msgspec.Raw], data, name)
    stated = _as(str, parts["format"], f"{name}: format") if "format" in parts else None
    family, _, major = (stated or "").partition("/")
    if family != _FAMILY:
        raise BadInput(f"{name}: no ledger in JSON ({FORMAT}); `counterclaim export json` writes one")
    if major.partition(".")[0] != _MAJOR:
        raise BadInput(f"{name}: a ledger of another major version, {stated}; this program reads {FORMAT}")
    if "kept" not in parts:
        raise BadInput(f"{name}: {NO_READINGS}")
    missing = [member for member in MEMBERS if member not in parts and member not in OPTIONAL]
    if missing:
        raise BadInput(f"{name}: has no member {', '.join(missing)}; write it again with `export json`")
    return parts


class _Written(msgspec.Struct, kw_only=True):
    """The member `kept`."""

    notes: list[Problem]
    readings: list[KeptReading]
    redirects: dict[str, str]


def _kept(ledger: Ledger, written: _Written) -> Kept:
    """What a store keeps, with the texts that stand in the ledger."""
    texts = {(document.id, document.text_sha256): document.text for document in ledger.documents}
    return Kept(
        readings=[_with_text(reading, texts) for reading in written.readings],
        notes=written.notes,
        redirects=written.redirects,
    )


def _with_text(reading: KeptReading, texts: Mapping[tuple[str, str], str | None]) -> KeptReading:
    document = reading.records.document
    if document.text is not None:
        return reading
    text = texts.get((document.id, document.text_sha256))
    return replace(reading, records=replace(reading.records, document=replace(document, text=text)))


def _unlike(where: str, given: Any, ours: Any) -> Iterator[str]:
    """The members of what was given that are not in what was made of it."""
    if isinstance(given, dict) and isinstance(ours, dict):
        for name, value in given.items():
            if name in ours:
                yield from _unlike(f"{where}.{name}", value, ours[name])
            elif value is not None:
                yield f"{where}.{name}"
    elif isinstance(given, list) and isinstance(ours, list):
        for one, other in zip(given, ours, strict=False):
            yield from _unlike(f"{where}[]", one, other)


def _as(type: type[_Type], data: bytes | msgspec.Raw, where: str) -> _Type:
    try:
        return msgspec.json.decode(data, type=type)
    except (msgspec.DecodeError, CounterclaimError, ValueError, RecursionError) as error:
        raise BadInput(_told(where, error)) from error


def _told(where: str, error: Exception) -> str:
    message = str(error)
    found = _AT.search(message)
    return f"{where}{found['path']}: {message[: found.start()]}" if found else f"{where}: {message}"
