"""By the day on which somebody looks into a deed or is tried for it, it had happened."""

from __future__ import annotations

import pytest

from tests.reading import layers

PUBLISHED = "2024-06-20"


def days(text: str) -> list[tuple[str | None, bool]]:
    """The day that each happening has in its own sentence, and whether it had happened by then."""
    found = layers(text, published=PUBLISHED)
    return [
        (found.times[happening.time].value, happening.by)
        for happening in found.happenings
        if happening.time is not None and not happening.types[0].startswith("detention")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Today the council held a session to discuss the murder of two monks.",
        "The police today began an inquiry into the murder of six monks.",
        "Today a panel arrived in Gao to investigate the murder of the judge.",
        "The trial of the men accused of killing the judge began today.",
        "The suspects in the murder of the judge were caught today.",
        "The court today convicted two men for the murder of the judge.",
        "Police today arrested three men who had kidnapped a banker.",
        "The minister arrived today in Gao, where rebels killed six monks.",
        "The minister drove today into the city where gunmen killed six monks.",
        "The widow drove a truck today to the farm where gunmen killed six men.",
        "Ali Sow returned today to the city where his son was killed.",
        "In a statement issued today, the group claimed responsibility for the murder of the judge.",
        "Three farmers were killed by rebels, it was reported today.",
        "A mine was found today at the site of the attack.",
    ],
)
def test_the_day_of_what_came_of_a_deed_is_not_its_own(text: str) -> None:
    assert days(text) == [(PUBLISHED, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Today a man entered the school, where he killed five children.",
        "Gunmen drove today to the village, where they killed four farmers.",
        "The mayor was taken today to a field where he was shot.",
        "Police today stopped two men, who opened fire.",
        "Three people were killed today in the raid on the bank.",
        "Gunmen today carried out the murder of the judge.",
        "Witnesses to the attack were killed today.",
        "There were three men killed today in Gao.",
        "Hundreds died today in the attack.",
        "Two deaths were reported today in an attack on the market.",
        "Today there were nine people killed in Gao.",
        "There were nine farmers today who were shot by rebels.",
        "A bomb that was planted in the hall caused damage today.",
        "A man drove a lorry today into a checkpoint where nine guards died.",
        "A bomber steered a truck today into a barracks in which nine guards were killed.",
    ],
)
def test_the_day_of_the_deed_itself_dates_it(text: str) -> None:
    assert days(text) == [(PUBLISHED, False)]


def test_a_fight_dates_what_it_cost() -> None:
    text = "Clashes broke out today in Gao, where two people were killed."

    assert set(days(text)) == {(PUBLISHED, False)}
