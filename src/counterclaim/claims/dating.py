"""When a happening took place: by its own sentence, else by the day that the story around it is told of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counterclaim.claims.aftermath import is_of_aftermath
from counterclaim.claims.counted_again import dates_a_count
from counterclaim.claims.day_clauses import (
    is_between,
    is_of_later,
    is_set_for,
    is_since,
    is_state,
    lies_before,
    publishes,
)
from counterclaim.claims.factuality import opens_another
from counterclaim.claims.listing import items_of
from counterclaim.claims.named_days import is_of_else, is_of_it, is_of_name, is_of_words, told_by
from counterclaim.claims.sequence import VERBS, hanging, hangs_on, told_before, verb_over
from counterclaim.claims.spoken_of import is_spoken_of
from counterclaim.claims.story_days import Day, day_around, days_of_like, days_of_story
from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance
from counterclaim.model.dates import DatePrecision, DateRelation, TimeExpression, TimexType
from counterclaim.model.happenings import Happening
from counterclaim.model.parses import Parse, ParsedSentence, Token

DATES = (TimexType.DATE, TimexType.TIME)
ASIDE = (DateRelation.SINCE, DateRelation.UNTIL, DateRelation.BY, DateRelation.AFTER)
COARSE = (DatePrecision.VAGUE, DatePrecision.MONTH, DatePrecision.SEASON, DatePrecision.YEAR)
OLD_DAYS = 120  # a day further back than that before publication is history
PAST = "PAST_REF"  # "recently"
TODAY = "day-word"  # the rule by which "today" and "this morning" are read
FAR = 2  # steps from a time to a trigger that is not of its clause
DATELINES = 3  # paragraphs in which a line of place and date may stand


@dataclass(frozen=True, slots=True)
class DateFinder:
    """Finds the dates of happenings of one document."""

    _times: Sequence[TimeExpression]
    _attributions: Sequence[Attribution]
    _published: date | None

    def dated(self, happening: Happening, sentence: ParsedSentence, token: Token) -> Happening:
        """A happening with the expression that dates it; some only date the telling of it."""
        starts = {span.start for span in happening.trigger}
        triggers = [t for t in sentence.tokens if t.start in starts]
        index = self._time_of(sentence, token, triggers, happening.attribution)
        if index is None:
            return happening
        time = self._times[index]
        after = is_of_later(sentence, token, time) or is_of_aftermath(sentence, triggers or [token], time)
        later = after and not self._follows(sentence, token, time)
        by = self._is_of_saying(sentence, happening.attribution, time) or later
        return replace(happening, time=index, by=by)

    def _follows(self, sentence: ParsedSentence, noun: Token, time: TimeExpression) -> bool:
        """As in "held last week for the murder on 3 May": a verb has one day, the next is the noun's."""
        verb = verb_over(sentence, noun)
        if noun.pos != "NOUN" or verb is None or not verb.start < noun.start < time.span.start:
            return False
        between = (t for _, t in self._within(sentence) if verb.start < t.span.start < noun.start)
        return any(self._dates(t) and t.span != time.span for t in between)

    def own_time(self, sentence: ParsedSentence, token: Token) -> int | None:
        """The first expression that hangs on a trigger or on the verb of its clause."""
        return next(iter(self.own_times(sentence, token)), None)

    def own_times(self, sentence: ParsedSentence, token: Token) -> list[int]:
        """The expressions that hang on a trigger or on the verb of its clause, in text order."""
        here = (pair for pair in self._within(sentence) if self._dates(pair[1]))
        return [index for index, time in here if self._distance(sentence, [token], time) < FAR]

    def _distance(self, sentence: ParsedSentence, triggers: Sequence[Token], time: TimeExpression) -> int:
        """How far a time hangs from triggers: 0 on one, 1 on the verb of its clause, else ``FAR``."""
        word = hanging(sentence, time.span)
        verb = verb_over(sentence, word) if word is not None else None
        if word is None:
            return FAR
        if any(hangs_on(sentence, word, trigger) for trigger in triggers):
            return 0  # "claimed today the attack of 3 June": its own day, and not that of the claim
        if verb is not None and self._is_said(verb):
            return FAR
        over = (verb_over(sentence, trigger) for trigger in triggers)
        return 1 if verb is not None and any(verb.index == o.index for o in over if o is not None) else FAR

    def _is_said(self, verb: Token) -> bool:
        return any(span.start == verb.start for a in self._attributions for span in a.cue)

    def _is_of_saying(self, sentence: ParsedSentence, voice: int | None, time: TimeExpression) -> bool:
        """As in "said on Wednesday that rebels attacked": of the word of saying, and behind it.

        A day in front of it ("On Wednesday the army said") sets the scene, of what is told too, but for an
        accusation ("On Wednesday it accused them of ..."), a denial and a judgement ("It today condemned the
        raid"). One between who speaks and the verb ("The army on Wednesday said") is of the saying, and so is
        that of who answers a claim ("on Wednesday denied the claim that ...").
        """
        attribution = self._attributions[voice] if voice is not None else None
        if attribution is None or not attribution.cue:
            return False
        cue = next((t for t in sentence.tokens if t.start == attribution.cue[0].start), None)
        word = hanging(sentence, time.span)
        if cue is None or word is None or cue.pos not in VERBS:
            outer = attribution.parent if cue is not None and cue.pos == "NOUN" else None
            return outer is not None and self._is_of_saying(sentence, outer, time)
        verb = verb_over(sentence, word)
        judged = verb == cue and attribution.frame == "obj" and hangs_on(sentence, word, cue)
        if attribution.covers(time.span.start):
            return judged and time.span.start == attribution.content[0].start
        if word.index < cue.index:
            accused = verb == cue and bool(preposition_objects(sentence, cue, "of"))
            goes_on = (
                cue.tag == "VBG" and cue.dep == "advcl" and sentence.head(cue) == verb
            )  # "denied it, saying"
            between = (verb == cue or goes_on) and verb is not None and is_between(sentence, word, verb)
            answered = (verb == cue and attribution.stance is Stance.DENY) or between
            return verb is not None and (accused or judged or answered or publishes(sentence, verb, cue))
        return verb is not None and (
            verb.index == cue.index or cue in sentence.ancestors(verb) or verb in sentence.ancestors(cue)
        )

    def _time_of(
        self, sentence: ParsedSentence, token: Token, triggers: Sequence[Token], voice: int | None
    ) -> int | None:
        """The expression that dates a happening: in the same content, else of the sentence as a whole."""
        here = [(i, time) for i, time in self._within(sentence) if self._dates(time)]
        here = [(i, time) for i, time in here if not self._is_dateline(sentence, time)]
        attribution = self._attributions[voice] if voice is not None else None
        here = [(i, time) for i, time in here if not _is_of_who_speaks(attribution, time, token)]
        inside = [(i, t) for i, t in here if attribution is not None and attribution.covers(t.span.start)]
        if attribution is None:
            inside = [(i, t) for i, t in here if not self._is_content(sentence, t)] or here
        pool = [
            (i, t) for i, t in inside or here if not self._is_of_something_else(sentence, token, t, voice)
        ]
        return min(
            pool,
            key=lambda pair: (
                pair[1].relation in ASIDE and self._distance(sentence, triggers, pair[1]) > 0,
                self._distance(sentence, triggers, pair[1]),
                not self._follows(sentence, token, pair[1]),
                abs(pair[1].span.start - token.start),
                pair[0],
            ),
            default=(None, None),
        )[0]

    def with_story_days(self, parse: Parse, happenings: Sequence[Happening]) -> list[Happening]:
        """Happenings, those without a time of their own with the day that the story is told of."""
        days = list(self._story_days(parse, {h.time for h in happenings if h.real and not h.by}))
        own: dict[int, list[Happening]] = {}
        for happening in happenings:
            if happening.time is not None:
                own.setdefault(happening.time, []).append(happening)
        told = {h.time for h in happenings if h.pointer and not h.by}
        opened = [s.sentence.span.start for s in parse if opens_another(s)]
        items = items_of(parse)
        days = [replace(day, pointing=day.pointing or day.index in told) for day in days]
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
        word = next((token for token in sentence.tokens if token.start == happening.trigger[0].start), None)
        state = word is not None and set(happening.types) != {"harm"} and is_state(sentence, word)
        if any(self._is_no_day(time) for _, time in self._within(sentence)):
            return happening  # "on 31 April": some other day was meant
        if word is not None and self._is_of_no_told_day(sentence, word):
            return happening
        if state or (word is not None and lies_before(sentence, word)):
            return happening
        if happening.time is not None or (word is not None and is_spoken_of(sentence, word)):
            days = days_of_like(happening, days, own)
        day = day_around(happening, days, own)
        if day is None and headed is not None and happening.time is None:
            return replace(happening, day=headed, by=True)
        if day is not None and word is not None and _came_first(sentence, word):
            return replace(happening, day=day, by=True)
        return replace(happening, day=day, later=day is not None and any(map(is_since, sentence.tokens)))

    def _within(self, sentence: ParsedSentence) -> Iterable[tuple[int, TimeExpression]]:
        span = sentence.sentence.span
        return (
            (index, time)
            for index, time in enumerate(self._times)
            if span.contains(time.span) and not (is_of_name(sentence, time) or dates_a_count(sentence, time))
        )

    def _dates(self, time: TimeExpression) -> bool:
        """Whether an expression may say when something happened."""
        if time.type not in DATES:
            return bool(time.earliest and time.latest)  # "in the past 24 hours"
        told = time.earliest or time.latest or time.value
        return bool(told) and not (time.value or "").endswith("_REF") and not self._lies_ahead(time)

    def _is_of_no_told_day(self, sentence: ParsedSentence, word: Token) -> bool:
        """As in "18 farmers were killed recently": on some day before, and none that the story tells."""
        past = (time for _, time in self._within(sentence) if time.value == PAST)
        adverbs = (hanging(sentence, time.span) for time in past)
        verb = verb_over(sentence, word)
        return verb is not None and any(a.dep == "advmod" and a.head == verb.index for a in adverbs if a)

    def _is_no_day(self, time: TimeExpression) -> bool:
        return time.type in DATES and time.value is None and bool(time.warnings)

    def _lies_ahead(self, time: TimeExpression) -> bool:
        """A day after publication is a deadline or a plan, never the day of what has happened."""
        if self._published is None or not time.earliest:
            return False
        return time.earliest[:10] > (self._published + timedelta(days=1)).isoformat()

    def _is_content(self, sentence: ParsedSentence, time: TimeExpression) -> bool:
        return any(
            a.covers(time.span.start) for a in self._attributions if a.sentence == sentence.sentence.index
        )

    def _is_of_something_else(
        self, sentence: ParsedSentence, token: Token, time: TimeExpression, voice: int | None
    ) -> bool:
        """As in "since last week's truce": the day of another noun, unless that is what is dated."""
        named = told_by(sentence, time)
        if named is not None:
            return named.index != token.index and not self._is_of_saying(sentence, voice, time)
        words = (t for t in sentence.tokens if time.span.start <= t.start < time.span.end)
        word = next((t for t in words if t.dep == "poss"), None)
        if word is None:
            return False
        owned = sentence.head(word)
        return owned is not None and owned.index != token.index

    # -- the story -----------------------------------------------------------------------------------------

    def _story_days(self, parse: Parse, dating: Collection[int | None]) -> Iterable[Day]:
        """The days that a text is told of: no deadline, no day of saying, no dateline, nothing long ago.

        ``dating`` are those that say when something did happen, in whichever words they stand.
        """
        for sentence in parse:
            if not any(token.pos in ("VERB", "AUX") for token in sentence.tokens):
                continue  # a heading or a line of place and date
            spoken = any(a.sentence == sentence.sentence.index for a in self._attributions)
            for index, time in self._within(sentence):
                if not self._is_near(time) or self._is_dateline(sentence, time):
                    continue
                if is_of_else(sentence, time) or is_set_for(sentence, time):
                    continue
                if index not in dating and is_of_words(sentence, time):
                    continue
                told = index in dating or self._is_content(sentence, time) or self._is_told(sentence, time)
                if spoken and not told:
                    continue
                yield Day(index, time.span.start, sentence.sentence.paragraph, is_of_it(sentence, time))

    def _heading_day(self, parse: Parse) -> int | None:
        """The day of a line above a text ("Navy, press centre, 3 June, evening"): that of its telling."""
        above = [sentence for sentence in parse if sentence.sentence.paragraph == 0]
        if any(token.pos in VERBS for sentence in above for token in sentence.tokens):
            return None
        times = (pair for sentence in above for pair in self._within(sentence))
        return next((index for index, time in times if time.type in DATES and self._is_near(time)), None)

    def _is_told(self, sentence: ParsedSentence, time: TimeExpression) -> bool:
        """As in "On Monday rebels fired and called it a warning": of a deed, not of the saying."""
        word = hanging(sentence, time.span)
        verb = verb_over(sentence, word) if word is not None else None
        ahead = verb is not None and time.span.start < verb.start and verb.tag in ("VBD", "VBN")
        return verb is not None and ahead and not self._is_said(verb)

    def _is_near(self, time: TimeExpression) -> bool:
        """Whether an expression tells a day, or a few, not long before publication."""
        if time.relation in ASIDE or not time.earliest or not time.latest:
            return False
        if time.type in DATES and time.precision in COARSE:
            return False
        if time.type not in DATES and (time.days is None or time.days[1] > 1):
            return False  # "in the past day" is a day, "in the past weeks" is none
        if self._published is None:
            return True
        oldest = (self._published - timedelta(days=OLD_DAYS)).isoformat()
        return oldest <= time.earliest[:10] <= self._published.isoformat()

    def _is_dateline(self, sentence: ParsedSentence, time: TimeExpression) -> bool:
        """As in "BANGKOK, July 21 - ...": only capitals stand before the document's own date.

        "Police today" opens with capitals, too; no line of place and date says "today".
        """
        if time.rule == TODAY or sentence.sentence.paragraph >= DATELINES or self._published is None:
            return False
        before = [t for t in sentence.tokens if t.start < time.span.start and t.text.isalpha()]
        town = bool(before) and before[-1].pos != "ADP"  # not "On Thursday rebels fired"
        own = time.value == self._published.isoformat()
        return own and town and all(word.text[0].isupper() for word in before)


def _is_of_who_speaks(attribution: Attribution | None, time: TimeExpression, token: Token) -> bool:
    """As in "the militia, which has held Gao since May, said ...": its own past."""
    sources = attribution.source if attribution is not None else ()
    return any(span.contains(time.span) and not span.start <= token.start < span.end for span in sources)


def _came_first(sentence: ParsedSentence, word: Token) -> bool:
    """As in "the raids came five days after rebels shelled Gao": before the day that is told of."""
    root = next((token for token in sentence.tokens if token.head == token.index), None)
    return root is not None and root.index != word.index and told_before(sentence, word, root)
