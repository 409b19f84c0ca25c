"""Full and partial dates: days, months, years, seasons, decades."""

from __future__ import annotations

from counterclaim.language.times.grammar import Found, rule
from counterclaim.language.times.intervals import Calendar
from counterclaim.language.times.meanings import Base, Meaning, Shift, Stated
from counterclaim.language.times.parts import date_of, day_of, mod_of, year_of
from counterclaim.language.times.words import (
    DOUBTFUL_MONTHS,
    HOLIDAYS,
    LENGTH_MODS,
    MONTHS,
    NINETIES,
    ORDINALS,
    SEASONS,
)


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
    return Stated(calendar=calendar) if calendar.is_real else None


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


# Words after a four-digit number which make it a count of things.
_COUNTED = frozenset(
    "troops soldiers men people km kilometers kilometres miles meters metres meters feet ft tons "
    "tonnes civilians prisoners casualties deaths dead killed wounded tanks aircraft planes ships "
    "guns m mm kg dollars rubles euros strong others families homes houses persons refugees "
    "percent % hours hrs villages members square sq residents".split()
)
_YEAR_LEADS = frozenset(
    "in of since until till by from to through during between and early late mid before after "
    "around about circa the year - – — ( [ / or throughout fall spring summer winter autumn end".split()
)


# Words before a number that makes it a name: "height 1943".
_NUMBERED = frozenset(
    "$ £ € no # resolution article regiment order decree law height hill elevation point mark route road "
    "unit brigade battalion division block house flight protocol object section paragraph file case".split()
)


@rule(
    "year",
    "mod={POS}? (?:the? year)? year=YEAR bc=BC?",
    "mod=(?:{POS}|LMOD DOT?)? year=NUM bc=BC",
    "the? years year=YEAR",
    "mod=(about|around|circa|ca) DOT? year=YEAR",
    "year=APOYEAR",
)
def bare_year(found: Found) -> Meaning | None:
    """In words: "2020", "the end of 1944", "480 BC"; not "1500 soldiers"."""
    year = year_of(found)
    if year is None or abs(year) > 9999:
        return None
    if not found.has("bc") and not _looks_like_year(found):
        return None
    mod = mod_of(found) or next(
        (LENGTH_MODS[word] for word in found.words("mod") if word in LENGTH_MODS), None
    )
    if (
        "year" not in found.words("mod")
        and found.word("mod") in ("about", "around")
        and not 1400 <= abs(year) <= 2100
        and year > 0
    ):
        return None
    return Stated(calendar=Calendar(year=year), mod=mod, short_year=found.word("year")[0] in "'’")


def _looks_like_year(found: Found) -> bool:
    if found.after() in _COUNTED or found.before() in _NUMBERED:
        return False
    year = abs(year_of(found) or 0)
    plural = found.after()
    counts = plural.endswith("s") and len(plural) > 3 and plural.isalpha() and year % 100 == 0
    if counts and found.before() in ("and", "or", "to"):  # "2000 soldiers and 1500 villagers"
        return False
    if found.tokens.words[found.match.end() - 1][0] in "'’":
        return found.before() in _YEAR_LEADS or found.before() == "of"
    if found.after() == ":" and found.after(2).isdigit():
        return False
    if found.has("mod") or found.before() in _YEAR_LEADS:
        return 1000 <= year <= 2100
    if found.after() in ("-", "–") and found.after(2)[:1].isalpha():
        return 1900 <= year <= 2100
    return 1400 <= year <= 2100 and not counts


@rule("decade", "mod={POS}? the? years=DECADE bc=BC?", "mod={POS}? the years=NINETIES")
def decade(found: Found) -> Meaning | None:
    """In words: "the 1990s", "the late 1980s", "the nineties"."""
    word = found.word("years").rstrip("s").rstrip("'’").lstrip("'’")
    year = 1900 + NINETIES[found.word("years")] if found.word("years") in NINETIES else int(word)
    if year < 100:
        year += 1900 if year >= 20 else 2000
    if not found.has("bc") and not 1000 <= year <= 2090:
        return None
    if (
        found.words("years")[0].isalpha()
        and "the" not in found.words("mod")
        and found.tokens.lower(found.match.end() - 2) != "the"
    ):
        return None
    if year % 10:
        return None
    return Stated(calendar=Calendar(year=-year if found.has("bc") else year, era=10), mod=mod_of(found))


