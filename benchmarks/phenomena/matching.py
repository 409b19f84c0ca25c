"""Which attributions of a reading are those of the marks: words as sets, as public scorers compare them.

A relation is found when source and content reach Dice 0.5 and the cues share a word (or both have none).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

WORD = re.compile(r"\w+(?:[’'.\-]\w+)*|[$%]")
ROLES = ("source", "cue", "content")
ENOUGH = 0.5
Relation = dict[str, frozenset[int]]


def relation_of(record: Mapping[str, Any], text: str) -> Relation:
    """The roles of an annotation as numbers of words."""
    words = [match.span() for match in WORD.finditer(text)]
    return {
        role: frozenset(
            number
            for number, (start, end) in enumerate(words)
            if any(start < span_end and span_start < end for span_start, span_end in record[role])
        )
        for role in ROLES
    }


def matched(wanted: Sequence[Relation], found: Sequence[Relation]) -> dict[int, int]:
    """Index of the found relation by index of the wanted one; best pairs first, each used once."""
    scored = [(_closeness(w, f), i, j) for i, w in enumerate(wanted) for j, f in enumerate(found)]
    pairs: dict[int, int] = {}
    for closeness, one, other in sorted(scored, key=lambda item: -item[0]):
        if closeness > 0 and one not in pairs and other not in pairs.values():
            pairs[one] = other
    return pairs


def _closeness(wanted: Relation, found: Relation) -> float:
    if not wanted["cue"] & found["cue"] and wanted["cue"] | found["cue"]:
        return 0.0
    source, content = (_dice(wanted[role], found[role]) for role in ("source", "content"))
    return source + content if source >= ENOUGH and content >= ENOUGH else 0.0


def _dice(one: frozenset[int], other: frozenset[int]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0
