"""How many of a kind there have been is a count, and how many died may be counted anew."""

import pytest

from tests.claims.test_attribution import said
from tests.reading import gathered, layers

COUNTED = [
    "A bomb killed two soldiers in Quetta on Monday, the third attack of its kind this month.",
    "Rebels shelled Gao on Monday, the second such strike in a week.",
    "The raid on Tora on Monday was the fourth such raid since May.",
    "Drones hit a depot in Gao on Monday, the 12th similar attack this year.",
]


@pytest.mark.parametrize("text", COUNTED)
def test_how_many_such_attacks_there_were_tells_of_none_and_dates_none(text: str) -> None:
    found = layers(text)
    (happening,) = found.happenings

    assert happening.time is not None
    assert "Monday" in found.times[happening.time].span.of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The fourth such attack this year killed nine people in Gao.",
        "A third attack hit Gao on Monday.",
    ],
)
def test_an_attack_with_a_number_that_does_something_is_told(text: str) -> None:
    assert len(gathered(("2024-06-20", text)).incidents) == 1


RECOUNTED = [
    ("The toll was raised to 14 by Kenya's health ministry.", "state:KE/ministry/health"),
    ("The death toll has been lowered to nine by Chad's army.", "state:TD/armed-force"),
    (
        "The number of dead was later corrected to 41 by Mali's interior ministry.",
        "state:ML/ministry/interior",
    ),
]


@pytest.mark.parametrize(("text", "by"), RECOUNTED, ids=[text for text, _ in RECOUNTED])
def test_a_toll_that_is_counted_anew_is_of_who_counts(text: str, by: str) -> None:
    before = "A strike hit Tora on Monday, killing 30 people."
    (incident,) = gathered(("2024-06-20", f"{before} {text}")).incidents

    assert said(text) == [(by, "report")]
    assert by in [account.party for account in incident.accounts if account.casualties]


def test_a_toll_counted_anew_by_people_whom_nobody_knows_is_told_by_them() -> None:
    text = "The death toll was revised to 41 by the provincial administration."

    assert [a.source_text for a in layers(text).attributions] == ["the provincial administration"]


@pytest.mark.parametrize(
    "text",
    [
        "The toll was raised to 14.",
        "The fee was raised to 14 dollars by the port.",
        "It was cut to nine by rain.",
    ],
)
def test_a_count_by_nobody_or_of_nobody_hurt_is_told_by_nobody(text: str) -> None:
    assert said(text) == []
