"""Tokens with classes: a text becomes one string of class characters that rules are matched on.

Every word gets one character, standing for the *set* of classes it belongs to ("second" is an ordinal and a
unit, "1990" a number and a year). A rule names classes; :func:`charset` says which characters hold a class.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from counterclaim.language.times.words import CAPITAL_ONLY, CLASSES, DAY_LEADS

_TOKEN = re.compile(
    r"""
      \d{4}-\d{2}-\d{2}(?!\d)                          # ISO date
    | \d{1,2}\.\d{1,2}\.\d{4}(?!\d)                    # 28.06.2023
    | \d{1,2}/\d{1,2}/\d{4}(?!\d)                      # 28/06/2023
    | \d{1,2}:\d{2}(?::\d{2})?(?!\d)                   # clock time
    | \d{1,2}(?:st|nd|rd|th)\b
    | \d{1,3}0[’']?s\b                                 # 1930s, but not 1965's
    | ['’]\d\ds?\b                                     # '99, '90s
    | \d+(?:[.,]\d+)*
    | [AaPp]\.\s?[Mm]\.?(?!\w)
    | [AaBb]\.\s?[DdCc](?:\.\s?[Ee])?\.?(?!\w)
    | ['’](?:s|ll)\b
    | [^\W\d_]+
    | [^\w\s]
    """,
    re.VERBOSE,
)

_NONE = "."
_alphabet = map(chr, range(0x4E00, 0x9FFF))  # far from every character that means something in a pattern
_char_of: dict[frozenset[str], str] = {frozenset(): _NONE}
_classes_of_word: dict[str, frozenset[str]] = {}
_chars: dict[str, str] = {}  # words already seen

for _name, _words in CLASSES.items():
    for _word in _words:
        _classes_of_word[_word] = _classes_of_word.get(_word, frozenset()) | {_name}


def _char(classes: frozenset[str]) -> str:
    """The character of a set of classes, made at its first use."""
    found = _char_of.get(classes)
    if found is None:
        found = _char_of[classes] = next(_alphabet)
    return found


def declare(words: Iterable[str]) -> None:
    """Give every word that a rule spells out a class of its own, named like the word."""
    for word in words:
        _classes_of_word[word] = _classes_of_word.get(word, frozenset()) | {word}


@cache
def _number_shapes() -> dict[str, frozenset[str]]:
    """Class sets of numeral shapes; the words ``NUM``, ``DAY`` and so on are classes of their own."""
    return {
        "day": frozenset("NUM DAY HOUR".split()),
        "month-day": frozenset("NUM DAY".split()),
        "year": frozenset("NUM YEAR".split()),
        "clock4": frozenset("NUM CLOCK4".split()),
        "year-clock4": frozenset("NUM YEAR CLOCK4".split()),
        "short": frozenset("NUM SHORTYEAR".split()),
        "month-day-short": frozenset("NUM DAY SHORTYEAR".split()),
        "day-short": frozenset("NUM DAY HOUR SHORTYEAR".split()),
        "number": frozenset(("NUM",)),
        "decimal": frozenset(("DECIMAL",)),
        "iso": frozenset(("ISODATE",)),
        "dotted": frozenset(("DOTDATE",)),
        "slashed": frozenset(("SLASHDATE",)),
        "clock": frozenset(("CLOCK",)),
        "other": frozenset(),
        "ordinal": frozenset(("NTH",)),
        "ordinal-day": frozenset("NTH DAYTH".split()),
        "decade": frozenset(("DECADE",)),
        "apostrophe-year": frozenset(("APOYEAR",)),
    }


def _shape(word: str) -> str:
    """Which numeral shape a token with a digit in it has."""
    if word.isdigit():
        number, length = int(word) if len(word) < 6 else 99999, len(word)
        if length <= 2:
            name = "day" if 1 <= number <= 24 else "month-day" if 25 <= number <= 31 else "short"
            if length == 2 and name != "short":
                name += "-short"
            return name if length == 2 or name != "short" else "number"
        if length == 4:
            is_clock = word[:2] < "24" and word[2:] < "60"
            is_year = 1000 <= number <= 2099
            return (
                "year-clock4"
                if is_clock and is_year
                else "year"
                if is_year
                else "clock4"
                if is_clock
                else "number"
            )
        return "number"
    if word[0] in "'’":
        return "decade" if word[-1] == "s" else "apostrophe-year"
    if word[-1] == "s":
        return "decade" if word.rstrip("s").rstrip("'’")[-1:] == "0" else "number"
    if word[-1].isalpha():
        return "ordinal-day" if 1 <= int(word[:-2]) <= 31 else "ordinal"
    if ":" in word:
        hours, minutes = word.split(":")[:2]
        return "clock" if int(hours) <= 24 and int(minutes) < 60 else "other"
    if "/" in word:
        return "slashed"
    if "-" in word:
        return "iso"
    if word.count(".") == 2 and "," not in word and len(word.rsplit(".", 1)[1]) == 4:
        return "dotted"
    return "decimal"


@cache
def _known(word: str) -> str | None:
    """The character of a word of the vocabulary, as written (its capital matters)."""
    lower = word.lower()
    squeezed = lower.replace(" ", "")
    classes = _classes_of_word.get(lower) or _classes_of_word.get(squeezed)
    if classes is None:
        return None
    if "MONTH" in classes and word[0].islower() and lower in CAPITAL_ONLY:
        classes = classes - {"MONTH"}
    if "WDABBR" in classes and word[0].islower():
        classes = classes - {"WDABBR"}
    return _char(classes)


def charset(name: str) -> str:
    """A regular expression for the characters that hold the class ``name``."""
    if name == "OTHER":
        return f"[{_NONE}]"
    held = sorted(char for classes, char in _char_of.items() if name in classes)
    if not held:
        raise ValueError(f"no word has the class {name!r}")
    return "[" + "".join(held) + "]"


def settle() -> None:
    """Give a character to every class set there can be, so that rules compiled afterwards know them all."""
    _known.cache_clear()
    _chars.clear()
    for shape in _number_shapes().values():
        _char(shape)
    for word in _classes_of_word:
        _known(word)
        _known(word.capitalize())


_MAX_CACHE = 200_000  # words remembered between texts; a bound on memory, not a tuned figure


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one paragraph: where they stand, their words, and one class character for each."""

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    classes: str

    def lower(self, index: int) -> str:
        """The token's word in small letters; empty outside the paragraph."""
        return self.words[index].lower() if 0 <= index < len(self.words) else ""


def _classify(word: str) -> str:
    if any(char.isdigit() for char in word):
        # Digits of other scripts satisfy \d but are not read as numbers here.
        return _char(_number_shapes()[_shape(word)]) if word.isascii() or word[0] == "’" else _NONE
    return _known(word) or _NONE


def read(text: str, start: int, end: int) -> Tokens:
    """Cut ``text[start:end]`` into tokens."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    classes: list[str] = []
    if len(_chars) > _MAX_CACHE:
        _chars.clear()
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        char = _chars.get(word)
        if char is None:
            char = _chars[word] = _classify(word)
        starts.append(match.start())
        ends.append(match.end())
        words.append(word)
        classes.append(char)
    for index in (i for i, word in enumerate(words) if word in CAPITAL_ONLY):
        if _is_small_month(words, index):
            classes[index] = _classify(words[index].capitalize())
    return Tokens(text, starts, ends, words, "".join(classes))


def _is_small_month(words: list[str], index: int) -> bool:
    """As in "on 24 may", "2 may 1990 (AP)": a month by what stands around it, however it is written."""
    lead, day, after = (words[at] if 0 <= at < len(words) else "" for at in (index - 2, index - 1, index + 1))
    if not (day.isdigit() and 1 <= int(day) <= 31):
        return False
    year = after.isdigit() and len(after) in (2, 4)
    return year or lead.lower() in DAY_LEADS


def characters() -> list[str]:
    """Every class character but the one of unknown words."""
    return [char for char in _char_of.values() if char != _NONE]
