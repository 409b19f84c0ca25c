"""Spans as sets of words: punctuation and quotation marks do not count; and things matched one to one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from counterclaim.evaluation.records import Spans

WORD = re.compile(r"\w+(?:[’'.\-]\w+)*|[$%]")
ALIKE = 0.5  # Dice from which two spans are the same words, more or less
Words = frozenset[int]  # which words of a text, by their number


class WordsOf:
    """The words of a text, and which of them spans touch."""

    def __init__(self, text: str) -> None:
        self._words = [found.span() for found in WORD.finditer(text)]

    def touched(self, spans: Spans) -> Words:
        """The words that some spans touch, by their number."""
        return frozenset(number for start, end in spans for number in self._within(start, end))

    def _within(self, start: int, end: int) -> Iterable[int]:
        number = max(0, bisect_left(self._words, (start, 0)) - 1)
        while number < len(self._words) and self._words[number][0] < end:
            if self._words[number][1] > start:
                yield number
            number += 1


def dice(one: Words, other: Words) -> float:
    """How much of both is the same (Dice 1945), 0 to 1; two of nothing are alike.

    >>> dice(frozenset({1, 2}), frozenset({2, 3}))
    0.5
    """
    if not one and not other:
        return 1.0
    return 2 * len(one & other) / (len(one) + len(other))


def best_pairs(scored: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """Pairs by their closeness, closest first, each member once; a closeness of 0 is no pair."""
    ones: set[int] = set()
    others: set[int] = set()
    pairs = []
    for closeness, one, other in sorted(scored, key=lambda found: (-found[0], found[1], found[2])):
        if closeness > 0 and one not in ones and other not in others:
            ones.add(one)
            others.add(other)
            pairs.append((one, other))
    return pairs
