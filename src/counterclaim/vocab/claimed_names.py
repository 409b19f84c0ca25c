"""Names of places by which each claimant calls them its own: ``lexicons/neutrality.toml`` behind a lookup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from counterclaim.vocab.lexicons import read_lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedName:
    """A name of one side: who uses it, what others call the place, in small letters, what all could."""

    users: str
    besides: tuple[str, ...]
    instead: tuple[str, ...]


def claimed_names(text: str) -> Iterator[tuple[int, int, ClaimedName]]:
    """Such names in a text from left to right, in the letters in which they are written: (start, end, name).

    >>> [(start, name.users) for start, _, name in claimed_names("Near the Diaoyu Islands")]
    [(9, 'China and Taiwan')]
    """
    for found in _pattern().finditer(text):
        yield found.start(), found.end(), _by_word()[found[0]]


@cache
def _by_word() -> Mapping[str, ClaimedName]:
    return {
        word: ClaimedName(
            users=one["users"],
            besides=tuple(one.get("besides", ())),
            instead=tuple(one["instead"].split(" or ")),
        )
        for one in read_lexicon("neutrality")["name"]
        for word in one["words"]
    }


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_by_word(), key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])")
