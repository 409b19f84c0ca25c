"""A crew is of the vessel that is told of, and not of who struck it."""

import pytest

from tests.reading import gathered


def test_the_occupants_of_a_house_are_not_the_tellers() -> None:
    text = "Sudan said a strike hit a building in Adre on Monday, killing its occupants."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert [(account.party, account.victim) for account in incident.accounts] == [("state:SD", None)]


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        ("Hamas said its men blew up a Namer carrier in Rafah on Saturday and killed its crew.", None),
        ("The RSF said its forces shot down a plane over Nyala on Saturday, killing its crew.", None),
        (
            "Ukraine said its drones hit a Russian tank near Pokrovsk, killing its crew of 3.",
            "state:RU/armed-force",
        ),
        (
            "Chad said a helicopter of its army was shot down near Adre on Monday and its pilot was killed.",
            "state:TD/armed-force",
        ),
    ],
)
def test_the_crew_that_is_killed_is_not_the_attackers(text: str, harmed: str | None) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents
    (account,) = incident.accounts

    assert {entry.side for entry in account.casualties} <= {harmed}
    assert account.victim == harmed
