"""Happenings that a text dates, so that "two days after the raid" can be counted from one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from counterclaim.language.times.calendars import Calendar
from counterclaim.language.times.matching import Match
from counterclaim.language.times.meanings import BesideEvent, FromEvent, Length, Stated, Vague
from counterclaim.language.times.tokens import Tokens
from counterclaim.language.times.words import HAPPENED, HAPPENINGS

_REACH = 6  # tokens from "after" to the date of the happening


@dataclass(slots=True)
class Happenings:
    """The day of each happening named so far; one noun with two days is nobody's."""

    _days: dict[str, Calendar | None] = field(default_factory=dict)

    def note(self, noun: str, day: Calendar) -> None:
        """Remember that a sentence names a happening and this one day."""
        known = self._days.setdefault(noun, day)
        if known is not None and known != day:
            self._days[noun] = None

    def day_of(self, noun: str) -> Calendar | None:
        """The day of the happening of this name, where the text tells of one."""
        return self._days.get(noun)


def counted_from(tokens: Tokens, matches: list[Match]) -> list[Match]:
    """Lengths before "after" or "before" and a happening, as counted from it."""
    out: list[Match] = []
    rest = list(matches)
    while rest:
        match = rest.pop(0)
        beside = bool(rest) and isinstance(rest[0].meaning, BesideEvent) and rest[0].first == match.last
        following = next(iter(rest[beside:]), None)  # "after the war" is also read for itself
        counted = _from_event(tokens, match, following)
        if counted is not None and beside:
            del rest[0]
        out.append(counted or match)
    return out


def _from_event(tokens: Tokens, match: Match, following: Match | None) -> Match | None:
    """A match read as counted from a happening, where one is named or dated behind it."""
    meaning = match.meaning
    if isinstance(meaning, Vague) and match.rule == "narrative-unit":  # "the day after the raid"
        unit, number, last = "D", 1.0, match.last
    elif isinstance(meaning, Length) and meaning.low and not (meaning.mod or meaning.high or meaning.back):
        unit, number, last = meaning.unit, meaning.low, match.last + 1
    else:
        return None
    sign = {"after": 1, "before": -1}.get(tokens.lower(last - 1))
    if sign is None or unit not in ("D", "W", "M", "Y") or number != int(number):
        return None
    noun, on = _noun(tokens, last), _date_beside(tokens, last, following)
    if on is None and not noun:
        return None
    counted = FromEvent(
        unit=unit,
        amount=sign * int(number),
        otherwise=meaning,
        spare=last - match.last,
        on=on,
        happening=noun,
    )
    return replace(match, last=last, meaning=counted, rule="from-happening")


def _noun(tokens: Tokens, at: int) -> str:
    """The happening named right after: "the raid", "the second attack"; empty when there is none."""
    if tokens.lower(at) not in ("the", "that", "this"):
        return ""
    for ahead in range(at + 1, at + 4):
        word = tokens.lower(ahead)
        if word in HAPPENINGS:
            return "" if tokens.lower(ahead + 1) in ("of", "on", "in", "at") else word
    return ""


def _date_beside(tokens: Tokens, at: int, following: Match | None) -> Calendar | None:
    """The date of "the 4 March raid", "the ceasefire of 10 November 2020"."""
    if following is None or not isinstance(following.meaning, Stated) or following.first - at > _REACH:
        return None
    calendar = following.meaning.calendar
    if not calendar.month or not calendar.day or calendar.part or calendar.clock:
        return None
    words = [tokens.lower(index) for index in range(at, following.first)]
    if any(not word.isalpha() for word in words):
        return None
    names = not words or words == ["the"]
    if names:
        return calendar if tokens.lower(following.last)[:1].isalpha() else None
    return calendar if words[0] in ("the", "a", "an") and words[-1] in ("of", "on") else None


def named_in(tokens: Tokens, first: int, last: int) -> set[str]:
    """The happenings that some tokens name, by their noun or by its verb."""
    words = {tokens.lower(at) for at in range(first, last)}
    return (words & HAPPENINGS) | {HAPPENED[word] for word in words if word in HAPPENED}
