"""Ranges: two expressions that say from when to when."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.language.times.matching import Match
from counterclaim.language.times.meanings import AtClock, OnWeekday, Stated
from counterclaim.language.times.parts import clock_of
from counterclaim.language.times.tokens import Tokens

_JOINS = frozenset("- – — ‑ to and or through until till".split())
_SPAN_JOINS = frozenset("- – — ‑ to through until till".split())


def years_shared(tokens: Tokens, matches: list[Match]) -> list[Match]:
    """As in "26 June - 4 August 1952": the year belongs to both, and both make one span of time."""
    out = list(matches)
    for at in range(len(out) - 2, -1, -1):
        this, that = out[at], out[at + 1]
        gap = that.first - this.last
        join = tokens.lower(this.last) if gap >= 1 else ""
        if gap not in (1, 2) or (join not in _JOINS and join != ","):
            continue
        if gap > 1 and tokens.words[this.last + 1][:1].isupper():
            continue  # "ORSA, March 12 - In May the army said": a dateline, and what is told behind it
        if not isinstance(this.meaning, Stated) or not isinstance(that.meaning, Stated):
            continue
        mine, theirs = this.meaning.calendar, that.meaning.calendar
        if _shares_year(this.meaning, that.meaning):
            calendar = replace(mine, year=theirs.year)
            out[at] = this = replace(this, meaning=replace(this.meaning, calendar=calendar))
        before = tokens.lower(this.first - 1)
        spans = join in _SPAN_JOINS and (join != "to" or before == "from" or bool(mine.month))
        if (spans or (before == "between" and join == "and")) and bool(mine.month) == bool(theirs.month):
            out[at], out[at + 1] = replace(this, partner=1), replace(that, partner=-1)
    return out


def _shares_year(this: Stated, that: Stated) -> bool:
    """Whether the year of the second expression is that of the first, too."""
    mine, theirs = this.calendar, that.calendar
    if mine.year is not None or theirs.year is None or this.same_year:
        return False
    if mine.season and theirs.season:
        return True
    if not mine.month or not theirs.month:
        return False
    return (mine.month, mine.day or 0) <= (theirs.month, theirs.day or 31)


def clock_spans(tokens: Tokens, matches: list[Match]) -> list[Match]:
    """As in "from 2220 to 0005": four digits are clock times where two of them say from when to when."""
    found: list[Match] = []
    for at in range(1, len(tokens.words) - 2):
        if tokens.lower(at - 1) not in ("from", "between") or tokens.lower(at + 1) not in _JOINS:
            continue
        first, last = _clock4(tokens.words[at]), _clock4(tokens.words[at + 2])
        if first is None or last is None or not _are_clocks(tokens, at):
            continue
        found.append(Match(at, at + 1, AtClock(clock=first), "clock-span", partner=1))
        found.append(
            Match(at + 2, at + 3, AtClock(clock=last, next_day=last < first), "clock-span", partner=-1)
        )
    if not found:
        return matches
    ours = {at for match in found for at in range(match.first, match.last)}
    rest = [match for match in matches if not ours & set(range(match.first, match.last))]
    return sorted(rest + found, key=lambda match: match.first)


def _clock4(word: str) -> str | None:
    if ":" in word and len(word) <= 5 and word.replace(":", "").isdigit():
        return clock_of(word)
    return (
        clock_of(word)
        if word.isascii() and word.isdigit() and len(word) == 4 and word[2:] < "60" and word[:2] < "25"
        else None
    )


def _are_clocks(tokens: Tokens, at: int) -> bool:
    """Two years are no clock times: one of the numbers must not look like a year, or say ``hours``."""
    words = (tokens.words[at], tokens.words[at + 2])
    if any(":" in word for word in words):
        return True
    if tokens.lower(at + 3) in ("hours", "hrs", "local"):
        return True
    return not all(1300 <= int(word) <= 2099 for word in words)


def ends_paired(tokens: Tokens, matches: list[Match]) -> list[Match]:
    """As in "from Monday to Wednesday", "between 23:00 on 11 March and 01:30 on 12 March"."""
    out = list(matches)
    for at in range(len(out) - 1):
        this, that = out[at], out[at + 1]
        if this.partner or that.partner or that.first - this.last != 1:
            continue
        pair = (tokens.lower(this.first - 1), tokens.lower(this.last))
        if pair not in _PAIRS or not (_is_end(this) and _is_end(that)):
            continue
        if isinstance(this.meaning, AtClock) and not _has_clock(that):
            continue
        this, that = _on_days(this, that)
        out[at], out[at + 1] = replace(this, partner=1), replace(that, partner=-1)
    return out


_PAIRS = frozenset(
    (("from", "to"), ("from", "until"), ("from", "till"), ("from", "through"), ("between", "and"))
)


def _is_end(match: Match) -> bool:
    meaning = match.meaning
    return isinstance(meaning, OnWeekday | AtClock) or (
        isinstance(meaning, Stated) and meaning.calendar.clock is not None
    )


def _has_clock(match: Match) -> bool:
    meaning = match.meaning
    return isinstance(meaning, AtClock) or (
        isinstance(meaning, Stated) and meaning.calendar.clock is not None
    )


def _on_days(this: Match, that: Match) -> tuple[Match, Match]:
    """Clock times on their days: "4 a.m. to 7 a.m. on 8 March" is one day, "10 p.m. to 2 a.m." are two."""
    first, last = this.meaning, that.meaning
    if not isinstance(first, AtClock):
        return this, that
    if first.clock == "24:00":  # what begins at midnight begins with the day
        first = replace(first, clock="00:00")
        this = replace(this, meaning=first)
    if isinstance(last, AtClock):
        return this, replace(that, meaning=replace(last, next_day=last.clock < first.clock))
    if not isinstance(last, Stated) or last.calendar.clock is None:
        return this, that
    day = last.calendar
    if first.clock > last.calendar.clock:
        if not day.day or day.day == 1:
            return this, that
        day = replace(day, day=day.day - 1)
    told = replace(last, calendar=day.at(clock=first.clock, zone=first.zone), weekday=None)
    return replace(this, meaning=told), that
