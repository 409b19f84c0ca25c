"""Whose a ministry is that others than the state run: theirs."""

import pytest

from tests.reading import told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The Hezbollah-run health ministry said nine were killed in Tyre.",
            "actor:hezbollah/ministry/health",
        ),
        (
            "Kabul's Taliban-controlled interior ministry said six died in Kunduz. Afghanistan mourned.",
            "actor:taliban/ministry/interior",
        ),
    ],
)
def test_a_ministry_run_by_a_movement_speaks_for_it(text: str, speaker: str) -> None:
    records = told(text)

    assert records.claims[0].claimer == speaker
