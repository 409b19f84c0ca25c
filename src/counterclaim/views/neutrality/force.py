"""Whether words that may be of sport, votes or illness tell of force: by who and what stands near them."""

from __future__ import annotations

from counterclaim.model.actors import ActorKind
from counterclaim.model.happenings import Happening
from counterclaim.model.layers import Layers
from counterclaim.vocab.lexicons import participants, weapons
from counterclaim.vocab.saying import DOUBTFUL, FORCED

NEAR = 2  # sentences before and behind, in which those who fight, arms or the dead are told of


def is_of_force(happening: Happening, layers: Layers) -> bool:
    """Whether a deed is one of force by its own word, by a known actor, or by what is told near it.

    "Shelled" is; "hit", "fought" and "died" are where fighters, arms or people killed are near.
    """
    doer = happening.perpetrator
    known_doer = layers.cast.actors.get(doer.actor or "") if doer is not None else None
    if happening.weapons or (known_doer is not None and known_doer.kind is not ActorKind.PERSON):
        return True
    lemmas = {
        token.lemma.lower()
        for sentence in layers.parse
        if sentence.sentence.index == happening.sentence
        for token in sentence.tokens
        if any(span.start <= token.start < span.end for span in happening.trigger)
    }
    if not lemmas <= DOUBTFUL:
        return True
    known = participants()["people.armed"] | weapons().classes.keys() | FORCED
    return any(
        token.pos != "ADJ" and token.lemma.lower() in known  # no "general election", no "private school"
        for sentence in layers.parse
        if abs(sentence.sentence.index - happening.sentence) <= NEAR
        for token in sentence.tokens
    )
