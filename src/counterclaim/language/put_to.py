"""What people are put to, for the parser an infinitive: "subjected our posts to fire", "to mortar fire"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

_PUTTING = frozenset(("subject", "expose"))  # nobody subjects a post in order to fire
_ENDS = frozenset(("PUNCT", "ADP", "ADV", "SCONJ", "CCONJ"))


def with_nouns_put_to(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with the noun behind "subjected ... to" as a noun."""
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        if verb.lemma not in _PUTTING or verb.pos != "VERB":
            continue
        for told in sentence.kids(verb, "advcl", "xcomp"):
            to = sentence.tokens[told.index - 1]
            noun = _noun(sentence, told)
            if to.tag == "TO" and noun is not None:
                changed[to.index] = replace(to, dep="prep", head=verb.index, pos="ADP", tag="IN")
                changed[told.index] = replace(told, dep="compound", head=noun.index, pos="NOUN", tag="NN")
                changed[noun.index] = replace(noun, dep="pobj", head=to.index, pos="NOUN", tag="NN")
    if not changed:
        return sentence
    return sentence.with_tokens(changed)


def _noun(sentence: ParsedSentence, told: Token) -> Token | None:
    """The word itself, or the one it stands before: "fire" of "to mortar fire"."""
    behind = sentence.tokens[told.index + 1 : told.index + 2]
    if not behind or behind[0].pos in _ENDS:
        return told if told.lemma in triggers().nouns else None
    return behind[0] if behind[0].lemma in triggers().nouns and behind[0].head == told.index else None
