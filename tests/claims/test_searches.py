"""A raid in which the police look for somebody is no attack; one by force is."""

import pytest

from tests.reading import layers


def _raids(text: str) -> list[str]:
    return [
        kind for one in layers(text).happenings if one.real for kind in one.types if kind.startswith("attack")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested ten people in a raid on a flat in Lagos on Monday.",
        "Police rescued 20 children in a raid on an orphanage in Lagos on Monday.",
        "Three men were detained during a raid in Lagos on Monday.",
        "Forged passports were found in a raid by police on a shop in Lagos on Monday.",
    ],
)
def test_a_raid_in_which_people_are_looked_for_is_no_attack(text: str) -> None:
    assert _raids(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan troops arrested ten people in a raid on Elwak on Monday, killing two.",
        "Nine bodies were found in Nyala during a raid by gunmen on Monday.",
        "Weapons were found in a raid on a rebel camp near Gao on Monday.",
        "Ten men were detained in a raid on a hideout of bandits near Gao on Monday.",
        "Two pilots were rescued during an air raid on Gao on Monday.",
        "Deserters were discovered in a raid on Orsa by jihadists on Monday.",
        "M23 fighters confiscated cattle in a raid on Orsa on Monday.",
        "Rebels detained nine villagers during a raid on Orsa on Monday.",
        "Mali's army rescued four hostages in a raid on Timbuktu on Monday.",
    ],
)
def test_a_raid_with_dead_from_the_air_on_fighters_or_to_free_people_is_an_attack(text: str) -> None:
    assert _raids(text) != []
