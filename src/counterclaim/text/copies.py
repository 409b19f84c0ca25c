"""Syndicated copies: word shingles and their containment."""

from __future__ import annotations

import re
from hashlib import blake2b

SHINGLE = 5  # words; long enough that two writers rarely share one by chance
COPY_CONTAINMENT = 0.8  # share of the shorter text's shingles found in the longer
MIN_SHINGLES = 8  # a text shorter than that is too short to call anything a copy of it

_WORD = re.compile(r"\w+")


def shingles(text: str) -> frozenset[int]:
    """Hashes of all runs of five words, case and punctuation apart."""
    words = _WORD.findall(text.casefold())
    runs = (" ".join(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1))
    return frozenset(int.from_bytes(blake2b(run.encode(), digest_size=8).digest(), "big") for run in runs)


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """Share of the smaller set that the larger one holds: 1 for a truncated copy, where Jaccard is low."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def is_copy(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two texts are copies of each other, whole or truncated."""
    return min(len(one), len(other)) >= MIN_SHINGLES and containment(one, other) >= COPY_CONTAINMENT
