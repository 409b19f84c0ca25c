"""Noun phrases around a head word: what belongs to them and whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from counterclaim.entities.found_names import FoundName
from counterclaim.model.parses import NameType, ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Body, bodies, longest_head
from counterclaim.vocab.name_words import name_words
from counterclaim.vocab.planes import is_fighter_plane

LEFT = ("det", "amod", "compound", "poss", "nummod", "nmod", "predet", "quantmod", "case")
MAX_OF_WORDS = 5  # words of "ministry of ..." that may belong to its name
OF_WHOM = ("of", "for")
OWNER_PREPOSITIONS = ("of", "in", "from", "for")
_OWNING = (NameType.STATE, NameType.CITY, NameType.DEMONYM, NameType.BODY, NameType.PEOPLE)


class Names:
    """The found names of one document, looked up by token."""

    def __init__(self, names: list[FoundName]) -> None:
        self._starts: Mapping[int, FoundName] = {name.span.start: name for name in names}

    def of(self, token: Token) -> FoundName | None:
        """The name this (masked) token stands for."""
        return self.at(token.start)

    def at(self, start: int) -> FoundName | None:
        """The name that begins there."""
        return self._starts.get(start)

    def have_other_forms(self, name: FoundName) -> bool:
        """Whether the text calls the same actor by another form as well."""
        return any(other.actor == name.actor and other.form != name.form for other in self)

    def __iter__(self) -> Iterator[FoundName]:
        return iter(self._starts.values())


def left_words(sentence: ParsedSentence, head: Token) -> list[Token]:
    """Compounds and adjectives directly before a head, in order, the head last."""
    words = [head]
    for token in reversed(sentence.tokens[: head.index]):
        if token.dep in ("compound", "amod", "nmod") and _governed_by(sentence, token, head):
            words.append(token)
        elif token.text == "-" and words[-1].index == token.index + 1:
            continue
        else:
            break
    return list(reversed(words))


def _governed_by(sentence: ParsedSentence, token: Token, head: Token) -> bool:
    governor = sentence.head(token)
    while governor is not None and governor.index > token.index:
        if governor.index == head.index:
            return True
        governor = sentence.head(governor)
    return False


def phrase_span(sentence: ParsedSentence, head: Token) -> Span:
    """The noun phrase of a head: its left modifiers, and "of ..." and apposed words on the right."""
    start = head
    for child in sentence.kids(head, *LEFT):
        if child.index < start.index:
            start = min([child, *sentence.subtree(child)], key=lambda token: token.index)
    end = head
    owned = any(child.dep == "poss" for child in sentence.kids(head)) or any(
        token.pos == "PROPN" for token in left_words(sentence, head)[:-1]
    )
    for child in () if owned else sentence.kids(head, "prep"):
        if child.lower == "of" and child.index > head.index:
            end = max(
                end,
                max(sentence.subtree(child), key=lambda token: token.index),
                key=lambda token: token.index,
            )
    last = sentence.tokens[end.index]
    while last.pos == "PUNCT" and last.index > head.index:
        last = sentence.tokens[last.index - 1]
    return Span(start.start, last.end)


def owner_tokens(sentence: ParsedSentence, head: Token) -> Iterator[Token]:
    """Tokens that may say whose a head is: possessives first, then adjectives, then "of ..."."""
    for possessor in [*sentence.kids(head, "poss"), *_before_hyphen(sentence, head)]:
        yield possessor
        yield from sentence.kids(possessor, "poss", "compound", "amod")
    near = [token for token in left_words(sentence, head) if token.index != head.index]
    yield from near
    for child in near:
        yield from sentence.kids(child, "poss")
    theirs = any(child.pos == "PRON" for child in sentence.kids(head, "poss"))
    theirs = theirs or head.lemma in name_words()["abroad.nouns"]
    for preposition in sentence.kids(head, "prep"):
        if theirs and preposition.lower not in OF_WHOM:
            continue  # "its commander in Beirut" is of no Lebanon
        if preposition.lower in OWNER_PREPOSITIONS and preposition.index > head.index:
            for owner in sentence.kids(preposition, "pobj"):
                yield owner
                if preposition.lower in OF_WHOM:  # "the staff of the forces of Kenya" is Kenya's
                    yield from owner_tokens(sentence, owner)


def _before_hyphen(sentence: ParsedSentence, head: Token) -> list[Token]:
    """As "Orsa" in "Orsa's vice-president", where the parse leaves it with the first part of the word."""
    if head.index < 2 or sentence.tokens[head.index - 1].text != "-":
        return []
    return sentence.kids(sentence.tokens[head.index - 2], "poss")


def conjuncts(sentence: ParsedSentence, token: Token) -> list[Token]:
    """A token and everything coordinated with it, in order."""
    found, todo = [], [token]
    while todo:
        current = todo.pop(0)
        found.append(current)
        todo.extend(sentence.kids(current, "conj"))
    return found


def owning_names(sentence: ParsedSentence, head: Token, names: Names) -> list[FoundName]:
    """Names that own a head, nearest relation first; a territory's adjective before an ethnic one.

    In "the rebels' Nairobi office" the town is where the office is, and no owner of it.
    """
    possessed = bool(sentence.kids(head, "poss"))
    found: list[FoundName] = []
    for token in owner_tokens(sentence, head):
        for part in conjuncts(sentence, token) if token.dep in ("pobj", "poss") else [token]:
            name = names.of(part)
            if name is None or (possessed and name.type is NameType.CITY and token.dep == "compound"):
                continue
            if name.type in _OWNING and name.actor and not name.outlet:
                found.append(name)
    return found


def coordinated_owners(sentence: ParsedSentence, head: Token, names: Names) -> list[FoundName]:
    """As in "Thai and Cambodian troops": the names before a noun for bodies of several, all of them known."""
    if head.tag not in ("NNS", "NNPS"):
        return []
    chains = [conjuncts(sentence, word) for word in sentence.kids(head, "amod", "nmod", "compound")]
    owners = [word for chain in chains if len(chain) > 1 for word in chain if word.index < head.index]
    found = [name for word in owners if (name := names.of(word)) is not None]
    known = [name for name in found if name.type in _OWNING and name.actor and not name.outlet]
    return known if len(known) == len(owners) else []


def body_head(sentence: ParsedSentence, token: Token, names: Names, text: str) -> tuple[str, Body] | None:
    """The noun for an actor heading a phrase: "ministry of defence", "prosecutor general's office"."""
    heads = bodies().heads
    if is_fighter_plane(sentence, token):
        return "aircraft", heads["aircraft"]
    known = _of_several_words(sentence, token, text)
    if known is not None:
        return known, heads[known]
    spoken = [word.lower for word in left_words(sentence, token) if names.of(word) is None] or [token.lower]
    return longest_head(spoken) or longest_head([*spoken[:-1], token.lemma.lower()])


def _of_several_words(sentence: ParsedSentence, token: Token, text: str) -> str | None:
    """As in "ministry of defence", "prosecutor general's office": a noun with those behind or before it."""
    heads, at = bodies().heads, token.index
    begin, end = _ends_of_several()
    if token.lower in begin:
        for last in reversed(sentence.tokens[at + 1 : at + MAX_OF_WORDS + 1]):
            form = text[token.start : last.end].lower()
            if " of " in form and form in heads:
                return form
    if token.lower in end:
        for first in sentence.tokens[max(0, at - MAX_OF_WORDS) : at]:
            form = text[first.start : token.end].lower().replace("’", "'")
            if "'s " in form and form in heads:
                return form
    return None


@cache
def _ends_of_several() -> tuple[frozenset[str], frozenset[str]]:
    """Words that "ministry of ..." begins with, and words that "...'s office" ends with."""
    forms = bodies().heads
    return (
        frozenset(form.split()[0] for form in forms if " of " in form),
        frozenset(form.split()[-1] for form in forms if "'s " in form),
    )


def is_of_irregulars(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "the paramilitary force": no army, whichever was told of before."""
    words = [word.lower for word in left_words(sentence, noun)]
    head = longest_head(words)
    before = words[: -len(head[0].split())] if head is not None else words[:-1]  # not of "the armed forces"
    armed = not bodies().insurgent["adjectives"].isdisjoint(before)
    return armed and noun.lemma in bodies().insurgent["nouns"]


def spoken_form(sentence: ParsedSentence, noun: Token) -> str:
    """A noun with the common words before it: "paramilitary force" of "India's paramilitary force"."""
    return " ".join(word.lower for word in left_words(sentence, noun) if word.pos != "PROPN")
