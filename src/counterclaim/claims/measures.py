"""How much of something is told: "dozens of strikes", "a wave of attacks", "months of shelling"."""

from __future__ import annotations

from counterclaim.model.parses import ParsedSentence, Token


def measure_of(sentence: ParsedSentence, noun: Token) -> Token | None:
    """The noun before "of" that a noun hangs on, whatever it is: "months" of "months of shelling"."""
    of = sentence.head(noun) if noun.dep == "pobj" else None
    return sentence.head(of) if of is not None and of.lower == "of" else None
