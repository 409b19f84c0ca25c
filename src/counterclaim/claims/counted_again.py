"""How many of a kind there have been: "the fourth such attack this year" counts, and tells of none."""

from __future__ import annotations

import re

from counterclaim.model.dates import TimeExpression
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import participants

_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)|latest", re.IGNORECASE)
_ALIKE = frozenset(("such", "similar"))
_KINDS = frozenset(("kind", "sort", "type"))
_BESIDE = frozenset(("appos", "attr", "npadvmod", "dep", "conj", "oprd"))


def is_counted_again(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "bombed Gao, the second such raid in a week", "it was the third attack of its kind"."""
    first = sentence.subtree(noun)[0].index
    added = noun.dep == "dobj" and first > 0 and sentence.tokens[first - 1].text in (",", "—", "–")
    return (added or noun.dep in _BESIDE) and _counts(sentence, noun)


def dates_a_count(sentence: ParsedSentence, time: TimeExpression) -> bool:
    """As "this year" in "the fourth such attack this year": the time over which they were counted."""
    held = sentence.within(time.span)
    return any(
        word.pos == "NOUN" and word not in held and is_counted_again(sentence, word)
        for step in held
        for word in sentence.ancestors(step)
    )


def _counts(sentence: ParsedSentence, noun: Token) -> bool:
    before = sentence.kids(noun, "amod", "nummod", "det", "predet")
    numbered = any(
        word.lower in participants()["people.ordinals"] or _NUMBERED.fullmatch(word.text) for word in before
    )
    of_kind = any(
        kind.lemma in _KINDS
        for preposition in sentence.kids(noun, "prep")
        if preposition.lower == "of"
        for kind in sentence.kids(preposition, "pobj")
    )
    return numbered and (of_kind or any(word.lower in _ALIKE for word in before))
