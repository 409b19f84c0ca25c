"""People hurt, as a noun tells it of them: "the murder of ten teachers", "led to the deaths of two"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.claims.counts import count_of
from counterclaim.claims.sufferers import hurt_of
from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Hurt
from counterclaim.model.parses import ParsedSentence, Token

DEEDS = {
    "murder": "killed",
    "assassination": "killed",
    "killing": "killed",
    "slaying": "killed",
    "execution": "killed",
    "massacre": "killed",
    "wounding": "wounded",
    "kidnapping": "captured",
    "abduction": "captured",
}
ENDS = {"death": "killed", "injury": "wounded"}  # "the deaths" alone speak of people told of before
CAUSING = frozenset(("result", "cause", "lead", "end", "bring", "mean"))


def of_deeds(sentence: ParsedSentence, noun: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    """The people behind "of", or the one whose murder it is."""
    lemma = noun.lemma.lower()
    outcome = DEEDS.get(lemma) or ENDS.get(lemma)
    if outcome is None or noun.pos != "NOUN" or noun.dep == "compound":
        return
    for person in preposition_objects(sentence, noun, "of")[:1]:
        if lemma in DEEDS or (count_of(sentence, person) is not None and _is_caused(sentence, noun)):
            yield from (
                (noun, hurt) for hurt in hurt_of(sentence, person, outcome, cast) if hurt.low is not None
            )
            return
    for owner in sentence.kids(noun, "poss") if lemma in DEEDS else ():
        if owner.pos == "PROPN":
            yield from (
                (noun, hurt) for hurt in hurt_of(sentence, owner, outcome, cast) if hurt.low is not None
            )


def _is_caused(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "resulting in the deaths of ten", "caused injuries of six"."""
    governor = sentence.head(noun)
    if governor is not None and governor.pos == "ADP":
        governor = sentence.head(governor)
    return governor is not None and governor.lemma in CAUSING
