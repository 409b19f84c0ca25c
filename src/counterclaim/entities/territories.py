"""Territories that no pack knows: by "de facto" and kin, or by an army or ministry of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.entities.capitals import CALENDAR, CAPITAL_WORD, never_a_name, with_kind
from counterclaim.entities.found_names import FoundName
from counterclaim.entities.own_forces import lands_with_forces
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType
from counterclaim.model.spans import Span
from counterclaim.vocab.knowledge import slug
from counterclaim.vocab.lexicons import bodies

_TERRITORY = re.compile(
    r"(?:de facto|self-proclaimed|self-declared|breakaway|secessionist|separatist|unrecogni[sz]ed|disputed)\s"
    r"(?:(?:government|administration|authorities|leadership|parliament|republic|region|territory|enclave|state|army)\s)?"
    rf"(?:of\s|in\s)?(?P<after>{CAPITAL_WORD}(?:[\s-]{CAPITAL_WORD})?)"
    rf"|\b(?P<before>{CAPITAL_WORD}(?:[\s-]{CAPITAL_WORD})?)'s\s(?:de facto|self-proclaimed|separatist)"
)
LEAST_ALIKE = 4  # letters that a land and its people have in common
SHORTEST_STEM = 3
_DEMONYM_ENDINGS = ("n", "an", "ian", "i", "ni", "ese", "ite", "er")


def find_territories(text: str, found: Sequence[FoundName]) -> Iterator[FoundName]:
    """Territories that no pack knows: "the de facto government of Upper Varda", then "Varda", "Vardan"."""
    known = {name.form for name in found}
    named = {_land_of(text, name) for name in _territory_names(text) | lands_with_forces(text, found)} - known
    for full in sorted(_apart(named), key=len, reverse=True):
        actor, place = f"named:{slug(full)}", f"place:{slug(full)}"
        for form, kind in _territory_forms(full, known):
            for match in re.finditer(rf"(?<![\w-]){re.escape(form)}(?![\w-])", text):
                end = with_kind(text, match.end()) if kind is NameType.STATE else match.end()
                span = Span(match.start(), end)
                yield FoundName(
                    span=span,
                    form=span.of(text),
                    type=kind,
                    actor=actor,
                    place=place,
                    kind=ActorKind.DE_FACTO_GOVERNMENT,
                )


def _territory_names(text: str) -> set[str]:
    names = set()
    for match in _TERRITORY.finditer(text):
        name = match["after"] or match["before"]
        words = [word for word in re.split(r"[\s-]", name) if word]
        if (
            not set(words) & (never_a_name() | CALENDAR | set(bodies().names))
            and words[-1].lower() not in bodies().heads
        ):
            names.add(name)
    return names


def _land_of(text: str, name: str) -> str:
    """The land of a people whose name a body bears: "Varda" of "the Vardan army", if the text tells of it."""
    for match in re.finditer(rf"\b{re.escape(name[:LEAST_ALIKE])}\w*", text):
        if match[0] != name and name in _people_of(match[0]):
            return match[0]
    return name


def _apart(names: set[str]) -> set[str]:
    """Names without those that are the last word of another, or that call its people."""
    adjectives = {form for name in names for form, kind in _territory_forms(name, set()) if form != name}
    return {name for name in names - adjectives if not any(o.endswith(name) for o in names - {name})}


def _territory_forms(full: str, known: set[str]) -> Iterator[tuple[str, NameType]]:
    yield full, NameType.STATE
    words = re.split(r"[\s-]", full)
    short = words[-1]
    if len(words) > 1:
        yield short, NameType.STATE
        initials = "".join(word[0] for word in words)
        if initials not in known:
            yield initials, NameType.STATE
    for form in sorted(_people_of(short) - known):
        yield form, NameType.DEMONYM


def _people_of(land: str) -> set[str]:
    """How the people of a land may be called: "Vardan", "Vardi"; "Abkhaz" of "Abkhazia"."""
    stem = land.rstrip("aeiouy")
    stems = {form for form in (land, stem) if len(form) >= SHORTEST_STEM}
    short = {stem} if land.endswith("ia") and len(stem) >= LEAST_ALIKE else set()
    return {form + ending for form in stems for ending in _DEMONYM_ENDINGS} - {land} | short
