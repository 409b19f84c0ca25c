"""Words around names: the list ``lexicons/names.toml`` behind a lookup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from counterclaim.vocab.lexicons import read_lexicon, word_sets


@cache
def name_words() -> Mapping[str, frozenset[str]]:
    """The lists by section and key: ``{"groups.nouns": {...}, "speech.behind": {...}}``."""
    return word_sets(read_lexicon("names"))


def any_of(words: Iterable[str]) -> str:
    """Words as alternatives of a pattern, the longest first.

    >>> any_of(["rebel", "rebels"])
    'rebels|rebel'
    """
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
