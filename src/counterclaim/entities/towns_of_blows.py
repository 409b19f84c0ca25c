"""Towns before a noun for an attack: "the Kabul blast" was in Kabul, and no government dealt it."""

from __future__ import annotations

from counterclaim.entities.found_names import FoundName
from counterclaim.entities.placing import LOCATIVE
from counterclaim.entities.struck_towns import ON, is_blow
from counterclaim.model.parses import NameType, ParsedSentence, Token

AIMS = ON | {"at", "of", "into", "inside"}
TIMES = ("DATE", "TIME")


def is_town_of_blow(sentence: ParsedSentence, token: Token, name: FoundName) -> bool:
    """As in "the Orsa attack", "an Orsa blast": where it was, and no deed of the government there.

    Where the words tell whom or what it met, or of another place, the town may stand for who struck:
    "the Orsa strike on Tarn", "Orsa drone strikes killed two in Tarn".
    """
    blow = sentence.head(token) if token.dep in ("compound", "nmod") else None
    if name.type is not NameType.CITY or blow is None or not is_blow(blow):
        return False
    over = sentence.head(blow)
    verb = over if over is not None and over.pos in ("VERB", "AUX") else blow
    ways = [
        way for word in {blow.index: blow, verb.index: verb}.values() for way in sentence.kids(word, "prep")
    ]
    ways += [way for thing in sentence.kids(verb, "dobj") for way in sentence.kids(thing, "prep")]
    aimed = any(way.lower in AIMS for way in ways if sentence.head(way) == blow)
    elsewhere = any(
        noun.pos == "PROPN" and noun.entity not in TIMES
        for way in ways
        if way.lower in LOCATIVE
        for noun in sentence.kids(way, "pobj")
    )
    return not aimed and not elsewhere
