"""The rules: patterns over token classes, and the functions that say what a match means.

A pattern is a regular expression whose words are token classes (capitals) or words themselves (small);
``name=CLASS`` captures, ``{MACRO}`` expands. A rule may refuse a match by returning ``None``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from counterclaim.language.times import tokens as token_classes
from counterclaim.language.times.meanings import Meaning
from counterclaim.language.times.tokens import Tokens

MACROS = {
    "NUMBER": "(?:(?:NUM|DECIMAL|CARD)(?:DASH? CARD)?(?:DASH? CARD)?(?: (?:hundred|thousand)"
    "(?:and? CARD(?:DASH? CARD)?)?)?(?: and (?:a|one)? half)?|hundred|thousand)",
    "COUNT": "(?:{NUMBER} (?:(?:to|or|DASH) {NUMBER})?|(?:a|the)? couple of?|a? few|several|many|dozens of"
    "|(?:a|another) (?:hundred|thousand|half)|half (?:a|an)|another {NUMBER}|an|a|another)",
    "LMOD": "(?:LMOD|a little more than|well over|more than|less than|no more than|no less than"
    "|fewer than|longer than|at least|at most|up to|close to|as long as|just over|just under|just"
    "|only|a mere|a full|a further)",
    "POS": "(?:the? very? POS (?:(?:part|half|stage|stages|days|weeks|months) of | of|in|DASH)?)",
    "DAYS": "(?:DAY|DAYTH|ORD(?:DASH ORD)?|CARD DASH ORD)",
    "NIGHT": "(?:the? night (?:of|between|from|on)?|overnight (?:of|between|from|on)?)",
    "EARLY": "(?:early morning?|small|wee|predawn|pre DASH dawn)",
    "ZONED": "((?:local|ZONE) time?|OTHER time)",
    "UNITANY": "(?:UNIT|UNITS)",
    "WD": "(?:(?:WEEKDAY|WDABBR DOT?) COMMA?)",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A match of a rule on a paragraph's tokens."""

    tokens: Tokens
    match: re.Match[str]

    def has(self, name: str) -> bool:
        """Whether the named part matched."""
        return self.match[name] is not None if name in self.match.re.groupindex else False

    def words(self, name: str) -> list[str]:
        """The named part's tokens, in small letters; empty when absent."""
        if not self.has(name):
            return []
        return [self.tokens.lower(index) for index in range(*self.match.span(name))]

    def word(self, name: str) -> str:
        """The named part as one string, words joined by single spaces."""
        return " ".join(self.words(name))

    def before(self, distance: int = 1) -> str:
        """The word before the match."""
        return self.tokens.lower(self.match.start() - distance)

    def after(self, distance: int = 1) -> str:
        """The word after the match."""
        return self.tokens.lower(self.match.end() + distance - 1)


Reading = Callable[[Found], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with a name, and what its matches mean. ``own`` is the group that is the time expression."""

    name: str
    pattern: re.Pattern[str]
    reading: Reading


_SOURCES: list[tuple[str, str, Reading]] = []
_ITEM = re.compile(r"\(\?:|[A-Za-z]\w*=?|\S|\s+")


def rule(name: str, *patterns: str) -> Callable[[Reading], Reading]:
    """Register a reading for one or more patterns."""

    def register(reading: Reading) -> Reading:
        _SOURCES.extend((name, pattern, reading) for pattern in patterns)
        return reading

    return register


def _expand(pattern: str) -> str:
    while "{" in pattern:
        pattern = re.sub(r"\{(\w+)\}", lambda found: MACROS[found[1]], pattern)
    return pattern


def _items(pattern: str) -> Iterator[str]:
    for found in _ITEM.finditer(_expand(pattern)):
        if not found.group().isspace():
            yield found.group()


def _is_word(item: str) -> bool:
    return item[0].isalpha() and not item.endswith("=")


def _translate(pattern: str) -> str:
    """A pattern over class names as one over class characters."""
    out: list[str] = []
    name = ""
    for item in _items(pattern):
        if item.endswith("="):
            name = item[:-1]
            continue
        piece = token_classes.charset(item) if _is_word(item) else item
        if name:  # name=CLASS captures one token, name=( ... ) a group
            piece = f"(?P<{name}>" if item.startswith("(") else f"(?P<{name}>{piece})"
            name = ""
        out.append(piece)
    return "".join(out)


def compile_rules() -> dict[str, list[Rule]]:
    """All rules, by the class characters that a match of theirs can start with."""
    for _, pattern, _ in _SOURCES:
        token_classes.declare(item for item in _items(pattern) if _is_word(item) and item.islower())
    token_classes.settle()
    rules = [Rule(name, re.compile(_translate(pattern)), reading) for name, pattern, reading in _SOURCES]
    starts: dict[str, list[Rule]] = {}
    for char in token_classes.characters():
        starts[char] = [rule for rule in rules if can_start(rule.pattern, char)]
    return {char: found for char, found in starts.items() if found}


def can_start(pattern: re.Pattern[str], char: str) -> bool:
    """Whether some match of ``pattern`` starts with ``char``."""
    return char in _first_chars(pattern.pattern)


@cache
def _first_chars(source: str) -> frozenset[str]:
    """The characters that a class pattern can start with (sequences, groups, alternatives, quantifiers)."""
    chars, _, _ = _first_of_alternatives(source, 0)
    return frozenset(chars)


def _first_of_alternatives(source: str, at: int) -> tuple[set[str], bool, int]:
    chars: set[str] = set()
    empty = False
    while True:
        found, is_empty, at = _first_of_sequence(source, at)
        chars |= found
        empty |= is_empty
        if at >= len(source) or source[at] != "|":
            return chars, empty, at
        at += 1


def _first_of_sequence(source: str, at: int) -> tuple[set[str], bool, int]:
    chars: set[str] = set()
    open_still = True
    while at < len(source) and source[at] not in "|)":
        found, optional, at = _first_of_item(source, at)
        if at < len(source) and source[at] in "?*":
            optional, at = True, at + 1
        elif at < len(source) and source[at] == "+":
            at += 1
        if open_still:
            chars |= found
            open_still = optional
    return chars, open_still, at


def _first_of_item(source: str, at: int) -> tuple[set[str], bool, int]:
    if source[at] == "[":
        end = source.index("]", at)
        return set(source[at + 1 : end]), False, end + 1
    head = re.compile(r"\((?:\?(?::|P<\w+>))?").match(source, at)
    if head is None:
        raise ValueError(f"not understood in a rule: {source[at : at + 10]!r}")
    chars, empty, end = _first_of_alternatives(source, head.end())
    return chars, empty, end + 1
