"""Times told from another time: "last week", "a day earlier", "recently"."""

from __future__ import annotations

from counterclaim.language.times.calendars import Calendar
from counterclaim.language.times.grammar import Found, rule
from counterclaim.language.times.meanings import Base, BesideEvent, Meaning, Shift, Stated, Vague
from counterclaim.language.times.parts import mod_of, number_of, unit_of, year_of
from counterclaim.language.times.words import MONTHS, PARTS, PLURALS, SEASONS

_THIS = {"this": 0, "current": 0, "last": -1, "past": -1, "next": 1, "coming": 1}


@rule(
    "deictic-unit",
    "mod={POS}? which=(this|last|next|this past|this coming|the current|the coming) unit=(week|"
    "weekend|month|quarter|year|decade|century)",
)
def deictic_unit(found: Found) -> Meaning | None:
    """In words: "last week", "early this month", "next year"."""
    which = found.words("which")[-1]
    return Shift(unit=unit_of(found), amount=_THIS[which], mod=mod_of(found))


@rule("weekend", "mod=(early|late)? the unit=weekend")
def weekend(_: Found) -> Meaning | None:
    """In words: "the weekend": the last one."""
    return Shift(unit="E", amount=-1)


@rule(
    "in-deictic-unit",
    "mod=(earlier|later|late|early) (?:in|on)? which=(this|the|that|the same|that same|this same) "
    "unit=(week|month|year|day|decade|"
    "summer|winter)",
)
def within_unit(found: Found) -> Meaning | None:
    """In words: "earlier this month", "later in the day", "later that year"."""
    base = Base.DOCUMENT if found.words("which")[0] == "this" else Base.NARRATIVE
    word = found.word("unit")
    if word in SEASONS:
        return Shift(unit="season-name", amount=0, season=SEASONS[word], base=base)
    mod = {"late": "END", "early": "START"}.get(found.word("mod"))
    blur = {"month": "-XX", "year": None}.get(word) if base is Base.NARRATIVE else None
    return Shift(unit=unit_of(found), amount=0, base=base, mod=mod, blur=blur)


@rule(
    "narrative-unit",
    "mod={POS}? which=(the next|the following|the previous|the preceding|the same|that same|"
    "that very|that|this same|the very same|the very next|the subsequent) "
    "unit=(day|week|weekend|month|year|decade|century)",
    "which=(this) unit=day",
    "mod={POS} which=the unit=(month|year|week|decade|century)",
    "which=(the) unit=(day|night|morning|afternoon|evening) later=(before|after|following)",
    "unit=(month|year) POSS end=end",
)
def narrative_unit(found: Found) -> Meaning | None:
    """In words: "the next day", "that same month", "the end of the year", "the day before"."""
    which = found.words("which")
    amount = {"next": 1, "following": 1, "subsequent": 1, "previous": -1, "preceding": -1}.get(
        which[-1] if which else "", 0
    )
    if found.has("later") and _names_event(found):
        return Vague(value=None)
    if found.has("later"):
        amount = -1 if found.word("later") == "before" else 1
    mod = "END" if found.has("end") else mod_of(found)
    if found.word("unit") in PARTS:
        return Shift(unit="D", amount=amount, part=PARTS[found.word("unit")], base=Base.NARRATIVE)
    return Shift(unit=unit_of(found), amount=amount, base=Base.NARRATIVE, mod=mod)


@rule(
    "part-of-month",
    "the? which=(first|second|third|last|final|latter) unit=(day|days|week|weeks|weekend|half) "
    "of month=MONTH (?:COMMA? of? year=YEAR)?",
)
def part_of_month(found: Found) -> Meaning | None:
    """In words: "the last week of August"."""
    which = {"first": "START", "second": "MID", "third": "MID"}.get(found.word("which"), "END")
    if found.word("unit") == "half" and which == "MID":
        which = "END"
    return Stated(calendar=Calendar(year=year_of(found), month=MONTHS[found.word("month")]), mod=which)


