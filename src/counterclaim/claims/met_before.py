"""Whom "them" means behind what was done to them: "drove the rebels back and killed nine of them"."""

from __future__ import annotations

from counterclaim.claims.people import is_people
from counterclaim.claims.syntax import object_of
from counterclaim.model.parses import ParsedSentence, Token

_GOING_ON = ("conj", "advcl", "xcomp")


def met_before(sentence: ParsedSentence, pronoun: Token) -> Token | None:
    """The people on whom the same doers have acted right before, by one verb of the same chain."""
    if pronoun.lower != "them":
        return None
    for step in sentence.ancestors(pronoun):
        above = sentence.head(step) if step.pos == "VERB" else None
        if step.pos != "VERB":
            continue
        if above is None or step.dep not in _GOING_ON or sentence.kids(step, "nsubj", "nsubjpass"):
            return None
        met = object_of(sentence, above)
        if met is not None and met.index < pronoun.index and met.tag in ("NNS", "NNPS") and is_people(met):
            return met
    return None
