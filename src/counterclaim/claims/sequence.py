"""How what one clause tells lies in time to what another tells: "two days after rebels shelled the town"."""

from __future__ import annotations

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


def in_answer(sentence: ParsedSentence, word: Token, upper: Token) -> bool:
    """Whether a word hangs under another by "in response to" and the like: it is of what was answered."""
    for step in (word, *sentence.ancestors(word)):
        if step.index == upper.index:
            return False
        if step is not word and _answers(sentence, step):
            return True
    return False


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
        opened = opened or (links >= EARLIER and step is not word and _answers(sentence, step))
        if opened or any(mark.lower in links for mark in sentence.kids(step, "mark")):
            return True
    return False


def _answers(sentence: ParsedSentence, step: Token) -> bool:
    """As in "fired rockets in response to the killing of two": what it answers came first."""
    before = sentence.tokens[step.index - 1] if step.index else step
    noun = before if step.lower in ("to", "for") else step  # wherever the parse hangs "for the killing"
    governor = sentence.head(noun) if noun.dep in ("pobj", "pcomp") else None
    answers = noun.lemma in triggers()["answers.nouns"]
    return answers and governor is not None and governor.lower in ("in", "as")
