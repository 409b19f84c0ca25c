"""Whose relatives were hurt: "her son died when a shell hit their tent" tells of the shelling told before."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.happenings import Happening
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import participants

REACH = 3  # sentences that who lost relatives looks back
OWNERS = frozenset(("my", "his", "her", "their", "our"))


def is_of_kin_lost(sentence: ParsedSentence, deed: Happening, told: Sequence[Happening]) -> bool:
    """Whether a deed is told by those whom it cost relatives, and is of what was told before it.

    Not where it has a day or a place of its own, or a doer: that may be another one.
    """
    if not deed.hurt or deed.time is not None or deed.place is not None or deed.perpetrator is not None:
        return False
    before = told[-1] if told else None
    if before is None or before.background or sentence.sentence.index - before.sentence > REACH:
        return False
    starts = {span.start for hurt in deed.hurt for span in hurt.people}
    people = [token for token in sentence.tokens if token.start in starts]
    if any(_is_of_childhood(sentence, verb) for verb in sentence.tokens):
        return False
    return bool(people) and all(_is_ones_kin(sentence, person) for person in people)


def _is_of_childhood(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "his father was shot when he was a child": long ago."""
    young = any(word.lemma in participants()["people.young"] for word in sentence.kids(verb, "attr"))
    return verb.dep == "advcl" and verb.lemma == "be" and young


def _is_ones_kin(sentence: ParsedSentence, person: Token) -> bool:
    """As in "her two sons", "two of his brothers"."""
    words = [person, *(word for of in sentence.kids(person, "prep") for word in sentence.kids(of, "pobj"))]
    return any(
        word.lemma.lower() in participants()["people.kin"]
        and any(owner.lower in OWNERS for owner in sentence.kids(word, "poss"))
        for word in words
    )
