"""Two trigger words that each have people or a place of their own, and so tell of two events."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claims.deed_subjects import DYING
from counterclaim.claims.hit import HARM, Hit
from counterclaim.claims.syntax import preposition_objects
from counterclaim.claims.two_doers import are_coordinated
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.deed_words import deeds

PROTEST = "protest"
LANDS = ("GPE", "LOC", "")  # and names that nobody knows
WHERE = ("at", "of", "on", "in", "near", "against", "outside")


def meet_two(sentence: ParsedSentence, one: Hit, other: Hit) -> bool:
    """As in "the mayor was murdered and a judge was killed": each of two verbs has somebody of its own."""
    met = [sentence.kids(hit.token, "nsubjpass") for hit in (one, other)]
    named = all(any(noun.pos in ("NOUN", "PROPN") for noun in nouns) for nouns in met)
    return named and not {one.token.lemma, other.token.lemma} & DYING


def is_protested(sentence: ParsedSentence, protest: Hit, deed: Hit) -> bool:
    """As in "marched to protest the murder of a priest", "a rally over the killing": that came before."""
    noun = deed.token
    if not protest.entry.type.startswith(PROTEST) or deed.entry.type != HARM or noun.pos != "NOUN":
        return False
    above = sentence.head(noun)
    if above is None:
        return False
    if noun.dep == "dobj":
        return above.lemma in deeds()["protests.matters"]
    return noun.dep == "pobj" and above.lower in deeds()["protests.over"]


def are_listed(sentence: ParsedSentence, upper: Token, lower: Token, path: Sequence[Token]) -> bool:
    """As in "an ambush at Kidal and the shelling of Gao": two nouns, each with a place of its own."""
    nouns = upper.pos == "NOUN" and lower.pos == "NOUN" and upper.lemma != lower.lemma
    where = [
        {noun.lower for noun in preposition_objects(sentence, token, *WHERE) if noun.pos == "PROPN"}
        for token in (upper, lower)
    ]
    return nouns and any(step.dep == "conj" for step in path) and all(where) and not where[0] & where[1]


def are_elsewhere(sentence: ParsedSentence, upper: Hit, lower: Hit) -> bool:
    """As in "bombed Tyre and shelled Naqoura", "killed two in Gao and wounded nine in Kidal": two deeds."""
    kinds = {hit.entry.type == HARM for hit in (upper, lower)}
    if len(kinds) > 1 or not are_coordinated(upper.token, lower.token):
        return False
    where = [
        {
            noun.lower
            for noun in (*sentence.kids(verb, "dobj"), *preposition_objects(sentence, verb, *WHERE))
            if noun.pos == "PROPN" and noun.entity in LANDS
        }
        for verb in (upper.token, lower.token)
    ]
    return all(where) and not where[0] & where[1]
