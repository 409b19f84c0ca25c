"""What a deed led to, which the parser hung on the charge: "accused X of shelling Gao, killing two"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

_CHARGED = frozenset(("of", "for", "over"))  # what somebody is accused of, blamed for


def with_effects(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with "killing two" behind a charge as the effect of the deed, not of the accusing."""
    changed: dict[int, Token] = {}
    for effect in sentence.tokens:
        verb = sentence.head(effect) if effect.dep == "advcl" and _is_effect(sentence, effect) else None
        deed = _deed_charged(sentence, verb, effect) if verb is not None and _accuses(verb) else None
        if deed is not None:
            dep = "acl" if deed.pos == "NOUN" else "advcl"
            changed[effect.index] = replace(effect, head=deed.index, dep=dep)
    if not changed:
        return sentence
    return sentence.with_tokens(changed)


def _is_effect(sentence: ParsedSentence, verb: Token) -> bool:
    lists = ("outcomes.killed", "outcomes.wounded", "ruin.verbs")
    outcomes = frozenset({"leave"}).union(*(triggers()[name] for name in lists))
    behind_comma = verb.index > 0 and sentence.tokens[verb.index - 1].text == ","
    return verb.tag == "VBG" and verb.lemma in outcomes and behind_comma


def _accuses(verb: Token) -> bool:
    return any(cue.stance is Stance.ACCUSE for cue in cues().verbs.get(verb.lemma, ()))


def _deed_charged(sentence: ParsedSentence, verb: Token, effect: Token) -> Token | None:
    """The deed behind "of" or "for", between the charge and the effect."""
    for preposition in sentence.tokens[verb.index + 1 : effect.index]:
        if preposition.lower not in _CHARGED or verb not in sentence.ancestors(preposition):
            continue
        for deed in sentence.kids(preposition, "pcomp", "pobj"):
            known = triggers().verbs if deed.pos == "VERB" else triggers().nouns
            if deed.lemma in known and deed.index < effect.index:
                return deed
    return None
