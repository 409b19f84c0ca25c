"""Durations and frequencies."""

from __future__ import annotations

from counterclaim.language.times.grammar import Found, rule
from counterclaim.language.times.meanings import Length, Meaning, Repeat
from counterclaim.language.times.parts import (
    length_mod_of,
    number_of,
    part_of,
    range_of,
    timex_length,
    unit_of,
)
from counterclaim.language.times.words import MONTHS, PLURALS, SEASONS, WEEKDAYS

_SHORT_UNITS = frozenset(("S", "m", "Q"))  # these words mean other things where no number stands
_BACK = ("past", "last", "previous", "preceding")
_MOST = 5000  # "6,000 days" is no length that anybody gives


@rule(
    "length",
    "mod={LMOD}? count={COUNT} DASH? (?:more)? unit={UNITANY} (?:DASH? (?:old|long)|of age)?",
    "mod={LMOD}? the? which=(first|last|next|past|following|previous|preceding|coming|final|entire|"
    "intervening|same|other) count=(?:{NUMBER}|few|several|couple of)? unit=UNITS",
    "the which=(first|last|final) count={NUMBER} unit=UNITS of year=YEAR",
    "the which=(first|last|final) count={NUMBER} unit=UNITS of month=MONTH (?:COMMA? year=YEAR)?",
    "mod={LMOD}? the count={NUMBER} unit=UNITS",
    "mod={LMOD}? the? count={NUMBER} middle=OTHER unit=UNITS",
    "unit={UNITANY} DASH long",
    "the past unit=UNIT",
    "recent unit=UNITS",
    "unit=UNITS",
)
def length(found: Found) -> Meaning | None:
    """In words: "nearly two weeks", "6.5-month-old", "the past few days", "months"."""
    count = found.words("count")
    unit, plural = unit_of(found), found.word("unit") in PLURALS
    if found.has("middle") and not _is_adjective(found):
        return None
    if (unit in _SHORT_UNITS and not count) or (unit == "Q" and found.after() in ("of", "to")):
        return None
    if count in (["a"], ["an"]) and not plural and not _is_length(found):
        return _one(found, unit)
    if not count:
        return _length(found, None if plural else 1, None)
    low, high = range_of(count)
    if low is not None and (low > _MOST or (unit in ("S", "Q") and not plural and low > 1)):
        return None
    return _length(found, low, high)


def _one(found: Found, unit: str) -> Meaning | None:
    """Meaning of "a day": how often in "30 a day", else how long; "a second" alone is neither."""
    if unit in ("D", "W", "M", "Y") and _is_rate(found):
        return Repeat(value=f"P1{unit}")
    return None if unit in _SHORT_UNITS else _length(found, 1, None)


def _is_adjective(found: Found) -> bool:
    """Whether the unknown word between number and unit may be an adjective: "two bloody weeks"."""
    return found.word("middle").isalpha() and found.tokens.words[found.match.start("middle")].islower()


def _is_length(found: Found) -> bool:
    return found.has("mod") or found.before() in ("for", "in", "within", "after", "about", "than")


def _is_rate(found: Found) -> bool:
    return found.before() in ("times", "twice", "once", "thrice", "%") or found.before()[:1].isdigit()


def _length(found: Found, low: float | None, high: float | None) -> Length:
    back = found.word("which") in _BACK or found.tokens.lower(found.match.start()) in (
        "recent",
        "past",
    )
    back = back or (found.words("which") == [] and found.tokens.lower(found.match.start() + 1) == "past")
    back = back and not found.has("year") and not found.has("month")
    during = found.words("mod") == ["over"] and found.has("which")  # "over the past ten days"
    mod = None if during else length_mod_of(found.words("mod"))
    return Length(unit=unit_of(found), low=low, high=high, mod=mod, back=back)


@rule(
    "every",
    "EVERY count={NUMBER}? other=other? unit={UNITANY}",
    "EVERY vague=(few|several|couple of) unit=UNITS",
    "(?:once|twice|thrice|{NUMBER} times) a unit=(day|week|month|year)",
)
def every(found: Found) -> Meaning | None:
    """In words: "every day", "twice a week", "every two years"."""
    unit = unit_of(found)
    if found.has("vague"):
        return Repeat(value=timex_length(unit, None))
    count = number_of(found.words("count")) or (2 if found.has("other") else 1)
    if (
        count == 1
        and unit == "D"
        and found.words("unit")
        and found.tokens.lower(found.match.start()) in ("every", "each")
    ):
        return Repeat(value="XXXX-XX-XX")
    return Repeat(value=timex_length(unit, count))


@rule(
    "every-named",
    "EVERY day=WEEKDAY",
    "day=WEEKDAYS",
    "EVERY month=MONTH",
    "EVERY part=PART",
    "EVERY season=SEASON",
)
def every_named(found: Found) -> Meaning | None:
    """In words: "every Monday", "Mondays", "each night"."""
    if found.has("day"):
        word = found.word("day")
        return Repeat(value=f"XXXX-WXX-{WEEKDAYS.get(word, WEEKDAYS.get(word[:-1], 0)) + 1}")
    if found.has("month"):
        return Repeat(value=f"XXXX-{MONTHS[found.word('month')]:02d}")
    if found.has("season"):
        return Repeat(value=f"XXXX-{SEASONS[found.word('season')]}")
    return Repeat(value=f"XXXX-XX-XXT{part_of(found)}")


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
    """In words: "daily", "annually"."""
    return Repeat(value=_OFTEN[found.word("word")])
