"""The district of a province is where it was, and the province only says where that lies."""

import pytest

from tests.reading import gathered


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("in Barmal district of Paktika province", "Barmal district"),
        ("in Berdale district of Bay region", "Berdale district"),
        ("in the district of Orsa", "Orsa"),
        ("in the Druze town of Orsa", "Orsa"),
    ],
)
def test_the_narrower_one_is_the_place(where: str, place: str) -> None:
    text = f"Residents said shells killed nine people {where} on Tuesday."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.place_text == place
