"""Only what stands in the text is taken: proposals of other words, or of no kind of ours, are refused."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from counterclaim.model.claims import Stance
from counterclaim.proposing.instructions import (
    OUTCOMES,
    PARTS,
    ROLES,
    Proposed,
    ProposedAttribution,
    ProposedEvent,
    ProposedToll,
    event_types,
)
from counterclaim.vocab.crosswalks import plover_of
from counterclaim.vocab.lexicons import numbers

Spans = list[list[int]]
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_WORD = re.compile(r"[a-z]+")
MOST_OF_A_KIND = 200  # proposals taken of one passage


@dataclass(slots=True)
class Grounded:
    """What was taken of the proposals about a passage, and how many were refused, by reason."""

    attributions: list[dict[str, Any]] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)


def grounded(proposed: Proposed, passage: str, offset: int) -> Grounded:
    """Proposals as records of the annotations contract; ``offset`` is where that begins in the text."""
    result = Grounded()
    for attribution in proposed.attributions[:MOST_OF_A_KIND]:
        taken = _attribution(attribution, passage, offset)
        if isinstance(taken, str):
            result.refused[taken] += 1
        elif taken not in result.attributions:
            result.attributions.append(taken)
    for event in proposed.events[:MOST_OF_A_KIND]:
        taken = _event(event, passage, offset, result.refused)
        if isinstance(taken, str):
            result.refused[taken] += 1
        elif taken not in result.events:
            result.events.append(taken)
    return result


def _attribution(told: ProposedAttribution, passage: str, offset: int) -> dict[str, Any] | str:
    """The record of an attribution, or why it is refused."""
    if told.stance not in set(Stance):
        return "no such stance"
    if not told.content.strip():
        return "nothing is said"
    places = _together([told.content, told.cue, told.source], passage)
    if places is None:
        return "its words are not in the text"
    content, cue, source = (_shifted(place, offset) for place in places)
    parts = dict(zip(PARTS, (source, cue, content), strict=True))
    return {**parts, "stance": told.stance, "parent": None, "confidence": None}


def _event(told: ProposedEvent, passage: str, offset: int, refused: Counter[str]) -> dict[str, Any] | str:
    """The record of an event, or why it is refused; a toll of its own that cannot be taken is left out."""
    if told.type not in event_types():
        return "no such type"
    if not told.trigger.strip():
        return "no word tells it"
    words = [told.trigger, *(getattr(told, role) for role in ROLES)]
    places = _together(words, passage)
    if places is None:
        return "its words are not in the text"
    trigger, *roles = (_shifted(place, offset) for place in places)
    return {
        "type": told.type,
        "trigger": trigger,
        **dict(zip(ROLES, roles, strict=True)),
        "casualties": list(_tolls(told.casualties, passage, offset, places[0], refused)),
        "background": False,
        "attribution": None,
        "time": None,
        "plover": plover_of(told.type),
    }


def _tolls(
    tolls: Sequence[ProposedToll],
    passage: str,
    offset: int,
    near: tuple[int, int] | None,
    refused: Counter[str],
) -> Iterable[dict[str, Any]]:
    for toll in tolls:
        place = _nearest(toll.words, passage, near[0] if near else 0)
        if toll.outcome not in OUTCOMES:
            refused["no such outcome"] += 1
        elif place is None:
            refused["its words are not in the text"] += 1
        elif toll.number not in stated(toll.words):
            refused["the number is not in its words"] += 1
        else:
            yield {
                "outcome": toll.outcome,
                "low": toll.number,
                "high": toll.number,
                "cumulative": False,
                "spans": _shifted(place, offset),
            }


def stated(words: str) -> set[int]:
    """The numbers that some words state, in figures or in words; of "sixty-two" 60, 2 and 62.

    >>> sorted(stated("at least 1,200 men and two boys"))
    [2, 1200]
    """
    found = {int(figure.replace(",", "")) for figure in _FIGURE.findall(words)}
    exact = numbers().exact
    spoken = [exact[word] for word in _WORD.findall(words.lower()) if exact.get(word, 0) > 0]
    pairs = pairwise(spoken)
    return found | set(spoken) | {one + other for one, other in pairs if one >= 20 > 9 >= other}


def _together(words: Sequence[str], passage: str) -> list[tuple[int, int] | None] | None:
    """Where each of some words stands, the nearest to the first; ``None`` if one of them is nowhere.

    Words that are not given have no place.
    """
    first = _nearest(words[0], passage, 0)
    if first is None:
        return None
    places: list[tuple[int, int] | None] = [first]
    for some in words[1:]:
        place = _nearest(some, passage, first[0]) if some.strip() else None
        if some.strip() and place is None:
            return None
        places.append(place)
    return places


def _nearest(words: str, passage: str, near: int) -> tuple[int, int] | None:
    """Where words stand verbatim, whatever the line ends; of several places the nearest."""
    split = words.split()
    if not split:
        return None
    pattern = r"\s+".join(map(re.escape, split))
    places = [found.span() for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", passage)]
    return min(places, key=lambda place: abs(place[0] - near), default=None)


def _shifted(place: tuple[int, int] | None, offset: int) -> Spans:
    return [[place[0] + offset, place[1] + offset]] if place is not None else []
