"""What stands around an expression: relation words, its place in the sentence, the kind of text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from counterclaim.language.times.matching import Match
from counterclaim.language.times.meanings import Base, Meaning, OnWeekday, Shift, Stated
from counterclaim.language.times.tokens import Tokens
from counterclaim.language.times.words import (
    HAPPENINGS,
    RELATIONS,
)

_NOT_NOUNS = frozenset("the in and when".split())  # after a date, these name nothing
_HAPPENING_REACH = 5  # tokens from the day of a happening back to its article
_BOUNDS = ("since", "until", "before", "after")
_FAR_YEARS = 2  # a history tells of years at least this far from its own date
_DISTANT_YEARS = 10  # two dates are enough where they are this far
_MANY_DATES = 3  # and of at least this many full dates


def relation_of(tokens: Tokens, match: Match) -> tuple[str | None, int]:
    """The relation word before a match, and how many tokens the phrase reaches back."""
    at = match.first - match.lead - 1
    word = tokens.lower(at)
    told = _of_happening(tokens, at) if isinstance(match.meaning, Stated | OnWeekday) else None
    if told is not None:
        return told[0], match.first - told[1]
    if word in ("on", "from", "in", "at") and tokens.lower(at - 1) in ("starting", "beginning", "effective"):
        return "since", match.lead + 2
    if word in ("of", "at") and tokens.lower(at - 1) == "as":
        return "as of", match.lead + 2
    if word == "to" and tokens.lower(at - 1) == "up":
        return "until", match.lead + 2
    if word == "to" and tokens.lower(at - 1) == "prior":
        return "before", match.lead + 2
    if word == "than" and tokens.lower(at - 1) == "later":  # "no later than 20 March"
        return "by", match.lead + 2 + (tokens.lower(at - 2) in ("no", "not"))
    if (
        word in ("around", "about", "late", "early", "at", "the")
        and tokens.lower(at - 1) in RELATIONS
        and word != "of"
    ):
        at, word = at - 1, tokens.lower(at - 1)
    relation = RELATIONS.get(word)
    if word in ("on", "at") and isinstance(match.meaning, Shift):
        return None, match.lead
    if word in ("from", "to") and tokens.lower(match.last) in ("'s", "’s"):
        return None, match.lead  # "the toll from Tuesday's raid": a raid of that day
    if relation is None or word == "of" or (word == "to" and match.partner >= 0):
        return None, match.lead
    if match.partner and relation in ("since", "until"):
        relation = "at"  # "from 3 to 9 July" is a span, not a beginning and a limit
    return relation, match.first - at


def _of_happening(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """As in "since the truce of 3 June", "after the vote on Sunday": the relation is to the happening."""
    if tokens.lower(at) not in ("of", "on", "in") or tokens.lower(at - 1) not in HAPPENINGS:
        return None
    for back in range(at - 1, max(-1, at - 1 - _HAPPENING_REACH), -1):
        word = tokens.lower(back)
        if word in ("the", "a", "an", "its", "their", "his", "her"):
            relation = RELATIONS.get(tokens.lower(back - 1))
            return (relation, back - 1) if relation in _BOUNDS else None
        if not word.isalpha():
            return None
    return None


def led(tokens: Tokens, match: Match) -> Match:
    """As in "Early on June 28": the words before put a modifier on the date."""
    word = tokens.lower(match.first - 2)
    if tokens.lower(match.first - 1) != "on" or word not in ("early", "late", "earlier", "later"):
        return match
    meaning = match.meaning
    if isinstance(meaning, Stated | OnWeekday) and meaning.mod is None:
        mod = {"early": "START", "late": "END"}.get(word)
        return replace(match, meaning=replace(meaning, mod=mod), lead=2)
    return match


def opens_sentence(tokens: Tokens, match: Match) -> bool:
    """Whether an expression opens its sentence ("In 1955, ..."), so that the story is set there."""
    at = match.first - 1
    if at >= 0 and tokens.lower(at) in ("in", "on", "by", "during", "from"):
        at -= 1
    return at < 0 or tokens.words[at] in ".!?"


def is_name(tokens: Tokens, match: Match) -> bool:
    """Whether a date names something: "the August 1792 uprising"."""
    led = tokens.lower(match.first) == "the" or tokens.lower(match.first - 1) == "the"
    following = tokens.lower(match.last)
    return led and following[:1].isalpha() and following not in _NOT_NOUNS


def ends_sentence(tokens: Tokens, at: int) -> bool:
    """Whether a token closes a sentence."""
    return tokens.words[at] in ".!?" and at + 1 < len(tokens.words) and tokens.words[at + 1][:1].isupper()


def tells_day(meaning: Meaning) -> bool:
    """Whether a meaning comes to one day."""
    if isinstance(meaning, Stated):
        return meaning.calendar.day is not None
    return isinstance(meaning, OnWeekday) or (isinstance(meaning, Shift) and meaning.unit in ("D", "today"))


def counts_from_story(meaning: Meaning) -> bool:
    """Whether a meaning hangs on the day told before it: "the next day"."""
    return isinstance(meaning, Shift | OnWeekday) and meaning.base is Base.NARRATIVE


def is_open(meaning: Meaning) -> bool:
    """Whether a meaning needs to know if the clause looks ahead or back."""
    return isinstance(meaning, OnWeekday) or (isinstance(meaning, Stated) and meaning.calendar.year is None)


def tells_history(paragraphs: Sequence[tuple[Tokens, list[Match]]], published: date | None) -> bool:
    """Whether a text narrates years that are far from its own date, so that a told year carries over.

    A report opens with a date near its own or with one that needs its own; it says "Monday" and "yesterday".
    A history opens with a year, in a date or as a heading.
    """
    far = near = distant = 0
    opens_with_year: bool | None = None
    for tokens, matches in paragraphs:
        for match in matches:
            meaning = match.meaning
            if isinstance(meaning, OnWeekday) or (isinstance(meaning, Shift) and meaning.unit == "today"):
                near += 1
            if not isinstance(meaning, Stated) or meaning.calendar.era > 1:
                continue
            year = meaning.calendar.year
            is_heading = match.first == 0 and match.last >= len(tokens.words) - 2
            if opens_with_year is None and (meaning.calendar.month or is_heading):
                opens_with_year = year is not None
            if year is None or not (meaning.calendar.month or is_heading):
                continue
            if published is None or abs(published.year - year) >= _FAR_YEARS:
                far += 1
                distant += published is not None and abs(published.year - year) >= _DISTANT_YEARS
            else:
                near += 1
    return bool(opens_with_year) and (
        (far >= _MANY_DATES and far > near) or (distant == far > 1 and not near)
    )
