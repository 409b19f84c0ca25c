"""Names masked in payloads: each letter of them, so that words keep their length and place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from unicodedata import combining, normalize

import msgspec

MASK = "█"
_STRING = re.compile(r'("\w+":)?("[^"\\]*(?:\\.[^"\\]*)*")')
_LETTER = re.compile(r"%20|[^\W_]")
_BETWEEN = r"(?:[-_.+]|%20)"  # the words of a name in an address or the name of a file
_PATH = re.compile(r"(?<=://)([^\s/]*)(/\S*)")
_FILE = re.compile(r"\S*[-_./]\S*")
_OF_FILES = ('"name":', '"url":')


class Mask:
    """What masks some names, as they are and in capitals, also over a line's end and in addresses."""

    def __init__(self, whole: Collection[str], alone: Collection[str], public: Collection[str]) -> None:
        """Of ``whole`` names, and of words that stand ``alone`` for one, in capitals if not ``public``."""
        capitals = {name.upper() for name in (*whole, *alone)}.difference(public)
        self._names = _any_of((name.split() for name in {*whole, *alone, *capitals}), rf"(?:\s+|{_BETWEEN})")
        slugs = {slug for name in whole for slug in _slugs(name)}
        self._whole = _any_of((slug for slug in slugs if len(slug) > 1), _BETWEEN)
        self._slugs = _any_of({*slugs, *(slug for word in alone for slug in _slugs(word))}, _BETWEEN)

    def over(self, payload: str) -> str:
        """The payload with its names masked; what is no word of anybody, ids and codes, stays as it is."""
        return _STRING.sub(self._over_string, payload)

    def _over_string(self, found: re.Match[str]) -> str:
        key, quoted = found[1] or "", found[2]
        words = msgspec.json.decode(quoted, type=str) if "\\" in quoted else quoted[1:-1]
        told = self._names.sub(_masked, words)
        if "://" in words or len(words.split(maxsplit=1)) > 1:
            told = self._whole.sub(_masked, told)
            told = _PATH.sub(lambda path: path[1] + self._slugs.sub(_masked, path[2]), told)
        elif key in _OF_FILES and _FILE.fullmatch(words):
            told = self._slugs.sub(_masked, told)
        return found[0] if told == words else key + msgspec.json.encode(told).decode()


def _any_of(names: Iterable[Iterable[str]], between: str) -> re.Pattern[str]:
    """Any of some names of several words, the longest first, as words of their own."""
    known = sorted(map(tuple, names), key=lambda words: (-len(" ".join(words)), words))
    if not known:
        return re.compile(r"(?!)")
    forms = "|".join(between.join(map(re.escape, words)) for words in known)
    return re.compile(rf"(?<![^\W_])(?:{forms})(?![^\W_])")


def _slugs(name: str) -> set[tuple[str, ...]]:
    """The words of a name as addresses have them: small, with and without the marks on letters."""
    small = re.sub(r"['’]", "", name.lower())
    plain = "".join(letter for letter in normalize("NFKD", small) if not combining(letter))
    return {tuple(re.findall(r"[^\W_]+", form)) for form in (small, plain)}


def _masked(name: re.Match[str]) -> str:
    return _LETTER.sub(lambda found: found[0] if found[0] == "%20" else MASK, name[0])
