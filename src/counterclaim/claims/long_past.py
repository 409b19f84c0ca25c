"""What happened long before a text appeared: history beside newer events, else what the text is about.

An inquiry into a raid of two years ago, or a trial for it, tells of nothing newer that happened: the raid is
its event then, and no background.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.claims.lives_told import is_years_since
from counterclaim.claims.sequence import VERBS, hanging, verb_over
from counterclaim.claims.spoken_of import is_about_deeds, is_spoken_of, speaks_of_deed
from counterclaim.claims.story_days import costs_the_same
from counterclaim.claims.told_times import DATES, DAY_PRECISE, ToldTimes
from counterclaim.claims.trigger_words import trigger_words
from counterclaim.model.dates import DateAnchor, DatePrecision, TimeExpression
from counterclaim.model.happenings import Happening
from counterclaim.model.modes import Mode
from counterclaim.model.parses import Parse, ParsedSentence

CUSTODY = "detention."
POINTED = 2  # sentences over which "the attack" may be one of long ago


@dataclass(frozen=True, slots=True)
class LongPast:
    """Tells what is history from what a text is about, for one document."""

    _told: ToldTimes

    def marked(self, happening: Happening) -> Happening:
        """A happening, as history where its time was long before publication."""
        if happening.time is None or not self._told.is_long_past(self._told.times[happening.time]):
            return happening
        historical = happening.mode is Mode.HAPPENED
        return replace(happening, background=True, mode=Mode.HISTORICAL if historical else happening.mode)

    def with_topics(self, parse: Parse, happenings: Sequence[Happening]) -> list[Happening]:
        """Happenings, those of a day long past as no background where the text is about them.

        It is about all of them where it tells nothing newer, and else about those that it speaks of: tries
        people for, inquires into, commemorates. What is told of a year or a month of long ago stays
        background, unless people were counted who came to harm at a place that month; so does a day of which
        it is only guessed which year was meant, with the same exception.
        """
        return _with_pointers(self._without_false_background(parse, happenings))

    def _without_false_background(self, parse: Parse, happenings: Sequence[Happening]) -> list[Happening]:
        old = [told for told in happenings if self._is_of_old_day(parse, told)]
        if not old or any(self._is_news(parse, told, old) for told in happenings):
            return list(happenings)
        if any(self._tells_newer_day(sentence) for sentence in parse):
            spoken = [told for told in happenings if _is_spoken_of(parse, told)]
            old = [told for told in old if told in spoken or any(costs_the_same(s, told) for s in spoken)]
        return [replace(told, background=False) if told in old else told for told in happenings]

    def _is_of_old_day(self, parse: Parse, happening: Happening) -> bool:
        if happening.time is None or happening.by or not happening.background:
            return False
        time = self._told.times[happening.time]
        counted = happening.place_id is not None and any(hurt.low for hurt in happening.hurt)
        whole = time.precision in DAY_PRECISE or (counted and time.precision is DatePrecision.MONTH)
        of_year = _tells_year(time) or (counted and self._told.is_of_last_months(time))
        told = whole and of_year and self._told.is_long_past(time)
        sentence = parse.sentences[happening.sentence]
        remembered = any(is_years_since(sentence, word) for word in trigger_words(sentence, happening))
        return told and (remembered or not _is_since(sentence, time))

    def _is_news(self, parse: Parse, happening: Happening, old: Sequence[Happening]) -> bool:
        """Whether something happened that is newer: of a newer day, or up to now, or told before any old day.

        What is only spoken of ("tried for the murder of a judge") is no news, nor what cost the lives that
        an old day did, nor an arrest for a deed.
        """
        if happening.background or happening.negated or not happening.real:
            return False
        sentence = parse.sentences[happening.sentence]
        if all(kind.startswith(CUSTODY) for kind in happening.types) and speaks_of_deed(sentence):
            return False
        if (happening.time is not None and not happening.by) or _goes_on(sentence, happening):
            return True
        alike = any(costs_the_same(happening, other) for other in old)
        if alike or happening.pointer or _is_spoken_of(parse, happening):
            return False
        return happening.by or happening.span.start < min(other.span.start for other in old)

    def _tells_newer_day(self, sentence: ParsedSentence) -> bool:
        """As in "the minister resigned on Sunday": a day of something, and no day of words about a deed."""
        if is_about_deeds(sentence):
            return False
        return any(
            self._is_of_newer_deed(sentence, time)
            for _, time in self._told.within(sentence)
            if time.type in DATES and time.precision in DAY_PRECISE and not self._told.is_long_past(time)
        )

    def _is_of_newer_deed(self, sentence: ParsedSentence, time: TimeExpression) -> bool:
        word = hanging(sentence, time.span)
        verb = verb_over(sentence, word) if word is not None else None
        dated = self._told.may_date(time) and not self._told.is_dateline(sentence, time)
        return dated and verb is not None and not self._told.is_said(verb)


def _with_pointers(happenings: Sequence[Happening]) -> list[Happening]:
    """What points back at history is history: "In 2013 three died in a raid. A group claimed the attack".

    Only where its paragraph has told nothing newer: that may be meant as well.
    """
    found: list[Happening] = []
    before: list[Happening] = []  # of the same paragraph, without what only points
    for told in happenings:
        before = [h for h in before if h.paragraph == told.paragraph]
        bare = told.pointer and told.time is None and told.place_id is None and not told.hurt
        past = bare and bool(before) and all(h.background for h in before)
        near = past and told.sentence - before[-1].sentence <= POINTED and before[-1].mode is Mode.HISTORICAL
        owned = bool(before) and _owns_up_to(before[-1], told)
        found.append(replace(told, background=True) if near or owned else told)
        before = before if bare else [*before, told]
    return found


def _owns_up_to(past: Happening, told: Happening) -> bool:
    """As in "Last July a Chadian missile killed 12 in Gao. Chad said it had hit a depot": in that July."""
    if not past.background or past.mode is not Mode.HISTORICAL or told.sentence - past.sentence != 1:
        return False
    if told.time is not None or told.place_id is not None or told.hurt or told.attribution is None:
        return False
    doers = [role.actor for role in (past.perpetrator, told.perpetrator) if role is not None and role.actor]
    return len(doers) == 2 and len({actor.partition("/")[0] for actor in doers if actor}) == 1


def _is_spoken_of(parse: Parse, happening: Happening) -> bool:
    sentence = parse.sentences[happening.sentence]
    words = trigger_words(sentence, happening)
    return any(is_spoken_of(sentence, word) or is_years_since(sentence, word) for word in words)


def _goes_on(sentence: ParsedSentence, happening: Happening) -> bool:
    """As in "have been killed", "are shelling the town": it lasts, whatever old day was told before."""
    for verb in trigger_words(sentence, happening):
        helpers = sentence.kids(verb, "aux", "auxpass")
        if verb.pos in VERBS and any(word.tag in ("VBZ", "VBP") for word in (verb, *helpers)):
            return True
    return False


def _is_since(sentence: ParsedSentence, time: TimeExpression) -> bool:
    """As in "attacks have grown since rebels shelled Gao on 16 March 2022": only from when it is counted."""
    word = hanging(sentence, time.span)
    clauses = [step for step in sentence.ancestors(word) if step.dep == "advcl"] if word is not None else []
    return any(mark.lower == "since" for clause in clauses for mark in sentence.kids(clause, "mark", "prep"))


def _tells_year(time: TimeExpression) -> bool:
    """Whether a text says of which year a day was, with it or before; "in January" is of the last one."""
    told = time.anchor is not DateAnchor.DOCUMENT or "year" in time.text.lower()
    return told or time.precision is DatePrecision.MONTH
