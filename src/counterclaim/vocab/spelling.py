"""Whether two spellings may be one name: a key that habits of transliteration leave as it is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from counterclaim.vocab.gazetteer_records import fold_name

NOTHING = "-"
SHORTEST = 6  # letters of a name that may be told by its key: of shorter ones too many sound alike

Pairs = tuple[tuple[re.Pattern[str], str], ...]


@dataclass(frozen=True, slots=True)
class _Habits:
    letters: tuple[tuple[frozenset[str], tuple[tuple[str, str], ...]], ...]
    countries: dict[str, Pairs]
    general: Pairs
    first: tuple[tuple[str, ...], ...]


def spelling_key(name: str, country: str | None = None) -> str | None:
    """The key of a name, by the habits of a country if one is given; ``None`` for names too short to tell.

    >>> spelling_key("Dyukyanlar") == spelling_key("Dukanlar")
    True
    >>> spelling_key("Hodeidah", "YE") == spelling_key("Al Hudaydah", "YE")
    True
    >>> spelling_key("Luhansk", "UA") == spelling_key("Lugansk", "UA") != spelling_key("Donetsk", "UA")
    True
    """
    habits = _habits()
    small = name.casefold()
    for mark, pairs in habits.letters:
        if mark & set(small):
            for letter, written in pairs:
                small = small.replace(letter, written)
    key = fold_name(small)
    if sum(map(str.isalpha, key)) < SHORTEST:
        return None
    for pattern, sound in (*habits.countries.get(country or "", ()), *habits.general):
        key = pattern.sub(sound, key)
    return key


def first_letters(letter: str) -> tuple[str, ...]:
    """The letters a name may begin with that is also spelt with this one first."""
    return next((group for group in _habits().first if letter in group), (letter,))


@cache
def _habits() -> _Habits:
    text = (files("counterclaim.vocab") / "lexicons" / "spelling.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    countries: dict[str, Pairs] = {}
    for habit in tables["habit"]:
        for country in habit["countries"]:
            countries[country] = (*countries.get(country, ()), *_compiled(habit["pairs"]))
    letters = tuple(
        (frozenset(entry["mark"]), tuple((a, b) for a, b in entry["pairs"])) for entry in tables["letters"]
    )
    first = tuple(tuple(group) for group in tables["general"]["first"])
    return _Habits(letters, countries, _compiled(tables["general"]["pairs"]), first)


def _compiled(pairs: Iterable[Any]) -> Pairs:
    return tuple((re.compile(pattern), "" if sound == NOTHING else sound) for pattern, sound in pairs)
