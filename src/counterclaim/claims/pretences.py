"""What people are only passed off as: "later presented the men as guerrillas killed in combat"."""

from __future__ import annotations

from counterclaim.model.parses import ParsedSentence
from counterclaim.vocab.lexicons import triggers


def in_pretences(sentence: ParsedSentence) -> frozenset[int]:
    """The places of the words that say as what somebody was passed off: nobody tells that it was so."""
    found: set[int] = set()
    for word in sentence.tokens:
        verb = sentence.head(word) if word.lower == "as" and word.pos in ("ADP", "SCONJ") else None
        if verb is not None and verb.lemma in triggers()["pretences.verbs"]:
            found |= {token.index for token in sentence.subtree(word)}
    return frozenset(found)
