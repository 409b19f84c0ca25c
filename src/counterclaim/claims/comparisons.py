"""Comparisons with the past: "nine died in clashes, the deadliest fighting since a war in 2020"."""

from __future__ import annotations

from counterclaim.model.parses import ParsedSentence, Token

FIRST = "first"
OF_NUMBER = frozenset(("most", "least"))  # "most of those killed since May" are told of
APPOSED = frozenset(("appos", "attr", "npadvmod"))
NEAR = 4  # words between a noun and the "since" of its comparison


def in_comparisons(sentence: ParsedSentence) -> frozenset[int]:
    """The places of the words that only compare what is told with what was: its days are not its own."""
    found: set[int] = set()
    for noun in sentence.tokens:
        if noun.pos == "NOUN" and _is_superlative(sentence, noun):
            found |= _of_comparison(sentence, noun)
    return frozenset(found)


def _is_superlative(sentence: ParsedSentence, noun: Token) -> bool:
    words = [word for word in sentence.kids(noun, "amod") if word.lower not in OF_NUMBER]
    return any(word.tag == "JJS" or word.lower == FIRST for word in words)


def _of_comparison(sentence: ParsedSentence, noun: Token) -> set[int]:
    """What stands behind "since", and the noun with it where that is put beside what was told."""
    near = sentence.tokens[noun.index + 1 : noun.index + 1 + NEAR]
    since = next((word for word in near if word.lower == "since"), None)
    if since is None:
        return set()
    over = sentence.head(since) if since.dep == "mark" else since
    behind = [word.index for word in sentence.subtree(over or since) if word.index >= since.index]
    first = noun.index if noun.dep in APPOSED else since.index
    return set(range(first, max(behind, default=since.index) + 1))
