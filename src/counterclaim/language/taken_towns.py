"""Unknown towns that the parser took for a word of time: "recaptured Orsa", "had not lost Orsa"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence
from counterclaim.vocab.lexicons import triggers

_ASTRAY = frozenset(("npadvmod", "advmod"))
_TIMES = frozenset(("DATE", "TIME"))


def with_taken_towns(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with a name right behind a verb of taking or losing as its object, where it has none."""
    taking = triggers()["ground.taking"] | triggers()["ground.losing"]
    changed = {
        name.index: replace(name, dep="dobj")
        for name in sentence.tokens[1:]
        if name.dep in _ASTRAY and name.pos == "PROPN" and name.entity not in _TIMES
        if name.head == name.index - 1 and sentence.tokens[name.head].lemma in taking
        if not sentence.kids(sentence.tokens[name.head], "dobj", "nsubjpass")
    }
    return sentence.with_tokens(changed) if changed else sentence
