"""Places that the parser took for a part of who acts there: "In Kidal gunmen killed a trader"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.language.opening_days import SUBJECTS, without_subject
from counterclaim.model.parses import ParsedSentence, Token

_WHERE = frozenset(("in", "near", "at", "outside", "inside", "around", "across", "off"))
_SIDES = frozenset("northern southern eastern western central northeastern northwestern southeastern".split())
_ACTORS = ("ORG", "NORP", "PERSON")
_LAND = ("", "GPE")  # no name that is known, or that of a land or town
_OPENING = 4  # tokens within which a sentence's first words stand, behind "2)" or "and"
_HUNG = ("compound", "amod", "nmod")


def with_places_apart(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with the place that opens it as what its preposition governs, and who acts by himself.

    Without a comma the parser makes one phrase of both. Where the place ends is told by what hangs on what:
    "El" on "Fasher" in "In El Fasher gunmen ...", and "Gao" and "Karo" on "fighters" each by itself.
    """
    for way in sentence.tokens[:_OPENING]:
        if way.lower in _WHERE and way.pos == "ADP" and _opens(sentence, way):
            return _apart(sentence, way)
    return sentence


def _opens(sentence: ParsedSentence, way: Token) -> bool:
    return all(token.pos in ("PUNCT", "NUM", "CCONJ", "X") for token in sentence.tokens[: way.index])


def _apart(sentence: ParsedSentence, way: Token) -> ParsedSentence:
    first = sentence.tokens[way.index + 1] if way.index + 1 < len(sentence.tokens) else None
    sided = first if first is not None and first.lower in _SIDES else None
    if sided is not None:
        first = sentence.tokens[sided.index + 1] if sided.index + 1 < len(sentence.tokens) else None
    if first is None or not first.text[:1].isupper() or first.entity not in _LAND:
        return sentence
    place, actor = _place_and_actor(sentence, first)
    if place is None or actor is None:
        return sentence
    held = sentence.kids(way, "pobj")
    if actor.dep in SUBJECTS:
        verb = sentence.head(actor) if not held else None
    else:
        verb = without_subject(sentence, way) if held == [actor] else None
    if verb is None or verb.pos not in ("VERB", "AUX") or verb.index < actor.index:
        return sentence
    changed = {
        place.index: replace(_as_noun(place), head=way.index, dep="pobj"),
        way.index: replace(way, head=verb.index if way.head == actor.index else way.head, dep="prep"),
    }
    if sided is not None:
        changed[sided.index] = replace(sided, head=place.index)
    if actor.dep not in SUBJECTS:
        passive = bool(sentence.kids(verb, "auxpass"))
        changed[actor.index] = replace(actor, head=verb.index, dep="nsubjpass" if passive else "nsubj")
    return sentence.with_tokens(changed)


def _as_noun(place: Token) -> Token:
    """A name that the parser took for an adjective, as what it is."""
    return replace(place, pos="PROPN", tag="NNP") if place.pos == "ADJ" else place


def _place_and_actor(sentence: ParsedSentence, first: Token) -> tuple[Token | None, Token | None]:
    """The head of the place whose first word is given, and who acts, on whom it was hung.

    Who acts may go by a name too: "In Gaza Hamas fired", "Around Mocha Houthi drones struck".
    """
    place = first
    while (above := sentence.head(place)) is not None and place.dep in _HUNG and above.index > place.index:
        if above.entity in _ACTORS:
            return place, _whole_of(sentence, above)
        if above.pos == "NOUN" and above.text.islower() and not _is_of_place(sentence, above):
            return place, above
        place = above
    return None, None


def _whole_of(sentence: ParsedSentence, name: Token) -> Token:
    """The noun that a name before it is of: "fighters" of "Houthi fighters"; else the name."""
    while (above := sentence.head(name)) is not None and name.dep in _HUNG and above.index > name.index:
        name = above
    return name


def _is_of_place(sentence: ParsedSentence, noun: Token) -> bool:
    """As "province" in "In Gao province soldiers fired": it hangs on who acts in its turn."""
    above = sentence.head(noun)
    return noun.dep in _HUNG and above is not None and above.index > noun.index
