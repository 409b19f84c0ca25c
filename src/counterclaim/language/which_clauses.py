"""Clauses that begin "in which": "denied shelling a school in which nine died" has no denial of the dead."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token

_WHEN = frozenset(("DATE", "TIME"))
_PLACING = frozenset(("in", "at", "on", "during", "inside", "near", "where"))
_STRAYED = frozenset(("ccomp", "advcl", "conj", "parataxis"))
_NOUNS = frozenset(("NOUN", "PROPN", "NUM"))


def with_which_clauses(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with "in which ..." under the thing it tells of, where the parser hung it elsewhere."""
    for which in sentence.tokens:
        preposition = sentence.head(which) if which.lower == "which" and which.dep == "pobj" else None
        verb = sentence.head(preposition) if preposition is not None else None
        if preposition is None or verb is None or verb.dep not in _STRAYED or verb.index < which.index:
            continue
        if preposition.lower not in _PLACING or preposition.index + 1 != which.index:
            continue
        thing = _thing_before(sentence, preposition, verb)
        if thing is not None:
            tokens = list(sentence.tokens)
            tokens[verb.index] = replace(verb, head=thing.index, dep="relcl")
            sentence = ParsedSentence(sentence.sentence, tuple(tokens))
    return sentence


def _thing_before(sentence: ParsedSentence, preposition: Token, verb: Token) -> Token | None:
    """The thing that stands before the clause: no day, and of a deed what it was done to."""
    if preposition.index < 1 or sentence.tokens[preposition.index - 1].pos not in _NOUNS:
        return None
    over, last = verb.head, sentence.tokens[preposition.index - 1]
    for step in (last, *sentence.ancestors(last)):
        if step.index == over and step.pos != "VERB":
            return None
        if step.pos == "VERB":
            things = [thing for thing in sentence.kids(step, "dobj") if thing.index < preposition.index]
            return things[-1] if things else None
        if step.pos == "NOUN" and step.entity not in _WHEN:
            return step
    return None
