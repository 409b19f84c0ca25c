"""What those had done who are struck now: "killed a man behind a raid on Gao", "the planner of a raid"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

BEHIND = "behind"
_CLAUSES = ("acl", "relcl")
_STRUCK = ("dobj", "nsubjpass")
_AMONG = ("including", "among")


def is_tied(path: Sequence[Token]) -> bool:
    """Whether a way up from a deed to a verb leads over somebody who is told to have been behind it."""
    authors, tied = triggers()["authors.nouns"], triggers()["authors.verbs"]
    ties = [
        at
        for at, step in enumerate(path)
        if step.lower == BEHIND
        or (step.pos == "NOUN" and step.lemma in authors and at > 0)
        or (step.dep in _CLAUSES and step.lemma in tied and at > 0)
    ]
    return bool(ties) and any(step.pos in ("NOUN", "PROPN") for step in path[ties[0] :])


def done_to_its_author(sentence: ParsedSentence, deed: Token) -> Token | None:
    """The verb that tells what is done to somebody of whom a deed says only who he is."""
    path = [deed, *takewhile(lambda step: not _is_above(step), sentence.ancestors(deed))]
    struck = next((step for step in reversed(path) if step.pos in ("NOUN", "PROPN")), None)
    over = sentence.head(struck) if struck is not None else None
    if struck is None or over is None or not is_tied(path):
        return None
    if struck.dep == "pobj":
        return next(filter(_is_above, sentence.ancestors(over)), None) if over.lower in _AMONG else None
    return over if struck.dep in _STRUCK and over.lemma in triggers().verbs else None


def had_been_done(sentence: ParsedSentence, deed: Token) -> bool:
    """As in "a man who had planned the raid": before the story."""
    clauses = (step for step in sentence.ancestors(deed) if step.dep in _CLAUSES)
    return any(word.lower == "had" for clause in clauses for word in sentence.kids(clause, "aux"))


def _is_above(step: Token) -> bool:
    return step.pos == "VERB" and step.dep not in _CLAUSES