@rule("century", "mod={POS}? the? day=(NTH|DAYTH|ORD) DASH? (?:century|centuries) bc=BC?")
def century(found: Found) -> Meaning | None:
    """In words: "the 4th century BC", "nineteenth-century"."""
    day = found.words("day")[-1]
    number = int(day.rstrip("stndrh")) if day[0].isdigit() else ORDINALS.get(day, 0)
    if not 1 <= number <= 30:
        return None
    year = (number - 1) * 100
    if found.has("bc"):
        return Stated(calendar=Calendar(year=-year or -1, era=100), mod=mod_of(found))
    return Stated(calendar=Calendar(year=year or 1, era=100), mod=mod_of(found))


@rule(
    "season-year",
    "mod={POS}? the? season=SEASON (?:of|COMMA|DASH)? year=(?:YEAR|APOYEAR) bc=BC?",
    "mod={POS}? the? season=SEASON (?:of|COMMA)? year=NUM bc=BC",
    "year=YEAR season=SEASON",
)
def season_year(found: Found) -> Meaning | None:
    """In words: "the winter of 2020"."""
    return Stated(
        calendar=Calendar(year=year_of(found), season=SEASONS[found.word("season")]), mod=mod_of(found)
    )


_SEASON_LEADS = frozenset("in by during since until last this next each every through of early late".split())


@rule("season", "mod={POS}? the? season=SEASON same=(of (?:that|the) same? year)?")
def season(found: Found) -> Meaning | None:
    """In words: "in winter", "the early summer"; not "the fall of the town"."""
    words = [found.tokens.words[at] for at in range(*found.match.span())]
    word = found.word("season")
    led = found.before() in _SEASON_LEADS or "the" in (word.lower() for word in words) or found.has("mod")
    if (found.after() == "of" and not found.has("same")) or found.after() in ("into", "to"):
        return None
    led = led or found.after() in ("offensive", "campaign", "harvest", "session")
    if word in ("fall", "spring") and not led and not (words[-1][0].isupper() and word == "spring"):
        return None
    if word == "fall" and (
        "the" in words and found.after() in ("in", ",") and found.before() not in _SEASON_LEADS
    ):
        return None
    return Stated(calendar=Calendar(season=SEASONS[word]), mod=mod_of(found), same_year=found.has("same"))


@rule(
    "deictic-season",
    "mod={POS}? which=(last|this|next|the following|the next|the previous|that|this past|that "
    "same) season=SEASON",
)
def season_deictic(found: Found) -> Meaning | None:
    """In words: "last spring", "that same winter"."""
    which = found.words("which")[-1]
    base = Base.NARRATIVE if found.words("which")[0] in ("the", "that") else Base.DOCUMENT
    amount = {"last": -1, "past": -1, "previous": -1, "next": 1, "following": 1}.get(which, 0)
    return Shift(
        unit="season-name", amount=amount, season=SEASONS[found.word("season")], base=base, mod=mod_of(found)
    )


@rule(
    "quarter-or-half",
    "the? number=(ORD|NTH|DAYTH|latter) DASH? unit=(quarter|half|trimester) (?:of year=YEAR)",
    "the? number=(ORD|DAYTH) DASH? unit=quarter",
)
def quarter(found: Found) -> Meaning | None:
    """In words: "the second quarter of 2022", "the latter half of 2008"."""
    number = {"latter": 2, "first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}.get(
        found.word("number"), day_of(found, "number") or 0
    )
    if found.word("unit") == "half":
        number = min(number, 2)
        return Stated(calendar=Calendar(year=year_of(found), half=number)) if number else None
    return Stated(calendar=Calendar(year=year_of(found), quarter=number)) if 1 <= number <= 4 else None


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
