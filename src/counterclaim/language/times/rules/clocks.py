"""Clock times, in figures and in words."""

from __future__ import annotations

from counterclaim.language.times.grammar import Found, rule
from counterclaim.language.times.meanings import AtClock, Meaning
from counterclaim.language.times.parts import clock_of, number_of
from counterclaim.language.times.words import COUNTED, DAYS_AFTER, ZONES

_BEFORE_CLOCKS = frozenset("at about around by since until from before after".split())
# What is told by its year behind "at": "at 2019 levels".
_OF_YEARS = frozenset("level levels price prices rate rates standard standards".split())
_AFTER_CLOCKS = frozenset(("on", ",", ".", "and", "yesterday", "today"))


@rule(
    "clock",
    "clock=CLOCK (?:hrs|hours|h)? ampm=MERIDIEM? zone={ZONED}?",
    "clock=HOUR ampm=MERIDIEM zone={ZONED}?",
    "clock=DECIMAL ampm=MERIDIEM zone={ZONED}?",
    "clock=CLOCK4 (?:hrs|hours) zone={ZONED}?",
    "clock=CLOCK4 zone=(ZONELETTERS|local time|(?:ZONE|OTHER) time)",
    "clock=CLOCK4",
    "clock=DECIMAL (?:hrs|hours)? zone={ZONED}?",
    "clock=HOUR h minute=NUM zone={ZONED}?",
    "clock=(HOUR|CARD) (?:o POSS clock)? in the part=(morning|afternoon|evening)",
    "word=(noon|midday|midnight)",
)
def clock(found: Found) -> Meaning | None:
    """In words: "23:40", "11 p.m. local time", "noon"."""
    zone = found.word("zone") or None
    if not _is_zone(found):
        return None
    if found.has("word"):
        return AtClock(clock="24:00" if found.word("word") == "midnight" else "12:00")
    if found.has("part"):
        told = _spoken(found)
    elif not zone and found.match.end() - found.match.start() == 1 and ":" not in found.word("clock"):
        told = _four_digits(found) or _dotted(found)
    elif found.has("minute"):
        told = clock_of(f"{found.word('clock')}:{found.word('minute')}")
    elif "." in found.word("clock") and not found.has("ampm"):
        told = _dotted(found)
    else:
        told = clock_of(found.word("clock").replace(".", ":"), found.word("ampm"))
    return AtClock(clock=told, zone=zone) if told else None


def _is_zone(found: Found) -> bool:
    """Whether the words of a zone name one: "Khartoum time", not "dinner time"."""
    words = found.words("zone")
    if not words or words[0] in ZONES:
        return True
    return found.tokens.words[found.match.start("zone")][0].isupper()


def _four_digits(found: Found) -> str | None:
    """As in "at 0530 on Tuesday", "at 1800", "around 1945 yesterday": a number that is no year."""
    word = found.word("clock")
    if len(word) != 4 or found.before() not in _BEFORE_CLOCKS or found.after() in COUNTED | _OF_YEARS:
        return None
    is_no_year = word[0] == "0" or found.after() in DAYS_AFTER or "at" in (found.before(), found.before(2))
    return clock_of(word) if is_no_year else None


def _spoken(found: Found) -> str | None:
    """As in "at three in the morning", "at 6 o'clock in the evening"."""
    hour = number_of(found.words("clock"))
    if found.before() not in _BEFORE_CLOCKS or hour is None or not 1 <= hour <= 12:
        return None
    return clock_of(f"{int(hour)}", "am" if found.word("part") == "morning" else "pm")


def _dotted(found: Found) -> str | None:
    """As in "at 14.30 on Tuesday"; other numbers with a dot are no clock times."""
    hours, _, minutes = found.word("clock").partition(".")
    if found.before() not in _BEFORE_CLOCKS or len(hours) > 2 or len(minutes) != 2 or int(hours) > 24:
        return None
    named = found.has("zone") or found.tokens.lower(found.match.end() - 1) in ("hrs", "hours")
    if not named and found.after() not in _AFTER_CLOCKS:
        return None
    return clock_of(f"{hours}:{minutes}")
