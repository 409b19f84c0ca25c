"""Whose a wording is: "the ministry's statement", "figures the police published", "a speech by the mayor"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from counterclaim.claims.syntax import RELATIVE, agent_of, preposition_objects
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues


def authors_of(sentence: ParsedSentence, wording: Token) -> Iterator[Token]:
    """The nouns that may name whose a statement, report or speech is, the likeliest first."""
    yield from sentence.kids(wording, "poss")
    if wording.lemma.lower() == "interview":
        yield from preposition_objects(sentence, wording, "with")
    yield from preposition_objects(sentence, wording, "by", "of", "from")
    for verb in sentence.kids(wording, "acl", "relcl"):
        if verb.lemma in cues()["voices.making"]:
            yield from _makers(sentence, verb)
    yield from _subject_behind(sentence, wording)
    yield from sentence.kids(wording, "compound", "amod")


def _subject_behind(sentence: ParsedSentence, wording: Token) -> Iterator[Token]:
    """As in "figures the police published", where the parser reads "the police, published"."""
    for noun, verb in pairwise(sentence.tokens[wording.index + 1 :]):
        if noun.pos not in ("DET", "ADJ", "NOUN", "PROPN", "NUM") and noun.dep != "case":
            return
        made = verb.lemma in cues()["voices.making"]
        if made and sentence.head(verb) in (noun, wording) and agent_of(sentence, verb) is None:
            yield noun


def _makers(sentence: ParsedSentence, verb: Token) -> Iterator[Token]:
    """As in "issued by the ministry", "which the ministry issued", "that was put out by the ministry"."""
    agent = agent_of(sentence, verb)
    if agent is not None:
        yield agent
    yield from (word for word in sentence.kids(verb, "nsubj") if word.lower not in RELATIVE)
