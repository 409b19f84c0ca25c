"""Dozens may be 42: a vague figure speaks against no other."""

import pytest

from tests.reading import gathered


@pytest.mark.parametrize(("toll", "incidents"), [("dozens dead", 1), ("nine dead", 2)])
def test_a_headlines_dozens_are_those_that_the_text_counts(toll: str, incidents: int) -> None:
    text = (
        f"Army, rebels trade blame over market strike; {toll}, medics say\n\n"
        "At least 42 people were killed on Tuesday when bombs fell on a crowded market in Gao, a doctor said."
    )

    assert len(gathered(("2024-06-20", text)).incidents) == incidents
