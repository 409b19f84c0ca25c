"""Roads that are called by the towns at their ends."""

from __future__ import annotations

from counterclaim.model.parses import ParsedSentence, Token

ROADS = ("road", "highway", "route", "motorway", "railway")
_DASHES = ("-", "–", "—")
_SHORTEST = 3  # two names and the dash between them


def ends_of_road(sentence: ParsedSentence, road: Token) -> list[Token]:
    """The names before a word for roads that dashes join, or nothing."""
    before = list(sentence.tokens[: road.index])
    while before and before[-1].text.islower() and before[-1].dep in ("compound", "amod"):
        before.pop()  # "dirt", "main"
    words: list[Token] = []
    while before and (before[-1].text in _DASHES or before[-1].text[0].isupper()):
        if words and words[0].text not in _DASHES and before[-1].text not in _DASHES:
            break  # two names side by side
        words.insert(0, before.pop())
    while words and words[0].text in _DASHES:
        words.pop(0)
    return words if len(words) >= _SHORTEST else []
