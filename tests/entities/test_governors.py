"""A governor is of the state that the region lies in; a mayor, or one whom another has put there, is not."""

import pytest

from tests.reading import told


def _side(text: str) -> str | None:
    (person,) = (actor for actor in told(text).actors if actor.id.startswith("person:"))
    return person.side


@pytest.mark.parametrize(
    ("text", "side"),
    [
        (
            "YAOUNDE, Cameroon - Nine died, the governor of the North-West Region, Adolphe Sow, said.",
            "state:CM",
        ),
        (
            "KYIV, Ukraine - Nine died, the governor of the Kherson region, Ivan Sow, said.",
            "state:UA",
        ),
    ],
)
def test_the_governor_of_a_region_is_of_its_state(text: str, side: str) -> None:
    assert _side(text) == side


@pytest.mark.parametrize(
    "text",
    [
        "KYIV, Ukraine - Nine died, the Moscow-appointed governor of the Kherson region, Ivan Sow, said.",
        "KYIV, Ukraine - Nine died, the rebel governor of the Kherson region, Ivan Sow, said.",
        "MOSCOW, Russia - Nine died, the governor of the Kherson region, Ivan Sow, said.",
        "LAGOS, Nigeria - Nine died, the governor of Texas, John Sow, said.",
        "KYIV, Ukraine - Nine died, the mayor of Kherson, Ivan Sow, said.",
    ],
)
def test_others_are_of_nobody_told(text: str) -> None:
    assert _side(text) is None
