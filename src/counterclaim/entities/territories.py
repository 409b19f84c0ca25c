"""Territories that no pack knows, by the words beside them: "de facto", "breakaway" and kin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.entities.capitals import CALENDAR, CAPITAL_WORD, NEVER_A_NAME, with_kind
from counterclaim.entities.found_names import FoundName
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
_DEMONYM_ENDINGS = ("n", "an", "ian", "i", "ni", "ese", "ite", "er")


def find_territories(text: str, found: Sequence[FoundName]) -> Iterator[FoundName]:
    """Territories that no pack knows: "the de facto government of Upper Varda", then "Varda", "Vardan"."""
    known = {name.form for name in found}
    for full in sorted(_territory_names(text) - known, key=len, reverse=True):
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
            not set(words) & (NEVER_A_NAME | CALENDAR | set(bodies().names))
            and words[-1].lower() not in bodies().heads
        ):
            names.add(name)
    shorter = {
        name for name in names if any(other != name and re.search(rf"\b{name}$", other) for other in names)
    }
    return {name for name in names - shorter if not any(longer.endswith(name) for longer in names - {name})}


def _territory_forms(full: str, known: set[str]) -> Iterator[tuple[str, NameType]]:
    yield full, NameType.STATE
    words = re.split(r"[\s-]", full)
    short = words[-1]
    if len(words) > 1:
        yield short, NameType.STATE
        initials = "".join(word[0] for word in words)
        if initials not in known:
            yield initials, NameType.STATE
    stems = {short, short.rstrip("aeiouy")}
    for stem in sorted(stem for stem in stems if len(stem) >= 3):
        for ending in _DEMONYM_ENDINGS:
            if stem + ending != short and stem + ending not in known:
                yield stem + ending, NameType.DEMONYM
