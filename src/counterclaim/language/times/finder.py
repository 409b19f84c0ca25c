"""Finding time expressions: match, join, look around, resolve."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from counterclaim.language.times.calendars import Calendar
from counterclaim.language.times.context import (
    counts_from_story,
    ends_sentence,
    is_name,
    is_open,
    led,
    opens_sentence,
    relation_of,
    tells_day,
    tells_history,
)
from counterclaim.language.times.contradictions import Phrase, lengths_checked
from counterclaim.language.times.counted_back import with_days_counted_back
from counterclaim.language.times.happenings import counted_from, named_in
from counterclaim.language.times.joining import joined, merged
from counterclaim.language.times.matching import Match, match_all, rules_by_start
from counterclaim.language.times.meanings import AtClock, BesideEvent, FromEvent, OnWeekday, Stated
from counterclaim.language.times.outcomes import Context, Resolved
from counterclaim.language.times.outlook import looks_ahead
from counterclaim.language.times.ranges import clock_spans, ends_paired, years_shared
from counterclaim.language.times.resolution import Anchors
from counterclaim.language.times.sayings import follows_saying, is_later, is_quoted, is_told, saying_day
from counterclaim.language.times.tokens import Tokens, read
from counterclaim.model.dates import DateAnchor, DatePrecision, DateRelation, TimeExpression
from counterclaim.model.spans import Span
from counterclaim.model.texts import TextLayout

_LONGEST_SENTENCE = 150  # tokens looked through; keeps endless paragraphs linear


class _Reader:
    """Reads one document paragraph by paragraph, with its anchors."""

    def __init__(self, layout: TextLayout, published: date | None) -> None:
        rules_by_start()  # rules declare classes: tokens read before them would lack those
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
        matches = clock_spans(tokens, match_all(tokens))
        if matches:
            matches = merged(tokens, years_shared(tokens, joined(tokens, matches)))
            matches = ends_paired(tokens, [led(tokens, match) for match in matches])
            matches = counted_from(tokens, matches)
        return tokens, matches

    def _context(self, tokens: Tokens, match: Match) -> tuple[Context, int]:
        relation, lead = relation_of(tokens, match)
        future: bool | None = None
        sentence = -1
        if isinstance(match.meaning, Stated | OnWeekday) and not self.anchors.history:
            first, last = self._sentence(tokens, match)
            sentence = -1 if follows_saying(tokens, match) else tokens.starts[first]
            future = (
                is_open(match.meaning)
                and not is_told(tokens, match)
                and looks_ahead(tokens, match, first, last, relation=relation)
            )
        return Context(
            relation=relation,
            future=future,
            leads=opens_sentence(tokens, match),
            paragraph=tokens.starts[0],
            sentence=sentence,
            partner=match.partner,
            names=is_name(tokens, match),
        ), lead

    def _sentence(self, tokens: Tokens, match: Match) -> tuple[int, int]:
        """Token numbers where the match's sentence starts and ends."""
        sentence = self.layout.sentence_at(tokens.starts[match.first])
        first, last = match.first, match.last
        low = sentence.span.start if sentence else 0
        high = sentence.span.end if sentence else len(tokens.text)
        low_at = max(0, first - _LONGEST_SENTENCE)
        high_at = min(len(tokens.words), last + _LONGEST_SENTENCE)
        while first > low_at and tokens.starts[first - 1] >= low and not ends_sentence(tokens, first - 1):
            first -= 1
        while last < high_at and tokens.ends[last] <= high and not ends_sentence(tokens, last):
            last += 1
        return first, last

    def _resolve(self, tokens: Tokens, matches: list[Match]) -> Iterator[TimeExpression]:
        told: list[tuple[Match, Resolved, int]] = []
        for match in self._days_first(tokens, matches):
            if isinstance(match.meaning, BesideEvent) and self.anchors.war_year is None:
                continue
            context, lead = self._context(tokens, match)
            aside = self._is_aside(tokens, matches, match)
            context = replace(context, aside=aside, said=self._said(tokens, matches, match))
            if isinstance(match.meaning, AtClock):
                context = replace(context, on=_day_behind(tokens, match, told))
            resolved = self.anchors.resolve(match.meaning, context)
            self._note(tokens, matches, match, resolved)
            told.append((_told_of(match, resolved), resolved, lead))
        told.sort(key=lambda entry: entry[0].first)
        told = with_days_counted_back(tokens, told, lambda match: self._sentence(tokens, match))
        phrases: list[Phrase] = []
        for at, (match, resolved, lead) in enumerate(told):
            first, last = match.first - lead, match.last
            whole = resolved
            if match.partner == 1 and at + 1 < len(told):
                whole = _spanning(resolved, told[at + 1][1])
                last = told[at + 1][0].last
            elif match.partner == -1 and at:
                whole = _spanning(told[at - 1][1], resolved, of_last=True)
                first = told[at - 1][0].first - told[at - 1][2]
            phrases.append(Phrase(match, whole, max(0, first), last))
        for phrase in lengths_checked(tokens, phrases, self.anchors.published):
            yield _expression(tokens, phrase)

    def _days_first(self, tokens: Tokens, matches: list[Match]) -> Iterator[Match]:
        """Matches in text order, but clock times after the day right behind, or first in a sentence."""
        waiting: list[Match] = []
        sentence, has_day = -1, False
        for match in matches:
            first = self._sentence(tokens, match)[0] if len(matches) > 1 else 0
            if first != sentence:
                yield from waiting
                waiting, sentence, has_day = [], first, False
            if isinstance(match.meaning, AtClock) and (not has_day or _is_dated(tokens, match, matches)):
                waiting.append(match)
                continue
            yield match
            if tells_day(match.meaning):
                has_day = True
                yield from waiting
                waiting = []
        yield from waiting

    def _said(self, tokens: Tokens, matches: list[Match], match: Match) -> date | None:
        """The day on which the words around a match were said, where they are quoted and it is told."""
        day = saying_day(self.layout, tokens, matches, match)
        if day is None:
            return None
        calendar = replace(self.anchors).resolve(day.meaning, self._context(tokens, day)[0]).calendar
        said = calendar.as_date if calendar else None
        if said is None or is_quoted(self.layout, tokens, match):
            return said
        return said if is_later(match.meaning, self.anchors.published, said) else None

    def _is_aside(self, tokens: Tokens, matches: list[Match], match: Match) -> bool:
        """As in "it fell on Wednesday, the staff admitted on Saturday": the story stays where it fell."""
        if not (tells_day(match.meaning) and follows_saying(tokens, match)):
            return False
        first, last = self._sentence(tokens, match)
        return any(
            first <= other.first < last
            and other is not match
            and tells_day(other.meaning)
            and not counts_from_story(other.meaning)  # "said on Monday that ... the night before"
            for other in matches
        )

    def _note(self, tokens: Tokens, matches: list[Match], match: Match, resolved: Resolved) -> None:
        """Remember the year of a war, and the day of the happenings that a sentence names."""
        meaning = match.meaning
        if not isinstance(meaning, Stated | OnWeekday):
            return
        if isinstance(meaning, Stated) and tokens.lower(match.last) in ("war", "conflict"):
            self.anchors.war_year = meaning.calendar.year or self.anchors.war_year
        if (
            resolved.calendar is not None
            and resolved.relation in (None, DateRelation.AT)
            and tells_day(meaning)
        ):
            first, last = self._sentence(tokens, match)
            days = [other for other in matches if first <= other.first < last and tells_day(other.meaning)]
            here = (other.meaning for other in matches if first <= other.first < last)
            counted = {meaning.happening for meaning in here if isinstance(meaning, FromEvent)}
            for noun in named_in(tokens, first, last) - counted if len(days) == 1 else ():
                self.anchors.happenings.note(noun, resolved.calendar)


