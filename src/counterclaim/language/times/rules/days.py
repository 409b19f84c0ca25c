"""Weekdays, parts of days, clock times."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.language.times.grammar import Found, rule
from counterclaim.language.times.meanings import AtClock, Base, Meaning, OnWeekday, Shift
from counterclaim.language.times.parts import clock_of, date_of, mod_of, part_of
from counterclaim.language.times.words import PARTS, WEEKDAYS


@rule(
    "weekday",
    "mod=(early|late|earlier|later)? which=(last|past|this past|this coming|this|next|coming|"
    "the previous|the following|the same|that)? day=WEEKDAY (?:COMMA? part=PART)?",
)
def weekday(found: Found) -> Meaning | None:
    """In words: "Monday", "early Wednesday", "last Friday evening"."""
    which = found.words("which")
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "same": 0}.get(
        which[-1] if which else ""
    )
    base = Base.NARRATIVE if which[:1] in (["the"], ["that"]) else Base.DOCUMENT
    return OnWeekday(
        weekday=WEEKDAYS[found.word("day")], step=step, base=base, part=part_of(found), mod=mod_of(found)
    )


@rule(
    "early-hours",
    "the early morning? hours (?:of|on) (?:the|this)? day={DAYS} of? month=MONTH (?:COMMA? year=YEAR)?",
    "the early morning? hours (?:of|on) month=MONTH DOT? day={DAYS} (?:COMMA? year=YEAR)?",
)
def early_hours(found: Found) -> Meaning | None:
    """In words: "the early hours of June 28"."""
    dated = date_of(found)
    return dated and replace(dated, calendar=dated.calendar.at(part="MO"), mod="START")


@rule("early-hours-of-weekday", "the early morning? hours (?:of|on) day=WEEKDAY")
def early_hours_of_weekday(found: Found) -> Meaning | None:
    """In words: "the early hours of Wednesday"."""
    return OnWeekday(weekday=WEEKDAYS[found.word("day")], part="MO", mod="START")


@rule("weekday-part-of", "mod=(early|late)? (?:in|on)? the? part=PART of day=WEEKDAY")
def weekday_part(found: Found) -> Meaning | None:
    """In words: "the evening of Monday"."""
    return OnWeekday(weekday=WEEKDAYS[found.word("day")], part=part_of(found))


@rule(
    "part-of-date",
    "mod=(early (?:in|on)?|late (?:in|on)?)? the? (?:early|late)? part=PART hours? (?:of|on) "
    "the? weekday={WD}? day={DAYS} of? month=MONTH (?:COMMA? year=YEAR)?",
    "mod=(early (?:in|on)?|late (?:in|on)?)? the? (?:early|late)? part=PART hours? (?:of|on) "
    "weekday={WD}? month=MONTH DOT? day={DAYS} (?:COMMA? year=YEAR)?",
    "weekday={WD}? month=MONTH DOT? day={DAYS} COMMA? (?:in the)? part=PART",
)
def part_of_date(found: Found) -> Meaning | None:
    """In words: "the morning of June 28", "June 28, in the evening"."""
    dated = date_of(found)
    return dated and replace(dated, calendar=dated.calendar.at(part=part_of(found)))


@rule(
    "this-part",
    "mod=(early|late|later|earlier)? which=(this|that|the same|that same|the following|the "
    "next|the previous|last) part=PART",
)
def this_part(found: Found) -> Meaning | None:
    """In words: "this morning", "that night", "last night"."""
    which = found.words("which")
    if which[-1] in ("this", "last"):
        back = -1 if which[-1] == "last" else 0
        return Shift(
            unit="D",
            amount=back,
            part=part_of(found),
            mod=mod_of(found),
            overnight=back < 0 and part_of(found) == "NI",
        )
    amount = {"following": 1, "next": 1, "previous": -1}.get(which[-1], 0)
    return Shift(unit="D", amount=amount, part=part_of(found), base=Base.NARRATIVE, mod=mod_of(found))


@rule(
    "the-part",
    "mod=(early|late)? (?:in the|in) part=(morning|afternoon|evening)",
    "mod=(early|late) at? part=night",
    "at part=(dawn|dusk|night|sunset|sunrise|nightfall)",
)
def the_part(found: Found) -> Meaning | None:
    """In words: "in the evening", "at dawn", of the day that is told."""
    return Shift(unit="D", amount=0, part=part_of(found), base=Base.NARRATIVE, mod=mod_of(found))


@rule(
    "night-to-weekday",
    "(?:the? night|overnight) (?:to|into|before) on=WEEKDAY",
    "{NIGHT} first=WEEKDAY (?:to|into|and|DASH|SLASH) on=WEEKDAY",
)
def night_to_weekday(found: Found) -> Meaning | None:
    """In words: "overnight into Thursday", "the night from Tuesday to Wednesday"."""
    day = WEEKDAYS[found.word("on")]
    if found.has("first") and WEEKDAYS[found.word("first")] != (day - 1) % 7:
        return None
    return OnWeekday(weekday=day, night_before=True)


@rule(
    "night-to-date",
    "(?:the? night|overnight) (?:to|into) day={DAYS} of? month=MONTH (?:COMMA? year=YEAR)?",
    "(?:the? night|overnight) (?:to|into) month=MONTH DOT? day={DAYS} (?:COMMA? year=YEAR)?",
)
def night_to_date(found: Found) -> Meaning | None:
    """In words: "overnight into 13 March"."""
    dated = date_of(found)
    return dated and replace(dated, night_before=True)


@rule("overnight", "overnight")
def overnight(found: Found) -> Meaning | None:
    """In words: "overnight": the night before the day of the report."""
    if found.after() == "-":
        return None
    return Shift(unit="D", amount=-1, part="NI", overnight=True)


@rule(
    "day-word",
    "mod=(early|late|earlier|later|mid DASH? )? word=TODAY (?:COMMA? part=PART)?",
    "mod=PART word=TODAY",
)
def day_word(found: Found) -> Meaning | None:
    """In words: "today", "late yesterday", "tomorrow morning"."""
    word = found.word("word")
    part = part_of(found) or ("NI" if word == "tonight" else PARTS.get(found.word("mod")))
    amount = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    return Shift(
        unit="today" if word == "today" and part is None else "D", amount=amount, part=part, mod=mod_of(found)
    )


@rule(
    "clock",
    "clock=CLOCK (?:hrs|hours|h)? ampm=MERIDIEM? zone=((?:local|ZONE) time?)?",
    "clock=HOUR ampm=MERIDIEM zone=((?:local|ZONE) time?)?",
    "clock=DECIMAL ampm=MERIDIEM zone=((?:local|ZONE) time?)?",
    "clock=CLOCK4 (?:hrs|hours) zone=((?:local|ZONE) time?)?",
    "word=(noon|midday|midnight)",
)
def clock(found: Found) -> Meaning | None:
    """In words: "23:40", "11 p.m. local time", "noon"."""
    zone = found.word("zone") or None
    if found.has("word"):
        return AtClock(clock="24:00" if found.word("word") == "midnight" else "12:00")
    told = clock_of(found.word("clock").replace(".", ":"), found.word("ampm"))
    return AtClock(clock=told, zone=zone) if told else None
