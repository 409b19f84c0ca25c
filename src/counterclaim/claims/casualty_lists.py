"""People hurt, as a list tells who they were: "the injured were Ana Sow and two students"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.claims.casualty_words import STATES, outcome_by
from counterclaim.claims.companions import is_person
from counterclaim.claims.negation import negated
from counterclaim.claims.sufferers import hurt_of
from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Hurt
from counterclaim.model.parses import ParsedSentence, Token

HOLDING = frozenset(("be", "include", "number"))
CALLING = frozenset(("identify", "name"))


def listed(sentence: ParsedSentence, state: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    """Those whom a sentence lists as the dead, the injured, the missing; "include", "among" tell of some."""
    outcome = outcome_by(STATES, state.lower)
    if outcome is None:
        return
    people, verb, some = _people(sentence, state)
    if verb is None or negated(sentence, verb):
        return
    for person in _told(sentence, verb, some=some):
        if not is_person(person):
            continue
        for hurt in hurt_of(sentence, person, outcome, cast):
            if hurt.low:
                yield people, replace(hurt, high=None) if some or verb.lemma == "include" else hurt
        return


def _people(sentence: ParsedSentence, state: Token) -> tuple[Token, Token | None, bool]:
    """The words for those hurt ("the dead", "those killed"), their verb, and whether it tells of some."""
    people = state
    above = sentence.head(state)
    if state.dep in ("acl", "amod") and above is not None and above.lower in ("those", "people", "persons"):
        people = above
    elif not any(
        child.lower in ("the", "his", "her", "their") for child in sentence.kids(state, "det", "poss")
    ):
        return state, None, False
    over = sentence.head(people)
    if over is not None and over.lower == "among" and people.dep == "pobj":
        verb = sentence.head(over)
        fronted = verb is not None and verb.lemma == "be" and over.index < verb.index
        return people, verb if fronted else None, True
    subject = people.dep in ("nsubj", "nsubjpass") and over is not None
    return people, over if subject and over is not None and over.lemma in HOLDING | CALLING else None, False


def _told(sentence: ParsedSentence, verb: Token, *, some: bool) -> list[Token]:
    """The first of those listed, behind the verb."""
    if verb.lemma in CALLING:
        told = preposition_objects(sentence, verb, "as")
        told += sentence.kids(verb, "oprd")
    else:
        told = sentence.kids(verb, "attr", "dobj", *(("nsubj",) if some else ()))
    return [person for person in told if person.index > verb.index][:1]
