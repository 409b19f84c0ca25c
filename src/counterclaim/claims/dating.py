"""When a happening took place, by its own sentence: what hangs on it, and what is of the saying or else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.claims.aftermath import is_of_aftermath
from counterclaim.claims.day_clauses import (
    counted_to,
    deed_told_of,
    is_between,
    is_of_answer,
    is_of_answered,
    is_of_later,
    is_of_pact,
    opens_clause,
    publishes,
)
from counterclaim.claims.later_deaths import is_day_of_death
from counterclaim.claims.named_days import is_of_life, told_by
from counterclaim.claims.sequence import VERBS, deed_before, hanging, hangs_on, verb_over
from counterclaim.claims.syntax import preposition_objects
from counterclaim.claims.told_times import ASIDE, COARSE, ToldTimes
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance
from counterclaim.model.dates import COUNTED_BACK, TimeExpression
from counterclaim.model.happenings import Happening
from counterclaim.model.parses import ParsedSentence, Token

FAR = 2  # steps from a time to a trigger that is not of its clause


@dataclass(frozen=True, slots=True)
class DateFinder:
    """Finds the dates of happenings of one document."""

    _told: ToldTimes

    def dated(self, happening: Happening, sentence: ParsedSentence, token: Token) -> Happening:
        """A happening with the expression that dates it; some only date the telling of it."""
        starts = {span.start for span in happening.trigger}
        triggers = [t for t in sentence.tokens if t.start in starts]
        index = self._time_of(sentence, token, triggers, happening.attribution)
        if index is None:
            return happening
        time = self._told.times[index]
        if is_day_of_death(sentence, triggers, time.span):
            return replace(happening, time=index, by=True)
        if counted_to(sentence, time) is not None:
            return replace(happening, time=index)
        if opens_clause(sentence, token, time):
            return replace(happening, time=index, exact=True)
        if any(t.pos == "NOUN" and _is_of(sentence, t, time) for t in triggers or [token]):
            return replace(happening, time=index)
        after = is_of_later(sentence, token, time) or is_of_aftermath(sentence, triggers or [token], time)
        after = after or is_of_answer(sentence, token, time)
        by = (self._is_of_saying(sentence, happening.attribution, time) or after) and not (
            self._follows(sentence, token, time) or self._is_counted_from(sentence, triggers or [token], time)
        )
        return replace(happening, time=index, by=by)

    def _is_counted_from(
        self, sentence: ParsedSentence, triggers: Sequence[Token], time: TimeExpression
    ) -> bool:
        """As in "said on Wednesday it had fired, a day after shells fell": so it fired on Wednesday."""
        back = (told for _, told in self._told.within(sentence) if told.rule == COUNTED_BACK)
        behind = (told for told in back if time.span.start < told.span.start)
        hung = [word for told in behind if (word := hanging(sentence, told.span)) is not None]
        clauses = [
            verb for word in hung if (verb := verb_over(sentence, word)) is not None and verb.dep == "advcl"
        ]
        deeds = {deed.index for deed in triggers}
        return any(clause.head in deeds for clause in clauses) or any(
            hangs_on(sentence, word, deed) for word in hung for deed in triggers
        )

    def _follows(self, sentence: ParsedSentence, noun: Token, time: TimeExpression) -> bool:
        """As in "held last week for the murder on 3 May": a verb has one day, the next is the noun's."""
        word = hanging(sentence, time.span)
        verb = verb_over(sentence, word) if word is not None else None
        if noun.pos != "NOUN" or verb is None or not verb.start < noun.start < time.span.start:
            return False
        between = (t for _, t in self._told.within(sentence) if verb.start < t.span.start < noun.start)
        return any(self._told.may_date(t) and t.span != time.span for t in between)

    def own_time(self, sentence: ParsedSentence, token: Token) -> int | None:
        """The first expression that hangs on a trigger or on the verb of its clause."""
        return next(iter(self.own_times(sentence, token)), None)

    def own_times(self, sentence: ParsedSentence, token: Token) -> list[int]:
        """The expressions that hang on a trigger or on the verb of its clause, in text order."""
        here = (pair for pair in self._told.within(sentence) if self._told.may_date(pair[1]))
        return [index for index, time in here if self._distance(sentence, [token], time) < FAR]

    def times_on(self, sentence: ParsedSentence, token: Token) -> list[int]:
        """The expressions that hang on a trigger itself, in text order."""
        here = (pair for pair in self._told.within(sentence) if self._told.may_date(pair[1]))
        return [index for index, time in here if self._distance(sentence, [token], time) == 0]

    def _distance(self, sentence: ParsedSentence, triggers: Sequence[Token], time: TimeExpression) -> int:
        """How far a time hangs from triggers: 0 on one, 1 on the verb of its clause, else ``FAR``."""
        word = hanging(sentence, time.span)
        verb = verb_over(sentence, word) if word is not None else None
        if word is None:
            return FAR
        if any(hangs_on(sentence, word, trigger) for trigger in triggers):
            return 0  # "claimed today the attack of 3 June": its own day, and not that of the claim
        if verb is not None and self._told.is_said(verb):
            return FAR
        over = (verb_over(sentence, trigger) for trigger in triggers)
        return 1 if verb is not None and any(verb.index == o.index for o in over if o is not None) else FAR

    def _is_of_saying(self, sentence: ParsedSentence, voice: int | None, time: TimeExpression) -> bool:
        """As in "said on Wednesday that rebels attacked": of the word of saying, and behind it.

        A day in front of it ("On Wednesday the army said") sets the scene, of what is told too, but for an
        accusation ("On Wednesday it accused them of ..."), a denial and a judgement ("It today condemned the
        raid"). One between who speaks and the verb ("The army on Wednesday said") is of the saying, and so is
        that of who answers a claim ("on Wednesday denied the claim that ...").
        """
        attribution = self._told.attributions[voice] if voice is not None else None
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
            goes_on = verb is not None and self._goes_on(sentence, verb, cue)
            charging = verb if verb == cue or goes_on else None
            accused = charging is not None and self._charges(sentence, charging)
            between = charging is not None and is_between(sentence, word, charging)
            answered = (verb == cue and attribution.stance is Stance.DENY) or between
            return verb is not None and (accused or judged or answered or publishes(sentence, verb, cue))
        return verb is not None and (
            verb.index == cue.index or cue in sentence.ancestors(verb) or verb in sentence.ancestors(cue)
        )

    def _charges(self, sentence: ParsedSentence, cue: Token) -> bool:
        """As in "accused them of it", wherever the parse hangs "of"."""
        of = any(
            a.frame == "prep:of" and any(span.start == cue.start for span in a.cue)
            for a in self._told.attributions
        )
        return of or bool(preposition_objects(sentence, cue, "of"))

    def _goes_on(self, sentence: ParsedSentence, verb: Token, cue: Token) -> bool:
        """As in "denied it, saying", "accused them of it and said": in one breath, on one day."""
        saying = cue.tag == "VBG" and cue.dep == "advcl"
        joined = cue.dep == "conj" and self._told.is_said(verb) and not sentence.kids(cue, "nsubj")
        return sentence.head(cue) == verb and (saying or joined)

    def _time_of(
        self, sentence: ParsedSentence, token: Token, triggers: Sequence[Token], voice: int | None
    ) -> int | None:
        """The expression that dates a happening: in the same content, else of the sentence as a whole."""
        here = [(i, time) for i, time in self._told.within(sentence) if self._told.may_date(time)]
        here = [(i, time) for i, time in here if not self._told.is_dateline(sentence, time)]
        own = next((i for i, time in here if _hangs_under(sentence, token, time)), None)
        deed = deed_told_of(sentence, token, [time for _, time in here])
        if own is None and deed is not None:
            own = next((i for i, time in here if _is_of(sentence, deed, time)), None)
        if own is not None:
            return own
        attribution = self._told.attributions[voice] if voice is not None else None
        here = [(i, t) for i, t in here if not _is_of_who_speaks(sentence, attribution, t, token)]
        inside = [(i, t) for i, t in here if attribution is not None and attribution.covers(t.span.start)]
        if attribution is None:
            inside = [(i, t) for i, t in here if not self._told.is_content(sentence, t)] or here
        inside, here = (
            [
                (i, t)
                for i, t in found
                if not self._is_of_something_else(sentence, token, t, voice)
                and not is_of_answered(sentence, token, t)
                and not is_of_life(sentence, triggers, t)
            ]
            for found in (inside, here)
        )
        return min(
            inside or here,
            key=lambda pair: (
                is_day_of_death(sentence, triggers, pair[1].span),
                pair[1].relation in ASIDE and self._distance(sentence, triggers, pair[1]) > 0,
                is_of_aftermath(sentence, triggers or [token], pair[1]),
                self._distance(sentence, triggers, pair[1]),
                not self._follows(sentence, token, pair[1]),
                pair[1].precision in COARSE,
                abs(pair[1].span.start - token.start),
                pair[0],
            ),
            default=(None, None),
        )[0]

    def _is_of_something_else(
        self, sentence: ParsedSentence, token: Token, time: TimeExpression, voice: int | None
    ) -> bool:
        """As in "since last week's truce": the day of another noun, unless that is what is dated."""
        told = counted_to(sentence, time)
        if told is not None:
            return told not in (token, *sentence.ancestors(token))
        named = told_by(sentence, time)
        if named is not None:
            return named.index != token.index and not self._is_of_saying(sentence, voice, time)
        hung = hanging(sentence, time.span)
        if hung is not None and is_of_pact(sentence, hung) and not hangs_on(sentence, hung, token):
            return True
        before = deed_before(sentence, hung) if hung is not None else None
        if before is not None and before not in (token, *sentence.ancestors(token)):
            return True
        words = (t for t in sentence.tokens if time.span.start <= t.start < time.span.end)
        word = next((t for t in words if t.dep == "poss"), None)
        if word is None:
            return False
        owned = sentence.head(word)
        return owned is not None and owned.index != token.index


