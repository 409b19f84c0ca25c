"""Finding time expressions: one pass over token classes, joining what belongs together, then resolution."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from counterclaim.language.times import rules as _rules  # registers the rules  # noqa: F401
from counterclaim.language.times.grammar import Found, Rule, compile_rules
from counterclaim.language.times.intervals import Calendar
from counterclaim.language.times.meanings import AtClock, BesideEvent, Meaning, OnWeekday, Shift, Stated
from counterclaim.language.times.resolution import Anchors, Context, Resolved
from counterclaim.language.times.rules import clock_of
from counterclaim.language.times.tokens import Tokens, read
from counterclaim.language.times.words import ABBREVIATED, FUTURE_CUES, NOT_PAST, PAST_CUES, RELATIONS
from counterclaim.model.dates import DateAnchor, DatePrecision, DateRelation, TimeExpression, TimexType
from counterclaim.model.spans import Span
from counterclaim.model.texts import TextLayout

_JOINS = frozenset("- – — ‑ to and or through until till".split())
_SPAN_JOINS = frozenset("- – — ‑ to through until till".split())
_CLAUSE_WINDOW = 30  # tokens looked at on each side for a verb that says past or future
_FAR_YEARS = 2  # a history tells of years at least this far from its own date
_MANY_DATES = 3  # and of at least this many full dates


@dataclass(frozen=True, slots=True)
class Match:
    """A matched expression: tokens ``first`` to ``last`` (exclusive) of its paragraph."""

    first: int
    last: int
    meaning: Meaning
    rule: str
    partner: int = 0  # +1: this starts a span of time that the next expression ends; -1: the reverse
    lead: int = 0  # tokens before ``first`` that belong to the phrase ("early on")


@cache
def _by_start() -> dict[str, list[Rule]]:
    return compile_rules()


def _match_all(tokens: Tokens) -> list[Match]:
    """The longest accepted match at every place, from left to right."""
    starts, classes = _by_start(), tokens.classes
    matches: list[Match] = []
    at, end = 0, len(classes)
    while at < end:
        rules = starts.get(classes[at])
        best = _longest(rules, tokens, at) if rules else None
        if best is None:
            at += 1
        else:
            matches.append(best)
            at = best.last
    return matches


def _longest(rules: list[Rule], tokens: Tokens, at: int) -> Match | None:
    found = [(match.end(), rule, match) for rule in rules if (match := rule.pattern.match(tokens.classes, at))]
    if len(found) > 1:
        found.sort(key=lambda entry: -entry[0])
    for end, rule, match in found:
        stop = _full_stop(tokens, match)
        if stop is not None and stop != end - 1:
            continue
        meaning = rule.reading(Found(tokens, match))
        if meaning is not None:
            return Match(at, end - (stop is not None), meaning, rule.name)
    return None


def _full_stop(tokens: Tokens, match: re.Match[str]) -> int | None:
    """Where the dot after a month ends the sentence: it belongs to "Oct." but not to "October."."""
    if "month" not in match.re.groupindex or match["month"] is None:
        return None
    at = match.end("month")
    is_dot = at < match.end() and tokens.words[at] == "."
    return at if is_dot and tokens.lower(at - 1) not in ABBREVIATED else None


# ---------------------------------------------------------------- joining


def _day_number(word: str) -> int | None:
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isascii() and digits.isdigit() and 1 <= int(digits) <= 31 else None


def _dated(match: Match) -> Calendar | None:
    """The calendar of a match that states a month and day."""
    if isinstance(match.meaning, Stated):
        calendar = match.meaning.calendar
        return calendar if calendar.month and calendar.day and not calendar.part else None
    return None


def _joined(tokens: Tokens, matches: list[Match]) -> list[Match]:
    """Matches with the lone days, years and clock times that hang on them."""
    out: list[Match] = []
    for match in matches:
        out.extend(_days_before(tokens, match, out))
        out.extend(_year_before(tokens, match))
        out.append(match)
        after = _day_after(tokens, match) or _short_year_after(tokens, match)
        if after is not None:
            out.append(after)
    kept: list[Match] = []
    for match in sorted(out, key=lambda match: (match.first, match.last)):
        if not kept or match.first >= kept[-1].last:
            kept.append(match)
    return kept


def _days_before(tokens: Tokens, match: Match, before: list[Match]) -> Iterator[Match]:
    """ "26" of "26-28 June", "28" of "the 28 and 29 August"."""
    calendar = _dated(match)
    if calendar is None or match.rule not in ("day-month", "day-month-year"):
        return
    day = _day_number(tokens.lower(match.first))
    lone = match.first - 2
    if tokens.lower(match.first) == "the":
        day = _day_number(tokens.lower(match.first + 1))
    if day is None or lone < 0 or tokens.lower(match.first - 1) not in _JOINS:
        return
    first = _day_number(tokens.lower(lone))
    if first is None or first >= day or (before and before[-1].last > lone):
        return
    start = lone - 1 if tokens.lower(lone - 1) == "the" else lone
    meaning = match.meaning
    assert isinstance(meaning, Stated)
    other = replace(meaning, calendar=replace(calendar, day=first), mod=None, weekday=None)
    yield Match(start, lone + 1, other, "day-of-span")


def _year_before(tokens: Tokens, match: Match) -> Iterator[Match]:
    """ "499" of "499-493 BC"."""
    meaning = match.meaning
    if not isinstance(meaning, Stated) or match.rule != "year" or (meaning.calendar.year or 1) > 0:
        return
    word = tokens.lower(match.first - 2) if match.first >= 2 else ""
    if tokens.lower(match.first - 1) in _JOINS and word.isascii() and word.isdigit() and 0 < int(word[:5]) < 9999:
        calendar = replace(meaning.calendar, year=-int(word))
        yield Match(match.first - 2, match.first - 1, Stated(calendar=calendar), "year")


_AFTER_DAY = frozenset("in at with when and the by of to as for from near on against".split())


def _day_after(tokens: Tokens, match: Match) -> Match | None:
    """ "28" of "June 26-28", "9, 1918" of "March 5-9, 1918"."""
    calendar = _dated(match)
    if calendar is None or calendar.year is not None or match.rule != "month-day":
        return None
    join = tokens.lower(match.last)
    at = match.last + 1 + (tokens.lower(match.last + 1) == "the")
    day = _day_number(tokens.lower(at))
    if join not in _JOINS or day is None or day <= (calendar.day or 0):
        return None
    following = tokens.lower(at + 1)
    if join not in "-–—‑" and following[:1].isalpha() and following not in _AFTER_DAY:
        return None
    end, year = at + 1, None
    if following == "," and tokens.lower(at + 2).isdigit() and len(tokens.lower(at + 2)) == 4:
        end, year = at + 3, int(tokens.lower(at + 2))
    meaning = match.meaning
    assert isinstance(meaning, Stated)
    other = replace(calendar, day=day, year=year)
    return Match(at, end, replace(meaning, calendar=other, weekday=None), "day-of-span") if other.is_real else None


def _short_year_after(tokens: Tokens, match: Match) -> Match | None:
    """ "17" of "1915-17"."""
    meaning = match.meaning
    if not isinstance(meaning, Stated) or meaning.calendar.year is None or meaning.calendar.year < 1000 or meaning.calendar.era > 1:
        return None
    word = tokens.words[match.last + 1] if match.last + 1 < len(tokens.words) else ""
    if tokens.lower(match.last) not in ("-", "–", "/") or not (word.isdigit() and len(word) == 2):
        return None
    if tokens.starts[match.last + 1] != tokens.ends[match.last] or tokens.starts[match.last] != tokens.ends[match.last - 1]:
        return None
    year = meaning.calendar.year // 100 * 100 + int(word)
    if year <= meaning.calendar.year:
        return None
    return Match(match.last + 1, match.last + 2, Stated(calendar=Calendar(year=year)), "short-year")


def _years_shared(tokens: Tokens, matches: list[Match]) -> list[Match]:
    """ "26 June - 4 August 1952": the year belongs to both; marks which expressions make one span of time."""
    out = list(matches)
    for at in range(len(out) - 2, -1, -1):
        this, that = out[at], out[at + 1]
        gap = that.first - this.last
        join = tokens.lower(this.last) if gap >= 1 else ""
        if gap not in (1, 2) or join not in _JOINS and join != ",":
            continue
        if not isinstance(this.meaning, Stated) or not isinstance(that.meaning, Stated):
            continue
        mine, theirs = this.meaning.calendar, that.meaning.calendar
        if mine.season and theirs.season and mine.year is None and theirs.year is not None:
            out[at] = replace(this, meaning=replace(this.meaning, calendar=replace(mine, year=theirs.year)))
        if mine.month and mine.year is None and theirs.year is not None and theirs.month:
            if (mine.month, mine.day or 0) <= (theirs.month, theirs.day or 31) and not this.meaning.same_year:
                out[at] = this = replace(this, meaning=replace(this.meaning, calendar=replace(mine, year=theirs.year)))
        before = tokens.lower(this.first - 1)
        spans = join in _SPAN_JOINS and (join != "to" or before == "from" or bool(mine.month))
        if (spans or (before == "between" and join == "and")) and bool(mine.month) == bool(theirs.month):
            out[at], out[at + 1] = replace(this, partner=1), replace(that, partner=-1)
    return out


def _clock_spans(tokens: Tokens, matches: list[Match]) -> list[Match]:
    """ "from 2220 to 0005": four digits are clock times where two of them say from when to when."""
    taken = {at for match in matches for at in range(match.first, match.last)}
    found: list[Match] = []
    for at in range(1, len(tokens.words) - 2):
        if tokens.lower(at - 1) not in ("from", "between") or tokens.lower(at + 1) not in _JOINS:
            continue
        first, last = _clock4(tokens.words[at]), _clock4(tokens.words[at + 2])
        if first is None or last is None or not _are_clocks(tokens, at):
            continue
        found.append(Match(at, at + 1, AtClock(clock=first), "clock-span", partner=1))
        found.append(Match(at + 2, at + 3, AtClock(clock=last, next_day=last < first), "clock-span", partner=-1))
    if not found:
        return matches
    ours = {at for match in found for at in range(match.first, match.last)}
    rest = [match for match in matches if not ours & set(range(match.first, match.last))]
    del taken
    return sorted(rest + found, key=lambda match: match.first)


def _clock4(word: str) -> str | None:
    if ":" in word and len(word) <= 5 and word.replace(":", "").isdigit():
        return clock_of(word)
    return clock_of(word) if word.isascii() and word.isdigit() and len(word) == 4 and word[2:] < "60" and word[:2] < "25" else None


def _are_clocks(tokens: Tokens, at: int) -> bool:
    """Two years are no clock times: one of the numbers must not look like a year, or say ``hours``."""
    words = (tokens.words[at], tokens.words[at + 2])
    if any(":" in word for word in words):
        return True
    if tokens.lower(at + 3) in ("hours", "hrs", "local"):
        return True
    return not all(1300 <= int(word) <= 2099 for word in words)


def _merged(tokens: Tokens, matches: list[Match]) -> list[Match]:
    """Dates in apposition and clock times beside their dates become one expression."""
    out: list[Match] = []
    for match in matches:
        last = out[-1] if out else None
        merged = _together(tokens, last, match) if last else None
        if merged is not None:
            out[-1] = merged
        else:
            out.append(match)
    return out


def _together(tokens: Tokens, this: Match, that: Match) -> Match | None:
    between = [tokens.lower(at) for at in range(this.last, that.first)]
    stated = _dated(that)
    if isinstance(this.meaning, Shift | OnWeekday) and stated and between in ([",", "on"], [","], ["(",], [",", "the"], ["on"]):
        if isinstance(this.meaning, OnWeekday):
            meaning: Meaning = replace(that.meaning, weekday=this.meaning.weekday)  # type: ignore[type-var]
            return Match(this.first, that.last, meaning, "apposition")
        if this.meaning.unit == "D" and not this.meaning.part:
            return Match(this.first, that.last, that.meaning, "apposition")
    clock, dated = (this, that) if isinstance(this.meaning, AtClock) else (that, this)
    if isinstance(clock.meaning, AtClock) and between in ([], ["on"], [","], ["at"], [",", "at"]) and not clock.partner:
        return _clock_on(clock.meaning, dated, this, that, between)
    return None


def _clock_on(clock: AtClock, dated: Match, this: Match, that: Match, between: list[str]) -> Match | None:
    if between and that is not dated:
        return None
    meaning = dated.meaning
    if isinstance(meaning, Stated) and meaning.calendar.day:
        told = meaning.calendar.at(clock=clock.clock, zone=clock.zone)
        return Match(this.first, that.last, replace(meaning, calendar=told), "clock-on-date")
    if isinstance(meaning, OnWeekday) and not between:
        return Match(this.first, that.last, replace(meaning, part=clock.clock), "clock-on-date")
    if isinstance(meaning, Shift) and meaning.unit in ("D", "today") and not meaning.part and not between:
        return Match(this.first, that.last, replace(meaning, unit="D", clock=clock.clock), "clock-on-date")
    return None


# ---------------------------------------------------------------- context


def _relation(tokens: Tokens, match: Match) -> tuple[str | None, int]:
    """The relation word before a match, and how many tokens the phrase reaches back."""
    at = match.first - match.lead - 1
    word = tokens.lower(at)
    if word == "of" and tokens.lower(at - 1) == "as":
        return "as of", match.lead + 2
    if word in ("around", "about", "late", "early", "at", "the") and tokens.lower(at - 1) in RELATIONS and word != "of":
        at, word = at - 1, tokens.lower(at - 1)
    relation = RELATIONS.get(word)
    if word in ("on", "at") and isinstance(match.meaning, Shift):
        return None, match.lead
    if relation is None or word == "of" or (word == "to" and match.partner >= 0):
        return None, match.lead
    return relation, match.first - at


def _led(tokens: Tokens, match: Match) -> Match:
    """ "Early on June 28": the words before put a modifier on the date."""
    word = tokens.lower(match.first - 2)
    if tokens.lower(match.first - 1) != "on" or word not in ("early", "late", "earlier", "later"):
        return match
    meaning = match.meaning
    if isinstance(meaning, Stated | OnWeekday) and meaning.mod is None:
        mod = {"early": "START", "late": "END"}.get(word)
        return replace(match, meaning=replace(meaning, mod=mod), lead=2)
    return match


def _looks_ahead(tokens: Tokens, match: Match, first: int, last: int) -> bool | None:
    """Whether the clause announces (true) or tells (false); the nearest verb before decides, else after."""
    for at in range(match.first - 1, max(first, match.first - _CLAUSE_WINDOW) - 1, -1):
        told = _cue(tokens, at, first)
        if told is not None:
            return told
    for at in range(match.last, min(last, match.last + _CLAUSE_WINDOW)):
        told = _cue(tokens, at, first)
        if told is not None:
            return told
    return None


def _cue(tokens: Tokens, at: int, first: int) -> bool | None:
    word = tokens.lower(at)
    if word in FUTURE_CUES:
        return True
    if word == "to" and tokens.lower(at + 1) == "be":
        return True
    if word in PAST_CUES:
        return None if word == "said" else False
    if len(word) > 4 and word.endswith("ed") and word not in NOT_PAST:
        for back in range(max(first, at - 3), at):
            if tokens.lower(back) in FUTURE_CUES or (tokens.lower(back) == "to" and tokens.lower(back + 1) == "be"):
                return True
        return False
    return None


def _opens(tokens: Tokens, match: Match) -> bool:
    """Whether an expression opens its paragraph or sentence ("In 1955, ..."), so that the story is set there."""
    at = match.first - 1
    if at >= 0 and tokens.lower(at) in ("in", "on", "by", "during", "from"):
        at -= 1
    return at < 0 or tokens.words[at] in ".!?"


def _is_name(tokens: Tokens, match: Match) -> bool:
    """Whether a date names something: "the August 1792 uprising"."""
    led = tokens.lower(match.first) == "the" or tokens.lower(match.first - 1) == "the"
    return led and tokens.lower(match.last)[:1].isalpha() and tokens.lower(match.last) not in ("the", "in", "and", "when")


_NEEDS_VERB = (Stated, OnWeekday)


class _Reader:
    """Reads one document paragraph by paragraph, with its anchors."""

    def __init__(self, layout: TextLayout, published: date | None) -> None:
        _by_start()  # rules declare classes: tokens read before them would lack those
        self.layout = layout
        self.anchors = Anchors(published)

    def read(self) -> list[TimeExpression]:
        text = self.layout.text
        spans = list(self.layout.paragraphs) or ([Span(0, len(text))] if text else [])
        paragraphs = [self._paragraph(span) for span in spans]
        self.anchors.history = tells_history(paragraphs, self.anchors.published)
        out: list[TimeExpression] = []
        for tokens, matches in paragraphs:
            out.extend(self._resolve(tokens, matches))
        return out

    def _paragraph(self, span: Span) -> tuple[Tokens, list[Match]]:
        tokens = read(self.layout.text, span.start, span.end)
        matches = _clock_spans(tokens, _match_all(tokens))
        if matches:
            matches = _merged(tokens, _years_shared(tokens, _joined(tokens, matches)))
            matches = [_led(tokens, match) for match in matches]
        return tokens, matches

    def _context(self, tokens: Tokens, match: Match) -> tuple[Context, int]:
        relation, lead = _relation(tokens, match)
        future: bool | None = None
        if isinstance(match.meaning, _NEEDS_VERB) and not self.anchors.history and _is_open(match.meaning):
            first, last = self._sentence(tokens, match)
            future = _looks_ahead(tokens, match, first, last)
        return Context(relation=relation, future=future, leads=_opens(tokens, match), partner=match.partner, names=_is_name(tokens, match)), lead

    def _sentence(self, tokens: Tokens, match: Match) -> tuple[int, int]:
        """Token numbers where the match's sentence starts and ends."""
        sentence = self.layout.sentence_at(tokens.starts[match.first])
        first, last = match.first, match.last
        low = sentence.span.start if sentence else 0
        high = sentence.span.end if sentence else len(tokens.text)
        while first > 0 and tokens.starts[first - 1] >= low and not _ends_sentence(tokens, first - 1):
            first -= 1
        while last < len(tokens.words) and tokens.ends[last] <= high and not _ends_sentence(tokens, last):
            last += 1
        return first, last

    def _resolve(self, tokens: Tokens, matches: list[Match]) -> Iterator[TimeExpression]:
        told: list[tuple[Match, Resolved, int]] = []
        for match in self._days_first(tokens, matches):
            if isinstance(match.meaning, BesideEvent) and self.anchors.war_year is None:
                continue
            context, lead = self._context(tokens, match)
            resolved = self.anchors.resolve(match.meaning, context)
            self._note_war(tokens, match)
            told.append((match, resolved, lead))
        told.sort(key=lambda entry: entry[0].first)
        for at, (match, resolved, lead) in enumerate(told):
            phrase_last = match.last
            if match.partner == 1 and at + 1 < len(told):
                resolved = _spanning(resolved, told[at + 1][1])
                phrase_last = told[at + 1][0].last
            elif match.partner == -1 and at:
                resolved = _spanning(told[at - 1][1], resolved, of_last=True)
                lead = match.first - told[at - 1][0].first + told[at - 1][2]
            yield self._expression(tokens, match, resolved, match.first - lead, phrase_last)

    def _days_first(self, tokens: Tokens, matches: list[Match]) -> Iterator[Match]:
        """Matches in text order, but clock times that open a sentence after the day it names."""
        waiting: list[Match] = []
        sentence, has_day = -1, False
        for match in matches:
            first = self._sentence(tokens, match)[0] if len(matches) > 1 else 0
            if first != sentence:
                yield from waiting
                waiting, sentence, has_day = [], first, False
            if isinstance(match.meaning, AtClock) and not has_day:
                waiting.append(match)
                continue
            yield match
            if _tells_day(match.meaning):
                has_day = True
                yield from waiting
                waiting = []
        yield from waiting

    def _note_war(self, tokens: Tokens, match: Match) -> None:
        meaning = match.meaning
        if isinstance(meaning, Stated) and meaning.calendar.year and tokens.lower(match.last) in ("war", "conflict"):
            self.anchors.war_year = meaning.calendar.year

    def _expression(
        self, tokens: Tokens, match: Match, resolved: Resolved, phrase_first: int, phrase_last: int
    ) -> TimeExpression:
        span = Span(tokens.starts[match.first], tokens.ends[match.last - 1])
        phrase = Span(tokens.starts[max(0, phrase_first)], tokens.ends[phrase_last - 1])
        return TimeExpression(
            span=span,
            text=span.of(tokens.text),
            phrase=phrase if phrase != span else None,
            phrase_text=phrase.of(tokens.text) if phrase != span else None,
            type=resolved.type,
            value=resolved.value,
            mod=resolved.mod,
            edtf=resolved.edtf,
            earliest=resolved.earliest,
            latest=resolved.latest,
            precision=resolved.precision,
            relation=resolved.relation,
            anchor=resolved.anchor,
            rule=match.rule,
            days=resolved.days,
            warnings=resolved.warnings,
            alternatives=resolved.alternatives,
        )


