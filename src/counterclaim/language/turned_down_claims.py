"""Clauses that say who turns a claim down: "a claim that Chad dismissed" tells nothing that is claimed."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

_WITH_THING = ("dobj", "ccomp", "xcomp", "nsubjpass", "auxpass")


def with_turned_down_claims(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with such a clause as one about the claim, which stands beside what was told."""
    changed: dict[int, Token] = {}
    for that in sentence.tokens:
        verb = sentence.head(that) if that.lower == "that" and that.dep == "mark" else None
        words = sentence.head(verb) if verb is not None and verb.dep in ("acl", "ccomp") else None
        if verb is None or words is None or words.pos != "NOUN" or that.index != words.index + 1:
            continue
        told = words.lemma in cues()["contents.facts"]
        rejects = verb.lemma in cues()["unsaid.disclaiming"] and not sentence.kids(verb, *_WITH_THING)
        if told and rejects and sentence.kids(verb, "nsubj"):
            changed[that.index] = replace(that, tag="WDT", pos="PRON", dep="dobj")
            changed[verb.index] = replace(verb, dep="relcl")
            changed |= _beside(sentence, words)
    return sentence.with_tokens(changed) if changed else sentence


def _beside(sentence: ParsedSentence, words: Token) -> dict[int, Token]:
    """As in "had shot down a jet, a claim that Chad dismissed": nobody shot down a claim."""
    over = sentence.head(words)
    things = sentence.kids(over, "dobj") if over is not None and words.dep == "dobj" else []
    first = things[0] if things and things[0].index < words.index else None
    return {words.index: replace(words, head=first.index, dep="appos")} if first is not None else {}
