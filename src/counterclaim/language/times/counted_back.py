"""Days of what came before: "freed on 14 June, three days after rebels took him" puts that on 11 June."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from counterclaim.language.times.calendars import Calendar
from counterclaim.language.times.context import tells_day
from counterclaim.language.times.matching import Match
from counterclaim.language.times.outcomes import Context, Resolved, outcome
from counterclaim.language.times.parts import number_of
from counterclaim.language.times.sayings import follows_saying
from counterclaim.language.times.shifts import shifted
from counterclaim.language.times.tokens import Tokens
from counterclaim.language.times.words import PLURALS, UNITS
from counterclaim.model.dates import COUNTED_BACK, DateAnchor

_WAYS = {"after": -1, "before": 1}
_UNITS = ("D", "W")
_ROUGHLY = frozenset("about almost around over under some nearly roughly than".split())

Told = tuple[Match, Resolved, int]


def with_days_counted_back(
    tokens: Tokens, told: Sequence[Told], sentence_of: Callable[[Match], tuple[int, int]]
) -> list[Told]:
    """The times of a paragraph, those counted to what a clause tells as the day of that.

    "N days after" and a clause counts back from the day of the sentence: from the one told before it or,
    where it opens the sentence, the first behind its comma. What is counted on from a dated event stays so.
    """
    out = list(told)
    for at, (match, resolved, lead) in enumerate(told):
        amount = _counted(tokens, match) if resolved.calendar is None else None
        base = _base(tokens, told, at, sentence_of(match)) if amount is not None else None
        reached = shifted(base, amount[0], amount[1]) if base is not None and amount is not None else None
        if reached is not None:
            counted = replace(match, last=match.last - _links(tokens, match), rule=COUNTED_BACK)
            out[at] = (counted, outcome(reached, DateAnchor.NARRATIVE, Context()), lead)
    return out


def _links(tokens: Tokens, match: Match) -> int:
    """How many words at the end of a match only link it to what is told: "after"."""
    return int(tokens.lower(match.last - 1) in _WAYS)


def _counted(tokens: Tokens, match: Match) -> tuple[str, int] | None:
    """The unit and the number of them by which a match leads from the day told to that of its clause."""
    end = match.last - _links(tokens, match)
    sign = _WAYS.get(tokens.lower(end))
    words = [tokens.lower(index) for index in range(match.first, end)]
    unit = UNITS.get(PLURALS.get(words[-1], words[-1])) if words else None
    if sign is None or unit not in _UNITS or not _ROUGHLY.isdisjoint(words):
        return None
    if not tokens.lower(end + 1)[:1].isalnum():
        return None
    number = 1 if words[:-1] in (["the"], ["a"]) else number_of(words[:-1])
    return (unit, sign * int(number)) if number and number == int(number) else None


def _base(tokens: Tokens, told: Sequence[Told], at: int, sentence: tuple[int, int]) -> Calendar | None:
    """The day that a count leads back from."""
    match = told[at][0]
    first, last = sentence
    days = [(m, r.calendar) for m, r, _ in told if first <= m.first < last and tells_day(m.meaning)]
    before = [(m, day) for m, day in days if m.last <= match.first]
    if before:
        day, calendar = before[-1]
        beside = tokens.words[match.first - 1] in (",", "(", "–", "—", "-")
        return calendar if beside or not follows_saying(tokens, day) else None
    if match.first > first:
        return None
    comma = next((index for index in range(match.last, last) if tokens.words[index] == ","), last)
    behind = [(m, day) for m, day in days if m.first > match.first]
    return behind[0][1] if behind and behind[0][0].first > comma else None
