"""The region that a document is about: that of its dateline, and the one in which most of its places lie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from counterclaim.entities.clues import Key
from counterclaim.entities.ranking import Choice
from counterclaim.vocab.gazetteer import GazetteerKind

FEWEST_PLACES = 3  # that lie in a region, before it is what a document is about
MOST_OF_THEM = 0.75  # the share of a document's sure places that lie there


def dateline_region(sure: Mapping[Key, Choice], dateline: str) -> str | None:
    """The region of the town in the dateline, where it is ``sure`` which town that is."""
    written = next((choice for (form, _), choice in sure.items() if form == dateline), None)
    return _region(written) if written is not None else None


def focus_region(sure: Collection[Choice]) -> str | None:
    """The region in which most of the sure places of a document lie, if there are a few."""
    regions = Counter(region for choice in sure if (region := _region(choice)) is not None)
    region, lying_there = max(regions.items(), key=lambda item: (item[1], item[0]), default=(None, 0))
    return region if lying_there >= max(FEWEST_PLACES, MOST_OF_THEM * len(sure)) else None


def _region(choice: Choice) -> str | None:
    return choice.entry.id if choice.entry.kind is GazetteerKind.REGION else choice.entry.region
