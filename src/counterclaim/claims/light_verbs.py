"""Verbs that say little, and the nouns beside them that tell what was done."""

from __future__ import annotations

from counterclaim.claims.measures import measure_of
from counterclaim.claims.trigger_sense import done_by
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers


def light_verb(sentence: ParsedSentence, noun: Token) -> Token | None:
    """The verb beside a noun of doing: "opened fire", "came under attack", "a raid staged by gunmen".

    How many there were may stand between: "launched dozens of strikes", "carried out a series of raids".
    """
    measure = measure_of(sentence, noun)
    counted = measure is not None and measure.lemma in triggers()["told.measures"] | triggers()["told.many"]
    done = measure if measure is not None and counted else noun
    governor = sentence.head(done)
    if governor is None:
        return None
    if governor.pos == "ADP" and governor.lower in ("under", "to", "in", "from"):
        above = sentence.head(governor)
        light = triggers()["light.passive"] - {"be"}
        light |= triggers()["light.to_nouns"] if governor.lower == "to" else frozenset()
        if above is not None and above.lemma in light:
            return above
        return done_by(sentence, noun) if done is not noun else None
    if governor.pos == "ADP" and governor.lower == "out":
        governor = sentence.head(governor) or governor
    light = triggers()["light.active"] | triggers()["light.passive"]
    acting = governor.pos in ("VERB", "AUX") or governor.lower.endswith("ing")  # "and opening fire"
    if (
        acting
        and {governor.lemma, governor.lower.removesuffix("ing")} & (light - {"be"})
        and done.dep in ("dobj", "nsubjpass", "pobj")
    ):
        return governor
    return done_by(sentence, noun) or done_by(sentence, done)
