"""What comes down when it is shot at: drones, crewed aircraft, missiles."""

from __future__ import annotations

from counterclaim.claims.syntax import object_of, subject_of
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.parses import ParsedSentence, Token

DOWNING = "drone.shootdown"
SHOOTDOWN = "attack.shootdown"
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
