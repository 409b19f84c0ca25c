"""Joining: days and years that hang on a neighbour, and expressions that are one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.language.times.calendars import Calendar
from counterclaim.language.times.matching import Match
from counterclaim.language.times.meanings import AtClock, Meaning, OnWeekday, Shift, Stated
from counterclaim.language.times.tokens import Tokens
from counterclaim.language.times.words import AFTER_DAY

_JOINS = frozenset("- – — ‑ to and or through until till".split())
_LISTS = frozenset((",",))


def _day_number(word: str) -> int | None:
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isascii() and digits.isdigit() and 1 <= int(digits) <= 31 else None


def _dated(match: Match) -> Calendar | None:
    """The calendar of a match that states a month and day."""
    if isinstance(match.meaning, Stated):
        calendar = match.meaning.calendar
        return calendar if calendar.month and calendar.day and not calendar.part else None
    return None


def joined(tokens: Tokens, matches: list[Match]) -> list[Match]:
    """Matches with the lone days, years and clock times that hang on them."""
    out: list[Match] = []
    for match in matches:
        out.extend(list(_days_before(tokens, match, out)))
        out.extend(_year_before(tokens, match))
        out.append(match)
        listed = list(_days_listed(tokens, match))
        after = _day_after(tokens, match) or _short_year_after(tokens, match)
        if listed:
            out.extend(listed)
        elif after is not None:
            out.append(after)
    kept: list[Match] = []
    for match in sorted(out, key=lambda match: (match.first, match.last)):
        if not kept or match.first >= kept[-1].last:
            kept.append(match)
    return kept


def _days_before(tokens: Tokens, match: Match, before: list[Match]) -> Iterator[Match]:
    """As in "26" of "26-28 June", "28" of "the 28 and 29 August"."""
    calendar = _dated(match)
    if calendar is None or match.rule not in ("day-month", "day-month-year"):
        return
    day = _day_number(tokens.lower(match.first))
    lone, joins = match.first - 2, _JOINS
    if tokens.lower(match.first) == "the":
        day = _day_number(tokens.lower(match.first + 1))
    while day is not None and lone >= 0 and tokens.lower(lone + 1) in joins:
        first = _day_number(tokens.lower(lone))
        start = lone - 1 if tokens.lower(lone - 1) == "the" else lone
        if first is None or first >= day:
            return
        if before and before[-1].last > lone:
            if before[-1].rule != "nth-of-month":
                return
            before.pop()  # "the 8th" of "the 8th and 11th of March"
        meaning = match.meaning
        assert isinstance(meaning, Stated)
        other = replace(meaning, calendar=replace(calendar, day=first), mod=None, weekday=None)
        yield Match(start, lone + 1, other, "day-of-span")
        if tokens.lower(lone + 1) not in ("and", ","):
            return
        day, lone, joins = first, start - 2, _LISTS  # "8, 9 and 11 March"


def _year_before(tokens: Tokens, match: Match) -> Iterator[Match]:
    """As in "499" of "499-493 BC"."""
    meaning = match.meaning
    if not isinstance(meaning, Stated) or match.rule != "year" or (meaning.calendar.year or 1) > 0:
        return
    word = tokens.lower(match.first - 2) if match.first >= 2 else ""
    if (
        tokens.lower(match.first - 1) in _JOINS
        and word.isascii()
        and word.isdigit()
        and 0 < int(word[:5]) < 9999
    ):
        calendar = replace(meaning.calendar, year=-int(word))
        yield Match(match.first - 2, match.first - 1, Stated(calendar=calendar), "year")


def _day_after(tokens: Tokens, match: Match) -> Match | None:
    """As in "28" of "June 26-28", "9, 1918" of "March 5-9, 1918"."""
    calendar = _dated(match)
    if calendar is None or calendar.year is not None or match.rule != "month-day":
        return None
    join = tokens.lower(match.last)
    at = match.last + 1 + (tokens.lower(match.last + 1) == "the")
    day = _day_number(tokens.lower(at))
    if join not in _JOINS or day is None or day <= (calendar.day or 0):
        return None
    following = tokens.lower(at + 1)
    if join not in "-–—‑" and following[:1].isalpha() and following not in AFTER_DAY:
        return None
    end, year = at + 1, None
    if following == "," and tokens.lower(at + 2).isdigit() and len(tokens.lower(at + 2)) == 4:
        end, year = at + 3, int(tokens.lower(at + 2))
    meaning = match.meaning
    assert isinstance(meaning, Stated)
    other = replace(calendar, day=day, year=year)
    return (
        Match(at, end, replace(meaning, calendar=other, weekday=None), "day-of-span")
        if other.is_real
        else None
    )


def _days_listed(tokens: Tokens, match: Match) -> Iterator[Match]:
    """As in "9" and "11" of "March 8, 9 and 11"."""
    calendar = _dated(match)
    if calendar is None or match.rule != "month-day":
        return
    found: list[Match] = []
    at, last = match.last, calendar.day or 0
    while tokens.lower(at) in (",", "and", "&"):
        closes = tokens.lower(at) != ","
        day = _day_number(tokens.lower(at + 1))
        if day is None or day <= last or not replace(calendar, day=day).is_real:
            return
        meaning = match.meaning
        assert isinstance(meaning, Stated)
        other = replace(meaning, calendar=replace(calendar, day=day), weekday=None, mod=None)
        found.append(Match(at + 1, at + 2, other, "day-of-list"))
        at, last = at + 2, day
        if closes and len(found) > 1 and not _counts(tokens.lower(at)):
            yield from found
            return


def _counts(word: str) -> bool:
    """Whether a number before this word may be a count of something."""
    return word[:1].isalpha() and word not in AFTER_DAY


def _short_year_after(tokens: Tokens, match: Match) -> Match | None:
    """As in "17" of "1915-17"."""
    meaning = match.meaning
    if (
        not isinstance(meaning, Stated)
        or meaning.calendar.year is None
        or meaning.calendar.year < 1000
        or meaning.calendar.era > 1
    ):
        return None
    word = tokens.words[match.last + 1] if match.last + 1 < len(tokens.words) else ""
    if tokens.lower(match.last) not in ("-", "–", "/") or not (word.isdigit() and len(word) == 2):
        return None
    if (
        tokens.starts[match.last + 1] != tokens.ends[match.last]
        or tokens.starts[match.last] != tokens.ends[match.last - 1]
    ):
        return None
    year = meaning.calendar.year // 100 * 100 + int(word)
    if year <= meaning.calendar.year:
        return None
    return Match(match.last + 1, match.last + 2, Stated(calendar=Calendar(year=year)), "short-year")


def merged(tokens: Tokens, matches: list[Match]) -> list[Match]:
    """Dates in apposition and clock times beside their dates become one expression."""
    out: list[Match] = []
    for match in matches:
        last = out[-1] if out else None
        merged = _together(tokens, last, match) if last else None
        if merged is not None:
            out[-1] = merged
        else:
            out.append(match)
    return out


_APPOSITION = frozenset(((",", "on"), (",",), ("(",), (",", "the"), ("on",)))
_BESIDE_CLOCK = frozenset(((), ("on",), (",",), ("at",), (",", "at")))


def _together(tokens: Tokens, this: Match, that: Match) -> Match | None:
    """The one expression that two neighbours make, if they do."""
    between = tuple(tokens.lower(at) for at in range(this.last, that.first))
    if _dated(that) and between in _APPOSITION:
        meaning = _in_apposition(this.meaning, that.meaning)
        if meaning is not None:
            closes = between == ("(",) and tokens.lower(that.last) == ")"
            return Match(this.first, that.last + closes, meaning, "apposition")
    clock, dated = (this, that) if isinstance(this.meaning, AtClock) else (that, this)
    if isinstance(clock.meaning, AtClock) and between in _BESIDE_CLOCK and not clock.partner:
        return _clock_on(clock.meaning, dated, this, that, between)
    return None


def _in_apposition(relative: Meaning, dated: Meaning) -> Meaning | None:
    """The date of "a day earlier, on June 26": the one that is spelled out."""
    if isinstance(relative, OnWeekday) and isinstance(dated, Stated):
        calendar = dated.calendar.at(part=relative.part) if relative.part else dated.calendar
        return replace(dated, calendar=calendar, weekday=relative.weekday)
    if isinstance(relative, Shift) and relative.unit == "D" and not relative.part:
        return replace(dated, beside=relative) if isinstance(dated, Stated) else dated
    return None


def _clock_on(
    clock: AtClock, dated: Match, this: Match, that: Match, between: tuple[str, ...]
) -> Match | None:
    if between and that is not dated:
        return None
    meaning = dated.meaning
    if isinstance(meaning, Stated) and meaning.calendar.day:
        told = meaning.calendar.at(clock=clock.clock, zone=clock.zone)
        return Match(this.first, that.last, replace(meaning, calendar=told), "clock-on-date")
    if isinstance(meaning, OnWeekday) and not between:
        return Match(this.first, that.last, replace(meaning, part=clock.clock), "clock-on-date")
    if isinstance(meaning, Shift) and meaning.unit in ("D", "today") and not meaning.part and not between:
        return Match(this.first, that.last, replace(meaning, unit="D", clock=clock.clock), "clock-on-date")
    return None
