"""When a happening took place that has no day of its own: by the day that the story around it is told of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.claims.another import opens_another
from counterclaim.claims.day_clauses import is_of_pact, is_set_for, is_since, is_state, lies_before
from counterclaim.claims.listing import items_of
from counterclaim.claims.named_days import is_long_ago, is_of_else, is_of_it, is_of_words, looks_back
from counterclaim.claims.sequence import VERBS, answered_at, came_first, hanging, told_before, verb_over
from counterclaim.claims.spoken_of import is_of_earlier, is_spoken_of
from counterclaim.claims.story_days import Day, day_around, days_of_like, days_of_story
from counterclaim.claims.told_times import ASIDE, COARSE, DATES, LONG, ToldTimes
from counterclaim.model.dates import COUNTED_BACK, TimeExpression
from counterclaim.model.happenings import Happening
from counterclaim.model.modes import Mode
from counterclaim.model.parses import Parse, ParsedSentence, Token

PAST = "PAST_REF"  # "recently"


@dataclass(frozen=True, slots=True)
class StoryDater:
    """Finds the days of the story of one document."""

    _told: ToldTimes

    def with_story_days(self, parse: Parse, happenings: Sequence[Happening]) -> list[Happening]:
        """Happenings, those without a time of their own with the day that the story is told of."""
        dating = {h.time for h in happenings if h.real and not h.by}
        old = {h.time for h in happenings if h.mode is Mode.HISTORICAL and not h.background}
        days = list(self._story_days(parse, dating, old))
        own: dict[int, list[Happening]] = {}
        for happening in happenings:
            if happening.time is not None:
                own.setdefault(happening.time, []).append(happening)
        told = {h.time for h in happenings if h.pointer and not h.by}
        opened = [s.sentence.span.start for s in parse if opens_another(s)]
        items = items_of(parse)
        before = {index for index, dated in own.items() if all(h.earlier for h in dated)}
        days = [
            replace(
                day,
                pointing=day.pointing or day.index in told,
                back=day.back or day.index in before,
                earlier=day.index in before,
            )
            for day in days
        ]
        sentences = {sentence.sentence.index: sentence for sentence in parse}
        headed = self._heading_day(parse)
        return [
            self._in_story(
                sentences[happening.sentence],
                happening,
                days_of_story(days, opened, items, happening),
                own,
                headed,
            )
            for happening in happenings
        ]

    def _in_story(
        self,
        sentence: ParsedSentence,
        happening: Happening,
        days: Sequence[Day],
        own: Mapping[int, Sequence[Happening]],
        headed: int | None,
    ) -> Happening:
        if (happening.time is not None and not happening.by) or happening.aggregate:
            return happening
        if happening.mode is Mode.HISTORICAL and happening.time is None:
            return happening
        word = next((token for token in sentence.tokens if token.start == happening.trigger[0].start), None)
        state = word is not None and set(happening.types) != {"harm"} and is_state(sentence, word)
        if any(self._told.is_no_day(time) for _, time in self._told.within(sentence)):
            return happening  # "on 31 April": some other day was meant
        if word is not None and self._is_of_no_told_day(sentence, word):
            return happening
        if state or (word is not None and lies_before(sentence, word)):
            return happening
        starts = {span.start for span in happening.trigger}
        triggers = [token for token in sentence.tokens if token.start in starts]
        if any(is_of_earlier(sentence, token) for token in triggers):
            return happening
        if happening.time is not None or any(is_spoken_of(sentence, token) for token in triggers):
            days = days_of_like(happening, days, own)
        day = day_around(happening, days, own)
        if day is None and headed is not None and happening.time is None:
            return replace(happening, day=headed, by=True)
        if day is not None and word is not None and (happening.earlier or _came_first(sentence, word)):
            return replace(happening, day=day, by=True)
        return replace(happening, day=day, later=day is not None and any(map(is_since, sentence.tokens)))

    def _is_of_no_told_day(self, sentence: ParsedSentence, word: Token) -> bool:
        """As in "18 farmers were killed recently": on some day before, and none that the story tells."""
        past = (time for _, time in self._told.within(sentence) if time.value == PAST)
        adverbs = (hanging(sentence, time.span) for time in past)
        verb = verb_over(sentence, word)
        return verb is not None and any(a.dep == "advmod" and a.head == verb.index for a in adverbs if a)

    def _story_days(
        self, parse: Parse, dating: Collection[int | None], old: Collection[int | None]
    ) -> Iterable[Day]:
        """The days that a text is told of: no deadline, no day of saying, no dateline, nothing long ago.

        ``dating`` are those that say when something did happen, in whichever words they stand; ``old`` those
        of long ago that the text is about.
        """
        for sentence in parse:
            if not any(token.pos in ("VERB", "AUX") for token in sentence.tokens):
                continue  # a heading or a line of place and date
            spoken = any(a.sentence == sentence.sentence.index for a in self._told.attributions)
            for index, time in self._told.within(sentence):
                if not (index in old or self._is_near(time)) or self._told.is_dateline(sentence, time):
                    continue
                if is_of_else(sentence, time) or is_set_for(sentence, time):
                    continue
                hung = hanging(sentence, time.span)
                of_pact = hung is not None and is_of_pact(sentence, hung)
                if index not in dating and (of_pact or is_of_words(sentence, time)):
                    continue
                told = (
                    index in dating or self._told.is_content(sentence, time) or self._is_told(sentence, time)
                )
                if spoken and not told:
                    continue
                day = Day(index, time.span.start, sentence.sentence.paragraph, is_of_it(sentence, time))
                back = time.rule == COUNTED_BACK or (index not in dating and looks_back(sentence, time))
                back = back or (hung is not None and _is_aside(sentence, hung))
                yield replace(day, back=back or is_long_ago(time, self._told.published))

    def _heading_day(self, parse: Parse) -> int | None:
        """The day of a line above a text ("Navy, press centre, 3 June, evening"): that of its telling."""
        above = [sentence for sentence in parse if sentence.sentence.paragraph == 0]
        if any(token.pos in VERBS for sentence in above for token in sentence.tokens):
            return None
        times = (pair for sentence in above for pair in self._told.within(sentence))
        return next((index for index, time in times if time.type in DATES and self._is_near(time)), None)

    def _is_told(self, sentence: ParsedSentence, time: TimeExpression) -> bool:
        """As in "On Monday rebels fired and called it a warning": of a deed, not of the saying."""
        word = hanging(sentence, time.span)
        verb = verb_over(sentence, word) if word is not None else None
        ahead = verb is not None and time.span.start < verb.start and verb.tag in ("VBD", "VBN")
        return verb is not None and ahead and not self._told.is_said(verb)

    def _is_near(self, time: TimeExpression) -> bool:
        """Whether an expression tells a day, or a few, not long before publication."""
        if time.relation in ASIDE or not time.earliest or not time.latest:
            return False
        if time.type in DATES and time.precision in COARSE:
            return False
        if time.type not in DATES and (time.days is None or time.days[1] > 1):
            return False  # "in the past day" is a day, "in the past weeks" is none
        if self._told.published is None:
            return True
        oldest = (self._told.published - LONG).isoformat()
        return oldest <= time.earliest[:10] <= self._told.published.isoformat()


def _is_aside(sentence: ParsedSentence, hung: Token) -> bool:
    """As in "after rebels shelled Gao on Monday", "in retaliation for the raid of 3 June": it came first."""
    return came_first(sentence, hung) or answered_at(sentence, hung) is not None


def _came_first(sentence: ParsedSentence, word: Token) -> bool:
    """As in "the raids came five days after rebels shelled Gao": before the day that is told of."""
    root = next((token for token in sentence.tokens if token.head == token.index), None)
    return root is not None and root.index != word.index and told_before(sentence, word, root)
