"""Parts of a count by age or role: "including three children", "two of them officers"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.claims.counts import count_of, range_at, words_of
from counterclaim.claims.people import is_people
from counterclaim.model.happenings import Hurt, Part
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import longest_head, participants

OPENING = frozenset(("including", "among", "amongst"))


def with_parts(sentence: ParsedSentence, hurts: Sequence[tuple[Token, Hurt]]) -> list[tuple[Token, Hurt]]:
    """Counts, each with the parts told behind it, or of it; a part is no count of its own."""
    parts = list(_parts(sentence))
    known = {part.span.start for part in parts}
    parts += [
        part for _, hurt in hurts if (part := _by_plight(sentence, hurt)) and hurt.span.start not in known
    ]
    inside = {part.span.start for part in parts}
    kept = [(word, hurt) for word, hurt in hurts if hurt.span.start not in inside]
    if not kept:
        return list(hurts)
    found: dict[int, list[Part]] = {}
    for part in parts:
        before = [at for at, (_, hurt) in enumerate(kept) if hurt.span.start < part.span.start]
        found.setdefault(before[-1] if before else 0, []).append(part)
    return [
        (word, replace(hurt, including=(*hurt.including, *found.get(at, ()))))
        for at, (word, hurt) in enumerate(kept)
    ]


def _parts(sentence: ParsedSentence) -> Iterator[Part]:
    for token in sentence.tokens:
        if token.lower in OPENING:
            yield from _listed(sentence, token)
        elif token.lower == "them" and token.index > 1 and sentence.tokens[token.index - 1].lower == "of":
            yield from _of_them(sentence, token)
        elif token.lemma == "be":
            yield from _of_those(sentence, token)


def _by_plight(sentence: ParsedSentence, hurt: Hurt) -> Part | None:
    """As in "86 injured, including six who were seriously injured": six of them, and no further count."""
    first = next((token for token in sentence.tokens if token.start == hurt.span.start), None)
    before = sentence.tokens[first.index - 1] if first is not None and first.index else None
    bare = all(
        token.pos == "NUM" for token in sentence.tokens if hurt.span.start <= token.start < hurt.span.end
    )
    if before is None or before.lower != "including" or hurt.low is None or not bare:
        return None
    return Part(what=hurt.outcome, low=hurt.low, high=hurt.high, span=hurt.span)


def _listed(sentence: ParsedSentence, opening: Token) -> Iterator[Part]:
    """As in "including a boy and two paramedics", "among them two women"."""
    at = opening.index + 1
    if opening.lower != "including":
        if at >= len(sentence.tokens) or sentence.tokens[at].lower not in ("them", "whom"):
            return
        at += 1
    first = next((t for t in sentence.tokens[at : at + 6] if t.pos in ("NOUN", "PROPN")), None)
    if first is not None and (first.pos == "NOUN" or opening.lower == "including"):
        while (
            first.dep in ("compound", "poss", "npadvmod", "amod")
            and (head := sentence.head(first)) is not None
            and head.index > first.index
        ):
            first = head
        for noun in (first, *_coordinated(sentence, first)):
            yield from _part(sentence, noun)


def _coordinated(sentence: ParsedSentence, noun: Token) -> Iterator[Token]:
    for other in sentence.kids(noun, "conj"):
        yield other
        yield from _coordinated(sentence, other)


def _part(sentence: ParsedSentence, noun: Token) -> Iterator[Part]:
    found = count_of(sentence, noun)
    if found is not None and noun.pos == "NOUN":
        yield Part(what=noun.lower, low=found.low, high=found.high, span=words_of(found))
    elif found is None and _is_one(sentence, noun):
        yield Part(what=noun.text, low=1, high=1, span=Span(noun.start, noun.end))


def _is_one(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "including the mayor", "including the singer Ana Sow": one of them."""
    if noun.tag == "NNP":
        return noun.entity == "PERSON"
    alone = any(child.lower == "the" or child.dep == "poss" for child in sentence.kids(noun, "det", "poss"))
    head = longest_head([noun.lemma.lower()])
    known = is_people(noun) or noun.lemma in participants()["people.kin"]
    return noun.tag == "NN" and alone and (known or (head is not None and head[1].office))


def _of_them(sentence: ParsedSentence, them: Token) -> Iterator[Part]:
    """As in "five of them women", "two of them officers"."""
    number = range_at(sentence, sentence.tokens[them.index - 2])
    noun = next(iter(sentence.tokens[them.index + 1 : them.index + 2]), None)
    if number is not None and noun is not None and noun.pos == "NOUN":
        yield Part(what=noun.lower, low=number.low, high=number.high, span=words_of(number))


def _of_those(sentence: ParsedSentence, be: Token) -> Iterator[Part]:
    """As in "six of the nine people wounded are children"."""
    for subject in sentence.kids(be, "nsubj"):
        of = any(child.lower == "of" for child in sentence.kids(subject, "prep"))
        number = range_at(sentence, subject) if of else None
        for noun in sentence.kids(be, "attr") if number is not None else ():
            if number is not None and noun.pos == "NOUN" and not sentence.kids(noun, "det"):
                yield Part(what=noun.lower, low=number.low, high=number.high, span=words_of(number))
