"""What is shelled, stormed, entered by armed people or under curfew is a town: no government or person."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.entities.found_names import FoundName
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType, ParsedSentence, Token
from counterclaim.vocab.lexicons import Trigger, bodies, participants, triggers, weapons
from counterclaim.vocab.toponymy import toponymy

FIGHTING_KINDS = (ActorKind.ARMED_FORCE, ActorKind.ARMED_GROUP)
ON = frozenset(("on", "upon", "against"))
_BEING = frozenset(("be", "remain", "stay", "fall", "lie", "become", "come", "go"))
_OF_STATES = frozenset(("of", "on", "in", "at", "after", "since", "during"))  # "calm on Monday"
_SOMEBODY = frozenset(("PERSON", "NORP"))


def is_struck_town(sentence: ParsedSentence, token: Token, name: FoundName) -> bool:
    """Whether a city's name stands where only a town can: it is bombed, fired at, or calm."""
    if name.type is not NameType.CITY:
        return False
    first: Token | None = token
    while first is not None and first.dep in ("conj", "appos"):
        first = sentence.head(first)
    governor = sentence.head(first) if first is not None else None
    if first is None or governor is None:
        return False
    if first.dep == "nsubj":
        return _is_condition(sentence, governor)
    if first.dep in ("dobj", "nsubjpass"):
        return _is_attack(triggers().verbs.get(governor.lemma, ()))
    if first.dep != "pobj" or governor.lower not in ON:
        return False
    above = sentence.head(governor)
    return above is not None and (is_blow(above) or _is_of_weapons(sentence, above))


def _is_condition(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "was calm", "remained under curfew", "was without power"; "was calm about it" is a government."""
    if verb.lemma not in _BEING:
        return False
    for told in sentence.kids(verb, "acomp", "attr", "oprd"):
        if told.lemma in toponymy().conditions:
            return not [word for word in sentence.kids(told, "prep") if word.lower not in _OF_STATES]
    found = (noun for word in sentence.kids(verb, "prep") for noun in sentence.kids(word, "pobj"))
    return any(noun.lemma in toponymy().conditions for noun in found)


def is_fought_over(sentence: ParsedSentence, verb: Token, thing: Token) -> bool:
    """As in "gunmen raided Orsa", "rebels attacked Orsa": a place, though nobody knows one of the name."""
    lists = toponymy()
    if verb.lemma not in lists.stormed | lists.attacked or thing.entity in ("DATE", "TIME"):
        return False
    passive = thing.dep == "nsubjpass"
    doers = sentence.kids(verb, "agent") if passive else sentence.kids(verb, "nsubj")
    doers = [by for agent in doers for by in sentence.kids(agent, "pobj")] if passive else doers
    named = any(doer.pos == "PROPN" and doer.entity != "PERSON" for doer in doers)
    if not named and not any(map(_is_armed, doers)):
        return False
    bodies_too = _SOMEBODY | {"ORG"} if named else _SOMEBODY  # "M23 attacked Orsa": a town, or a rival
    return verb.lemma in lists.stormed or thing.entity not in bodies_too


def falls_to_somebody(sentence: ParsedSentence, thing: Token) -> bool:
    """As in "Orsa fell to the rebels", "Orsa had fallen to M23"."""
    verb = sentence.head(thing)
    if verb is None or verb.lemma != "fall" or thing.entity in _SOMEBODY:
        return False
    takers = (
        taker for way in sentence.kids(verb, "prep") if way.lower == "to" for taker in sentence.kids(way)
    )
    return any(taker.dep == "pobj" and (_is_armed(taker) or taker.pos == "PROPN") for taker in takers)


def _is_armed(doer: Token) -> bool:
    """Whether a noun is for fighters, or for what they fight with."""
    body = bodies().heads.get(doer.lemma) or bodies().heads.get(doer.lower)
    if body is not None:
        return body.kind in FIGHTING_KINDS and not body.office
    return doer.lemma in participants()["people.armed"] or doer.lemma in weapons().classes


def is_blow(noun: Token) -> bool:
    """Whether a noun is for an attack: "raid", "blast"."""
    told = triggers().nouns.get(noun.lemma) if noun.pos == "NOUN" else None
    return told is not None and _is_attack((told,))


def _is_attack(told: tuple[Trigger, ...]) -> bool:
    return any(trigger.type.startswith("attack.") for trigger in told)


def _is_of_weapons(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "shells rained on", "a drone crashed on"."""
    return any(word.lemma in weapons().classes for word in sentence.kids(verb, "nsubj", "nsubjpass"))


def opens_bare(words: Sequence[Token]) -> bool:
    """As "Bakhmut" in "Bakhmut came under fire", where the parser takes the first word for a common one."""
    first = words[0]
    bare = len(words) == 1 and first.index == 0 and first.pos in ("NOUN", "ADV", "ADJ")
    return bare and first.tag != "NNS"
