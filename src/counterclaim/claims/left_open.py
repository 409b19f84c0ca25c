"""Deeds not done that leave open what was done: "would not fire unless fired on", "until they had left"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.claims.syntax import modal_of
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

ABLE = frozenset(("can", "could", "ca"))  # "could not have fired": did not
CONDITIONS = frozenset(("if", "unless", "until", "till", "before", "again", "anymore", "first"))
BESIDE = frozenset(("when", "while", "as", "although", "though", "after"))


def leaves_open(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether who did not do it then may have done it at another time, or says that he did."""
    return any(
        _is_to_come(sentence, step)
        or any(kid.lower in CONDITIONS for kid in sentence.kids(step, "advmod", "mark", "prep"))
        or any(_sets_bounds(sentence, clause) for clause in sentence.kids(step, "advcl", "ccomp"))
        for step in _steps(sentence, verb)
    )


def _steps(sentence: ParsedSentence, verb: Token) -> Iterator[Token]:
    """The verb, and "refrain" in "refrain from shelling"."""
    yield verb
    over = sentence.head(verb) if verb.dep == "pcomp" else None
    refraining = sentence.head(over) if over is not None else None
    if refraining is not None and refraining.lemma in cues()["negation.refraining"]:
        yield refraining


def _is_to_come(sentence: ParsedSentence, verb: Token) -> bool:
    modal = modal_of(sentence, verb)
    having = any(helper.lower in ("have", "'ve") for helper in sentence.kids(verb, "aux"))
    return modal is not None and not (modal in ABLE and having)


def _sets_bounds(sentence: ParsedSentence, clause: Token) -> bool:
    """As in "until they had left", and in "when it shelled the town", which tells a deed that was done."""
    marks = {word.lower for word in sentence.kids(clause, "mark", "advmod")}
    done = clause.lemma in triggers().verbs.keys() | cues()["contents.force"]
    refused = bool(sentence.kids(clause, "neg"))
    return bool(marks & CONDITIONS) or (bool(marks & BESIDE) and done and not refused)
