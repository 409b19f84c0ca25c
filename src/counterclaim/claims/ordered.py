"""Deeds that somebody has ordered: "ordered the army to respond with strikes on Gao" tells of none yet."""

from __future__ import annotations

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues


def is_ordered(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a verb is what somebody is told to do."""
    above = sentence.head(verb) if verb.dep in ("xcomp", "ccomp") else None
    infinitive = any(child.tag == "TO" for child in sentence.kids(verb, "aux"))
    return infinitive and above is not None and above.lemma in cues()["denied.ordering"]
