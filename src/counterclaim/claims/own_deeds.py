"""Apologies and distance: who is told to have done the deed owns up to it or denies it, and nobody else does.

"Nairobi apologised for the shelling" owns up where Kenya was said to have shelled before; so does who
apologises "for shelling the town". "Distanced itself from the attack" denies only where it was laid to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.claims.answering_no import may_be_there
from counterclaim.claims.blows_admitted import admits_blow
from counterclaim.claims.condemning import doers_of
from counterclaim.claims.culprits import BLAME
from counterclaim.claims.doers import charged_by
from counterclaim.claims.force_told import force_told_before, has_done_force, tells_force_of
from counterclaim.claims.owning import OWN
from counterclaim.claims.people import is_people
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

BLAMING = ("obj", "prep:for", "obj-to")  # "accused X of firing first" leaves the deed one's own


def with_own_deeds(parse: Parse, cast: Cast, found: Sequence[Attribution]) -> list[Attribution]:
    """Attributions in which apologies and distance that are of nobody's own deed are opinions."""
    return [_judged(parse, cast, one, found[:index], found[index + 1 :]) for index, one in enumerate(found)]


def _judged(
    parse: Parse,
    cast: Cast,
    one: Attribution,
    before: Sequence[Attribution],
    after: Sequence[Attribution],
) -> Attribution:
    if _answers_for_deed(one) and not _is_own_deed(parse, cast, one, before):
        return replace(one, stance=Stance.ASSESS, scope=None, judge="of others")
    if not _admits_deed(one):
        return one
    beside = [other for other in (*before, *after) if 0 <= other.sentence - one.sentence <= 1]
    back = any(_takes_back(parse, cast, one, other) for other in beside)
    if back or _charges_within(parse, cast, one):
        return replace(one, judge="of others")
    if _has_other_doer(parse, cast, one, cast.side_of(one.actor)):
        return one
    laid = _is_laid_to_it(parse, cast, one, before) or admits_blow(parse, cast, one, [*before, *after])
    return replace(one, judge="own deed") if laid else one


def _admits_deed(attribution: Attribution) -> bool:
    """As in "admitted the shelling of Gao": whose deed it was, only what was told before can say."""
    confirms = attribution.stance is Stance.CONFIRM and attribution.frame == "obj"
    return confirms and not attribution.judge and attribution.verb in cues()["own_deeds.admitting"]


def _takes_back(parse: Parse, cast: Cast, one: Attribution, other: Attribution) -> bool:
    """As in "admitted the raid but denied any part", "and blamed X for it", "said X was behind it"."""
    if cast.side_of(other.actor) != cast.side_of(one.actor):
        return False
    sentence = parse.sentences.get(other.sentence)
    blames = other.stance is Stance.ACCUSE and other.frame in BLAMING and sentence is not None
    accused = charged_by(sentence, other) if blames and sentence is not None else []
    blames = any(is_people(word) or cast.of(word) is not None for word in accused)  # and no "faulty map"
    return other.scope is DenialScope.RESPONSIBILITY or other.judge == "blame" or blames


def _charges_within(parse: Parse, cast: Cast, one: Attribution) -> bool:
    """As in "admitted the raid but blamed rebels for it", which the parser read as one thing admitted."""
    sentence = parse.sentences.get(one.sentence)
    for word, after in pairwise(sentence.tokens if sentence is not None else ()):
        if word.lemma != BLAME or (one.cue and word.start < one.cue[0].end):
            continue
        mention = cast.of(after)
        own = mention is not None and cast.side_of(mention.actor) == cast.side_of(one.actor)
        if not own and (is_people(after) or mention is not None):
            return True
    return False


def _is_laid_to_it(parse: Parse, cast: Cast, one: Attribution, before: Sequence[Attribution]) -> bool:
    """Whether a deed that is admitted is a noun for force, at the place that was told or at none named."""
    sentence, side = parse.sentences.get(one.sentence), cast.side_of(one.actor)
    if sentence is None or side is None:
        return False
    inside = [word for word in sentence.tokens if one.covers(word.start)]
    if not any(
        word.pos == "NOUN" and word.lemma in triggers().nouns and sentence.head(word) not in inside
        for word in inside
    ):
        return False  # "admitted losses in the raid"
    met = {cast.side_of(mention.actor) for mention in cast.mentions if one.covers(mention.head)}
    if side in met or any(word.dep == "poss" and word.lower in OWN for word in inside):
        return tells_force_of(parse, cast, one, side)  # not "the attack on its base"
    told = force_told_before(parse, cast, one, side, before)
    return any(may_be_there(cast, one.covers, within) for _, within in told)


def _answers_for_deed(attribution: Attribution) -> bool:
    """Whether a cue of answering for a deed has one behind it; "for shelling the town" is one's own."""
    named = attribution.frame == "obj" or attribution.stance is Stance.DENY
    answering = cues()["own_deeds.distancing"] | cues()["own_deeds.apologising"]
    return attribution.verb in answering and named


def _is_own_deed(parse: Parse, cast: Cast, told: Attribution, before: Sequence[Attribution]) -> bool:
    side = cast.side_of(told.actor)
    if side is None or _has_other_doer(parse, cast, told, side):
        return False
    if tells_force_of(parse, cast, told, side):  # "apologised for the bombing by its jets"
        return True
    return any(tells_force_of(parse, cast, other, side) for other in before) or any(
        has_done_force(sentence, cast, side) for sentence in parse if sentence.sentence.index < told.sentence
    )


def _has_other_doer(parse: Parse, cast: Cast, told: Attribution, own: str | None) -> bool:
    """As in "apologised for the attack by rebels", "for Chad's attack": it is laid to others there."""
    sentence = parse.sentences.get(told.sentence)
    if sentence is None:
        return False
    words = (word for word in sentence.tokens if told.covers(word.start))
    told_of = (_sides_at(sentence, cast, word) for word in words)
    return any(sides and own not in sides for sides in told_of)


def _sides_at(sentence: ParsedSentence, cast: Cast, word: Token) -> set[str | None]:
    """The sides whose deed a noun for one is, or who stand behind "by"; ``None`` for whom nobody knows."""
    if word.pos == "NOUN" and word.lemma in triggers().nouns:
        return {cast.side_of(actor) for actor in doers_of(sentence, word, cast)} - {None}
    if word.lower != "by":
        return set()
    doers = (doer for doer in sentence.kids(word, "pobj") if doer.pos in ("NOUN", "PROPN"))
    mentions = (cast.of(doer) for doer in doers)
    return {cast.side_of(mention.actor) if mention is not None else None for mention in mentions}
