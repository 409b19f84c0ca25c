"""Words behind which stands who is cited."""

from __future__ import annotations

from counterclaim.model.parses import ParsedSentence, Token

_EDGES = frozenset((",", ";", ":", "(", "—", "–", "“", '"'))  # beside them a clause begins or ends


def names_teller(sentence: ParsedSentence, preposition: Token) -> bool:
    """Whether who tells stands behind a preposition: "according to X", "per X" beside a clause."""
    above = sentence.head(preposition)
    if preposition.lower == "to":
        return above is not None and above.lower == "according"
    beside = preposition.index == 0 or sentence.tokens[preposition.index - 1].text in _EDGES
    return preposition.lower == "per" and preposition.dep == "prep" and beside
