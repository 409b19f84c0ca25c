"""Operations that were attacks: "carried out an operation against a rebel camp", not "against smuggling"."""

from __future__ import annotations

from counterclaim.claims.light_verbs import light_verb
from counterclaim.claims.people import are_fighters
from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.actors import ActorKind
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import Trigger, triggers

_ATTACK = Trigger(lemma="operation", noun=True, type="attack.generic")


def operation_at(sentence: ParsedSentence, noun: Token, cast: Cast) -> Trigger | None:
    """The attack that a noun for an operation tells of, where it was made on fighters or where they stay."""
    verb = light_verb(sentence, noun) if noun.lemma in triggers()["operations.nouns"] else None
    if verb is None or verb.lemma not in triggers()["light.active"]:
        return None
    if any(word.lemma in triggers()["operations.peaceful"] for word in sentence.tokens):
        return None
    met = (m for word in (noun, verb) for m in preposition_objects(sentence, word, "against", "on"))
    return _ATTACK if any(_is_of_fighters(sentence, thing, cast) for thing in met) else None


def _is_of_fighters(sentence: ParsedSentence, thing: Token, cast: Cast) -> bool:
    """As "rebels", "a rebel camp", "the M23", "a hideout of bandits"."""
    words = (thing, *preposition_objects(sentence, thing, "of"), *sentence.kids(thing, "poss", "compound"))
    if thing.lemma in triggers()["operations.lairs"]:
        return True
    return any(are_fighters(sentence, word) or _is_armed_group(word, cast) for word in words)


def _is_armed_group(word: Token, cast: Cast) -> bool:
    mention = cast.of(word)
    known = cast.actors.get(mention.actor or "") if mention is not None else None
    return known is not None and known.kind in (ActorKind.ARMED_GROUP, ActorKind.ARMED_FORCE)
