"""Words that stress who did it, and do nothing beside him: "the rebels had themselves shelled the town"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

_SUBJECTS = ("nsubj", "nsubjpass")


def with_stressed_doers(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence in which such a word is no second subject of the verb."""
    changed: dict[int, Token] = {}
    for word in sentence.tokens:
        verb = sentence.head(word)
        if word.lower not in cues()["oneself.words"] or word.dep not in _SUBJECTS or verb is None:
            continue
        verbs = (verb, *sentence.kids(verb, "aux"))  # the parser may hang "the rebels" on "had"
        others = (other for one in verbs for other in sentence.kids(one, *_SUBJECTS))
        if any(other.index < word.index for other in others):
            changed[word.index] = replace(word, dep="advmod")
    return sentence.with_tokens(changed) if changed else sentence
