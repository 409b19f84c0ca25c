"""To whom the same was done: "was murdered along with his secretary"."""

from __future__ import annotations

from counterclaim.claims.people import is_people
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import longest_head, participants

ALONG = frozenset(("along", "together"))


def companions(sentence: ParsedSentence, verb: Token, sufferer: Token) -> list[Token]:
    """The people behind "along with", of the verb or of the one it is done to; things are none of them."""
    found: list[Token] = []
    for with_ in sentence.tokens[1:]:
        if with_.lower != "with" or sentence.tokens[with_.index - 1].lower not in ALONG:
            continue
        above = next(
            (step for step in sentence.ancestors(with_) if step.index in (verb.index, sufferer.index)), None
        )
        between = [step for step in sentence.ancestors(with_) if step.pos in ("VERB", "AUX")]
        if above is not None and between and between[0].index == verb.index:
            found += [person for person in sentence.kids(with_, "pobj") if is_person(person)]
    return found


def is_person(word: Token) -> bool:
    """Whether a noun or a name is for people."""
    head = longest_head([word.lemma.lower()])
    known = is_people(word) or word.lemma.lower() in participants()["people.kin"]
    return known or word.entity == "PERSON" or (head is not None and head[1].office)
