"""Whose a blow is, where the parser makes it the weapon's: "a US drone strike" is a strike of the US."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.language.labels import BODY, LAND, PEOPLE
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers, weapons

_ATTACK = "attack."  # "a US drone downing" is none, and that of others
_BESIDE = frozenset(("compound", "amod", "nmod", "nsubj"))


def with_owners_of_blows(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with the name before such a weapon under the blow."""
    changed: dict[int, Token] = {}
    for weapon in sentence.tokens[1:-1]:
        whose, blow = sentence.tokens[weapon.index - 1], sentence.tokens[weapon.index + 1]
        if whose.head != weapon.index or whose.dep not in _BESIDE or weapon.lemma not in weapons().classes:
            continue
        if whose.entity not in (BODY, LAND, PEOPLE) or not _is_blow(blow):
            continue
        if weapon.dep == "compound" and weapon.head == blow.index:
            before = (word for word in sentence.kids(weapon) if word.index < weapon.index)
            changed |= {word.index: replace(word, head=blow.index) for word in before}
            changed[whose.index] = replace(whose, head=blow.index, dep="compound")
        elif weapon.dep == "ccomp" and blow.dep == "dobj" and blow.head == weapon.index:
            changed |= _as_noun(sentence, whose, weapon, blow)
    return sentence.with_tokens(changed) if changed else sentence


def _is_blow(word: Token) -> bool:
    entry = triggers().nouns.get(word.lemma)
    return word.pos == "NOUN" and entry is not None and entry.type.startswith(_ATTACK)


def _as_noun(sentence: ParsedSentence, whose: Token, weapon: Token, blow: Token) -> dict[int, Token]:
    """As in "reported US drone strikes", where the parser has the US drone them."""
    hung = {word.index: replace(word, head=blow.index) for word in sentence.kids(weapon)}
    return hung | {
        whose.index: replace(whose, head=blow.index, dep="compound"),
        weapon.index: replace(weapon, head=blow.index, dep="compound", pos="NOUN", tag="NN"),
        blow.index: replace(blow, head=weapon.head),
    }
