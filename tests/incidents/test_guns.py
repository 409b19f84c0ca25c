"""Guns that strike a town are artillery, and the shelling of that town on that day is the same event."""

import pytest

from tests.reading import gathered


@pytest.mark.parametrize(
    "text",
    [
        "Chadian guns hit Gao on Monday.\n\nThe bombardment of Gao killed two people, Mali said.",
        "Gao was pounded by Chadian guns on Monday.\n\nThe shelling of Gao on Monday killed two, Mali said.",
        "Chadian field guns struck Gao on Monday.\n\nMali said the shelling of Gao killed two people.",
        "Chadian artillery hit Gao on Monday.\n\nThe shelling of Gao on Monday killed two people, Mali said.",
    ],
)
def test_guns_that_hit_a_town_shelled_it(text: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.type == "attack.artillery"
    assert {account.party for account in incident.accounts} == {None, "state:ML"}


@pytest.mark.parametrize(
    "text", ["Rebel machine guns hit Gao on Monday.", "Chadian guns hit two policemen in Gao on Monday."]
)
def test_guns_that_hit_people_and_machine_guns_are_small_arms(text: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.type == "attack.small-arms"
