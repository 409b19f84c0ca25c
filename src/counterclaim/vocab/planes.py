"""Fighters that fly: "two F-16 fighters", "shot down a fighter"; other fighters are people."""

from __future__ import annotations

import re

from counterclaim.model.parses import ParsedSentence, Token

# Designations of types: "RQ-4", "Su-25", "F-16".
MODEL = re.compile(
    r"(?:(?P<drone>(?:RQ|MQ|TB|Shahed|Orlan)-?\d)|(?:Mi|Su|MiG|Ka|Il|An|Tu|F|J|UH|AH|CH|C)-\d)"
)
FLYING = frozenset(("down", "scramble", "fly"))
DOWNING = frozenset(("shoot", "bring", "take"))  # with "down": people are shot too
KINDS = frozenset(("stealth", "supersonic", "multirole", "jet"))


def is_fighter_plane(sentence: ParsedSentence, noun: Token) -> bool:
    """Whether a fighter is a plane: by its type beside it, or as what is brought down or takes off."""
    if noun.lemma.lower() != "fighter":
        return False
    before = sentence.kids(noun, "compound", "amod", "nmod", "nummod")
    if any(MODEL.match(word.text) or word.lower in KINDS for word in before):
        return True
    verb = sentence.head(noun)
    if verb is None or noun.dep not in ("dobj", "nsubjpass"):
        return False
    down = any(child.lower == "down" for child in sentence.kids(verb, "prt", "advmod"))
    return verb.lemma in FLYING or (verb.lemma in DOWNING and down)