def _is_of(sentence: ParsedSentence, noun: Token, time: TimeExpression) -> bool:
    """As in "condemned Tuesday's murder of X", "since the raid on Monday": the noun's own day."""
    word = hanging(sentence, time.span)
    return word is not None and hangs_on(sentence, word, noun)


def _hangs_under(sentence: ParsedSentence, token: Token, time: TimeExpression) -> bool:
    """As in "denied bombing it on 18 June, in which nine died", where the parser hangs that on the day."""
    clause = next((step for step in (token, *sentence.ancestors(token)) if step.dep == "relcl"), None)
    noun = sentence.head(clause) if clause is not None else None
    return noun is not None and time.span.start <= noun.start < time.span.end


def _is_of_who_speaks(
    sentence: ParsedSentence, attribution: Attribution | None, time: TimeExpression, token: Token
) -> bool:
    """As in "the militia, which has held Gao since May, said ...": its own past, or where it had gone."""
    sources = attribution.source if attribution is not None else ()
    if any(span.contains(time.span) and not span.start <= token.start < span.end for span in sources):
        return True
    word = hanging(sentence, time.span)
    for step in (word, *sentence.ancestors(word)) if word is not None else ():
        who = sentence.head(step) if step.dep == "relcl" else None
        if who is not None and any(span.start <= who.start < span.end for span in sources):
            return token not in sentence.subtree(step)
    return False
