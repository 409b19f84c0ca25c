"""Words told inside another's words: each has the attribution around it for a parent, and no other."""

from collections.abc import Sequence

import pytest

from counterclaim.model.attributions import Attribution
from tests.reading import layers

TWO_STORIES = (
    "Three men were hurt, Mali's army said; talk of many dead was false.\n\n"
    "Chad said that Sudan had accused Libya of shelling Faya. Kenya said Uganda had denied the raid."
)


def parents(attributions: Sequence[Attribution]) -> list[tuple[str | None, str | None]]:
    """Who is told to have said something, and who tells it."""
    return [(a.actor, attributions[a.parent].actor) for a in attributions if a.parent is not None]


def test_a_verdict_earlier_in_a_report_leaves_later_words_with_their_tellers() -> None:
    assert parents(layers(TWO_STORIES).attributions) == [("state:SD", "state:TD"), ("state:UG", "state:KE")]


@pytest.mark.parametrize(
    "text",
    [
        TWO_STORIES,
        "The war, claims Chad, is over, but Mali denies it. Niger says Chad has accused Mali of the raid.",
        "On Tuesday, Mali said, rebels fired on Gao, and Chad, Niger said, did nothing.",
    ],
)
def test_whatever_is_told_inside_other_words_stands_in_them(text: str) -> None:
    attributions = layers(text).attributions
    for attribution in attributions:
        if attribution.parent is not None:
            around = attributions[attribution.parent]
            assert around.covers(attribution.cue[0].start)
            assert around.parent is None or attributions[around.parent] is not attribution
