"""A capital that shells fall on is a town, and no government: "missiles hit Kyiv", "an attack on Kyiv"."""

from __future__ import annotations

from counterclaim.entities.found_names import FoundName
from counterclaim.model.parses import NameType, ParsedSentence, Token
from counterclaim.vocab.lexicons import Trigger, triggers, weapons

ON = frozenset(("on", "upon", "against"))


def is_struck_town(sentence: ParsedSentence, token: Token, name: FoundName) -> bool:
    """Whether a city's name stands where only a town can: it is bombed, or weapons come down on it."""
    if name.type is not NameType.CITY:
        return False
    first: Token | None = token
    while first is not None and first.dep in ("conj", "appos"):
        first = sentence.head(first)
    governor = sentence.head(first) if first is not None else None
    if first is None or governor is None:
        return False
    if first.dep in ("dobj", "nsubjpass"):
        return _is_attack(triggers().verbs.get(governor.lemma, ()))
    if first.dep != "pobj" or governor.lower not in ON:
        return False
    above = sentence.head(governor)
    return above is not None and (_is_blow(above) or _is_of_weapons(sentence, above))


def _is_blow(noun: Token) -> bool:
    told = triggers().nouns.get(noun.lemma) if noun.pos == "NOUN" else None
    return told is not None and _is_attack((told,))


def _is_attack(told: tuple[Trigger, ...]) -> bool:
    return any(trigger.type.startswith("attack.") for trigger in told)


def _is_of_weapons(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "shells rained on", "a drone crashed on"."""
    return any(word.lemma in weapons().classes for word in sentence.kids(verb, "nsubj", "nsubjpass"))
