"""Deeds by the name that somebody gives them: "accused the army of what it called a massacre"."""

from __future__ import annotations

from counterclaim.model.attributions import Attribution
from counterclaim.model.parses import Parse

WHAT = "what"


def names_deed(parse: Parse, attribution: Attribution) -> bool:
    """Whether words only name what is told around them: who tells that, and whether it was, is told there."""
    sentence = parse.sentences.get(attribution.sentence)
    if sentence is None or attribution.frame != "adj" or not attribution.content:
        return False
    first = next((word for word in sentence.tokens if word.start == attribution.content[0].start), None)
    return first is not None and first.lower == WHAT
