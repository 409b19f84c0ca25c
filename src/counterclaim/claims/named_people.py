"""People counted who are told by name: "two commanders, Ali Keita and Omar Sow"."""

from __future__ import annotations

from counterclaim.claims.counts import Range, count_of
from counterclaim.model.parses import ParsedSentence, Token


def by_names(sentence: ParsedSentence, person: Token) -> Range | None:
    """As in "the murder of opposition leaders Omar Keita and Ana Sow": as many as have names."""
    if person.tag != "NNS":
        return None
    first = next((name for name in sentence.kids(person, "appos") if name.pos == "PROPN"), None)
    names = [first] if first is not None else []
    while names and (more := sentence.kids(names[-1], "conj")):
        names.append(more[0])
    if len(names) < 2 or any(name.pos != "PROPN" for name in names):
        return None
    return Range(len(names), len(names), names[0], names[-1])


def names_told(sentence: ParsedSentence, head: Token) -> list[Token]:
    """Those counted, by name behind a comma: "two commanders, Ali Keita and Omar Sow" are two."""
    found = count_of(sentence, head) if head.tag == "NNS" else None
    names = [word for word in sentence.kids(head, "conj") if sentence.tokens[head.index + 1].text == ","]
    while names and (more := sentence.kids(names[-1], "conj")):
        names.append(more[0])
    told = found is not None and found.low == found.high == len(names)
    return names if told and all(name.pos == "PROPN" for name in names) else []
