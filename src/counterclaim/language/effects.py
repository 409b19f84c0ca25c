"""What a deed led to, which the parser hung on who speaks of it: "accused X of shelling Gao, killing two"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.language.clauses_of_harm import harms
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

# what somebody is accused of, blamed for; has no part in, was not behind, or nothing to do with
_CHARGED = frozenset(("of", "for", "over", "in", "behind", "with"))
_TIED = frozenset(("at", "to"))  # "pointed at X", "linked X to it"
_HELD = frozenset(("be", "have", "do", "take", "play"))


def with_effects(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with "killing two" behind who speaks of a deed as the effect of that.

    Nobody has killed who accuses, or who "denied any part in a strike that hit Gao, killing two".
    """
    changed: dict[int, Token] = {}
    for effect in sentence.tokens:
        verb = sentence.head(effect) if effect.dep == "advcl" and _is_effect(sentence, effect) else None
        deed = (
            _deed_charged(sentence, verb, effect)
            if verb is not None and (_speaks(verb) or _has_none(sentence, verb))
            else None
        )
        if deed is not None and effect not in sentence.ancestors(deed):
            dep = "acl" if deed.pos == "NOUN" else "advcl"
            changed[effect.index] = replace(effect, head=deed.index, dep=dep)
    if not changed:
        return sentence
    return sentence.with_tokens(changed)


def _tying() -> frozenset[str]:
    return cues()["charging.tying"] | cues()["charging.sharing"]


def _is_effect(sentence: ParsedSentence, verb: Token) -> bool:
    behind_comma = verb.index > 0 and sentence.tokens[verb.index - 1].text == ","
    return verb.tag == "VBG" and verb.lemma in harms() and behind_comma


def _speaks(verb: Token) -> bool:
    told = verb.lemma in cues().verbs or verb.lemma in cues()["charging.sharing"]
    return told and verb.lemma not in triggers().verbs


def _has_none(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "had nothing to do with", "was not behind", where no deed is one's own."""
    words = [
        *sentence.kids(verb),
        *(kid for thing in sentence.kids(verb, "dobj") for kid in sentence.kids(thing)),
    ]
    none = any(word.dep == "neg" or word.lower in ("no", "nothing", "any") for word in words)
    return verb.lemma in _HELD and none


def _deed_charged(sentence: ParsedSentence, verb: Token, effect: Token) -> Token | None:
    """The deed that a charge or a denial is of, between it and the effect."""
    for preposition in sentence.tokens[verb.index + 1 : effect.index]:
        links = _CHARGED | (_TIED if verb.lemma in _tying() else frozenset())
        if preposition.lower not in links or verb not in sentence.ancestors(preposition):
            continue
        for deed in sentence.kids(preposition, "pcomp", "pobj"):
            known = triggers().verbs if deed.pos == "VERB" else triggers().nouns
            if deed.lemma in known and deed.index < effect.index:
                return _told_of_it(sentence, deed, effect)
    return None


def _told_of_it(sentence: ParsedSentence, deed: Token, effect: Token) -> Token:
    """The last thing told of a deed before its effect: "hit" of "a strike that hit Gao, killing two"."""
    told = (verb for verb in sentence.kids(deed, "relcl") if verb.index < effect.index)
    return next((verb for verb in told if verb.lemma in triggers().verbs), deed)
