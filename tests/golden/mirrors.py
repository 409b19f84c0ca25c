"""Two parties exchanged, and a ledger apart from its ids and offsets, so that mirror images can be compared.

An id made of content differs between a report and its mirror image: here a record is known by its words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

HASHED = re.compile(r"\b[a-z]+:[0-9a-f]{16}\b")
JOINT = re.compile(r"joint:([^/\"]+\+[^/\"]+)")
# What the world, not the text, says of a place; what depends on the bytes; where words stand.
OUTSIDE = frozenset(
    "latitude longitude geonameid sha256 text_sha256 length start end text generated_by".split()
)
LISTING = frozenset(("reason", "reasons"))  # lists voices by the alphabet
WORDS = frozenset("start end quote".split())


def exchanged(text: str, names: Mapping[str, str]) -> str:
    """A text with each name in the other's place, the longest first."""
    both = {**names, **{other: one for one, other in names.items()}}
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(both, key=len, reverse=True)))
    return pattern.sub(lambda found: both[found[0]], text)


def likeness(ledger: Mapping[str, Any]) -> dict[str, list[str]]:
    """All records of a ledger by kind as text that does not depend on ids, offsets or order."""
    labels = {
        record["id"]: f"<{_words(record)}>"
        for array in ledger.values()
        if isinstance(array, list)
        for record in array
        if HASHED.fullmatch(record.get("id", ""))
    }
    return {
        name: sorted(json.dumps(_plain(record, labels), sort_keys=True) for record in array)
        for name, array in ledger.items()
        if isinstance(array, list)
    }


def _words(record: Any) -> str:
    """All words a record rests on, each once."""
    quotes: list[str] = []
    todo = [record]
    while todo:
        value = todo.pop(0)
        if isinstance(value, dict):
            quotes += [value["quote"]] if value.keys() >= WORDS else []
            todo += [value[name] for name in sorted(value)]
        elif isinstance(value, list):
            todo += value
    return "|".join(sorted(set(quotes)))


def _plain(value: Any, labels: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        plain = {name: _plain(inner, labels) for name, inner in value.items() if name not in OUTSIDE}
        listed = {
            name: " ".join([value[name]] if name == "reason" else value[name])
            for name in value.keys() & LISTING
        }
        return plain | {name: sorted(re.findall(r"\w+", words)) for name, words in listed.items()}
    if isinstance(value, list):
        return sorted(
            (_plain(inner, labels) for inner in value), key=lambda item: json.dumps(item, sort_keys=True)
        )
    if isinstance(value, str):
        return JOINT.sub(_in_order, HASHED.sub(lambda found: labels.get(found[0], found[0]), value))
    return value


def _in_order(found: re.Match[str]) -> str:
    return "joint:" + "+".join(sorted(found[1].split("+")))