def _ends_sentence(tokens: Tokens, at: int) -> bool:
    return tokens.words[at] in ".!?" and at + 1 < len(tokens.words) and tokens.words[at + 1][:1].isupper()


def _tells_day(meaning: Meaning) -> bool:
    if isinstance(meaning, Stated):
        return meaning.calendar.day is not None
    return isinstance(meaning, OnWeekday) or (isinstance(meaning, Shift) and meaning.unit in ("D", "today"))


def _is_open(meaning: Meaning) -> bool:
    return isinstance(meaning, OnWeekday) or (isinstance(meaning, Stated) and meaning.calendar.year is None)


def _spanning(first: Resolved, last: Resolved, *, of_last: bool = False) -> Resolved:
    """One end of a span of time, with the bounds of the whole."""
    own = last if of_last else first
    if first.earliest is None or last.latest is None or first.earliest > last.latest:
        return own
    return replace(
        own,
        earliest=first.earliest,
        latest=last.latest,
        edtf=f"{first.edtf}/{last.edtf}",
        precision=DatePrecision.RANGE,
        relation=DateRelation.AT,
    )


def tells_history(paragraphs: Sequence[tuple[Tokens, list[Match]]], published: date | None) -> bool:
    """Whether a text narrates years that are far from its own date, so that a told year carries over.

    A report opens with a date near its own or with one that needs its own; it says "Monday" and "yesterday".
    A history opens with a year, in a date or as a heading.
    """
    far = near = 0
    opens_with_year: bool | None = None
    for tokens, matches in paragraphs:
        for match in matches:
            meaning = match.meaning
            if isinstance(meaning, OnWeekday) or (isinstance(meaning, Shift) and meaning.unit == "today"):
                near += 1
            if not isinstance(meaning, Stated) or meaning.calendar.era > 1:
                continue
            year = meaning.calendar.year
            is_heading = match.first == 0 and match.last >= len(tokens.words) - 2
            if opens_with_year is None and (meaning.calendar.month or is_heading):
                opens_with_year = year is not None
            if year is None or not (meaning.calendar.month or is_heading):
                continue
            if published is None or abs(published.year - year) >= _FAR_YEARS:
                far += 1
            else:
                near += 1
    return bool(opens_with_year) and far >= _MANY_DATES and far > near


def find_times(layout: TextLayout, *, published: date | None) -> list[TimeExpression]:
    """The time expressions of a text, in its order, not overlapping, resolved as far as their anchors allow.

    ``published`` is the document's date. Without it, and without a year told before, a date keeps an open
    year: its value is ``XXXX-06-28`` and it has no bounds.
    """
    return _Reader(layout, published).read()
