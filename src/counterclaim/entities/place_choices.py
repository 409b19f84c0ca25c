"""Which of several places a name was taken for, how surely and why, or why for none."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.entities.ranking import MOST_OTHERS, Choice
from counterclaim.model.actors import PlaceChoice
from counterclaim.vocab.gazetteer import GazetteerEntry
from counterclaim.vocab.place_scores import place_score


def told_choice(choice: Choice) -> PlaceChoice:
    """A choice as it is told with the mention."""
    return PlaceChoice(
        score=place_score(choice.sureness),
        sureness=choice.sureness,
        reasons=choice.reasons,
        alternatives=choice.alternatives,
    )


def no_match(entries: Sequence[GazetteerEntry]) -> PlaceChoice:
    """No place, and why: nobody has one of that name, or none of those it has is likely to be meant."""
    return PlaceChoice(
        score=0.0,
        reasons=("no match", "too unlikely" if entries else "unknown name"),
        alternatives=tuple(entry.id for entry in entries[:MOST_OTHERS]),
    )
