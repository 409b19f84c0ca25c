"""Communities within a land that speak for themselves: "Turkish Cypriot police" are no police of Turkey."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.entities.found_names import FoundName
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType
from counterclaim.model.spans import Span
from counterclaim.vocab.knowledge import Knowledge, slug
from counterclaim.vocab.lexicons import bodies
from counterclaim.vocab.name_words import name_words

_WORD = re.compile(r"\w+")
_WORD_AFTER = re.compile(r" (\w+)")
_CAPITAL_AFTER = re.compile(r"(?: [A-Z][\w-]*)* ([A-Z][\w-]*)")
_PHRASE_AFTER = re.compile(r"(?: [a-z]+){1,2}")
_BEHIND_PREPOSITION = re.compile(r"\b(?:in|from|to|near|across|off|inside)\s(?:the\s)?$", re.IGNORECASE)
_OF_PEOPLES = (NameType.DEMONYM, NameType.PEOPLE)


def find_communities(text: str, found: Sequence[FoundName], knowledge: Knowledge) -> Iterator[FoundName]:
    """Two names of peoples side by side: "Bosnian Serb", "Kosovo Serbs", "Iraqi Kurdish", "Kenyan Somali".

    A state's name stands first only with a community's own word behind ("Kosovo Serbs"), and not where it
    says where something is ("in Syria Kurds ..."). The relations of two states ("the Thai Lao border"), and
    bodies that bear both words ("the Syrian Arab Army"), are left alone.
    """
    names = {name.span.start: name for name in found}
    for first in found:
        if first.actor is None or not first.actor.startswith("state:"):
            continue
        second = _second(text, first, names, knowledge.communities)
        if second is None or _is_of_both(text, second.end):
            continue
        span = Span(first.span.start, second.end)
        if second.of(text) not in knowledge.with_bodies and _is_in_service(text, second):
            yield replace(first, span=span, form=span.of(text), type=NameType.DEMONYM)
            continue
        land = names.get(second.start) if second.of(text) in knowledge.at_home else first
        yield FoundName(
            span=span,
            form=span.of(text),
            type=NameType.DEMONYM,
            actor=f"named:{slug(f'{first.form} {_singular(second.of(text))}')}",
            place=land.place if land is not None else None,
            kind=ActorKind.OTHER,
        )


def _second(
    text: str, first: FoundName, names: dict[int, FoundName], communities: frozenset[str]
) -> Span | None:
    """The word of a people right behind a name; behind a hyphen only one that no state has for itself."""
    joint = text[first.span.end : first.span.end + 1]
    start = first.span.end + 1
    if joint not in (" ", "-"):
        return None
    word = _WORD.match(text, start)
    own = Span(*word.span()) if word is not None and word[0] in communities else None
    if first.type is NameType.STATE:
        located = _BEHIND_PREPOSITION.search(text, max(0, first.span.start - 12), first.span.start)
        return own if located is None else None
    if first.type is not NameType.DEMONYM:
        return None
    if own is not None:
        return own
    name = names.get(start) if joint == " " else None
    other = name is not None and name.type in _OF_PEOPLES and name.actor != first.actor
    return name.span if name is not None and other else None


def _is_in_service(text: str, people: Span) -> bool:
    """As in "Kenyan Somali soldiers": who they are by birth or faith, in the army of the land they serve."""
    after = _PHRASE_AFTER.match(text, people.end)
    return after is not None and any(
        word in name_words()["communities.of_states"] for word in after[0].split()
    )


def _is_of_both(text: str, end: int) -> bool:
    """Whether what follows is a relation of two, or the rest of a body's name."""
    word = _WORD_AFTER.match(text, end)
    if word is not None and word[1].lower() in name_words()["communities.between"]:
        return True
    after = _CAPITAL_AFTER.match(text, end)
    return after is not None and after[1] in bodies().names


def _singular(word: str) -> str:
    return word.removesuffix("s").removesuffix("ish")
