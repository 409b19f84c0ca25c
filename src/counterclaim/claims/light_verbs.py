"""Verbs that say little, and the nouns beside them that tell what was done."""

from __future__ import annotations

from counterclaim.claims.trigger_sense import done_by
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers


def light_verb(sentence: ParsedSentence, noun: Token) -> Token | None:
    """The verb beside a noun of doing: "opened fire", "came under attack", "a raid staged by gunmen".

    How many there were may stand between: "launched dozens of strikes", "carried out a series of raids".
    """
    measure = _measure_of(sentence, noun)
    governor = sentence.head(measure or noun)
    noun = measure or noun
    if governor is None:
        return None
    if governor.pos == "ADP" and governor.lower in ("under", "to", "in", "from"):
        above = sentence.head(governor)
        light = triggers()["light.passive"] - {"be"}
        light |= triggers()["light.to_nouns"] if governor.lower == "to" else frozenset()
        return above if above is not None and above.lemma in light else None
    if governor.pos == "ADP" and governor.lower == "out":
        governor = sentence.head(governor) or governor
    light = triggers()["light.active"] | triggers()["light.passive"]
    acting = governor.pos in ("VERB", "AUX") or governor.lower.endswith("ing")  # "and opening fire"
    if (
        acting
        and {governor.lemma, governor.lower.removesuffix("ing")} & (light - {"be"})
        and noun.dep in ("dobj", "nsubjpass", "pobj")
    ):
        return governor
    return done_by(sentence, noun)


def _measure_of(sentence: ParsedSentence, noun: Token) -> Token | None:
    """As "dozens" of "dozens of strikes", "a wave" of attacks."""
    of = sentence.head(noun) if noun.dep == "pobj" else None
    measure = sentence.head(of) if of is not None and of.lower == "of" else None
    known = triggers()["told.measures"] | triggers()["told.many"]
    return measure if measure is not None and measure.lemma in known else None