def _day_behind(tokens: Tokens, clock: Match, told: list[tuple[Match, Resolved, int]]) -> Calendar | None:
    """The day that a clock time names itself: "at midnight on Friday"."""
    return next((resolved.calendar for match, resolved, _ in told if _is_of(tokens, clock, match)), None)


def _is_dated(tokens: Tokens, clock: Match, matches: list[Match]) -> bool:
    """As in "GAO, 15 March - It fell at 6 pm on Monday": another day was told before."""
    return any(_is_of(tokens, clock, match) for match in matches)


def _is_of(tokens: Tokens, clock: Match, day: Match) -> bool:
    between = {tokens.lower(at) for at in range(clock.last, day.first)}
    return day.first >= clock.last and between <= {"on", ",", "of"} and tells_day(day.meaning)


def _expression(tokens: Tokens, told: Phrase) -> TimeExpression:
    match, resolved = told.match, told.resolved
    span = Span(tokens.starts[match.first], tokens.ends[match.last - 1])
    phrase = Span(tokens.starts[told.first], tokens.ends[told.last - 1])
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


def _told_of(match: Match, resolved: Resolved) -> Match:
    """A match without the words that only matter where its happening is dated."""
    if isinstance(match.meaning, FromEvent) and resolved.anchor is not DateAnchor.EVENT:
        return replace(match, last=match.last - match.meaning.spare)
    return match


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


def find_times(layout: TextLayout, *, published: date | None) -> list[TimeExpression]:
    """The time expressions of a text, in its order, not overlapping, resolved as far as their anchors allow.

    ``published`` is the document's date. Without it, and without a year told before, a date keeps an open
    year: its value is ``XXXX-06-28`` and it has no bounds.
    """
    return _Reader(layout, published).read()
