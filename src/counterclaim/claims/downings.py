"""What comes down when it is shot at: drones, crewed aircraft, missiles."""

from __future__ import annotations

from counterclaim.claims.syntax import (
    agent_of,
    is_passive,
    object_of,
    preposition_objects,
    subject_of,
)
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

DOWNING = "drone.shootdown"
SHOOTDOWN = "attack.shootdown"
LAUNCHING = frozenset(("launch", "fire", "shoot", "send", "drop"))
DOWNINGS = {"drone": DOWNING, "aircraft": SHOOTDOWN, "missile": "attack.missile"}


def downed_by(sentence: ParsedSentence, verb: Token) -> str | None:
    """The type of a verb's downing by what came down; ``None`` for what does not fly."""
    thing = object_of(sentence, verb) or subject_of(sentence, verb)
    words = sentence.subtree(thing) if thing is not None else []
    classes = [named[0] for word in words if (named := weapon_at(sentence, word)) is not None]
    return next((DOWNINGS[name] for name in classes if name in DOWNINGS), None)


def shot_down(sentence: ParsedSentence, noun: Token) -> tuple[str, Token] | None:
    """Type and thing of "the shooting down of a Libyan jet", wherever the parse hangs "down" and "of"."""
    behind = sentence.tokens[noun.index + 1 : noun.index + 3]
    if noun.lower != "shooting" or [token.lower for token in behind] != ["down", "of"]:
        return None
    thing = next(iter(sentence.kids(behind[1], "pobj")), None)
    named = weapon_at(sentence, thing) if thing is not None else None
    kind = DOWNINGS.get(named[0]) if named is not None else None
    return (kind, thing) if kind is not None and thing is not None else None


def is_missile(sentence: ParsedSentence, thing: Token) -> bool:
    """Whether a thing that came down is a missile or a rocket: whoever fired it has attacked."""
    named = weapon_at(sentence, thing)
    return named is not None and named[0] == "missile"


def _launches(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "fired by", "sent by"; who supplied, intercepted or shot one down did not send it."""
    down = any(child.lower == "down" for child in sentence.kids(verb, "prt", "advmod"))
    return verb.lemma in LAUNCHING and not down


def launched_by(sentence: ParsedSentence, weapon: Token) -> list[Token]:
    """As in "a drone launched by Hezbollah hit a base", "missiles that Russia fired": who sent it."""
    sent = [verb for verb in sentence.kids(weapon, "acl") if verb.tag == "VBN" and _launches(sentence, verb)]
    told = [verb for verb in sentence.kids(weapon, "relcl") if _launches(sentence, verb)]
    who = [agent_of(sentence, verb) for verb in (*sent, *told)]
    who += [subject_of(sentence, verb) for verb in told if not is_passive(sentence, verb)]
    return [agent for agent in who if agent is not None]


def stopped_missile(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The missile that a verb says was shot down or intercepted."""
    down = any(entry.type == DOWNING for entry in triggers().verbs.get(verb.lemma.lower(), ()))
    down = down or (
        verb.lemma == "shoot" and any(c.lower == "down" for c in sentence.kids(verb, "prt", "advmod"))
    )
    thing = object_of(sentence, verb) if down else None
    thing = counted_of(sentence, thing) if thing is not None else None
    return thing if thing is not None and is_missile(sentence, thing) else None


def counted_of(sentence: ParsedSentence, thing: Token) -> Token:
    """As "missiles" in "ten of the 14 missiles": what a number counts."""
    counted = preposition_objects(sentence, thing, "of") if thing.pos == "NUM" else []
    return next(iter(counted), thing)
