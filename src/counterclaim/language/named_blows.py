"""Blows that the parser took for verbs: in "RSF shelling killed nine" the shelling is the subject."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_WHOSE = frozenset(("NOUN", "PROPN", "ADJ"))
_SUBJECTS = ("nsubj", "nsubjpass")


def with_named_blows(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with such a blow as a noun, and whose it is before it: "killed by Indian shelling"."""
    changed: dict[int, Token] = {}
    for blow in sentence.tokens[1:-1]:
        if blow.tag != "VBG" or blow.lower not in triggers().nouns:
            continue
        if sentence.kids(blow, "dobj", "aux", "ccomp"):
            continue  # "soldiers shelling the town"
        whose, behind = sentence.tokens[blow.index - 1], sentence.tokens[blow.index + 1]
        if whose.pos not in _WHOSE:
            continue
        changed |= _as_subject(sentence, whose, blow, behind) or _as_agent(sentence, whose, blow)
    if not changed:
        return sentence
    return sentence.with_tokens(changed)


def _as_subject(sentence: ParsedSentence, whose: Token, blow: Token, verb: Token) -> dict[int, Token]:
    """As in "army shelling killed nine", where the army was its subject or nothing was."""
    if verb.tag not in _FINITE or verb.pos != "VERB" or blow.head != verb.index:
        return {}
    subjects = sentence.kids(verb, *_SUBJECTS)
    if whose.head == verb.index and subjects == [whose]:
        return _named(whose, blow, verb.index, whose.dep)
    return {} if subjects or whose.head != blow.index else _named(whose, blow, verb.index, "nsubj")


def _as_agent(sentence: ParsedSentence, whose: Token, blow: Token) -> dict[int, Token]:
    """As in "were killed by Indian shelling in Kotli"."""
    by = sentence.head(whose)
    if by is None or whose.dep != "pobj" or by.dep != "agent" or blow.head not in (by.head, whose.index):
        return {}
    return _named(whose, blow, by.index, "pobj")


def _named(whose: Token, blow: Token, head: int, dep: str) -> dict[int, Token]:
    role = "amod" if whose.pos == "ADJ" else "compound"
    return {
        blow.index: replace(blow, pos="NOUN", tag="NN", lemma=blow.lower, head=head, dep=dep),
        whose.index: replace(whose, head=blow.index, dep=role),
    }
