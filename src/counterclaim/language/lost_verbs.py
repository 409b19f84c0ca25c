"""Verbs that the parser took for words before a noun: "The Sun Front kidnapped teacher Odo Keita in Gao."."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token

_NOUNS = ("NOUN", "PROPN")
_DOERS = ("nsubj", "nmod", "compound", "npadvmod", "dep")


def with_lost_verbs(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with the participle between its only two noun phrases as its verb.

    A whole sentence, with a full stop, has a verb; a headline need not.
    """
    if sentence.tokens[-1].text != ".":
        return sentence
    thing = next(token for token in sentence.tokens if token.head == token.index)
    if thing.pos not in _NOUNS:
        return sentence
    verb = next((word for word in _before_nouns(sentence, thing) if word.tag in ("VBN", "VBD")), None)
    doer = _doer_before(sentence, verb, thing) if verb is not None else None
    if verb is None or doer is None:
        return sentence
    changed = {
        verb.index: replace(verb, tag="VBD", dep="ROOT", head=verb.index),
        doer.index: replace(doer, dep="nsubj", head=verb.index),
        thing.index: replace(thing, dep="dobj", head=verb.index),
    }
    for child in sentence.kids(thing):
        if child.index < doer.index:
            changed[child.index] = replace(child, head=doer.index)
        elif child.dep in ("prep", "punct", "npadvmod") and child.index > thing.index:
            changed[child.index] = replace(child, head=verb.index)
    return sentence.with_tokens(changed)


def _before_nouns(sentence: ParsedSentence, thing: Token) -> list[Token]:
    """What stands before a noun, or before one that is part of it: "kidnapped" in "kidnapped teacher Odo"."""
    nouns = (thing, *sentence.kids(thing, "compound"))
    return [word for noun in nouns for word in sentence.kids(noun, "amod")]


def _doer_before(sentence: ParsedSentence, verb: Token, thing: Token) -> Token | None:
    """The name or noun right before the verb that would else stand before the same noun."""
    before = sentence.tokens[verb.index - 1] if verb.index else None
    if before is None or before.pos not in _NOUNS or before.dep not in _DOERS:
        return None
    return before if before.head in (verb.index, verb.head, thing.index) else None
