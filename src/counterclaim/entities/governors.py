"""Whom governors serve: a region's appointed head is of the state that the region lies in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from counterclaim.entities.mentions import Stage
from counterclaim.model.actors import ActorKind, Mention, Place
from counterclaim.vocab.lexicons import bodies
from counterclaim.vocab.name_words import name_words

_LONGEST = 80  # characters between an office and the name of who holds it
_OFFICE = r"\b(?P<office>{offices}) (?:of|for) (?:the )?(?P<region>[^,;:.()]{{2,50}}),\s$"


def serve_states(stage: Stage, mentions: Iterable[Mention], places: Mapping[str, Place]) -> None:
    """Give persons told to be "the governor of" a region the text's own state, where the region is in it.

    Whoever another has put there ("the Chadian-backed governor of Orsa"), and the head of a region of another
    land than the text's, or of one that two names are used for, gets nobody.
    """
    told = list(mentions)
    for mention in told:
        draft = stage.register.of(mention.actor)
        if draft is None or draft.kind is not ActorKind.PERSON or draft.affiliations or draft.part_of:
            continue
        region = _region_of(stage, mention, told, places)
        home = stage.home_for(bodies().heads["government"]) if region is not None else None
        if region is not None and home == f"state:{region.country}":
            draft.affiliations.append(home)


def _region_of(
    stage: Stage, person: Mention, mentions: Iterable[Mention], places: Mapping[str, Place]
) -> Place | None:
    """The region whose head a person is said to be, right before the name."""
    offices = "|".join(sorted(name_words()["roles.of_regions"]))
    start = max(0, person.name.start - _LONGEST)
    held = re.search(_OFFICE.format(offices=offices), stage.text[start : person.name.start])
    if held is None or _is_anothers(stage.text[: start + held.start()]):
        return None
    first, last = start + held.start("region"), start + held.end("region")
    named = (m.place for m in mentions if m.place is not None and first <= m.span.start < last)
    found = (places[place] for place in named if place in places)
    return next((place for place in found if place.country and len(place.names) < 2), None)


def _is_anothers(before: str) -> bool:
    """As in "the Moscow-installed governor", "the rebel governor": a word says whose."""
    words = before.split()
    return (
        bool(words) and before.endswith(" ") and words[-1].lower().strip(",") not in ("the", "a", "regional")
    )
