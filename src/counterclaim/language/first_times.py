"""Clauses hung on a time: "admitted for the first time that it had fired" tells that it had fired."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

_TIMES = frozenset(("time", "occasion"))


def with_first_times(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with the clause under the word of saying, and not under the time."""
    changed: dict[int, Token] = {}
    for clause in sentence.tokens:
        time = sentence.head(clause) if clause.dep in ("relcl", "acl") else None
        if time is None or time.lemma not in _TIMES or not sentence.kids(time, "amod"):
            continue
        preposition = sentence.head(time)
        said = sentence.head(preposition) if preposition is not None and preposition.lower == "for" else None
        if said is None or said.lemma not in cues().verbs or clause.index <= time.index:
            continue
        that = sentence.tokens[time.index + 1]
        if that.lower != "that":
            continue
        changed[clause.index] = replace(clause, dep="ccomp", head=said.index)
        changed[that.index] = replace(that, tag="IN", pos="SCONJ", dep="mark", head=clause.index)
    return sentence.with_tokens(changed) if changed else sentence
