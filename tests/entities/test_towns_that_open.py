"""A struck town that opens a sentence is where it was, though the parser takes it for a common word."""

import pytest

from tests.reading import gathered


@pytest.mark.parametrize("told", ["came under fire", "was hit by shells", "was shelled"])
def test_a_town_that_is_struck_is_where_it_was(told: str) -> None:
    (incident,) = gathered(("2024-06-20", f"Mandera {told} on Monday.")).incidents

    assert incident.place == "geonames:187896"


@pytest.mark.parametrize("word", ["Police", "Reading", "Fire", "Water"])
def test_a_common_word_that_is_also_a_town_somewhere_is_none(word: str) -> None:
    (incident,) = gathered(("2024-06-20", f"{word} was hit by shells on Monday.")).incidents

    assert incident.place is None
