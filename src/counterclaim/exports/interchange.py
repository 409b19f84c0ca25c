"""The ledger interchange, ``counterclaim-ledger/1``: what `read --format json` and `export json` print."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Any

import msgspec

from counterclaim.model.ledgers import Ledger
from counterclaim.model.stores import record_order
from counterclaim.views.sources import sources_of

__all__ = ["ARRAYS", "FORMAT", "escaped", "json_bytes", "member", "to_json"]

FORMAT = "counterclaim-ledger/1"

ARRAYS = (
    "documents actors places claims incidents pledges restrictions talks positions "
    "problems disagreements times decisions"
).split()
_NULL_FORBIDDEN = ("observed",)  # left out for a party's own account
# Legal in JSON, but a terminal obeys some and shows text in another order for others: written as escapes.
_UNSEEN = re.compile("[\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060\u2066-\u2069\ufeff]")


def to_json(ledger: Ledger) -> bytes:
    """A ledger as the interchange writes it; equal ledgers give equal bytes."""
    content: dict[str, Any] = {"format": FORMAT, "generated_by": member(ledger.generated_by)}
    for name in ARRAYS:
        records = sorted(getattr(ledger, name), key=record_order)
        content[name] = [member(record) for record, _ in groupby(records)]  # what has no id may come twice
    content["sources"] = [member(source) for source in sources_of(ledger)]
    return json_bytes(content)


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
