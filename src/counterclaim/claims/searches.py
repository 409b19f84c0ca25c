"""Raids in which the police look for somebody, and attack nobody."""

from __future__ import annotations

from counterclaim.claims.contenders import doers, is_of_fighters, is_of_irregulars
from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers


def is_search(sentence: ParsedSentence, noun: Token, cast: Cast) -> bool:
    """As in "arrested in a raid on a compound": the police looked for somebody, and attacked nobody.

    Not where people died or bodies were found, nor from the air, nor by rebels or on people under arms, nor
    where an army freed somebody.
    """
    preposition = sentence.head(noun) if noun.dep == "pobj" else None
    verb = sentence.head(preposition) if preposition is not None else None
    known = triggers()
    if noun.lemma not in known["searches.nouns"] or preposition is None or verb is None:
        return False
    if preposition.lower not in ("in", "during") or verb.lemma not in known["searches.verbs"]:
        return False
    return not _is_by_force(sentence, noun, verb, cast)


def _is_by_force(sentence: ParsedSentence, raid: Token, verb: Token, cast: Cast) -> bool:
    known = triggers()
    hurt = known["outcomes.killed"] | known["outcomes.wounded"] | known["searches.dead"]
    if any(word.lemma.lower() in hurt for word in sentence.tokens):
        return True
    if any(word.lower in known["searches.air"] for word in sentence.kids(raid, "compound")):
        return True
    raiders = [*doers(sentence, verb), *preposition_objects(sentence, raid, "by")]
    if any(is_of_irregulars(doer, cast) for doer in raiders):
        return True
    freed = verb.lemma in known["searches.freeing"]
    if freed and any(is_of_fighters(sentence, doer, cast) for doer in doers(sentence, verb)):
        return True
    met = preposition_objects(sentence, raid, "on", "against")
    return any(is_of_fighters(sentence, thing, cast) for thing in met)
