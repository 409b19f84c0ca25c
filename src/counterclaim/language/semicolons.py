"""Tellings joined by a semicolon or a dash: "the bishop said it burnt; the army denied it" is two."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

_DASHES = frozenset(("—", "–", "--", "-"))
_MARKS = frozenset(("“", "”", '"', "«", "»", "„"))


def with_tellings_apart(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with what stands behind a semicolon beside what stands before, never over or under it.

    Only where somebody tells something on both sides: the parser makes one telling the content of the other.
    So does a dash, if it is the only one and somebody tells at once behind it: "- Sudan denied it".
    """
    dashes = [word for word in sentence.tokens if word.text in _DASHES]
    for mark in sentence.tokens:
        joins = mark.text == ";" or (dashes == [mark] and _opens_telling(sentence, mark))
        if joins and not sum(word.text in _MARKS for word in sentence.tokens[: mark.index]) % 2:
            sentence = _apart(sentence, mark)
    return sentence


def _opens_telling(sentence: ParsedSentence, mark: Token) -> bool:
    """Whether what stands behind a dash is who tells something, no noun with a clause on it."""
    behind = sentence.tokens[mark.index + 1 :]
    tops = [word for word in behind if word.head <= mark.index or word.head == word.index]
    told = [word for word in tops if word.pos == "VERB" and word.lemma in cues().verbs]
    return bool(told) and any(
        who.index > mark.index and sentence.subtree(who)[0].index == mark.index + 1
        for who in sentence.kids(told[0], "nsubj")
    )


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
