"""How old somebody was, or how long or strong something is, counts no people."""

import pytest

from tests.reading import gathered


@pytest.mark.parametrize(
    ("hurt", "killed", "parts"),
    [
        ("two five-year-old girls", 2, {}),
        ("a five-year-old girl", 1, {}),
        ("nine people, including a five-year-old girl and a 70-year-old man", 9, {"girl": 1, "man": 1}),
        ("nine people, among them an eight-year-old boy and two women", 9, {"boy": 1, "women": 2}),
        ("nine people, including two four-year-old twins", 9, {"twins": 2}),
        ("thirty-five people, including a thirty-five-year-old man", 35, {"man": 1}),
        ("nine people, including a six-month-old baby", 9, {"baby": 1}),
        ("twenty-two people in a two-day battle", 22, {}),
    ],
)
def test_an_age_is_no_number_of_people(hurt: str, killed: int, parts: dict[str, int]) -> None:
    text = f"Shells in Surin on Thursday killed {hurt}, Thailand said."
    (incident,) = gathered(("2025-07-25", text)).incidents

    (losses,) = [c for a in incident.accounts for c in a.casualties]
    assert losses.killed is not None
    assert losses.killed.low == killed
    assert {part.what: part.count.low for part in losses.including if part.count} == parts
