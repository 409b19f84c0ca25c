"""The ledger interchange, ``counterclaim-ledger/1``: what `read --format json` and `export json` print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

import msgspec

from counterclaim.model.ledgers import Ledger
from counterclaim.model.stores import record_order
from counterclaim.views.sources import sources_of

__all__ = ["ARRAYS", "END", "FORMAT", "escaped", "json_bytes", "member", "pieces", "to_json"]

FORMAT = "counterclaim-ledger/1"
END = b"\n}\n"

ARRAYS = (
    "documents actors places claims incidents pledges restrictions talks positions "
    "problems disagreements times decisions"
).split()
_NULL_FORBIDDEN = ("observed",)  # left out for a party's own account
# Legal in JSON, but a terminal obeys some and shows text in another order for others: written as escapes.
_UNSEEN = re.compile("[\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060\u2066-\u2069\ufeff]")


def to_json(ledger: Ledger) -> bytes:
    """A ledger as the interchange writes it; equal ledgers give equal bytes."""
    return b"".join(pieces(ledger)) + END


def pieces(ledger: Ledger) -> Iterator[bytes]:
    """The same record by record, so that never all of it is in memory; ``END`` has to follow."""
    yield f'{{\n  "format": "{FORMAT}",\n  "generated_by": '.encode() + _indented(ledger.generated_by, 2)
    for name in ARRAYS:
        records = sorted(getattr(ledger, name), key=record_order)
        yield from _array(name, (record for record, _ in groupby(records)))  # what has no id may come twice
    yield from _array("sources", sources_of(ledger))


def _array(name: str, records: Iterable[object]) -> Iterator[bytes]:
    yield f',\n  "{name}": ['.encode()
    between = b"\n    "
    for record in records:
        yield between + _indented(record, 4)
        between = b",\n    "
    yield b"]" if between == b"\n    " else b"\n  ]"


def _indented(record: object, by: int) -> bytes:
    """A record as lines, all but the first behind some blanks; no line ends within words."""
    return json_bytes(member(record)).removesuffix(b"\n").replace(b"\n", b"\n" + b" " * by)


def member(record: object) -> Any:
    """One record as the interchange writes it."""
    return _tidied(msgspec.to_builtins(record, order="sorted"))


def json_bytes(content: object) -> bytes:
    """JSON in UTF-8, indented, with a line end."""
    text = msgspec.json.format(msgspec.json.encode(content), indent=2).decode()
    return (escaped(text) + "\n").encode()


def escaped(text: str) -> str:
    """JSON with what a terminal obeys, or shows in another order, as escapes."""
    return _UNSEEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def _tidied(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            name: _tidied(inner)
            for name, inner in value.items()
            if inner is not None or name not in _NULL_FORBIDDEN
        }
    if isinstance(value, list | tuple):
        return (
            sorted(map(_tidied, value), key=_position) if _is_evidence(value) else list(map(_tidied, value))
        )
    return value


def _is_evidence(values: Sequence[Any]) -> bool:
    return all(
        isinstance(value, dict) and value.keys() == {"document", "start", "end", "quote"} for value in values
    )


def _position(evidence: dict[str, Any]) -> tuple[str, int, int]:
    return evidence["document"], evidence["start"], evidence["end"]
