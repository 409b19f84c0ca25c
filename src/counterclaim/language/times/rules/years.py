"""Years, decades, centuries, seasons, quarters."""

from __future__ import annotations

from counterclaim.language.times.calendars import Calendar
from counterclaim.language.times.grammar import Found, rule
from counterclaim.language.times.meanings import Base, Meaning, Shift, Stated
from counterclaim.language.times.parts import day_of, mod_of, year_of
from counterclaim.language.times.words import COUNTED, DAYS_AFTER, LENGTH_MODS, NINETIES, ORDINALS, SEASONS

_OF_PERSONS = frozenset("his her their my your our".split())
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
    if found.word("mod") in ("about", "around") and (found.before() == "at" or found.after() in DAYS_AFTER):
        return None  # "at around 1945", "around 2030 on 12 June": a time of day
    if (
        "year" not in found.words("mod")
        and found.word("mod") in ("about", "around")
        and not 1400 <= abs(year) <= 2100
        and year > 0
    ):
        return None
    return Stated(calendar=Calendar(year=year), mod=mod, short_year=found.word("year")[0] in "'’")


def _looks_like_year(found: Found) -> bool:
    if found.after() in COUNTED or found.before() in _NUMBERED:
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
    if year % 10 or _is_age(found):
        return None
    return Stated(calendar=Calendar(year=-year if found.has("bc") else year, era=10), mod=mod_of(found))


def _is_age(found: Found) -> bool:
    """As in "a woman in her 60s", "a resident (woman, 60s)": how old somebody is."""
    whose = found.before(2) if found.before() in ("early", "mid", "late") else found.before()
    noted = found.before() in (",", "(") and found.after() == ")"
    return "the" not in found.words("mod") and (whose in _OF_PERSONS or noted)


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