_SUBJECTS = frozenset("he she it they we i you".split())
# After these the day before or after is told of the story, not of a happening named next.
_STORY_GOES_ON = frozenset(
    "he she it they we i you and but or who which when while in on at to that his her their its was "
    "were had outside inside near by from with against under over across along".split()
)


def _names_event(found: Found) -> bool:
    """Whether "a day after" goes on with a happening: "a day after the attack"."""
    word = found.after()
    return (
        word[:1].isalpha()
        and word not in _STORY_GOES_ON
        and found.tokens.lower(found.match.end() - 1) in ("before", "after")
    )


@rule(
    "units-away",
    "mod={LMOD}? count={COUNT}? DASH? unit={UNITANY} or? so? way=(ago|earlier|before|"
    "previously|prior|later|after|afterwards|afterward)",
)
def units_away(found: Found) -> Meaning | None:
    """In words: "two weeks ago", "a day earlier", "two days later"."""
    way = found.word("way")
    plural = found.word("unit") in PLURALS
    count = found.words("count")
    if not count and not plural:
        return None
    if found.after() == "than" or _names_event(found) or (way == "prior" and found.after() == "to"):
        return None
    if way in ("after", "before") and found.after() in _SUBJECTS:
        return Vague(value=None)  # "four days after they took it": of a day that nobody has told
    number = number_of(count) if count else None
    if number is None and way == "ago" and unit_of(found) in ("H", "m", "S"):
        return Shift(unit="D", amount=0)  # "a few hours ago"
    sign = 1 if way in ("later", "after", "afterwards", "afterward") else -1
    if number is None:
        return Vague(value="FUTURE_REF" if sign > 0 else "PAST_REF")
    base = Base.DOCUMENT if way == "ago" else Base.NARRATIVE
    unit = unit_of(found)
    if unit in ("H", "m", "S"):
        days = int(number) // 24 if unit == "H" else 0  # "48 hours ago"
        return Vague(value=None) if base is Base.NARRATIVE else Shift(unit="D", amount=-days)
    if number != int(number):
        unit, number = (
            ("M", number * 12) if unit == "Y" else ("D", number * 7 if unit == "W" else number * 30)
        )
    return Shift(unit=unit, amount=sign * int(number), base=base)


@rule(
    "now",
    "word=(now|nowadays|currently|current|presently)",
    "right word=now",
    "at word=present",
    "present DASH? day",
    "modern day",
    "these days",
    "the time being",
    "to date",
)
def now(_: Found) -> Meaning | None:
    """In words: "now", "currently", "these days"."""
    return Vague(value="PRESENT_REF")


@rule(
    "past",
    "word=(former|recently|lately|formerly)",
    "the? recent past",
    "recent",
    "the past",
    "in recent times",
)
def past(found: Found) -> Meaning | None:
    """In words: "former", "recently", "lately"."""
    if found.after() == "of" and found.before() == "the" and found.word("word") == "former":
        return None
    return Vague(value="PAST_REF")


@rule("future", "the? near? future", "word=soon")
def future(found: Found) -> Meaning | None:
    """In words: "the near future"."""
    return Vague(value="FUTURE_REF") if not found.has("word") else None


_SOME_TIME_WORDS = frozenset("at by during in until since from of before about around".split())


@rule("some-time", "which=(this|that|the same) unit=(time|period)")
def some_time(found: Found) -> Meaning | None:
    """In words: "this time", "that period": a time that nothing in the words bounds."""
    if found.word("unit") == "time" and found.before() not in _SOME_TIME_WORDS:
        return None
    return Vague(value=None)


@rule("beside-war", "way=(before|after|since|following) the WAR", "word=(prewar|postwar)")
def beside_war(found: Found) -> Meaning | None:
    """In words: "before the war", when the text has dated the war."""
    word = found.word("way")
    return BesideEvent(after=word != "before") if word else None
