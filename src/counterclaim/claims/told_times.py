"""The times that the sentences of a document tell, and which of them may date what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.claims.comparisons import in_comparisons
from counterclaim.claims.counted_again import dates_a_count
from counterclaim.claims.named_days import is_of_name
from counterclaim.claims.running_totals import in_running_totals
from counterclaim.model.attributions import Attribution
from counterclaim.model.dates import DatePrecision, DateRelation, TimeExpression, TimexType
from counterclaim.model.parses import ParsedSentence, Token

DATES = (TimexType.DATE, TimexType.TIME)
COARSE = (DatePrecision.VAGUE, DatePrecision.MONTH, DatePrecision.SEASON, DatePrecision.YEAR)
DAY_PRECISE = (
    *(DatePrecision.MINUTE, DatePrecision.HOUR, DatePrecision.PART_OF_DAY),
    *(DatePrecision.DAY, DatePrecision.OVERNIGHT),
)
LONG = timedelta(days=120)  # what was so long before publication is history
MOST_OF_A_YEAR = timedelta(days=270)
ASIDE = (DateRelation.SINCE, DateRelation.UNTIL, DateRelation.BY, DateRelation.AFTER)
TODAY = "day-word"  # the rule by which "today" and "this morning" are read
DATELINES = 3  # paragraphs in which a line of place and date may stand


@dataclass(frozen=True, slots=True)
class ToldTimes:
    """The times of one document, with who speaks in it and the day it appeared."""

    times: Sequence[TimeExpression]
    attributions: Sequence[Attribution]
    published: date | None

    def within(self, sentence: ParsedSentence) -> list[tuple[int, TimeExpression]]:
        """The expressions of a sentence that are no part of a name and date no count."""
        span = sentence.sentence.span
        here = [(index, time) for index, time in enumerate(self.times) if span.contains(time.span)]
        if not here:
            return []
        compared = in_running_totals(sentence) | in_comparisons(sentence)
        aside = {sentence.tokens[index].start for index in compared}
        return [
            (index, time)
            for index, time in here
            if time.span.start not in aside
            and not (is_of_name(sentence, time) or dates_a_count(sentence, time))
        ]

    def may_date(self, time: TimeExpression) -> bool:
        """Whether an expression may say when something happened."""
        if time.type not in DATES:
            return bool(time.earliest and time.latest)  # "in the past 24 hours"
        told = time.earliest or time.latest or time.value
        return bool(told) and not (time.value or "").endswith("_REF") and not self._lies_ahead(time)

    def is_long_past(self, time: TimeExpression) -> bool:
        """Whether a time had passed long before the text appeared."""
        if self.published is None or not time.latest:
            return False
        return time.latest[:10] < (self.published - LONG).isoformat()

    def is_of_last_months(self, time: TimeExpression) -> bool:
        """Whether a day without its year is more likely of the months gone by than of the year to come."""
        if self.published is None or not time.latest:
            return False
        return time.latest[:10] >= (self.published - MOST_OF_A_YEAR).isoformat()

    def is_no_day(self, time: TimeExpression) -> bool:
        """As in "on 31 April": a day that no calendar has."""
        return time.type in DATES and time.value is None and bool(time.warnings)

    def _lies_ahead(self, time: TimeExpression) -> bool:
        """A day after publication is a deadline or a plan, never the day of what has happened."""
        if self.published is None or not time.earliest:
            return False
        return time.earliest[:10] > (self.published + timedelta(days=1)).isoformat()

    def is_said(self, verb: Token) -> bool:
        """Whether a verb is a word of saying."""
        return any(span.start == verb.start for a in self.attributions for span in a.cue)

    def is_content(self, sentence: ParsedSentence, time: TimeExpression) -> bool:
        """Whether an expression stands in what somebody says."""
        return any(
            a.covers(time.span.start) for a in self.attributions if a.sentence == sentence.sentence.index
        )

    def is_dateline(self, sentence: ParsedSentence, time: TimeExpression) -> bool:
        """As in "BANGKOK, July 21 - ...": only capitals stand before the document's own date.

        "Police today" opens with capitals, too; no line of place and date says "today".
        """
        if time.rule == TODAY or sentence.sentence.paragraph >= DATELINES or self.published is None:
            return False
        before = [t for t in sentence.tokens if t.start < time.span.start and t.text.isalpha()]
        town = bool(before) and before[-1].pos != "ADP"  # not "On Thursday rebels fired"
        own = time.value == self.published.isoformat()
        return own and town and all(word.text[0].isupper() for word in before)
