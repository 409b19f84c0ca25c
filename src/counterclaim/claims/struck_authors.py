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


def is_of_the_struck(sentence: ParsedSentence, deed: Token) -> bool:
    """Whether a deed is told only to say who it is that something is done to: it is no news of that day."""
    path = [deed, *takewhile(lambda step: not _is_above(step), sentence.ancestors(deed))]
    if not is_tied(path):
        return False
    struck = next((step for step in reversed(path) if step.pos in ("NOUN", "PROPN")), deed)
    over = sentence.head(struck)
    if struck.dep == "pobj":
        return over is not None and over.lower in _AMONG
    return struck.dep in _STRUCK and over is not None and over.lemma in triggers().verbs


def _is_above(step: Token) -> bool:
    return step.pos == "VERB" and step.dep not in _CLAUSES
