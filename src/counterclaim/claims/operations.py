"""Operations that were attacks: "carried out an operation against a rebel camp", not "against smuggling"."""

from __future__ import annotations

from counterclaim.claims.contenders import is_of_fighters
from counterclaim.claims.light_verbs import light_verb
from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import Trigger, participants, triggers

_ATTACK = Trigger(lemma="operation", noun=True, type="attack.generic")


def operation_at(sentence: ParsedSentence, noun: Token, cast: Cast) -> Trigger | None:
    """The attack that a noun for an operation tells of, where it was made on fighters or where they stay."""
    verb = light_verb(sentence, noun) if noun.lemma in triggers()["operations.nouns"] else None
    if verb is None or verb.lemma not in triggers()["light.active"]:
        return None
    if _is_peaceful(sentence, noun, verb):
        return None
    met = [m for word in (noun, verb) for m in preposition_objects(sentence, word, "against")]
    met += [m for word in (noun, verb) for m in preposition_objects(sentence, word, "on") if not _is_one(m)]
    return _ATTACK if any(is_of_fighters(sentence, thing, cast) for thing in met) else None


def _is_one(thing: Token) -> bool:
    """As in "an operation on a rebel": surgeons did that."""
    return thing.tag == "NN" and thing.lemma in participants()["people.armed"]


def _is_peaceful(sentence: ParsedSentence, noun: Token, verb: Token) -> bool:
    """As in "a rescue operation", "to deliver food", one of the police, one only to arrest."""
    words = triggers()
    what_for = sentence.kids(noun, "compound", "amod", "acl", "relcl")
    if any(word.lemma.lower() in words["operations.peaceful"] for word in what_for):
        return True
    doers = [*sentence.kids(verb, "nsubj"), *sentence.kids(noun, "compound", "poss")]
    doers += preposition_objects(sentence, verb, "by")
    named = (word for doer in doers for word in (doer, *sentence.kids(doer, "compound")))
    if any(word.lemma.lower() in words["operations.by"] for word in named):
        return True
    outcomes = [word.lemma.lower() for word in sentence.subtree(verb) if word.pos == "VERB"]
    killed = not words["outcomes.killed"].isdisjoint(outcomes)
    return not killed and not words["operations.arresting"].isdisjoint(outcomes)
