"""Two deeds of two doers in one sentence: "guns killed five, and its own forces shot down a drone"."""

from __future__ import annotations

from counterclaim.claims.syntax import is_passive
from counterclaim.model.parses import ParsedSentence, Token


def are_coordinated(one: Token, other: Token) -> bool:
    """Whether one verb is joined to the other by "and"."""
    lower, upper = (one, other) if one.dep == "conj" else (other, one)
    return lower.dep == "conj" and lower.head == upper.index and lower.pos == upper.pos == "VERB"


def have_doers_of_their_own(sentence: ParsedSentence, one: Token, other: Token) -> bool:
    """Whether two joined verbs are active, and each says who did it and to what."""
    if not are_coordinated(one, other) or any(is_passive(sentence, verb) for verb in (one, other)):
        return False
    subjects = [next(iter(sentence.kids(verb, "nsubj")), None) for verb in (one, other)]
    named = all(subject is not None and subject.pos != "PRON" for subject in subjects)
    return named and all(sentence.kids(verb, "dobj") for verb in (one, other))
