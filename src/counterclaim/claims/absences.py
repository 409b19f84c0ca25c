"""Who is told to have done it, and says that his forces were not there, denies it: "had no guns near it"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.claims.answering_no import NEGATIVE, is_of_scene, may_be_there
from counterclaim.claims.elsewhere import not_there
from counterclaim.claims.force_told import TELLING, force_told_before, has_done_force
from counterclaim.claims.taking_place import is_of_then
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.parses import Parse, ParsedSentence


def with_absences(parse: Parse, cast: Cast, found: Sequence[Attribution]) -> list[Attribution]:
    """Attributions in which a side that is told to have struck says that it was not there, as denials."""
    return [
        replace(one, stance=Stance.DENY, scope=DenialScope.RESPONSIBILITY, judge="elsewhere")
        if _was_elsewhere(parse, cast, one, found[:index])
        else one
        for index, one in enumerate(found)
    ]


def _was_elsewhere(parse: Parse, cast: Cast, answer: Attribution, before: Sequence[Attribution]) -> bool:
    sentence, side = parse.sentences.get(answer.sentence), cast.side_of(answer.actor)
    if sentence is None or side is None or not _may_deny(sentence, answer):
        return False
    verbs = [verb for verb in not_there(sentence, cast, answer, side) if is_of_then(sentence, verb)]
    if not verbs or has_done_force(sentence, cast, side, lambda offset: offset > verbs[0].start):
        return False  # "had no troops there, but its jets bombed it"
    told = next(force_told_before(parse, cast, answer, side, before), None)
    if told is None:
        return False
    telling, within = told
    there = may_be_there(cast, answer.covers, within)
    return there and any(is_of_scene(cast, sentence, verb, telling) for verb in verbs)


def _may_deny(sentence: ParsedSentence, answer: Attribution) -> bool:
    """Whether an attribution is a denial of nothing yet, or tells what is not so."""
    if answer.stance is Stance.DENY:
        return answer.scope is None and not answer.anaphoric
    opinion = answer.stance is Stance.ASSESS and answer.sub_stance is None
    return (opinion or answer.stance in TELLING) and any(word.lower in NEGATIVE for word in sentence.tokens)
