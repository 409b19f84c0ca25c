"""How a place name stands in its sentence: behind which preposition, of what, around which other place."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.actors import Mention
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.toponymy import toponymy

NEARNESS = frozenset(("close", "next", "adjacent", "near", "nearest"))  # "close to Orsa"
_LOOSE = ("conj", "appos", "compound", "nmod", "poss")
_AROUND = frozenset(((",",), ("in",), ("of",), (",", "in"), ("in", "the"), ("(",), (",", "in", "the")))


@dataclass(frozen=True, slots=True)
class Standing:
    """The preposition a name stands behind, and what that hangs on."""

    preposition: str | None = None
    governor: Token | None = None


def standing_of(sentence: ParsedSentence, word: Token) -> Standing:
    """The preposition of a name: that of its whole phrase, through "the outskirts of" and "close to"."""
    current: Token | None = word
    while current is not None:
        while current.dep in _LOOSE and (above := sentence.head(current)) is not None:
            current = above
        preposition = sentence.head(current) if current.dep == "pobj" else None
        if preposition is None:
            return Standing()
        above = sentence.head(preposition)
        if above is not None and preposition.lower == "to" and above.lower in NEARNESS:
            return Standing("near", sentence.head(above))
        if preposition.lower == "of" and above is not None and above.dep != "pobj":
            part = above.lemma in toponymy().locative | toponymy().owned  # "the outskirts of Orsa"
            return Standing("near" if part else "of", above)
        if preposition.lower != "of" or above is None:
            return Standing(preposition.lower, above)
        current = above
    return Standing()


def is_part_of_state(sentence: ParsedSentence, word: Token) -> bool:
    """As in "bombed southern Lebanon": no state, but a stretch of land."""
    return any(child.lower in toponymy().compass for child in sentence.kids(word, "amod", "compound"))


def is_around(sentence: ParsedSentence, mention: Mention, inner: Mention) -> bool:
    """As in "Orsa in Zorva region", "Orsa, Zorva region": the second place holds the first."""
    between = tuple(
        token.lower
        for token in sentence.tokens
        if inner.name.end <= token.start and token.end <= mention.name.start
    )
    return between in _AROUND
