"""People counted who are told by name: "two commanders, Ali Keita and Omar Sow"."""

from __future__ import annotations

from counterclaim.claims.counts import Range, count_of
from counterclaim.claims.people import is_people
from counterclaim.claims.syntax import agent_of
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import longest_head

SET_OFF = frozenset((",", ":", "--", "-", "–", "—"))
HELPERS = ("auxpass", "aux", "nsubj", "nsubjpass")


def by_names(sentence: ParsedSentence, person: Token) -> list[Range]:
    """As in "the murder of opposition leaders Omar Keita and Ana Sow": one for each of the names."""
    if person.tag != "NNS":
        return []
    first = next((name for name in sentence.kids(person, "appos") if name.pos == "PROPN"), None)
    first = first or _name_behind(sentence, person)
    names = [first] if first is not None else []
    while names and (more := sentence.kids(names[-1], "conj")):
        names.append(more[0])
    if len(names) < 2 or any(name.pos != "PROPN" for name in names):
        return []
    return [Range(1, 1, min([*sentence.kids(name, "compound"), name], key=_place), name) for name in names]


def _place(token: Token) -> int:
    return token.index


def _name_behind(sentence: ParsedSentence, person: Token) -> Token | None:
    """The name that begins right behind a noun, wherever the parse hung it, if no verb has it as its doer."""
    name = next(iter(sentence.tokens[person.index + 1 : person.index + 2]), None)
    while name is not None and name.dep == "compound" and name.pos == "PROPN":
        name = sentence.head(name)
    told = name is not None and name.pos == "PROPN" and name.entity == "PERSON"
    return name if told and name is not None and name.dep not in ("nsubj", "nsubjpass") else None


def _is_set_off(sentence: ParsedSentence, head: Token) -> bool:
    return head.index + 1 < len(sentence.tokens) and sentence.tokens[head.index + 1].text in SET_OFF


def names_told(sentence: ParsedSentence, head: Token) -> list[Token]:
    """Those counted, by name behind a comma or a dash: "two commanders, Ali Keita and Omar Sow" are two."""
    found = count_of(sentence, head) if head.tag == "NNS" else None
    names = [word for word in sentence.kids(head, "appos", "conj") if _is_set_off(sentence, head)][:1]
    while names and (more := sentence.kids(names[-1], "conj")):
        names.append(more[0])
    told = found is not None and found.low == found.high == len(names)
    return names if told and all(name.pos == "PROPN" for name in names) else []


def person_just_told(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As in "the death of the senator, murdered by gunmen": of whom a clause without a subject tells."""
    agent = agent_of(sentence, verb)
    if verb.tag != "VBN" or agent is None or sentence.kids(verb, *HELPERS):
        return None
    before = sentence.tokens[: verb.index]
    while before and before[-1].pos == "PUNCT":
        before = before[:-1]
    noun = before[-1] if before and len(before) < verb.index else None
    if noun is None or noun.tag not in ("NN", "NNP"):
        return None
    office = longest_head([noun.lemma.lower()])
    known = noun.entity == "PERSON" or is_people(noun) or (office is not None and office[1].office)
    return noun if known else None
