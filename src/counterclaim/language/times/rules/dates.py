"""Days and months: full dates, days of the month, bare months, holidays."""

from __future__ import annotations

from counterclaim.language.times.calendars import Calendar
from counterclaim.language.times.grammar import Found, rule
from counterclaim.language.times.meanings import Base, Meaning, Shift, Stated
from counterclaim.language.times.parts import date_of, day_of, mod_of, year_of
from counterclaim.language.times.words import (
    DOUBTFUL_MONTHS,
    HOLIDAYS,
    MONTHS,
)

_LONGEST_MONTH = 31  # days; a shorter month that is given a day it has not is told with a warning


@rule("iso-date", "date=ISODATE")
def iso_date(found: Found) -> Meaning | None:
    """In words: "2023-06-28"."""
    year, month, day = map(int, found.word("date").split("-"))
    return _stated(Calendar(year=year or None, month=month, day=day))


@rule("numeric-date", "date=(DOTDATE|SLASHDATE)")
def numeric_date(found: Found) -> Meaning | None:
    """In words: "28.06.2023"; with strokes only where one number cannot be a month."""
    first, second, year = map(int, found.word("date").replace("/", ".").split("."))
    if second > 12 >= first:
        first, second = second, first
    elif "/" in found.word("date") and first <= 12 and first != second:
        return None  # 06/07/2023 is two different days on two sides of an ocean
    return _stated(Calendar(year=year or None, month=second, day=first))


def _stated(calendar: Calendar) -> Stated | None:
    if calendar.month is not None and not 1 <= calendar.month <= 12:
        return None
    return Stated(calendar=calendar) if 1 <= (calendar.day or 0) <= _LONGEST_MONTH else None


@rule(
    "day-month-year",
    "mod={POS}? weekday={WD}? the? day={DAYS} of? month=MONTH DOT? COMMA? of? year=(?:YEAR|APOYEAR) bc=BC?",
)
def day_month_year(found: Found) -> Meaning | None:
    """In words: "Wednesday, 28 June 2023"."""
    return date_of(found)


@rule(
    "day-month",
    "weekday={WD}? the? day={DAYS} of? month=MONTH DOT? same=(COMMA? of (?:that|the) same? year)?",
)
def day_month(found: Found) -> Meaning | None:
    """In words: "28 June", "the 28th of June of that year"."""
    return date_of(found)


@rule("month-day", "weekday={WD}? month=MONTH DOT? the? day={DAYS} same=(of (?:that|the) same? year)?")
def month_day(found: Found) -> Meaning | None:
    """In words: "June 28"."""
    return date_of(found)


@rule(
    "month-day-year",
    "weekday={WD}? month=MONTH DOT? the? day={DAYS} (?:COMMA|of)? year=(?:YEAR|APOYEAR) bc=BC?",
)
def month_day_year(found: Found) -> Meaning | None:
    """In words: "June 28, 2023"."""
    return date_of(found)


@rule(
    "month-year",
    "mod={POS}? the? month=MONTH DOT? (?:COMMA|of|DASH)? year=(?:YEAR|APOYEAR) bc=BC?",
    "mod={POS}? month=MONTH DOT? (?:COMMA|of)? year=NUM bc=BC",
)
def month_year(found: Found) -> Meaning | None:
    """In words: "June 2023", "late June of 2023", "April 480 BC"."""
    return date_of(found)


# Words before which a bare month is a month and not a verb or a name.
_MONTH_LEADS = frozenset(
    "in since until till by of last early late from to through during between and this next mid "
    "before after following on for every each previous - – ( , or".split()
)
_VERB_AFTER_MONTH = frozenset("on god have be not the of past through towards to".split())


@rule("month", "mod={POS}? month=MONTH DOT? same=(COMMA? of (?:that|the) same? year)?")
def bare_month(found: Found) -> Meaning | None:
    """In words: "in June", "mid-June"; "may" and "march" only where the words around them want a month."""
    word = found.word("month")
    written = found.tokens.words[found.match.start("month")]
    doubtful = word in DOUBTFUL_MONTHS or (len(word) <= 4 and written[-1:] != ".")
    if doubtful and not found.has("mod") and not found.has("same"):
        before = found.before()
        names = before in ("the", "a") and word != "may" and found.after()[:1].isalpha()
        if not (before in _MONTH_LEADS or names) or (before in "(,-–—" and len(word) <= 3):
            return None
        if before in ("the", ",", "to", "for") and found.after() in _VERB_AFTER_MONTH:
            return None
    if written.islower() and word == "august":
        return None
    return Stated(calendar=Calendar(month=MONTHS[word]), mod=mod_of(found), same_year=found.has("same"))


