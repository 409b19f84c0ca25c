"""Verbs of saying that the parser took for helping verbs: "Moscow denies deliberately attacking them"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

_FINITE = frozenset(("VBZ", "VBD", "VBP"))


def with_verbs_of_saying(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with such a verb over the participle that it seemed to help."""
    changed: dict[int, Token] = {}
    for saying in sentence.tokens:
        told = sentence.head(saying) if saying.dep == "aux" and saying.tag in _FINITE else None
        lemma = _lemma(saying.lower) if told is not None and told.tag == "VBG" else None
        if told is None or lemma is None:
            continue
        above = saying.index if told.head == told.index else told.head
        changed[saying.index] = replace(saying, pos="VERB", lemma=lemma, dep=told.dep, head=above)
        changed[told.index] = replace(told, dep="xcomp", head=saying.index)
        for child in sentence.kids(told):
            if child.index < saying.index or child.dep == "punct":
                changed[child.index] = replace(child, head=saying.index)
    return sentence.with_tokens(changed) if changed else sentence


def _lemma(form: str) -> str | None:
    """As "deny" of "denies" and "denied", if it is a word of saying."""
    stems = (form, form[:-1], form[:-2], f"{form[:-3]}y")
    return next((stem for stem in stems if stem in cues().verbs), None)
