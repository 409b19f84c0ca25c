"""Roads that are called by the towns at their ends."""

from __future__ import annotations

import re

from counterclaim.model.parses import ParsedSentence, Token

ROADS = ("road", "highway", "route", "motorway", "railway")
LEADS_FROM = frozenset("between from linking links connecting connects joining joins".split())
_ON_THE_WAY = frozenset("that which leading leads running runs going goes the".split())
_KIND_OF = frozenset("town towns city cities village villages settlement settlements of the".split())
_AND = frozenset(("and", "to", "with"))
_DASHES = ("-", "–", "—")
_SHORTEST = 3  # two names and the dash between them


def ends_of_road(sentence: ParsedSentence, road: Token) -> list[Token]:
    """The names before a word for roads that dashes join, or nothing."""
    before = list(sentence.tokens[: road.index])
    while before and before[-1].text.islower() and before[-1].dep in ("compound", "amod"):
        before.pop()  # "dirt", "main"
    words: list[Token] = []
    while before and (before[-1].text in _DASHES or before[-1].text[0].isupper()):
        if words and words[0].text not in _DASHES and before[-1].text not in _DASHES:
            break  # two names side by side
        words.insert(0, before.pop())
    while words and words[0].text in _DASHES:
        words.pop(0)
    return words if len(words) >= _SHORTEST else []


def ends_in_name(name: str) -> tuple[str, str] | None:
    """The two ends that the name of a road tells; of more, or of a road of another name, nothing.

    >>> ends_in_name("Gao-Ansongo road")
    ('Gao', 'Ansongo')
    """
    towns, _, noun = name.rpartition(" ")
    ends = [end.strip() for end in re.split("[-–—]", re.sub(r" [a-z]+$", "", towns))]
    return (ends[0], ends[1]) if noun.lower() in ROADS and len(ends) == 2 and all(ends) else None


def ends_behind(sentence: ParsedSentence, road: Token) -> list[list[Token]]:
    """The two names behind a word for roads: "the road between Gao and Ansongo", "from Gao to Ansongo"."""
    after = sentence.tokens[road.index + 1 :]
    led = _past(after, 0, _ON_THE_WAY)
    if led >= len(after) or after[led].lower not in LEADS_FROM:
        return []
    one = _name(after, _past(after, led + 1, _KIND_OF))
    joint = one[-1].index - road.index if one else len(after)
    if joint >= len(after) or after[joint].lower not in _AND:
        return []
    other = _name(after, _past(after, joint + 1, _KIND_OF))
    return [one, other] if other else []


def _past(tokens: tuple[Token, ...], index: int, words: frozenset[str]) -> int:
    while index < len(tokens) and tokens[index].lower in words:
        index += 1
    return index


def _name(tokens: tuple[Token, ...], start: int) -> list[Token]:
    """The capital words from here on, with what hyphens join to them."""
    stop = start
    while stop < len(tokens) and (tokens[stop].text[0].isupper() or _joins(tokens, start, stop)):
        stop += 1
    return list(tokens[start:stop])


def _joins(tokens: tuple[Token, ...], start: int, index: int) -> bool:
    between = start < index < len(tokens) - 1 and tokens[index].text in _DASHES
    return between and tokens[index - 1].end == tokens[index].start
