"""Capitals by whose they are: "in the Ukrainian capital", "Somalia's capital"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.model.actors import Mention, MentionKind
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.knowledge import Knowledge

CAPITAL = "capital"
BESIDE = ("amod", "poss", "det", "case", "compound", "nmod")


def with_capitals(parse: Parse, mentions: Sequence[Mention], knowledge: Knowledge) -> list[Mention]:
    """The mentions with such capitals, each as the town that it is."""
    by_head = {mention.head: mention for mention in mentions}
    behind = {name.start for sentence in parse for name in _names_behind(sentence)}
    placed = [
        replace(mention, kind=MentionKind.LITERAL)
        if mention.head in behind and mention.kind is MentionKind.METONYMIC
        else mention
        for mention in mentions
    ]
    found = [
        mention
        for sentence in parse
        for token in sentence.tokens
        if token.lower == CAPITAL and token.start not in by_head
        for mention in _capital(sentence, token, by_head, knowledge)
    ]
    return sorted([*placed, *found], key=lambda mention: mention.head) if found else placed


def _names_behind(sentence: ParsedSentence) -> Iterator[Token]:
    """As "Orsa" of "in the capital Orsa", "hit the capital, Orsa": the town, and no government."""
    for token in sentence.tokens:
        if token.lower == CAPITAL and token.dep in ("pobj", "dobj", "nsubjpass"):
            yield from (word for word in sentence.kids(token, "appos") if word.pos == "PROPN")


def _capital(
    sentence: ParsedSentence, token: Token, by_head: dict[int, Mention], knowledge: Knowledge
) -> Iterator[Mention]:
    """Of one state, by its adjective or its name; one that is named behind is told by that."""
    if _is_named(sentence, token):
        return
    words = [word for word in sentence.kids(token, *BESIDE) if word.index < token.index]
    owners = [word for word in words if _country(word, by_head) is not None]
    others = [word for word in words if word not in owners and word.dep in ("amod", "compound", "nmod")]
    country = _country(owners[0], by_head) if len(owners) == 1 and not others else None
    state = knowledge.states.get(f"state:{country}") if country is not None else None
    if state is not None and state.capital:
        span = Span(owners[0].start, token.end)
        yield Mention(
            span=span, head=token.start, name=span, place=f"capital:{country}", kind=MentionKind.LITERAL
        )


def _country(word: Token, by_head: dict[int, Mention]) -> str | None:
    mention = by_head.get(word.start)
    kind, _, code = (mention.place or "").partition(":") if mention is not None else ("", "", "")
    return code if kind == "country" else None


def _is_named(sentence: ParsedSentence, token: Token) -> bool:
    """As in "the capital Orsa", "the capital, Orsa", "the capital of Orsa"."""
    first, second = (*sentence.tokens[token.index + 1 : token.index + 3], None, None)[:2]
    name = second if first is not None and first.text in (",", "of") else first
    return name is not None and name.pos == "PROPN" and name.dep in ("appos", "pobj", "compound")
