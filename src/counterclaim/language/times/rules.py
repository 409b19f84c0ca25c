"""The rules of English time expressions."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.language.times.grammar import Found, rule
from counterclaim.language.times.intervals import Calendar
from counterclaim.language.times.meanings import (
    AtClock,
    Base,
    BesideEvent,
    Length,
    Meaning,
    OnWeekday,
    Repeat,
    Shift,
    Stated,
    Vague,
)
from counterclaim.language.times.words import (
    CARDINALS,
    DOUBTFUL_MONTHS,
    HOLIDAYS,
    LENGTH_MODS,
    MONTHS,
    NINETIES,
    ORDINALS,
    PARTS,
    PLURALS,
    POSITIONS,
    SEASONS,
    UNITS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)

# ---------------------------------------------------------------- reading parts of a match


def number_of(words: list[str]) -> float | None:
    """Number words as a number; ``None`` for "a few" and for what is no number.

    >>> number_of(["twenty", "-", "four"]), number_of(["two", "and", "a", "half"]), number_of(["several"])
    (24, 2.5, None)
    """
    total: float | None = None
    for at, word in enumerate(words):
        if word == "half":
            total = (total or 0) + 0.5
        elif word in ("hundred", "thousand"):
            total = (total or 1) * (100 if word == "hundred" else 1000)
        elif word in CARDINALS:
            total = (total or 0) + CARDINALS[word]
        elif word == "couple":
            total = 2
        elif word[:1].isdigit():
            total = (total or 0) + _numeral(word)
        elif word in ("a", "an", "another", "one") and at == len(words) - 1 and total is None:
            total = 1
    return int(total) if total is not None and total == int(total) else total


def _numeral(word: str) -> float:
    parts = word.replace(",", "").split(".")
    return float(".".join(parts[:2]))


def _range_of(words: list[str]) -> tuple[float | None, float | None]:
    for at, word in enumerate(words):
        if word in ("to", "or") or (word in "-‐‑–—−" and words[at - 1][:1].isdigit()):
            return number_of(words[:at]), number_of(words[at + 1 :])
    return number_of(words), None


def _day(found: Found, name: str = "day") -> int | None:
    words = [word for word in found.words(name) if word not in ("-", "‑")]
    if not words:
        return None
    if words[-1][0].isdigit():
        return int(words[-1].rstrip("stndrh"))
    day = sum(CARDINALS.get(word, 0) for word in words[:-1]) + ORDINALS.get(words[-1], 0)
    return day if 1 <= day <= 31 else None


def _year(found: Found) -> int | None:
    word = found.word("year")
    if not word:
        return None
    year = int(word.lstrip("'’"))
    if word[0] in "'’":
        year += 1900 if year > 30 else 2000
    return -year if found.has("bc") and year else year or None


def _mod(found: Found, name: str = "mod") -> str | None:
    return next((POSITIONS[word] for word in found.words(name) if word in POSITIONS), None)


def _unit(found: Found, name: str = "unit") -> str:
    word = found.word(name)
    return UNITS[PLURALS.get(word, word)]


def _weekday(found: Found) -> int | None:
    words = found.words("weekday")
    return next((WEEKDAYS.get(word, WEEKDAY_ABBREVIATIONS.get(word)) for word in words if word.isalpha()), None)


def _part(found: Found, name: str = "part") -> str | None:
    return PARTS.get(found.word(name))


def _length_mod(words: list[str]) -> str | None:
    told = " ".join(words)
    if told in ("at least", "no less than", "as long as"):
        return "EQUAL_OR_MORE"
    if told in ("at most", "up to", "no more than"):
        return "EQUAL_OR_LESS"
    if {"more", "longer", "over"} & set(words):
        return "MORE_THAN"
    if {"less", "fewer", "under", "close"} & set(words):
        return "LESS_THAN"
    return next((LENGTH_MODS[word] for word in words if word in LENGTH_MODS), None)


# ---------------------------------------------------------------- full and partial dates


@rule("iso-date", "date=ISODATE")
def iso_date(found: Found) -> Meaning | None:
    year, month, day = map(int, found.word("date").split("-"))
    return _stated(Calendar(year=year or None, month=month, day=day))


@rule("numeric-date", "date=(DOTDATE|SLASHDATE)")
def numeric_date(found: Found) -> Meaning | None:
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
    return _date(found)


@rule("day-month", "weekday={WD}? the? day={DAYS} of? month=MONTH DOT? same=(COMMA? of (?:that|the) same? year)?")
def day_month(found: Found) -> Meaning | None:
    return _date(found)


@rule("month-day", "weekday={WD}? month=MONTH DOT? the? day={DAYS} same=(of (?:that|the) same? year)?")
def month_day(found: Found) -> Meaning | None:
    return _date(found)


@rule(
    "month-day-year",
    "weekday={WD}? month=MONTH DOT? the? day={DAYS} (?:COMMA|of)? year=(?:YEAR|APOYEAR) bc=BC?",
)
def month_day_year(found: Found) -> Meaning | None:
    return _date(found)


@rule(
    "month-year",
    "mod={POS}? the? month=MONTH DOT? (?:COMMA|of|DASH)? year=(?:YEAR|APOYEAR) bc=BC?",
    "mod={POS}? month=MONTH DOT? (?:COMMA|of)? year=NUM bc=BC",
)
def month_year(found: Found) -> Meaning | None:
    return _date(found)


def _date(found: Found) -> Stated | None:
    day = _day(found)
    if found.has("day") and day is None:
        return None
    if found.words("day") in (["second"], ["last"]) and not found.has("year") and not found.has("same"):
        if found.words("month")[0] in DOUBTFUL_MONTHS:
            return None
    calendar = Calendar(year=_year(found), month=MONTHS[found.word("month")], day=day)
    if not calendar.is_real:
        return None
    return Stated(calendar=calendar, mod=_mod(found), weekday=_weekday(found), same_year=found.has("same"))


# Words before which a bare month is a month and not a verb or a name.
_MONTH_LEADS = frozenset(
    "in since until till by of last early late from to through during between and this next mid before after following "
    "on for every each previous - – ( , or".split()
)
_VERB_AFTER_MONTH = frozenset("on god have be not the of past through towards to".split())


@rule("month", "mod={POS}? month=MONTH DOT? same=(COMMA? of (?:that|the) same? year)?")
def bare_month(found: Found) -> Meaning | None:
    word = found.word("month")
    written = found.tokens.words[found.match.start("month")]
    doubtful = word in DOUBTFUL_MONTHS or len(word) <= 4 and written[-1:] != "."
    if doubtful and not found.has("mod") and not found.has("same"):
        before = found.before()
        names = before in ("the", "a") and word != "may" and found.after()[:1].isalpha()
        if not (before in _MONTH_LEADS or names) or (before in "(,-–—" and len(word) <= 3):
            return None
        if before in ("the", ",", "to", "for") and found.after() in _VERB_AFTER_MONTH:
            return None
    if written.islower() and word in ("august",):
        return None
    return Stated(calendar=Calendar(month=MONTHS[word]), mod=_mod(found), same_year=found.has("same"))


@rule(
    "month-of-deictic-year",
    "mod={POS}? month=MONTH (?:of)? which=(last|this|next) year",
    "mod={POS}? which=(last|next|this|previous|following|coming) month=MONTH",
)
def month_deictic(found: Found) -> Meaning | None:
    which = found.word("which")
    month = MONTHS[found.word("month")]
    if found.match.start("which") > found.match.start("month"):
        return Stated(calendar=Calendar(month=month), mod=_mod(found), shift_year={"last": -1, "this": 0, "next": 1}[which])
    base = Base.NARRATIVE if which in ("previous", "following") else Base.DOCUMENT
    amount = {"last": -1, "previous": -1, "this": 0, "next": 1, "following": 1, "coming": 1}[which]
    return Shift(unit="month-name", amount=amount, month=month, base=base, mod=_mod(found))


@rule("nights", "the? night (?:of|between)? month=MONTH first=DAY (?:DASH|to|and) last=DAY (?:COMMA? year=YEAR)?",
      "the? night (?:of|between) the? first=(DAY|DAYTH) (?:DASH|to|and) the? last=(DAY|DAYTH) of? month=MONTH (?:COMMA? year=YEAR)?")
def night_between(found: Found) -> Meaning | None:
    first, last = _day(found, "first"), _day(found, "last")
    if first is None or last is None or not (last == first + 1 or last == 1):
        return None
    month = MONTHS[found.word("month")]
    if last == 1 and found.match.start("month") > found.match.start("last"):
        month = 12 if month == 1 else month - 1
    calendar = Calendar(year=_year(found), month=month, day=first, part="NI", overnight=True)
    return Stated(calendar=calendar) if calendar.is_real else None


# Words after a four-digit number which make it a count of things.
_COUNTED = frozenset(
    "troops soldiers men people km kilometers kilometres miles meters metres meters feet ft tons tonnes civilians prisoners "
    "casualties deaths dead killed wounded tanks aircraft planes ships guns m mm kg dollars rubles euros strong others "
    "families homes houses persons refugees percent % hours hrs villages members square sq residents".split()
)
_YEAR_LEADS = frozenset(
    "in of since until till by from to through during between and early late mid before after around about circa the year "
    "- – — ( [ / or throughout fall spring summer winter autumn end".split()
)


@rule("year", "mod={POS}? (?:the? year)? year=YEAR bc=BC?", "mod=(?:{POS}|LMOD DOT?)? year=NUM bc=BC", "the? years year=YEAR", "mod=(about|around|circa|ca) DOT? year=YEAR",
      "year=APOYEAR")
def bare_year(found: Found) -> Meaning | None:
    year = _year(found)
    if year is None or abs(year) > 9999:
        return None
    if not found.has("bc") and not _looks_like_year(found):
        return None
    mod = _mod(found) or next((LENGTH_MODS[word] for word in found.words("mod") if word in LENGTH_MODS), None)
    if "year" not in found.words("mod") and found.word("mod") in ("about", "around") and not 1400 <= abs(year) <= 2100 and year > 0:
        return None
    return Stated(calendar=Calendar(year=year), mod=mod, short_year=found.word("year")[0] in "'’")


def _looks_like_year(found: Found) -> bool:
    if found.after() in _COUNTED or found.before() in ("$", "£", "€", "no", "#", "resolution", "article", "regiment"):
        return False
    year = abs(_year(found) or 0)
    if found.tokens.words[found.match.end() - 1][0] in "'’":
        return found.before() in _YEAR_LEADS or found.before() == "of"
    if found.after() in (":",) and found.after(2).isdigit():
        return False
    if found.has("mod") or found.before() in _YEAR_LEADS:
        return 1000 <= year <= 2100
    if found.after() in ("-", "–") and found.after(2)[:1].isalpha():
        return 1900 <= year <= 2100
    plural = found.after()
    return 1400 <= year <= 2100 and not (plural.endswith("s") and len(plural) > 3 and plural.isalpha() and year % 100 == 0)


@rule("decade", "mod={POS}? the? years=DECADE bc=BC?", "mod={POS}? the years=NINETIES")
def decade(found: Found) -> Meaning | None:
    word = found.word("years").rstrip("s").rstrip("'’").lstrip("'’")
    year = 1900 + NINETIES[found.word("years")] if found.word("years") in NINETIES else int(word)
    if year < 100:
        year += 1900 if year >= 20 else 2000
    if not found.has("bc") and not 1000 <= year <= 2090:
        return None
    if found.words("years")[0].isalpha() and "the" not in found.words("mod") and found.tokens.lower(found.match.end() - 2) != "the":
        return None
    if year % 10:
        return None
    return Stated(calendar=Calendar(year=-year if found.has("bc") else year, era=10), mod=_mod(found))


@rule("century", "mod={POS}? the? day=(NTH|DAYTH|ORD) DASH? (?:century|centuries) bc=BC?")
def century(found: Found) -> Meaning | None:
    day = found.words("day")[-1]
    number = int(day.rstrip("stndrh")) if day[0].isdigit() else ORDINALS.get(day, 0)
    if not 1 <= number <= 30:
        return None
    year = (number - 1) * 100
    if found.has("bc"):
        return Stated(calendar=Calendar(year=-year or -1, era=100), mod=_mod(found))
    return Stated(calendar=Calendar(year=year or 1, era=100), mod=_mod(found))


@rule(
    "season-year",
    "mod={POS}? the? season=SEASON (?:of|COMMA|DASH)? year=(?:YEAR|APOYEAR) bc=BC?",
    "mod={POS}? the? season=SEASON (?:of|COMMA)? year=NUM bc=BC",
    "year=YEAR season=SEASON",
)
def season_year(found: Found) -> Meaning | None:
    return Stated(calendar=Calendar(year=_year(found), season=SEASONS[found.word("season")]), mod=_mod(found))


_SEASON_LEADS = frozenset("in by during since until last this next each every through of early late".split())


@rule("season", "mod={POS}? the? season=SEASON same=(of (?:that|the) same? year)?")
def season(found: Found) -> Meaning | None:
    words = [found.tokens.words[at] for at in range(*found.match.span())]
    word = found.word("season")
    led = found.before() in _SEASON_LEADS or "the" in (word.lower() for word in words) or found.has("mod")
    if found.after() == "of" and not found.has("same") or found.after() in ("into", "to"):
        return None
    led = led or found.after() in ("offensive", "campaign", "harvest", "session")
    if word in ("fall", "spring") and not led and not (words[-1][0].isupper() and word == "spring"):
        return None
    if word == "fall" and ("the" in words and found.after() in ("in", ",") and found.before() not in _SEASON_LEADS):
        return None
    return Stated(calendar=Calendar(season=SEASONS[word]), mod=_mod(found), same_year=found.has("same"))


@rule("deictic-season", "mod={POS}? which=(last|this|next|the following|the next|the previous|that|this past|that same) season=SEASON")
def season_deictic(found: Found) -> Meaning | None:
    which = found.words("which")[-1]
    base = Base.NARRATIVE if found.words("which")[0] in ("the", "that") else Base.DOCUMENT
    amount = {"last": -1, "past": -1, "previous": -1, "next": 1, "following": 1}.get(which, 0)
    return Shift(unit="season-name", amount=amount, season=SEASONS[found.word("season")], base=base, mod=_mod(found))


@rule(
    "quarter-or-half",
    "the? number=(ORD|NTH|DAYTH|latter) DASH? unit=(quarter|half|trimester) (?:of year=YEAR)",
    "the? number=(ORD|DAYTH) DASH? unit=quarter",
)
def quarter(found: Found) -> Meaning | None:
    number = {"latter": 2, "first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}.get(
        found.word("number"), _day(found, "number") or 0
    )
    if found.word("unit") == "half":
        number = min(number, 2)
        return Stated(calendar=Calendar(year=_year(found), half=number)) if number else None
    return Stated(calendar=Calendar(year=_year(found), quarter=number)) if 1 <= number <= 4 else None


@rule("holiday", "name=HOLIDAY part=(day|eve|night)? (?:COMMA? year=YEAR)?")
def holiday(found: Found) -> Meaning | None:
    month, day = HOLIDAYS[found.word("name")]
    day -= found.word("part") in ("eve", "night")
    part = "NI" if found.word("part") == "night" else None
    return Stated(calendar=Calendar(year=_year(found), month=month, day=day, part=part))


@rule("nth-of-month", "the? day=(DAYTH)")
def day_of_month(found: Found) -> Meaning | None:
    if found.before() not in ("on", "by", "until", "the", "since", "of", "and", "from", "to"):
        return None
    if found.after()[:1].isalpha() and found.after() not in ("and", "or", "to", "in", "at", "by", "with", "when", "after"):
        return None
    if found.tokens.words[found.match.start() - 1] == "of" or found.after() == "-":
        return None
    return Stated(calendar=Calendar(day=_day(found)))


# ---------------------------------------------------------------- parts of days and clock times


@rule("weekday", "mod=(early|late|earlier|later)? which=(last|past|this past|this coming|this|next|coming|the previous|the following|the same|that)? day=WEEKDAY (?:COMMA? part=PART)?")
def weekday(found: Found) -> Meaning | None:
    which = found.words("which")
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "same": 0}.get(which[-1] if which else "")
    base = Base.NARRATIVE if which[:1] in (["the"], ["that"]) else Base.DOCUMENT
    return OnWeekday(weekday=WEEKDAYS[found.word("day")], step=step, base=base, part=_part(found), mod=_mod(found))


@rule(
    "early-hours",
    "the early morning? hours (?:of|on) (?:the|this)? day={DAYS} of? month=MONTH (?:COMMA? year=YEAR)?",
    "the early morning? hours (?:of|on) month=MONTH DOT? day={DAYS} (?:COMMA? year=YEAR)?",
)
def early_hours(found: Found) -> Meaning | None:
    dated = _date(found)
    return dated and replace(dated, calendar=dated.calendar.at(part="MO"), mod="START")


@rule("early-hours-of-weekday", "the early morning? hours (?:of|on) day=WEEKDAY")
def early_hours_of_weekday(found: Found) -> Meaning | None:
    return OnWeekday(weekday=WEEKDAYS[found.word("day")], part="MO", mod="START")


@rule("weekday-part-of", "mod=(early|late)? (?:in|on)? the? part=PART of day=WEEKDAY")
def weekday_part(found: Found) -> Meaning | None:
    return OnWeekday(weekday=WEEKDAYS[found.word("day")], part=_part(found))


@rule(
    "part-of-date",
    "mod=(early (?:in|on)?|late (?:in|on)?)? the? (?:early|late)? part=PART hours? (?:of|on) the? weekday={WD}? day={DAYS} of? month=MONTH (?:COMMA? year=YEAR)?",
    "mod=(early (?:in|on)?|late (?:in|on)?)? the? (?:early|late)? part=PART hours? (?:of|on) weekday={WD}? month=MONTH DOT? day={DAYS} (?:COMMA? year=YEAR)?",
    "weekday={WD}? month=MONTH DOT? day={DAYS} COMMA? (?:in the)? part=PART",
)
def part_of_date(found: Found) -> Meaning | None:
    dated = _date(found)
    return dated and replace(dated, calendar=dated.calendar.at(part=_part(found)))


@rule("this-part", "mod=(early|late|later|earlier)? which=(this|that|the same|that same|the following|the next|the previous|last) part=PART")
def this_part(found: Found) -> Meaning | None:
    which = found.words("which")
    if which[-1] in ("this", "last"):
        back = -1 if which[-1] == "last" else 0
        return Shift(unit="D", amount=back, part=_part(found), mod=_mod(found), overnight=back < 0 and _part(found) == "NI")
    amount = {"following": 1, "next": 1, "previous": -1}.get(which[-1], 0)
    return Shift(unit="D", amount=amount, part=_part(found), base=Base.NARRATIVE, mod=_mod(found))


@rule("the-part", "mod=(early|late)? (?:in the|in) part=(morning|afternoon|evening)", "mod=(early|late) at? part=night", "at part=(dawn|dusk|night|sunset|sunrise|nightfall)")
def the_part(found: Found) -> Meaning | None:
    return Shift(unit="D", amount=0, part=_part(found), base=Base.NARRATIVE, mod=_mod(found))


@rule("overnight", "overnight")
def overnight(found: Found) -> Meaning | None:
    if found.after() in ("-",):
        return None
    return Shift(unit="D", amount=-1, part="NI", overnight=True)


@rule("day-word", "mod=(early|late|earlier|later|mid DASH? )? word=TODAY (?:COMMA? part=PART)?", "mod=PART word=TODAY")
def day_word(found: Found) -> Meaning | None:
    word = found.word("word")
    part = _part(found) or ("NI" if word == "tonight" else PARTS.get(found.word("mod")))
    amount = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    return Shift(unit="today" if word == "today" and part is None else "D", amount=amount, part=part, mod=_mod(found))


@rule(
    "clock",
    "clock=CLOCK (?:hrs|hours|h)? ampm=MERIDIEM? zone=((?:local|ZONE) time?)?",
    "clock=HOUR ampm=MERIDIEM zone=((?:local|ZONE) time?)?",
    "clock=CLOCK4 (?:hrs|hours) zone=((?:local|ZONE) time?)?",
    "word=(noon|midday|midnight)",
)
def clock(found: Found) -> Meaning | None:
    zone = found.word("zone") or None
    if found.has("word"):
        return AtClock(clock="24:00" if found.word("word") == "midnight" else "12:00")
    told = clock_of(found.word("clock"), found.word("ampm"))
    return AtClock(clock=told, zone=zone) if told else None


def clock_of(word: str, meridiem: str = "") -> str | None:
    """A clock time as TIMEX3 writes it: ``11`` and ``p.m.`` are ``23:00``."""
    if word.isdigit() and len(word) == 4:
        hours, minutes = int(word[:2]), word[2:]
    else:
        hours, minutes = int(word.split(":")[0]), (word.split(":") + ["00"])[1]
    half = meridiem.replace(".", "").replace(" ", "")
    if half and not 1 <= hours <= 12:
        return None if hours > 24 else f"{hours:02d}:{minutes}"
    if half == "pm" and hours < 12:
        hours += 12
    if half == "am" and hours == 12:
        hours = 0
    return f"{hours:02d}:{minutes}" if hours <= 24 else None


# ---------------------------------------------------------------- relative times

_THIS = {"this": 0, "current": 0, "last": -1, "past": -1, "next": 1, "coming": 1}


@rule("deictic-unit", "mod={POS}? which=(this|last|next|this past|this coming|the current|the coming) unit=(week|weekend|month|quarter|year|decade|century)")
def deictic_unit(found: Found) -> Meaning | None:
    which = found.words("which")[-1]
    return Shift(unit=_unit(found), amount=_THIS[which], mod=_mod(found))


@rule("weekend", "mod=(early|late)? the unit=weekend")
def weekend(found: Found) -> Meaning | None:
    return Shift(unit="E", amount=-1)


@rule("in-deictic-unit", "mod=(earlier|later|late|early) in? which=(this|the|that) unit=(week|month|year|day|decade|summer|winter)")
def within_unit(found: Found) -> Meaning | None:
    base = Base.DOCUMENT if found.word("which") == "this" else Base.NARRATIVE
    word = found.word("unit")
    if word in SEASONS:
        return Shift(unit="season-name", amount=0, season=SEASONS[word], base=base)
    mod = {"late": "END", "early": "START"}.get(found.word("mod"))
    blur = {"month": "-XX", "year": None}.get(word) if base is Base.NARRATIVE else None
    return Shift(unit=_unit(found), amount=0, base=base, mod=mod, blur=blur)


@rule(
    "narrative-unit",
    "mod={POS}? which=(the next|the following|the previous|the preceding|the same|that same|that very|that|this same|the very same|the very next|the subsequent) "
    "unit=(day|week|weekend|month|year|decade|century)",
    "which=(this) unit=day",
    "mod={POS} which=the unit=(month|year|week|decade|century)",
    "which=(the) unit=day later=(before|after|following)",
    "unit=(month|year) POSS end=end",
)
def narrative_unit(found: Found) -> Meaning | None:
    which = found.words("which")
    amount = {"next": 1, "following": 1, "subsequent": 1, "previous": -1, "preceding": -1}.get(which[-1] if which else "", 0)
    if found.has("later") and _names_event(found):
        return Vague(value=None)
    if found.has("later"):
        amount = -1 if found.word("later") == "before" else 1
    mod = "END" if found.has("end") else _mod(found)
    return Shift(unit=_unit(found), amount=amount, base=Base.NARRATIVE, mod=mod)


@rule("part-of-month", "the? which=(first|second|third|last|final) unit=(day|days|week|weeks|weekend) of month=MONTH (?:COMMA? of? year=YEAR)?")
def part_of_month(found: Found) -> Meaning | None:
    which = {"first": "START", "second": "MID", "third": "MID"}.get(found.word("which"), "END")
    return Stated(calendar=Calendar(year=_year(found), month=MONTHS[found.word("month")]), mod=which)


# After these the day before or after is told of the story, not of a happening named next.
_STORY_GOES_ON = frozenset(
    "he she it they we i you and but or who which when in on at to that his her their its was were had".split()
)


def _names_event(found: Found) -> bool:
    """Whether "a day after" goes on with a happening: "a day after the attack"."""
    word = found.after()
    return word[:1].isalpha() and word not in _STORY_GOES_ON and found.tokens.lower(found.match.end() - 1) in ("before", "after")


@rule(
    "units-away",
    "mod={LMOD}? count={COUNT}? DASH? unit={UNITANY} or? so? way=(ago|earlier|before|previously|prior|later|after|afterwards|afterward)",
)
def units_away(found: Found) -> Meaning | None:
    way = found.word("way")
    plural = found.word("unit") in PLURALS
    count = found.words("count")
    if not count and not plural:
        return None
    if found.after() == "than" or _names_event(found) or (way == "prior" and found.after() == "to"):
        return None
    number = number_of(count) if count else None
    sign = 1 if way in ("later", "after", "afterwards", "afterward") else -1
    if number is None:
        return Vague(value="FUTURE_REF" if sign > 0 else "PAST_REF")
    base = Base.DOCUMENT if way == "ago" else Base.NARRATIVE
    unit = _unit(found)
    if unit in ("H", "m", "S"):
        return Vague(value=None) if base is Base.NARRATIVE else Shift(unit="D", amount=0)
    if number != int(number):
        unit, number = ("M", number * 12) if unit == "Y" else ("D", number * 7 if unit == "W" else number * 30)
    return Shift(unit=unit, amount=sign * int(number), base=base)


# ---------------------------------------------------------------- durations


@rule(
    "length",
    "mod={LMOD}? count={COUNT} DASH? (?:more)? unit={UNITANY} (?:DASH? (?:old|long)|of age)?",
    "mod={LMOD}? the? which=(first|last|next|past|following|previous|coming|final|entire|intervening|same|other) count=(?:{NUMBER}|few|several|couple of)? unit=UNITS",
    "the which=(first|last) count={NUMBER} unit=UNITS of year=YEAR",
    "mod={LMOD}? the count={NUMBER} unit=UNITS",
    "mod={LMOD}? the? count={NUMBER} middle=OTHER unit=UNITS",
    "unit={UNITANY} DASH long",
    "the past unit=UNIT",
    "recent unit=UNITS",
    "unit=UNITS",
)
def length(found: Found) -> Meaning | None:
    count = found.words("count")
    unit, plural = _unit(found), found.word("unit") in PLURALS
    if found.has("middle") and not (found.word("middle").isalpha() and found.tokens.words[found.match.start("middle")].islower()):
        return None
    if (unit in ("S", "m", "Q") and not count) or (unit == "Q" and found.after() in ("of", "to")):
        return None
    if count in (["a"], ["an"]) and not plural and not _is_length(found):
        return Repeat(value=f"P1{unit}") if unit in ("D", "W", "M", "Y") and _is_rate(found) else None if unit in ("S", "Q", "m") else _length(found, 1, None)
    if not count:
        return _length(found, None, None) if plural else _length(found, 1, None)
    low, high = _range_of(count)
    if low is not None and low >= 1 and not plural and low != 1 and "-" not in found.tokens.words[found.match.start() : found.match.end()]:
        if unit in ("S", "Q"):
            return None
    if low is not None and low > 5000:
        return None
    return _length(found, low, high)


def _is_length(found: Found) -> bool:
    return found.has("mod") or found.before() in ("for", "in", "within", "after", "about", "than")


def _is_rate(found: Found) -> bool:
    return found.before() in ("times", "twice", "once", "thrice", "%") or found.before()[:1].isdigit()


def _length(found: Found, low: float | None, high: float | None) -> Length:
    back = found.word("which") in ("past", "last") or found.tokens.lower(found.match.start()) in ("recent", "past")
    back = back or found.words("which") == [] and found.tokens.lower(found.match.start() + 1) == "past"
    back = back and not found.has("year")
    return Length(unit=_unit(found), low=low, high=high, mod=_length_mod(found.words("mod")), back=back)


# ---------------------------------------------------------------- frequencies


@rule("every", "EVERY count={NUMBER}? other=other? unit={UNITANY}", "(?:once|twice|thrice|{NUMBER} times) a unit=(day|week|month|year)")
def every(found: Found) -> Meaning | None:
    unit = _unit(found)
    count = number_of(found.words("count")) or (2 if found.has("other") else 1)
    if count == 1 and unit == "D" and found.words("unit") and found.tokens.lower(found.match.start()) in ("every", "each"):
        return Repeat(value="XXXX-XX-XX")
    return Repeat(value=_timex_length(unit, count))


@rule("every-named", "EVERY day=WEEKDAY", "day=WEEKDAYS", "EVERY month=MONTH", "EVERY part=PART", "EVERY season=SEASON")
def every_named(found: Found) -> Meaning | None:
    if found.has("day"):
        return Repeat(value=f"XXXX-WXX-{WEEKDAYS[found.word('day').removesuffix('s')] + 1}")
    if found.has("month"):
        return Repeat(value=f"XXXX-{MONTHS[found.word('month')]:02d}")
    if found.has("season"):
        return Repeat(value=f"XXXX-{SEASONS[found.word('season')]}")
    return Repeat(value=f"XXXX-XX-XXT{_part(found)}")


_OFTEN = {
    "daily": "XXXX-XX-XX",
    "everyday": "XXXX-XX-XX",
    "hourly": "PT1H",
    "nightly": "XXXX-XX-XXTNI",
    "weekly": "XXXX-WXX",
    "monthly": "XXXX-XX",
    "quarterly": "P3M",
    "yearly": "XXXX",
    "annually": "XXXX",
}


@rule("often", "word=OFTEN")
def often(found: Found) -> Meaning | None:
    return Repeat(value=_OFTEN[found.word("word")])


def _timex_length(unit: str, number: float | None) -> str:
    """A duration as TIMEX3 writes it; an unknown number is ``X``.

    >>> _timex_length("W", 2), _timex_length("H", None), _timex_length("M", 6.5)
    ('P2W', 'PTXH', 'P6.5M')
    """
    told = "X" if number is None else f"{number:g}"
    if unit == "F":
        return "PXW" if number is None else f"P{2 * number:g}W"
    if unit in ("H", "m", "S"):
        return f"PT{told}{unit.upper()}"
    return f"P{told}{'WE' if unit == 'E' else unit}"


timex_length = _timex_length

# ---------------------------------------------------------------- vague times


@rule("now", "word=(now|nowadays|currently|current|presently)", "right word=now", "at word=present", "present DASH? day", "modern day", "these days", "the time being", "to date")
def now(found: Found) -> Meaning | None:
    return Vague(value="PRESENT_REF")


@rule("past", "word=(former|recently|lately|formerly)", "the? recent past", "recent", "the past", "in recent times")
def past(found: Found) -> Meaning | None:
    if found.after() == "of" and found.before() == "the" and found.word("word") == "former":
        return None
    return Vague(value="PAST_REF")


@rule("future", "the? near? future", "word=soon")
def future(found: Found) -> Meaning | None:
    return Vague(value="FUTURE_REF") if not found.has("word") else None


@rule("some-time", "which=(this|that|the same) unit=(time|period)")
def some_time(found: Found) -> Meaning | None:
    if found.word("unit") == "time" and found.before() not in ("at", "by", "during", "in", "until", "since", "from", "of", "before", "about", "around"):
        return None
    return Vague(value=None)


@rule("beside-war", "way=(before|after|since|following) the WAR", "word=(prewar|postwar)")
def beside_war(found: Found) -> Meaning | None:
    word = found.word("way")
    return BesideEvent(after=word != "before") if word else None
