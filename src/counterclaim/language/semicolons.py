"""Tellings joined by a semicolon: "the bishop said it burnt; the army denied it" is two, side by side."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

_MARKS = frozenset(("“", "”", '"', "«", "»", "„"))


def with_tellings_apart(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with what stands behind a semicolon beside what stands before, never over or under it.

    Only where somebody tells something on both sides: the parser makes one telling the content of the other.
    """
    for mark in sentence.tokens:
        if mark.text == ";" and not sum(word.text in _MARKS for word in sentence.tokens[: mark.index]) % 2:
            sentence = _apart(sentence, mark)
    return sentence


def _apart(sentence: ParsedSentence, mark: Token) -> ParsedSentence:
    before, behind = sentence.tokens[: mark.index], sentence.tokens[mark.index + 1 :]
    if not (_tells(sentence, before) and _tells(sentence, behind)):
        return sentence
    tops = [word for word in before if word.head >= mark.index or word.head == word.index]
    first = tops[0]
    changed = {word.index: replace(word, head=first.index) for word in tops[1:]}
    changed[first.index] = replace(first, head=first.index, dep="ROOT")
    for word in behind:
        if word.head <= mark.index or word.head == word.index:
            changed[word.index] = replace(word, head=first.index, dep="parataxis")
    return sentence.with_tokens(changed)


def _tells(sentence: ParsedSentence, words: tuple[Token, ...]) -> bool:
    """Whether somebody says, denies or confirms something in a part of a sentence."""
    return any(
        word.pos == "VERB"
        and word.lemma in cues().verbs
        and any(words[0].index <= who.index <= words[-1].index for who in sentence.kids(word, "nsubj"))
        for word in words
    )
