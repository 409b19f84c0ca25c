"""How what one clause tells lies in time to what another tells: "two days after rebels shelled the town"."""

from __future__ import annotations

from itertools import pairwise

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import triggers

EARLIER = frozenset(("after", "following", "once"))  # what they open came first
LATER = frozenset(("before", "until", "till"))
DURING = frozenset(("during", "since"))
REASONS = frozenset(("because", "since"))  # what they open came first, or still lasts
VERBS = ("VERB", "AUX")


def told_before(sentence: ParsedSentence, word: Token, upper: Token) -> bool:
    """Whether a word hangs under another by "after" and the like: it came first."""
    return _between(sentence, word, upper, EARLIER | REASONS)


def told_after(sentence: ParsedSentence, word: Token, upper: Token) -> bool:
    """Whether a word hangs under another by "before" and the like: it came later."""
    return _between(sentence, word, upper, LATER)


def told_apart(sentence: ParsedSentence, word: Token, upper: Token) -> bool:
    """Whether a word hangs under another as of another time, earlier or later."""
    return _between(sentence, word, upper, EARLIER | LATER)


def are_answer_and_answered(sentence: ParsedSentence, one: Token, other: Token) -> bool:
    """Whether "in response to" and the like stand between two words: each is of another event."""
    return answered_at(sentence, one) != answered_at(sentence, other)


def answered_at(sentence: ParsedSentence, word: Token) -> int | None:
    """The index of the "response" or "retaliation" to which a word belongs, and to what it answers."""
    answers = (_answer_at(sentence, step) for step in sentence.ancestors(word))
    return next((answer.index for answer in answers if answer is not None), None)


def tells_when(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "had left its post before the attack": a noun that only says when something else was."""
    preposition = sentence.head(noun) if noun.dep == "pobj" else None
    return preposition is not None and preposition.lower in EARLIER | LATER | DURING


def verb_over(sentence: ParsedSentence, word: Token) -> Token | None:
    """The verb of a word's own clause: itself, or the nearest one above."""
    if word.pos in VERBS:
        return word
    return next((step for step in sentence.ancestors(word) if step.pos in VERBS), None)


def hanging(sentence: ParsedSentence, span: Span) -> Token | None:
    """The word of some words that hangs on the rest of the sentence."""
    words = [token for token in sentence.tokens if span.start <= token.start < span.end]
    inside = {word.index for word in words}
    return next((w for w in words if (head := sentence.head(w)) is None or head.index not in inside), None)


def hangs_on(sentence: ParsedSentence, word: Token, upper: Token) -> bool:
    """Whether a word hangs under another with no other verb between."""
    for step in sentence.ancestors(word):
        if step.index == upper.index:
            return True
        if step.pos in VERBS:
            return False
    return False


def _between(sentence: ParsedSentence, word: Token, upper: Token, links: frozenset[str]) -> bool:
    for step in (word, *sentence.ancestors(word)):
        if step.index == upper.index:
            return False
        opened = step.lower in links and step.dep in ("prep", "pcomp", "advmod", "mark")
        opened = opened or (links >= EARLIER and step is not word and _answer_at(sentence, step) is not None)
        if opened or any(mark.lower in links for mark in sentence.kids(step, "mark")):
            return True
    return False


def _answer_at(sentence: ParsedSentence, step: Token) -> Token | None:
    """The noun in "fired in response to the killing of two", "it was revenge for it": that came first."""
    before = sentence.tokens[step.index - 1] if step.index else step
    noun = before if step.lower in ("to", "for") else step  # wherever the parse hangs "for the killing"
    governor = sentence.head(noun) if noun.dep in ("pobj", "pcomp") else None
    led = noun.dep in ("attr", "acomp") or (governor is not None and governor.lower in ("in", "as"))
    return noun if led and noun.lemma in triggers()["answers.nouns"] else None


def deed_before(sentence: ParsedSentence, word: Token) -> Token | None:
    """The deed behind "after" that a word belongs to: "the raid came after a strike in Gao"."""
    chain = [word, *sentence.ancestors(word)]
    for deed, link in pairwise(chain):
        if link.dep == "prep" and link.lower in EARLIER and deed.lemma in triggers().nouns:
            return deed
    return None


def came_first(sentence: ParsedSentence, word: Token) -> bool:
    """Whether a word is of what came before a deed told: "revenge for a raid on Monday", "after a raid"."""
    steps = (word, *sentence.ancestors(word))
    return deed_before(sentence, word) is not None or any(_answer_at(sentence, step) for step in steps)
