"""The day on which quoted words were said: "On 8 March the commander wrote: ..."."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from counterclaim.language.times.arithmetic import plus_days
from counterclaim.language.times.context import relation_of, tells_day
from counterclaim.language.times.matching import Match
from counterclaim.language.times.meanings import Base, Meaning, OnWeekday, Shift
from counterclaim.language.times.tokens import Tokens
from counterclaim.language.times.words import PUBLISHED, SAYING, WRITTEN
from counterclaim.model.spans import Span
from counterclaim.model.texts import TextLayout

_NEAR = 8  # tokens between a day and the word of saying it belongs to
_ASIDE = frozenset("who whom whose which where when while after before since until because that".split())


def saying_day(layout: TextLayout, tokens: Tokens, matches: list[Match], match: Match) -> Match | None:
    """The one day told outside a quotation, beside a word of saying, of the sentence that tells a match."""
    if not _needs_day(match.meaning):
        return None
    start = tokens.starts[match.first]
    quoted = _quotation(layout, start) or Span(start, tokens.ends[match.last - 1])
    first = layout.sentence_at(max(quoted.start - 1, 0))
    last = layout.sentence_at(min(quoted.end, len(tokens.text) - 1))
    low = first.span.start if first else quoted.start
    high = last.span.end if last else quoted.end
    days = [
        other
        for other in matches
        if other is not match
        and low <= tokens.starts[other.first] < high
        and tells_day(other.meaning)
        and _quotation(layout, tokens.starts[other.first]) is None
        and relation_of(tokens, other)[0] in (None, "at")
        and _is_of_saying(layout, tokens, other)
    ]
    return days[0] if len(days) == 1 else None


def is_quoted(layout: TextLayout, tokens: Tokens, match: Match) -> bool:
    """Whether a time stands in quoted words."""
    return _quotation(layout, tokens.starts[match.first]) is not None


def follows_saying(tokens: Tokens, match: Match) -> bool:
    """Whether a time stands right behind a word of saying: "said on Monday", "a report issued on Monday"."""
    at = match.first - 1
    while tokens.lower(at) in ("on", "late", "early", "in", "at", "earlier"):
        at -= 1
    published = tokens.lower(at) in PUBLISHED and tokens.lower(at - 1) in WRITTEN
    return tokens.lower(at) in SAYING or published


def is_told(tokens: Tokens, match: Match) -> bool:
    """As in "said on Monday that ...": what was said lies behind, whatever is said to come."""
    at = match.first - 1 - (tokens.lower(match.first - 1) == "on")
    ends = tokens.lower(match.last) in ("that", ",", ".", ":")
    return tokens.lower(at) in ("said", "told") and (ends or at < match.first - 1)


def is_later(meaning: Meaning, published: date | None, said: date) -> bool:
    """Whether a time would lie behind the day it was told: nobody tells on Monday what came on Wednesday."""
    if not isinstance(meaning, Shift) or meaning.unit != "D" or meaning.amount >= 0 or published is None:
        return False
    return plus_days(published, meaning.amount) > said


def _needs_day(meaning: Meaning) -> bool:
    return isinstance(meaning, Shift | OnWeekday) and meaning.base is Base.DOCUMENT


def _quotation(layout: TextLayout, offset: int) -> Span | None:
    """The quotation that holds an offset."""
    at = bisect_right(layout.quotations, offset, key=lambda quotation: quotation.span.start) - 1
    if at < 0 or offset >= layout.quotations[at].span.end:
        return None
    return layout.quotations[at].span


def _is_of_saying(layout: TextLayout, tokens: Tokens, day: Match) -> bool:
    """Whether a word of saying stands near a day, with no clause of its own between."""
    before = _saying_or_aside(layout, tokens, range(day.first - 1, day.first - _NEAR, -1))
    if before is None:
        return _saying_or_aside(layout, tokens, range(day.last, day.last + _NEAR)) is True
    return before


def _saying_or_aside(layout: TextLayout, tokens: Tokens, steps: range) -> bool | None:
    """Whether a word of saying is met first (true) or one that opens a clause of its own (false)."""
    for at in steps:
        word = tokens.lower(at)
        if word in _ASIDE:
            return False
        if not word or _quotation(layout, tokens.starts[at]) is not None:
            return None
        if word in SAYING:
            return True
    return None
