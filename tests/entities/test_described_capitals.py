"""The capital of a state by whose it is: a town, and no land."""

import pytest

from tests.reading import gathered


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("in the Ukrainian capital", "capital:UA"),
        ("in Ukraine's capital", "capital:UA"),
        ("in the Somali capital", "capital:SO"),
        ("near Somalia's capital", "capital:SO"),
        ("in the Iranian capital", "capital:IR"),
        ("in the Somali capital of Mogadishu", "capital:SO"),
        ("in Somalia's capital Mogadishu", "capital:SO"),
        ("in the regional capital", None),
        ("in the former Somali capital", None),
    ],
)
def test_an_event_in_it_is_placed_there(where: str, place: str | None) -> None:
    (incident,) = gathered(("2025-06-25", f"A bomb killed two people {where} on Monday.")).incidents

    assert incident.place == place


def test_a_town_called_by_those_who_live_in_it_is_called_by_its_own_name() -> None:
    text = "A rocket hit a pitch in the Druze town of Majdal Shams on Saturday, killing 12 children."
    (incident,) = gathered(("2024-07-27", text)).incidents

    assert incident.place_text == "Majdal Shams"
