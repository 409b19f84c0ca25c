"""How a bulletin names what happened: the list ``lexicons/wording.toml`` behind lookups."""

from __future__ import annotations

from functools import cache
from typing import Any

from counterclaim.vocab.lexicons import read_lexicon


@cache
def _wording() -> dict[str, Any]:
    return read_lexicon("wording")


def phrase_of(type: str) -> str:
    """An event type as a noun phrase without judgement.

    >>> phrase_of("attack.artillery"), phrase_of("attack.generic"), phrase_of("unheard.of")
    ('artillery fire', 'an attack', 'an incident')
    """
    phrases = _wording()["phrases"]
    return str(phrases.get(type) or phrases.get(type.partition(".")[0]) or "an incident")


def joins_struck(type: str) -> str | None:
    """The word that ties those who were struck to an event of a type; ``None`` where none fits.

    >>> joins_struck("attack.drone"), joins_struck("detention.arrest"), joins_struck("attack.shootdown")
    ('against', 'of', None)
    """
    struck = _wording()["struck"]
    if type in struck["nobody"]:
        return None
    if type in struck["of"]:
        return "of"
    return "against" if type.partition(".")[0] in struck["against"] else None


def takes_article(name: str) -> bool:
    """Whether a place, or a state, is called with "the".

    >>> takes_article("Black Sea"), takes_article("Strait of Hormuz"), takes_article("Kabul")
    (True, True, False)
    """
    words = _wording()["the"]
    last = name.rpartition(" ")[2].casefold()
    return (" " in name and last in words["last"]) or name.startswith(tuple(f"{w} " for w in words["first"]))


def is_common(word: str) -> bool:
    """Whether a name that begins so is made of common nouns: "Armed forces of Ruritania"."""
    return word in _wording()["common"]["words"]
