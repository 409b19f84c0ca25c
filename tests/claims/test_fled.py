"""What people flee or shelter from is where they were, and no fight of its own."""

import pytest

from tests.reading import gathered, layers

FLED = [
    "Nine people sheltering from fighting were killed by a bomb in Goma on Monday.",
    "Nine people who had fled the clashes were killed by a bomb in Goma on Monday.",
    "Nine people displaced by the fighting were killed by a bomb in Goma on Monday.",
    "Nine people who had sought refuge from the fighting were killed by a bomb in Goma on Monday.",
    "Nine people running from gun battles were killed by a bomb in Goma on Monday.",
]


@pytest.mark.parametrize("text", FLED)
def test_what_people_flee_is_no_event_beside_the_one_that_killed_them(text: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.type == "attack.ied-mine"
    assert [c.killed.low for a in incident.accounts for c in a.casualties if c.killed] == [9]


@pytest.mark.parametrize(
    "text",
    [
        "Families fleeing the fighting crossed into Chad on Monday.",
        "Families fleeing the fighting that began in April crossed into Chad on Monday.",
    ],
)
def test_those_who_flee_fighting_tell_of_no_clash(text: str) -> None:
    assert layers(text).happenings == []


@pytest.mark.parametrize(
    "text",
    [
        "Families fled clashes in Goma that killed nine people on Monday.",
        "About 4,000 people have fled clashes in which nine soldiers died in Goma.",
        "Residents fled gun battles that erupted in Goma on Monday, killing nine.",
        "Residents hid from the fighting that left nine people dead in Goma on Monday.",
    ],
)
def test_a_fight_whose_dead_are_told_is_told_itself_whoever_fled_it(text: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert (incident.type, incident.place) == ("clash.ground", "geonames:216281")
    assert [c.killed.low for a in incident.accounts for c in a.casualties if c.killed] == [9]


@pytest.mark.parametrize(
    "text",
    [
        "Residents fled clashes between the army and rebels in Goma on Monday.",
        "Thousands fled Goma after fighting broke out there on Monday.",
        "Fighting in Goma on Monday killed nine people and forced others to flee.",
        "Fighting resumed in Goma on Monday, and families fled from the hills.",
    ],
)
def test_a_fight_that_is_told_itself_stays_one(text: str) -> None:
    assert "clash.ground" in [kind for h in layers(text).happenings for kind in h.types]
