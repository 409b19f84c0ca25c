"""What the named parts of a match say: numbers, days, years, units, modifiers."""

from __future__ import annotations

from counterclaim.language.times.calendars import Calendar
from counterclaim.language.times.grammar import Found
from counterclaim.language.times.meanings import Stated
from counterclaim.language.times.words import (
    AFTER_DAY,
    CARDINALS,
    DOUBTFUL_MONTHS,
    LENGTH_MODS,
    MONTHS,
    ORDINALS,
    PARTS,
    PLURALS,
    POSITIONS,
    UNITS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)


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


def range_of(words: list[str]) -> tuple[float | None, float | None]:
    """Low and high of "two to three"; high is None for a single number."""
    for at, word in enumerate(words):
        if word in ("to", "or") or (word in "-‐‑–—−" and words[at - 1][:1].isdigit()):
            return number_of(words[:at]), number_of(words[at + 1 :])
    return number_of(words), None


def day_of(found: Found, name: str = "day") -> int | None:
    """The day of the month that a named part gives; None when absent or no such day."""
    words = [word for word in found.words(name) if word not in ("-", "‑")]
    if not words:
        return None
    if words[-1][0].isdigit():
        return int(words[-1].rstrip("stndrh"))
    day = sum(CARDINALS.get(word, 0) for word in words[:-1]) + ORDINALS.get(words[-1], 0)
    return day if 1 <= day <= 31 else None


def year_of(found: Found) -> int | None:
    """The year that was matched, negative before Christ."""
    word = found.word("year")
    if not word:
        return None
    year = int(word.lstrip("'’"))
    if word[0] in "'’":
        year += 1900 if year > 30 else 2000
    return -year if found.has("bc") and year else year or None


def mod_of(found: Found, name: str = "mod") -> str | None:
    """START, MID or END, when the named part says so."""
    return next((POSITIONS[word] for word in found.words(name) if word in POSITIONS), None)


def unit_of(found: Found, name: str = "unit") -> str:
    """The TIMEX3 letter of the unit."""
    word = found.word(name)
    return UNITS[PLURALS.get(word, word)]


def weekday_of(found: Found) -> int | None:
    """The weekday, Monday being 0."""
    words = found.words("weekday")
    return next(
        (WEEKDAYS.get(word, WEEKDAY_ABBREVIATIONS.get(word)) for word in words if word.isalpha()), None
    )


def part_of(found: Found, name: str = "part") -> str | None:
    """The TIMEX3 code of the part of the day."""
    return PARTS.get(found.word(name))


def length_mod_of(words: list[str]) -> str | None:
    """The TIMEX3 modifier that words before a length put on it."""
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


def clock_of(word: str, meridiem: str = "") -> str | None:
    """A clock time as TIMEX3 writes it: ``11`` and ``p.m.`` are ``23:00``."""
    if word.isdigit() and len(word) == 4:
        hours, minutes = int(word[:2]), word[2:]
    else:
        hour, minutes, *_ = *word.split(":"), "00"
        if not (hour.isdigit() and minutes.isdigit() and len(minutes) == 2 and minutes < "60"):
            return None
        hours = int(hour)
    half = meridiem.replace(".", "").replace(" ", "")
    if half and not 1 <= hours <= 12:
        return None if hours > 24 else f"{hours:02d}:{minutes}"
    if half == "pm" and hours < 12:
        hours += 12
    if half == "am" and hours == 12:
        hours = 0
    return f"{hours:02d}:{minutes}" if hours <= 24 else None


def timex_length(unit: str, number: float | None) -> str:
    """A duration as TIMEX3 writes it; an unknown number is ``X``.

    >>> timex_length("W", 2), timex_length("H", None), timex_length("M", 6.5)
    ('P2W', 'PTXH', 'P6.5M')
    """
    told = "X" if number is None else f"{number:g}"
    if unit == "F":
        return "PXW" if number is None else f"P{2 * number:g}W"
    if unit in ("H", "m", "S"):
        return f"PT{told}{unit.upper()}"
    return f"P{told}{'WE' if unit == 'E' else unit}"


def _counts(found: Found) -> bool:
    """As in "in February 30 people were hurt": what stands before the people is no day."""
    after = found.after()
    is_last = found.match.end("day") == found.match.end()
    return is_last and after[:1].isalpha() and after not in AFTER_DAY


def date_of(found: Found) -> Stated | None:
    """The date that the parts ``day``, ``month`` and ``year`` give, even if its month has no such day."""
    day = day_of(found)
    if found.has("day") and day is None:
        return None
    bare = found.words("day") in (["second"], ["last"]) and not found.has("year") and not found.has("same")
    if bare and found.words("month")[0] in DOUBTFUL_MONTHS:
        return None
    calendar = Calendar(year=year_of(found), month=MONTHS[found.word("month")], day=day)
    if not calendar.is_real and _counts(found):
        return None
    return Stated(
        calendar=calendar, mod=mod_of(found), weekday=weekday_of(found), same_year=found.has("same")
    )
