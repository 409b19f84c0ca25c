"""Whose the dead are who are told as the own ones, in whatever words."""

import pytest

from tests.reading import gathered


def sides(text: str) -> set[tuple[str | None, int | None]]:
    """The side and the number of those killed, as all accounts count them."""
    incidents = gathered(("2024-06-12", text)).incidents
    counts = [c for i in incidents for a in i.accounts for c in a.casualties]
    return {(c.side, c.killed.low) for c in counts if c.killed}


OWN = [
    (
        "Chad's army said nine Sudanese soldiers and two of its own were killed near Adre.",
        "state:TD/armed-force",
        2,
    ),
    ("Chad's army said two of its own had been killed near Adre.", "state:TD/armed-force", 2),
    ("Sudan's army put its losses in the clash near Adre at five dead.", "actor:saf", 5),
    ("Sudan acknowledged the death of five soldiers near Adre on Monday.", "state:SD", 5),
    ("Sudan admitted that five soldiers had been killed near Adre on Monday.", "state:SD", 5),
]


@pytest.mark.parametrize(("text", "side", "number"), OWN)
def test_who_counts_the_own_dead_lost_them(text: str, side: str, number: int) -> None:
    assert (side, number) in sides(text)


OTHERS = [
    "Sudan confirmed that five soldiers had been killed near Adre on Monday.",
    "The UN confirmed that five soldiers had been killed near Adre on Monday.",
    "Chad confirmed that five Sudanese soldiers had been killed near Adre on Monday.",
    "Chad confirmed a raid in which five soldiers were killed near Adre on Monday.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_who_confirms_the_death_of_others_lost_nobody(text: str) -> None:
    assert {side for side, _ in sides(text)} <= {None, "actor:saf"}


@pytest.mark.parametrize(
    "text",
    [
        "Police confirmed that five officers had died in Goma on Monday.",
        '"Two of our men died in Goma on Monday," the Sudanese army said.',
    ],
)
def test_who_died_did_nothing(text: str) -> None:
    (incident,) = gathered(("2024-06-12", text)).incidents

    assert {account.perpetrator for account in incident.accounts} == {None}
