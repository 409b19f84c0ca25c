"""A total of a war or of a year that an event brings up to date is no toll of that event."""

import pytest

from tests.reading import gathered

BESIDE = [
    "bringing to 311 the number killed since the war began",
    "bringing the number of dead since the war began last year to 311",
    "bringing its total losses since last October to 311",
    "taking the number of deaths in attacks this year to 311",
    "bringing to 311 the number of its dead in the north since it began its operation last week",
    "raising the total number of soldiers killed since 2013 to 311",
]


@pytest.mark.parametrize("total", BESIDE)
def test_the_total_is_not_the_toll_and_its_days_are_not_the_day(total: str) -> None:
    text = f"Mali's army said two of its soldiers had been killed in Gao on Monday, {total}."
    (incident,) = gathered(("2024-10-09", text)).incidents

    (account,) = incident.accounts
    (losses,) = account.casualties
    assert losses.killed is not None
    assert (losses.killed.low, losses.killed.high) == (2, 2)
    assert incident.date is not None
    assert incident.date.best == "2024-10-07"


@pytest.mark.parametrize(
    "text",
    [
        "Two more people died in Gao on Monday, bringing the toll of Sunday's blast to nine.",
        "Rebels killed two people in Gao on Monday, bringing the death toll to nine, Mali said.",
    ],
)
def test_the_toll_that_an_event_reached_is_its_own(text: str) -> None:
    (incident,) = gathered(("2024-10-09", text)).incidents

    assert {c.killed.low for a in incident.accounts for c in a.casualties if c.killed} == {9}


@pytest.mark.parametrize(
    "text",
    [
        "The number of people killed since the war began has reached 237, after rebels killed nine in Gao.",
        "Rebels stormed Gao, taking a number of hostages and killing nine, in the worst raid since May.",
    ],
)
def test_the_dead_told_beside_a_total_are_counted(text: str) -> None:
    (incident,) = gathered(("2024-10-09", text)).incidents

    assert {c.killed.low for a in incident.accounts for c in a.casualties if c.killed} == {9}
