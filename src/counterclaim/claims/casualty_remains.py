"""People told of by what is left of them: "pulled seven bodies from the rubble", "his body was found"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.claims.counts import Range, count_of
from counterclaim.claims.sufferers import hurt_of, made
from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Hurt
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

REMAINS = frozenset(("body", "corpse"))
OF_ONE = frozenset(("his", "her"))


def remains(sentence: ParsedSentence, noun: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    """Those whose bodies somebody found, by their number, behind "of", or as whose they are."""
    verb = sentence.head(noun)
    if verb is None or not _finds(sentence, verb):
        return
    counted = count_of(sentence, noun)
    if counted is not None:
        yield noun, made("killed", counted, None, cast)
        return
    people = preposition_objects(sentence, noun, "of")[:1]
    if not people and noun.tag == "NN" and noun.dep in ("dobj", "nsubjpass", "nsubj"):
        people = sentence.kids(noun, "poss")
    for person in people:
        for hurt in of_one(person, cast) or hurt_of(sentence, person, "killed", cast):
            if hurt.low is not None or noun.tag != "NN":
                yield noun, hurt


def _finds(sentence: ParsedSentence, verb: Token) -> bool:
    finding, particles = triggers()["tolls.finding"], sentence.kids(verb, "prt")
    return verb.lemma in finding or any(f"{verb.lemma} {word.lower}" in finding for word in particles)


def of_one(owner: Token, cast: Cast) -> list[Hurt]:
    """As in "her body was found", "his assassination": one was killed, whoever that was."""
    if owner.tag != "PRP$" or owner.lower not in OF_ONE:
        return []
    return [made("killed", Range(1, 1, owner, owner), cast.of(owner), cast)]
