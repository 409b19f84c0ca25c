"""Weapons named in a sentence, by class."""

from __future__ import annotations

from counterclaim.claims.people import is_people
from counterclaim.claims.syntax import object_of
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import triggers, weapons
from counterclaim.vocab.planes import MODEL, is_fighter_plane

GUN = "gun"
ORES = frozenset("gold coal diamond copper cobalt coltan iron silver uranium tin salt jade lithium".split())
ENTERED = frozenset("raid attack storm loot seize capture occupy overrun enter assault".split())
BOMBERS = frozenset(("suicide bomber", "car bomber", "truck bomber", "roadside bomber"))  # people, no planes


def weapon_at(sentence: ParsedSentence, token: Token) -> tuple[str, Span] | None:
    """The weapon class a token names, two-word names first."""
    if token.pos not in ("NOUN", "PROPN", "ADJ"):
        return None
    if _is_pit(sentence, token):
        return None
    known = weapons().classes
    before = sentence.tokens[token.index - 1] if token.index else None
    if before is not None:
        for form in (token.lemma.lower(), token.lower):  # "a machine gun", "small arms"
            if (pair := f"{before.lower} {form}") in known:
                return known[pair], Span(before.start, token.end)
    word = token.lemma.lower()
    if word == GUN and _strikes_ground(sentence, token):
        return "artillery", Span(token.start, token.end)
    if before is not None and f"{before.lower} {word}" in BOMBERS:
        return None
    found = (
        known.get(word)
        or known.get(token.lower)
        or (known.get(token.lower.rstrip("s")) if token.text.isupper() or token.lower.endswith("s") else None)
    )
    if found is None and (model := MODEL.match(token.text)) is not None:
        found = "drone" if model["drone"] else "aircraft"
    if found is None and is_fighter_plane(sentence, token):
        found = "aircraft"
    if found is None and "-" in word:
        found = known.get(word.rpartition("-")[2])
    return (found, Span(token.start, token.end)) if found else None


def _strikes_ground(sentence: ParsedSentence, gun: Token) -> bool:
    """As in "its guns hit the town", "the port was pounded by guns": what strikes a place is no rifle."""
    over = sentence.head(gun)
    verb = sentence.head(over) if over is not None and gun.dep == "pobj" and over.lower == "by" else over
    if verb is None or verb.lemma not in triggers()["striking.verbs"]:
        return False
    struck = object_of(sentence, verb)
    acts = gun.dep == "pobj" or gun.dep == "nsubj"
    return acts and struck is not None and not is_people(struck) and struck.pos in ("NOUN", "PROPN")


def _is_pit(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "raided the mine", "attacks on mines", "a gold mine": where people dig, and no weapon."""
    if noun.lemma.lower() != "mine" or noun.pos != "NOUN":
        return False
    ores = {word.lower for word in sentence.kids(noun, "compound", "amod")} & ORES
    above = sentence.head(noun)
    raided = noun.dep in ("dobj", "nsubjpass") and above is not None and above.lemma in ENTERED
    aimed = above is not None and noun.dep == "pobj" and above.lower in ("on", "against", "at")
    over = sentence.head(above) if above is not None and aimed else None
    return bool(ores) or raided or (over is not None and over.lemma in ENTERED)
