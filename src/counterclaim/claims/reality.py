"""What is told as done, apart from what is wanted, asked for, planned, possible or conditional."""

from __future__ import annotations

from counterclaim.claims.syntax import mark_of, modal_of
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import situations

_CONDITIONS = frozenset(("if", "unless", "whether"))
_CARRYING = frozenset(("xcomp", "conj", "ccomp", "pcomp", "prep"))  # what is unreal above is unreal below


def is_told(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a verb says what is or was.

    "Wanted to cut off", "urged them to close", "would block", "if they shut", "did not seal" say no such
    thing; "began to block" and "have to stop" do.
    """
    if sentence.kids(verb, "neg"):
        return False
    current: Token | None = verb
    while current is not None:
        if modal_of(sentence, current) or mark_of(sentence, current) in _CONDITIONS:
            return False
        governor = sentence.head(current)
        if _is_infinitive(sentence, current):
            if governor is None or governor.lemma not in situations()["told.implying"]:
                return False
        elif governor is not None and current.dep in _CARRYING and _wishes(governor):
            return False
        if current.dep not in _CARRYING or (current.dep == "conj" and sentence.kids(current, "nsubj")):
            return True
        current = governor
    return True


def _wishes(governor: Token) -> bool:
    return governor.lemma in situations()["told.wishing"]


def _is_infinitive(sentence: ParsedSentence, verb: Token) -> bool:
    return any(child.lower == "to" for child in sentence.kids(verb, "aux"))


def clause_of(sentence: ParsedSentence, verb: Token) -> list[Token]:
    """The words of a verb's own clause, without coordinated, subordinate and reported clauses."""
    inner = [
        other
        for token in sentence.subtree(verb)
        if token.index != verb.index and token.dep in ("conj", "ccomp", "parataxis", "advcl", "relcl")
        if token.pos in ("VERB", "AUX")
        for other in sentence.subtree(token)
    ]
    left = {token.index for token in inner}
    return [token for token in sentence.subtree(verb) if token.index not in left]
