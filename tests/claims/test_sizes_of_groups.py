"""How many a crew or a family is: what its size says, or no fewer than are told of."""

import pytest

from tests.reading import gathered


@pytest.mark.parametrize(
    ("words", "killed"),
    [
        ("a family of five", (5, 5)),
        ("a crew of four", (4, 4)),
        ("two families", (2, None)),
        ("a family of displaced farmers", (1, None)),
        ("five farmers", (5, 5)),
    ],
)
def test_a_family_is_not_one_person(words: str, killed: tuple[int, int | None]) -> None:
    (incident,) = gathered(("2024-06-20", f"Shells killed {words} in Adre on Saturday, Chad said.")).incidents
    (count,) = [entry.killed for account in incident.accounts for entry in account.casualties]

    assert count is not None
    assert (count.low, count.high) == killed
