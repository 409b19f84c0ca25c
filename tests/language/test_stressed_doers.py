"""Who had himself fired is one who fired."""

import pytest

from tests.reading import blames


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Myanmar's army said the Arakan Army had itself fired a rocket at a school in Minbya.",
            {("state:MM/armed-force", "actor:arakan-army")},
        ),
        ("Chad said Sudan had itself shelled the market in Adre on Friday.", {("state:TD", "state:SD")}),
        ("Moscow said Ukraine was itself shelling Enerhodar.", {("state:RU", "state:UA")}),
        (
            "Baku said Armenian forces had themselves fired at a village near Sotk.",
            {("state:AZ", "state:AM/armed-force")},
        ),
        (
            "Baku said Armenian forces themselves fired at a village near Sotk.",
            {("state:AZ", "state:AM/armed-force")},
        ),
        ("Chad said the villagers had themselves been killed by shells in Adre.", set()),
    ],
)
def test_who_had_himself_fired_has_fired(text: str, expected: set[tuple[str, str]]) -> None:
    assert blames(text) == expected
