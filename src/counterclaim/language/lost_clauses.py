"""Clauses that the parser took for a noun and a stray verb: "fired after one of their cars hit a mine"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token

_OPENING = frozenset(("after", "before", "until"))  # before nouns and before clauses
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")


def with_lost_clauses(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with "after", its noun and the finite verb right behind that as one clause.

    A finite verb that has no subject and that no "and" joins to anything has the noun before it for one.
    """
    changed: dict[int, Token] = {}
    for opening in sentence.tokens:
        if opening.lower not in _OPENING or opening.dep != "prep":
            continue
        noun = next(iter(sentence.kids(opening, "pobj")), None)
        verb = _verb_behind(sentence, opening, noun) if noun is not None else None
        if noun is not None and verb is not None:
            changed |= {
                opening.index: replace(opening, dep="mark", head=verb.index),
                noun.index: replace(noun, dep="nsubj", head=verb.index),
                verb.index: replace(verb, dep="advcl", head=opening.head),
            }
    if not changed:
        return sentence
    return sentence.with_tokens(changed)


def _verb_behind(sentence: ParsedSentence, opening: Token, noun: Token) -> Token | None:
    """The verb whose first word follows on the noun phrase, where it hangs on what came before."""
    last = max(word.index for word in sentence.subtree(noun))
    first = sentence.tokens[last + 1] if last + 1 < len(sentence.tokens) else None
    if first is None or first.tag not in _FINITE:
        return None
    verb = sentence.head(first) if first.dep in ("aux", "auxpass") else first
    if verb is None or verb.dep not in ("advcl", "conj") or sentence.kids(verb, *_SUBJECTS):
        return None
    return verb if verb.head < opening.index else None
