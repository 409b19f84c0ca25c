"""What a listener is told is told, and does not describe the listener."""

import pytest

from tests.reading import told

SURVIVORS = (
    "Two teachers who survived told a local broadcaster that soldiers arrived about 30 minutes after the "
    "strike and took away 20 people."
)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor told a radio station that rebels had burned huts in Kas.",
        SURVIVORS,
    ],
)
def test_what_a_station_was_told_is_a_claim(text: str) -> None:
    (claim,) = told(text).claims

    assert claim.stance.value == "report"


def test_a_clause_that_tells_which_listener_stays_with_the_listener() -> None:
    text = "The mayor told the station that rebels own."

    assert told(text).claims == ()
