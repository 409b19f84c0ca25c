"""Names masked in payloads: each letter of them, so that words keep their length and place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from unicodedata import combining, normalize

import msgspec

MASK = "█"
_STRING = re.compile(r'("\w+":)?("[^"\\]*(?:\\.[^"\\]*)*")')
_RUN = re.compile(r"[^\W_]+")
_LETTER = re.compile(r"%20|[^\W_]")
_DASHES = "\\-\u2010\u2011\u2012\u2013"
_BETWEEN = rf"(?:[{_DASHES}_.+]|%20)"  # the words of a name in an address or the name of a file
_PATH = re.compile(r"(?<=://)([^\s/]*)(/\S*)")
_FILE = re.compile(r"\S*[-_./]\S*")
_OF_FILES = ('"name":', '"url":')


class _Names:
    """Names of one or several words, found as words of their own; as fast for a thousand as for one."""

    def __init__(self, names: Iterable[Iterable[str]], between: str) -> None:
        self._between = between
        self._of: dict[str, list[Sequence[str]]] = {}  # by the letters that they begin with
        self._patterns: dict[str, re.Pattern[str]] = {}
        for words in set(map(tuple, names)):
            if words and (first := _RUN.search(words[0])):
                self._of.setdefault(first[0], []).append((words[0][first.start() :], *words[1:]))

    def masked(self, text: str) -> str:
        """The text with each letter of a name masked, of the longest one where several begin."""
        told, end = [], 0
        for run in _RUN.finditer(text) if self._of else ():
            found = self._at(text, run) if run.start() >= end and run[0] in self._of else None
            if found is not None:
                told += [text[end : found.start()], _masked(found)]
                end = found.end()
        return "".join([*told, text[end:]])

    def _at(self, text: str, run: re.Match[str]) -> re.Match[str] | None:
        if (pattern := self._patterns.get(run[0])) is None:
            known = sorted(self._of[run[0]], key=lambda words: (-len(" ".join(words)), words))
            forms = "|".join(self._between.join(map(re.escape, words)) for words in known)
            pattern = self._patterns[run[0]] = re.compile(rf"(?:{forms})(?![^\W_])")
        return pattern.match(text, run.start())


class Mask:
    """What masks some names, as they are and in capitals, also over a line's end and in addresses."""

    def __init__(self, whole: Collection[str], alone: Collection[str], public: Collection[str]) -> None:
        """Of ``whole`` names, and of words that stand ``alone`` for one, in capitals if not ``public``."""
        capitals = {name.upper() for name in (*whole, *alone)}.difference(public)
        told = {*whole, *alone, *capitals, *("".join(_parts(name)) for name in whole)}  # "#AminaDeby"
        self._names = _Names((_parts(name) for name in told), rf"(?:\s+|{_BETWEEN})")
        slugs = {slug for name in whole for slug in _slugs(name)}
        self._whole = _Names((slug for slug in slugs if len(slug) > 1), _BETWEEN)
        self._slugs = _Names({*slugs, *(slug for word in alone for slug in _slugs(word))}, _BETWEEN)

    def over(self, payload: str) -> str:
        """The payload with its names masked; what is no word of anybody, ids and codes, stays as it is."""
        return _STRING.sub(self._over_string, payload)

    def _over_string(self, found: re.Match[str]) -> str:
        key, quoted = found[1] or "", found[2]
        words = msgspec.json.decode(quoted, type=str) if "\\" in quoted else quoted[1:-1]
        told = self._names.masked(words)
        if "://" in words or len(words.split(maxsplit=1)) > 1:
            told = self._whole.masked(told)
            told = _PATH.sub(lambda path: path[1] + self._slugs.masked(path[2]), told)
        elif key in _OF_FILES and _FILE.fullmatch(words):
            told = self._slugs.masked(told)
        return found[0] if told == words else key + msgspec.json.encode(told).decode()


def _parts(name: str) -> list[str]:
    """The words of a name, also between dashes of any kind."""
    return [part for part in re.split(rf"[\s{_DASHES}]+", name) if part]


def _slugs(name: str) -> set[tuple[str, ...]]:
    """The words of a name as addresses have them: small, with and without the marks on letters."""
    small = re.sub(r"['’]", "", name.lower())
    plain = "".join(letter for letter in normalize("NFKD", small) if not combining(letter))
    return {tuple(re.findall(r"[^\W_]+", form)) for form in (small, plain)}


def _masked(name: re.Match[str]) -> str:
    return _LETTER.sub(lambda found: found[0] if found[0] == "%20" else MASK, name[0])
