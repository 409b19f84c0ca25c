"""The members of a list of people: "a farmer, Ana Sow, and her son", "Ali Sow, his guard, and a nun"."""

from __future__ import annotations

from counterclaim.claims.named_people import names_told
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import participants, triggers


def members_of(sentence: ParsedSentence, head: Token) -> list[Token]:
    """A noun and those coordinated with it; "seven, not nine" names one that is none."""
    found = [head]
    beside = sentence.kids(head, "appos") if head.pos == "PROPN" or head.tag == "NNS" else []
    for other in beside:  # the second of three may be taken for an apposition
        if head.tag == "NNS" and not _is_another(sentence, head, other):
            continue
        if (
            other.pos == "PROPN"
            or other.lemma in participants()["people.kin"]
            or _is_another(sentence, head, other)
        ):
            found += members_of(sentence, other)
    named = names_told(sentence, head)
    for name in sentence.kids(head, "appos") if head.pos == "NOUN" and not named else []:
        for other in sentence.kids(name, "conj"):  # "a farmer, Ana Sow, and her son"
            if name.pos == "PROPN" and _is_set_off(sentence, name, other):
                found += members_of(sentence, other)
    for other in (word for word in sentence.kids(head, "conj") if word not in named):
        between = sentence.tokens[head.index + 1 : other.index]
        if not any(word.lower in ("not", "than") for word in between) and not _is_counted_dead(
            sentence, other
        ):
            found += members_of(sentence, other)
    return found


def _is_another(sentence: ParsedSentence, head: Token, other: Token) -> bool:
    """As "his guard" of "Ali Sow, his guard, and a nun", "their cook" of "six monks, their cook, and a nun".

    The list goes on there; and one person is not what many are called by.
    """
    owners = {child.lower for child in sentence.kids(other, "poss")}
    owned = owners & {"their"} if head.tag == "NNS" else owners & {"his", "her"}
    more = sentence.kids(other, "conj") or [w for w in sentence.kids(head, "conj") if w.index > other.index]
    listed = more and (head.tag != "NNS" or _is_set_off(sentence, other, more[0]))
    return bool(owned and listed) and other.tag == "NN"


def _is_set_off(sentence: ParsedSentence, name: Token, other: Token) -> bool:
    """Whether a comma ends what stands beside a noun before "and": those behind it are no part of that."""
    comma_and = (",", "and")
    pairs = zip(sentence.tokens[name.index : other.index], sentence.tokens[name.index + 1 :], strict=False)
    return any((comma.text, link.lower) == comma_and for comma, link in pairs)


def _is_counted_dead(sentence: ParsedSentence, other: Token) -> bool:
    """As "two dead" behind "one injured": another count of its own."""
    states = triggers()["outcomes.killed"] | triggers()["outcomes.wounded"]
    behind = sentence.tokens[other.index + 1 : other.index + 2] if other.pos == "NUM" else [other]
    return any(word.pos != "NOUN" and word.lower in states for word in behind)