@rule(
    "month-of-deictic-year",
    "mod={POS}? month=MONTH (?:of)? which=(last|this|next) year",
    "mod={POS}? which=(last|next|this|previous|following|coming) month=MONTH",
)
def month_deictic(found: Found) -> Meaning | None:
    """In words: "June last year", "last June", "the previous June"."""
    which = found.word("which")
    month = MONTHS[found.word("month")]
    if found.match.start("which") > found.match.start("month"):
        return Stated(
            calendar=Calendar(month=month),
            mod=mod_of(found),
            shift_year={"last": -1, "this": 0, "next": 1}[which],
        )
    base = Base.NARRATIVE if which in ("previous", "following") else Base.DOCUMENT
    amount = {"last": -1, "previous": -1, "this": 0, "next": 1, "following": 1, "coming": 1}[which]
    return Shift(unit="month-name", amount=amount, month=month, base=base, mod=mod_of(found))


@rule(
    "nights",
    "{NIGHT} month=MONTH first=DAY (?:DASH|SLASH|to|and|into) last=DAY (?:COMMA? year=YEAR)?",
    "{NIGHT} the? first=(DAY|DAYTH) (?:DASH|SLASH|to|and|into) the? last=(DAY|DAYTH) "
    "of? month=MONTH (?:COMMA? year=YEAR)?",
    "{NIGHT} the? first=(DAY|DAYTH) of? month=MONTH (?:DASH|SLASH|to|and|into) the? "
    "last=(DAY|DAYTH) of? next=MONTH (?:COMMA? year=YEAR)?",
    "{NIGHT} month=MONTH first=DAY (?:DASH|SLASH|to|and|into) next=MONTH last=DAY (?:COMMA? year=YEAR)?",
)
def night_between(found: Found) -> Meaning | None:
    """In words: "the night of June 27-28": one night, named by both its days."""
    first, last = day_of(found, "first"), day_of(found, "last")
    if first is None or last is None or not (last == first + 1 or last == 1):
        return None
    month, year = MONTHS[found.word("month")], year_of(found)
    if last == 1 and not found.has("next") and found.match.start("month") > found.match.start("last"):
        month = month - 1 or 12
    if last == 1 and month == 12 and year:
        year -= 1  # the year named is the new one
    calendar = Calendar(year=year, month=month, day=first, part="NI", overnight=True)
    return Stated(calendar=calendar) if calendar.is_real else None


@rule("holiday", "name=HOLIDAY part=(day|eve|night)? (?:COMMA? year=YEAR)?")
def holiday(found: Found) -> Meaning | None:
    """In words: "Christmas 1963"."""
    month, day = HOLIDAYS[found.word("name")]
    day -= found.word("part") in ("eve", "night")
    part = "NI" if found.word("part") == "night" else None
    return Stated(calendar=Calendar(year=year_of(found), month=month, day=day, part=part))


@rule("new-year", "new year POSS? part=(day|eve|night) (?:COMMA? year=YEAR)?")
def new_year(found: Found) -> Meaning | None:
    """In words: "New Year's Eve"."""
    if found.word("part") == "day":
        return Stated(calendar=Calendar(year=year_of(found), month=1, day=1))
    part = "NI" if found.word("part") == "night" else None
    return Stated(calendar=Calendar(year=year_of(found), month=12, day=31, part=part))


_DAY_OF_MONTH_WORDS = frozenset(
    "and or to in at by with when after before a an the another more he she they it we there his her their "
    "its no some two three four five six".split()
)


@rule("nth-of-month", "the? day=(DAYTH)")
def day_of_month(found: Found) -> Meaning | None:
    """In words: "on the 28th", of the month that is told."""
    if found.before() not in ("on", "by", "until", "the", "since", "of", "and", "from", "to"):
        return None
    if found.after()[:1].isalpha() and found.after() not in _DAY_OF_MONTH_WORDS:
        return None
    if found.tokens.words[found.match.start() - 1] == "of" or found.after() == "-":
        return None
    return Stated(calendar=Calendar(day=day_of(found)))
