"""Answers that nothing of the kind happened: after "Chad shelled us", Chad's "no shells were fired"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import agent_of, is_passive, subject_of
from counterclaim.claims.told_besides import HURT
from counterclaim.model.actors import MentionKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers, weapons

TELLING = frozenset((Stance.REPORT, Stance.CLAIM, Stance.ACCUSE))
REACH = 4  # sentences behind what is answered
HAPPENING = frozenset(("occur", "happen"))


def with_answers(parse: Parse, cast: Cast, found: Sequence[Attribution]) -> list[Attribution]:
    """Attributions in which who is told of by another side, and says that nothing was done, denies it."""
    return [
        replace(answer, stance=Stance.DENY, scope=DenialScope.OCCURRENCE, judge="answered")
        if _answers(parse, cast, answer, found[:index])
        else answer
        for index, answer in enumerate(found)
    ]


def _answers(parse: Parse, cast: Cast, answer: Attribution, before: Sequence[Attribution]) -> bool:
    side = cast.side_of(answer.actor)
    if answer.stance not in TELLING or side is None:
        return False
    deeds = [word for sentence, word in _words(parse, answer) if _is_undone(sentence, word)]
    sides = {cast.side_of(mention.actor) for mention in cast.mentions if answer.covers(mention.head)}
    if not deeds or sides - {side, None}:
        return False
    return any(
        0 <= answer.sentence - other.sentence <= REACH
        and other.stance in TELLING
        and cast.side_of(other.actor) not in (side, None)
        and _tells_force_of(parse, cast, other, side)
        and _may_be_there(cast, answer, other)
        for other in before
    )


def _tells_force_of(parse: Parse, cast: Cast, told: Attribution, side: str) -> bool:
    """Whether somebody tells of force, and of a side."""
    named = (mention for mention in cast.mentions if told.covers(mention.head))
    force = cues()["contents.force"] | triggers().verbs.keys() | triggers().nouns.keys()
    return any(cast.side_of(mention.actor) == side for mention in named) and any(
        word.lemma.lower() in force for _, word in _words(parse, told)
    )


def _may_be_there(cast: Cast, answer: Attribution, told: Attribution) -> bool:
    """Who says that there was no strike on one town says nothing of another."""
    here, there = (
        {m.place for m in cast.mentions if m.kind is MentionKind.LITERAL and one.covers(m.head)}
        for one in (answer, told)
    )
    return not here or not there or not here.isdisjoint(there)


def _words(parse: Parse, attribution: Attribution) -> Iterator[tuple[ParsedSentence, Token]]:
    sentence = parse.sentences.get(attribution.sentence)
    for word in sentence.tokens if sentence is not None else ():
        if sentence is not None and attribution.covers(word.start):
            yield sentence, word


def _is_undone(sentence: ParsedSentence, word: Token) -> bool:
    """As in "no shells were fired", "there was no strike", "no attack took place": by nobody told."""
    if word.pos == "VERB":
        passive = is_passive(sentence, word) and agent_of(sentence, word) is None
        return passive and negated(sentence, word) and _is_attack(sentence, word)
    over = sentence.head(word)
    deeds = triggers().nouns.keys() | triggers()["pointers.nouns"]
    if word.pos != "NOUN" or word.lemma not in deeds or over is None:
        return False
    none = any(child.lower == "no" for child in sentence.kids(word, "det"))
    there = bool(sentence.kids(over, "expl")) or over.lemma in HAPPENING
    took_place = over.lemma == "take" and any(kid.lemma == "place" for kid in sentence.kids(over, "dobj"))
    return none and (there or took_place)


def _is_attack(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "shells were fired", "missiles were launched"; of the hurt only the number is told."""
    thing = subject_of(sentence, verb)
    lemma = thing.lemma.lower() if thing is not None else ""
    if lemma in weapons().classes:
        return verb.lemma in triggers().verbs.keys() | cues()["contents.force"]
    return any(
        entry.type.startswith("attack.") and entry.outcome not in HURT and not entry.objects
        for entry in triggers().verbs.get(verb.lemma, ())
    )
