"""Tellers put in behind what they tell, hung on a noun of it: "... shelled Adre, the army said, but ..."."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

_RELATIVES = ("WDT", "WP", "WP$", "WRB", "IN")

_TELLING = ("VBD", "VBZ", "VBP")


def with_inserted_tellers(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with "X said" between two commas beside the clause before it, not on the noun it follows.

    Only where those words are all there is: "the raid, which the army said had failed," is told of the raid.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        if verb.dep != "relcl" or verb.lemma not in cues().verbs or verb.tag not in _TELLING:
            continue
        words = [word for word in sentence.subtree(verb) if word.pos != "PUNCT"]
        told = _clause_before(sentence, verb)
        if told is not None and words[-1] == verb and _is_put_in(sentence, verb, words):
            changed[verb.index] = replace(verb, head=told.index, dep="parataxis")
    return sentence.with_tokens(changed) if changed else sentence


def _is_put_in(sentence: ParsedSentence, verb: Token, words: list[Token]) -> bool:
    """Whether only who tells and the word for it stand between two commas."""
    first, behind = words[0].index, verb.index + 1
    closed = behind < len(sentence.tokens) and sentence.tokens[behind].text == ","
    opened = first > 0 and sentence.tokens[first - 1].text == ","
    relative = any(word.tag in _RELATIVES for word in words)
    alone = len(words) == verb.index - first + 1
    return opened and closed and alone and not relative and bool(sentence.kids(verb, "nsubj"))


def _clause_before(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The topmost verb over a noun, before it."""
    above = [step for step in sentence.ancestors(verb) if step.pos in ("VERB", "AUX")]
    return above[-1] if above and above[-1].index < verb.index else None
