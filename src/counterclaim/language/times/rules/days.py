"""Weekdays, parts of days, clock times."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.language.times.grammar import Found, rule
from counterclaim.language.times.meanings import Base, Meaning, OnWeekday, Shift
from counterclaim.language.times.parts import date_of, mod_of, part_of
from counterclaim.language.times.words import MONTHS, PARTS, SAYING, WEEKDAYS

# A day that goes by a name of its own is not the last one before the report.
_NAMES_OF_DAYS = frozenset("good holy black bloody easter palm ash maundy".split())
# Papers named for the day they come out on: "a reporter of the Sunday Telegraph".
_PAPERS = frozenset("Express Herald Independent Mail Mirror Monitor Nation Post Star Telegraph Times".split())
_DATING = frozenset("on since until till by before after from last next this early late of".split())


@rule(
    "weekday",
    "mod=(early|late|earlier|later)? which=(last|past|this past|this coming|this|next|coming|"
    "the previous|the following|the same|that)? day=WEEKDAY (?:COMMA? part=PART)?",
)
def weekday(found: Found) -> Meaning | None:
    """In words: "Monday", "early Wednesday", "last Friday evening"."""
    which = found.words("which")
    if found.before() in _NAMES_OF_DAYS or (not which and _is_paper(found)):
        return None
    if which == ["that"] and _opens_clause(found):
        return None  # the day is read by itself
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "same": 0}.get(
        which[-1] if which else ""
    )
    base = Base.NARRATIVE if which[:1] in (["the"], ["that"]) else Base.DOCUMENT
    return OnWeekday(
        weekday=WEEKDAYS[found.word("day")], step=step, base=base, part=part_of(found), mod=mod_of(found)
    )


def _opens_clause(found: Found) -> bool:
    """As in "said that Monday's raid had failed": of no Monday told before."""
    return found.before() in SAYING or found.after() in ("'s", "’s")


def _is_paper(found: Found) -> bool:
    """Whether a paper is named for the day; "on Sunday Times Square was shut" tells a day."""
    following = found.tokens.words[found.match.end() :][:1]
    return found.before() not in _DATING and not _PAPERS.isdisjoint(following)


@rule(
    "weekday-of-week",
    "day=WEEKDAY (?:COMMA? part=PART)? (?:of|COMMA)? which=(last|this|next) week",
    "mod=(early|late)? (?:in|on)? the? part=PART (?:of|on) day=WEEKDAY (?:of|COMMA)? "
    "which=(last|this|next) week",
)
def weekday_of_week(found: Found) -> Meaning | None:
    """In words: "Tuesday last week", "dawn on Tuesday of last week"."""
    week = {"last": -1, "this": 0, "next": 1}[found.word("which")]
    return OnWeekday(weekday=WEEKDAYS[found.word("day")], week=week, part=part_of(found), mod=mod_of(found))


@rule(
    "early-hours",
    "the {EARLY} hours (?:of|on) (?:the|this)? day={DAYS} of? month=MONTH (?:COMMA? year=YEAR)?",
    "the {EARLY} hours (?:of|on) month=MONTH DOT? day={DAYS} (?:COMMA? year=YEAR)?",
)
def early_hours(found: Found) -> Meaning | None:
    """In words: "the early hours of June 28"."""
    dated = date_of(found)
    return dated and replace(dated, calendar=dated.calendar.at(part="MO"), mod="START")


@rule("early-hours-of-weekday", "the {EARLY} hours (?:of|on) day=WEEKDAY")
def early_hours_of_weekday(found: Found) -> Meaning | None:
    """In words: "the early hours of Wednesday"."""
    return OnWeekday(weekday=WEEKDAYS[found.word("day")], part="MO", mod="START")


@rule(
    "early-hours-of-day-word",
    "the {EARLY} hours (?:of|on) word=(today|yesterday|tomorrow) morning?",
    "the {EARLY} hours (?:of|on) this morning",
)
def early_hours_of_day_word(found: Found) -> Meaning | None:
    """In words: "the early hours of yesterday"."""
    amount = {"yesterday": -1, "tomorrow": 1}.get(found.word("word"), 0)
    return Shift(unit="D", amount=amount, part="MO", mod="START")


@rule("early-hours-told", "the {EARLY} hours")
def early_hours_told(_: Found) -> Meaning | None:
    """In words: "the small hours", of the day that is told."""
    return Shift(unit="D", amount=0, part="MO", base=Base.NARRATIVE, mod="START")


@rule("weekday-part-of", "mod=(early|late)? (?:in|on)? the? part=PART (?:of|on) day=WEEKDAY")
def weekday_part(found: Found) -> Meaning | None:
    """In words: "the evening of Monday"."""
    if found.after() in ("to", "into", "-", "/", "and") and found.after(2) in WEEKDAYS:
        return None  # "the night of Monday to Tuesday" is read from its next word
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
    if found.after() in ("of", "on") and _is_day(found.after(2)):
        return None  # "dawn on Wednesday" is read from its next word
    return Shift(unit="D", amount=0, part=part_of(found), base=Base.NARRATIVE, mod=mod_of(found))


def _is_day(word: str) -> bool:
    return word in WEEKDAYS or word in MONTHS or word[:1].isdigit()


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
    "day-beyond-word",
    "the day word=(before) yesterday (?:COMMA? part=PART)?",
    "the day word=(after) tomorrow (?:COMMA? part=PART)?",
)
def day_beyond_word(found: Found) -> Meaning | None:
    """In words: "the day before yesterday"."""
    amount = -2 if found.word("word") == "before" else 2
    return Shift(unit="D", amount=amount, part=part_of(found))


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
