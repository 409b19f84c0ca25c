"""Things that one side says it hit and another says were not: "denied that the radar had been destroyed"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.claims.answering_no import may_be_there
from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import is_passive, object_of, preposition_objects, subject_of
from counterclaim.claims.things_safe import things_safe
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers, weapons
from counterclaim.vocab.toponymy import toponymy

TELLING = frozenset((Stance.REPORT, Stance.CLAIM, Stance.CONFIRM, Stance.ACCUSE))
REACH = 4  # sentences that an answer looks back
SINKING = frozenset(("sink", "lose"))
SOME = frozenset(("none", "one", "any", "all"))
SHIP = "ship"
THINGS = ("dobj", "nsubjpass")


def with_things_intact(parse: Parse, cast: Cast, found: Sequence[Attribution]) -> list[Attribution]:
    """Attributions in which a thing is said not to have been hit, as denials of the words that say it was."""
    return [_answering(parse, cast, one, found[:index]) for index, one in enumerate(found)]


def _answering(parse: Parse, cast: Cast, answer: Attribution, before: Sequence[Attribution]) -> Attribution:
    denies = answer.stance is Stance.DENY
    if answer.target is not None or answer.anaphoric or answer.frame not in ("that", "quote"):
        return answer
    if not denies and answer.stance not in TELLING | {Stance.ASSESS}:
        return answer
    spared = set(_things_hit(parse, answer, undone=not denies, passive=True))
    safe = set() if denies else set(things_safe(parse, answer))
    if not spared | safe:
        return answer
    for number in range(len(before) - 1, -1, -1):
        other = before[number]
        if answer.sentence - other.sentence > REACH:
            break
        side = cast.side_of(answer.actor)
        rival = cast.side_of(other.actor) not in (None, side) and (denies or side is not None)
        if not may_be_there(cast, answer.covers, other.covers):
            continue
        hit = set(_things_hit(parse, other)) if rival and other.stance in TELLING else set()
        downed = hit if safe and _tells_downing(parse, cast, other, side) else set()
        if any(is_one_of(one, thing) for one in spared for thing in hit) or any(
            is_one_of(one, thing) for one in safe for thing in downed
        ):
            scope = DenialScope.OCCURRENCE
            return replace(answer, stance=Stance.DENY, sub_stance=None, scope=scope, target=number)
    return answer


def _things_hit(
    parse: Parse, told: Attribution, *, undone: bool = False, passive: bool = False
) -> Iterator[str]:
    """The nouns for things that words tell were hit, or were not; with ``passive`` by nobody told."""
    sentence = parse.sentences.get(told.sentence)
    hitting = triggers()["ruin.verbs"] | triggers()["striking.verbs"] | SINKING
    hitting |= triggers()["things_lost.downing"]
    for verb in sentence.tokens if sentence is not None else ():
        if verb.pos != "VERB" or verb.lemma not in hitting or not told.covers(verb.start):
            continue
        if sentence is not None and negated(sentence, verb) is undone:
            thing = _thing(sentence, verb, passive=passive)
            if thing is not None and thing.lower in SOME:  # "none of its drones"
                thing = next(iter(preposition_objects(sentence, thing, "of")), thing)
            if thing is not None and thing.pos in ("NOUN", "PROPN"):
                yield thing.lemma.lower()


def _tells_downing(parse: Parse, cast: Cast, told: Attribution, side: str | None) -> bool:
    """Whether words tell that something was shot down that may be of a side: not "an Ethiopian drone"."""
    sentence = parse.sentences.get(told.sentence)
    verbs = [verb for verb in sentence.tokens if told.covers(verb.start)] if sentence is not None else []
    downing = [verb for verb in verbs if verb.lemma in triggers()["things_lost.downing"]]
    things = [thing for verb in downing if sentence is not None for thing in sentence.kids(verb, *THINGS)]
    owners = [
        mention.actor
        for thing in things
        if sentence is not None
        for word in sentence.kids(thing, "amod", "poss", "compound")
        if (mention := cast.of(word)) is not None
    ]
    return bool(things) and all(cast.side_of(owner) in (None, side) for owner in owners)


def is_one_of(spared: str, hit: str) -> bool:
    """As "no ships" where a destroyer was hit, "no aircraft" where a jet was; no tanker is a destroyer."""
    wide = spared in triggers()["things_lost.wide"]
    return spared == hit or (wide and _kind_of(spared) == _kind_of(hit))


def _kind_of(lemma: str) -> str:
    return SHIP if lemma in toponymy().craft else weapons().classes.get(lemma, lemma)


def _thing(sentence: ParsedSentence, verb: Token, *, passive: bool) -> Token | None:
    if is_passive(sentence, verb):
        return object_of(sentence, verb)
    sank = verb.lemma in SINKING and not sentence.kids(verb, "dobj")
    if sank:
        return subject_of(sentence, verb)
    return None if passive else object_of(sentence, verb)
