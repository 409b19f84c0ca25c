"""Words that are offered and bind nobody: thanks, condolences, an apology are no promise."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.claims.contents import Content
from counterclaim.model.claims import Stance
from counterclaim.model.parses import Token
from counterclaim.vocab.lexicons import Cue, attitudes


def of_courtesy(verb: Token, cue: Cue, content: Content) -> Cue:
    """The cue of a verb as its object makes it: "offered his thanks" praises, "offered a truce" promises."""
    if cue.stance is not Stance.PLEDGE or content.frame != "obj" or content.head is None:
        return cue
    light, lemma = attitudes().light, verb.lemma.lower()
    said = light.get((lemma, content.head.lemma.lower())) or light.get((lemma, content.head.lower))
    if said is None or said.stance is not Stance.ASSESS:
        return cue
    return replace(cue, stance=said.stance, sub_stance=said.sub_stance)
