"""Whether words tell of single events: "their attacks on us" and tolls of years tell of none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.claims.maxims import is_maxim
from counterclaim.claims.measures import measure_of
from counterclaim.claims.sequence import VERBS, hanging, verb_over
from counterclaim.claims.syntax import is_passive, object_of, preposition_objects, subject_of
from counterclaim.claims.trigger_words import trigger_words
from counterclaim.model.dates import DatePrecision, DateRelation, TimeExpression
from counterclaim.model.happenings import Happening, Hurt
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import numbers, triggers

_YEARS = re.compile(r"\d{4}|P(X|\d+)Y|P(X|\d+)DE|P([3-9]|\d\d+|X)M")
MANY = 1000
HELD = ("captured", "missing")
LONG_DAYS = 62  # more than two months are no day of anything
WEEK = 6  # days; so many tell of more than one event
SINGLE = frozenset("the these those this several both some".split())
OVER = frozenset("in over during throughout within for since between through".split())
OWNED = frozenset(("poss", "nummod"))
PLURALS = ("NNS", "NNPS")


def is_of_years(time: TimeExpression) -> bool:
    """As in "in the past four years", "this year": what was counted over them is no single event."""
    if time.days is not None:
        return time.days[0] > LONG_DAYS
    return _YEARS.fullmatch(time.value or "") is not None


def is_counted_over_years(
    sentence: ParsedSentence, happening: Happening, times: Sequence[TimeExpression]
) -> bool:
    """As in "has cost 4,000 lives over its ten-year history": no day of it is told."""
    if happening.time is not None and not is_of_years(times[happening.time]):
        return False
    if happening.time is not None:
        return True
    if not any(hurt.low is not None for hurt in happening.hurt):
        return False
    verbs = _verbs_over(sentence, happening)
    long = (t for t in times if sentence.sentence.span.contains(t.span) and is_of_years(t))
    return any(_spans(sentence, time, verbs) for time in long)


def is_summed_up(sentence: ParsedSentence, happening: Happening, times: Sequence[TimeExpression]) -> bool:
    """As in "two mayors have been killed in a month", "since April": of several events, on no one day."""
    several = any(hurt.low is not None and hurt.low > 1 for hurt in happening.hurt)
    attacks = [word for word in trigger_words(sentence, happening) if word.lemma.lower() in triggers().nouns]
    of_many = bool(attacks) and all(word.tag in PLURALS for word in attacks)
    if not several or not (set(happening.types) == {"harm"} or of_many):
        return False
    told = times[happening.time] if happening.time is not None else None
    if told is not None and not _is_of_weeks(sentence, told):
        return False
    verbs = _verbs_over(sentence, happening)
    inside = (t for t in times if sentence.sentence.span.contains(t.span) and _is_of_weeks(sentence, t))
    return any(_spans(sentence, time, verbs) for time in inside)


def _is_of_weeks(sentence: ParsedSentence, time: TimeExpression) -> bool:
    """As in "in less than 15 days", "since April", "in October alone"."""
    if time.days is not None:
        return time.days[0] >= WEEK
    behind = next((token.lower for token in sentence.tokens if token.start >= time.span.end), "")
    return time.precision is DatePrecision.MONTH and (
        time.relation is DateRelation.SINCE or behind == "alone"
    )


def _verbs_over(sentence: ParsedSentence, happening: Happening) -> set[int]:
    return {
        step.index
        for word in trigger_words(sentence, happening)
        for step in (word, *sentence.ancestors(word))
        if step.pos in VERBS
    }


def _spans(sentence: ParsedSentence, time: TimeExpression, verbs: set[int]) -> bool:
    """Whether what verbs tell lasted as long as a time: "during decades", not "after ten years in jail"."""
    word = hanging(sentence, time.span)
    preposition = word
    while preposition is not None and (
        preposition.pos in ("NOUN", "PROPN", "ADJ", "NUM") or preposition.lower == "of"
    ):
        preposition = sentence.head(preposition)  # "over the course of a month"
    if preposition is None or preposition.lower not in OVER:
        return False
    verb = verb_over(sentence, preposition)
    return verb is not None and verb.index in verbs


def is_general(sentence: ParsedSentence, happening: Happening) -> bool:
    """As in "demanded an end to murders", "gangs are killing people": no day, no place, no number."""
    if _is_of_none(happening) or _is_of_a_war(happening):
        return True
    words = list(trigger_words(sentence, happening))
    dated = happening.time is not None or happening.place is not None
    timeless = any(is_maxim(sentence, word) for word in words[:1])
    if timeless and not dated:
        return True
    told = dated or happening.involved.targets
    counted = any(_is_counted(sentence, hurt) for hurt in happening.hurt)
    armed = any(not _is_within(sentence, span, words) for _, span in happening.weapons)
    if told or counted or happening.repetitions or armed:
        return False
    return all(_is_vague(sentence, token) for token in words)


def _is_within(sentence: ParsedSentence, span: Span, words: Sequence[Token]) -> bool:
    """As in "artillery attacks": the weapon only says which."""
    return any(
        token.start == span.start and token.index < word.index
        for word in words
        if word.pos == "NOUN"
        for token in sentence.subtree(word)
    )


def _is_of_a_war(happening: Happening) -> bool:
    """As in "15,000 people have been killed": so many in no day that is told are the toll of a whole war."""
    many = any(hurt.low is not None and hurt.low >= MANY for hurt in happening.hurt)
    return many and happening.time is None and set(happening.types) <= {"harm", "clash.ground"}


def _is_of_none(happening: Happening) -> bool:
    """As in "the missing", "care for wounded people", "no hostages were taken": nobody is harmed."""
    held = all(h.low is None or (h.high == 0 and h.outcome in HELD) for h in happening.hurt)
    involved = happening.involved
    return bool(happening.hurt) and held and not (involved.victims or involved.perpetrators)


def _is_counted(sentence: ParsedSentence, hurt: Hurt) -> bool:
    """Whether a number is told; "many" and "thousands" are none."""
    if hurt.low is None:
        return False
    words = [t for t in sentence.tokens if hurt.span.start <= t.start < hurt.span.end]
    exact = any(word.pos == "NUM" and word.lower not in numbers().vague for word in words)
    return exact or not any(word.lower in numbers().vague for word in words)


def is_of_trend(sentence: ParsedSentence, happening: Happening) -> bool:
    """As in "amid a rising number of breaches", "in response to attacks": of no day, place or number.

    "After months of shelling" tells of no one day either, wherever that was.
    """
    dated = happening.time is not None and not happening.by
    words = list(trigger_words(sentence, happening))
    if not dated and not happening.hurt and words and all(_lasts(sentence, word) for word in words):
        return True
    told = dated or happening.place is not None or happening.hurt
    return not told and all(_is_rising(sentence, word) or _is_answered(sentence, word) for word in words)


def _lasts(sentence: ParsedSentence, word: Token) -> bool:
    """As "attacks" of "after months of attacks": a circumstance of what is told, and no charge of them."""
    measure = measure_of(sentence, word)
    if measure is None or measure.tag not in PLURALS or measure.lemma not in triggers()["told.long"]:
        return False
    preposition = sentence.head(measure) if measure.dep == "pobj" else None
    if preposition is None:
        return False
    before = sentence.tokens[: preposition.index][-1:]  # "in retaliation for", wherever the parse hangs "for"
    answers = any(word.lemma in triggers()["told.repaid"] for word in before)
    return answers or preposition.lower in triggers()["told.amid"]


def _is_answered(sentence: ParsedSentence, word: Token) -> bool:
    """As in "a response to army offensives": not which, nor how many."""
    if word.tag not in PLURALS or sentence.kids(word, "det", "poss", "nummod"):
        return False
    measure = measure_of(sentence, word)
    counted = measure is not None and measure.lemma in triggers()["told.many"] | triggers()["told.measures"]
    told = measure if measure is not None and counted else word  # "in response to hundreds of attacks"
    preposition = sentence.head(told) if told.dep == "pobj" else None
    noun = sentence.head(preposition) if preposition is not None else None
    return noun is not None and noun.lemma in triggers()["answers.nouns"]


def _is_rising(sentence: ParsedSentence, word: Token) -> bool:
    measure = measure_of(sentence, word) if word.tag in PLURALS else None
    if measure is None or measure.lemma not in triggers()["told.measures"]:
        return False
    return any(child.lower in triggers()["told.rising"] for child in sentence.kids(measure, "amod"))


def _is_vague(sentence: ParsedSentence, token: Token) -> bool:
    """A plural without number and article, what is done to such, or what goes on."""
    if token.pos in ("NOUN", "PROPN"):
        before = {child.lower for child in sentence.kids(token, "det", "nummod")}
        plural = token.tag in PLURALS
        if plural and not before & SINGLE and not sentence.kids(token, "nummod"):
            return True
        first = (
            sentence.head(token) if token.dep == "conj" else None
        )  # "the murder and kidnapping of students"
        deeds = (token, *sentence.kids(token, "conj"), *([first] if first is not None else ()))
        done_to = [person for deed in deeds for person in preposition_objects(sentence, deed, "of")]
        if is_maxim(sentence, token):
            return True
        return not plural and bool(done_to) and all(_is_bare(sentence, person) for person in done_to)
    if token.tag == "VBG" and token.dep in ("pcomp", "xcomp", "csubj"):  # "by killing peasants"
        thing = object_of(sentence, token)
        return thing is None or _is_bare(sentence, thing)
    helpers = sentence.kids(token, "aux")
    going_on = token.tag in ("VBP", "VBZ") or (
        token.tag == "VBG" and any(h.tag in ("VBP", "VBZ") for h in helpers)
    )
    if going_on and not is_passive(sentence, token):
        held = (
            object_of(sentence, token) if token.lemma == "hold" else None
        )  # "are holding the judge hostage"
        return held is None or _is_bare(sentence, held)
    perfect = token.tag == "VBN" and any(h.lemma == "have" and h.tag in ("VBP", "VBZ") for h in helpers)
    people = object_of(sentence, token) or subject_of(sentence, token)
    return perfect and people is not None and _is_bare(sentence, people)


def _is_bare(sentence: ParsedSentence, people: Token) -> bool:
    """As in "activists", "many brave peasants": neither who they are nor how many."""
    if people.lower in numbers().vague:
        return True
    if people.tag not in PLURALS or sentence.kids(people, *OWNED):
        return False
    return not {child.lower for child in sentence.kids(people, "det")} & SINGLE
