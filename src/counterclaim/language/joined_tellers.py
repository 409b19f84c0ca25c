"""Who tells something behind "and", joined by the parser to a day: "on Monday and Sudan denied it"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_NAMES = frozenset(("NOUN", "PROPN"))
_JOINTS = frozenset(("and", "but"))


def with_joined_tellers(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with the noun between "and" and a word of saying as who says it, beside the main verb.

    A verb has nobody else to do it there, and what one tells of another's words is told beside them.
    """
    root = next((word for word in sentence.tokens if word.dep == "ROOT"), None)
    changed: dict[int, Token] = {}
    for verb in sentence.tokens if root is not None and root.pos == "VERB" else ():
        if verb.lemma not in cues().verbs or verb.lemma in triggers().verbs or verb.dep == "ROOT":
            continue
        teller = _teller_before(sentence, verb)
        joint = sentence.before(teller) if teller is not None else None
        if teller is None or joint is None or joint.dep != "cc" or joint.lower not in _JOINTS:
            continue
        if root is not None and root.index < joint.index:
            changed[teller.index] = replace(teller, head=verb.index, dep="nsubj")
            changed[verb.index] = replace(verb, head=root.index, dep="conj")
            changed[joint.index] = replace(joint, head=root.index)
    return sentence.with_tokens(changed) if changed else sentence


def _teller_before(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The noun right before a finite verb, or its helper, that has no subject."""
    helpers = sentence.kids(verb, "aux")
    finite = verb.tag in _FINITE or any(helper.tag in _FINITE for helper in helpers)
    if not finite or sentence.kids(verb, "nsubj", "nsubjpass", "auxpass"):
        return None
    first = min((verb, *helpers), key=lambda word: word.index)
    before = sentence.tokens[first.index - 1] if first.index > 0 else first
    return before if before.pos in _NAMES and before.dep == "conj" else None
