"""Nobody strikes his own posts, unless the words say whose they are."""

import pytest

from tests.reading import layers


def _struck(text: str) -> list[str | None]:
    return [h.victim.actor if h.victim is not None else None for h in layers(text).happenings]


@pytest.mark.parametrize(
    "text",
    [
        "Russia's Defence Ministry said its missiles struck a command post in Sumy on Tuesday.",
        "Ukraine said its drones hit a command post near Donetsk.",
        "India's army said it struck an army camp in Kotli.",
    ],
)
def test_a_post_that_somebody_struck_is_not_his_own(text: str) -> None:
    assert _struck(text) == [None]


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("Nigeria's army said its jets had struck its own soldiers in Gao.", "state:NG/armed-force"),
        ("Sudanese troops shot Sudanese soldiers in Omdurman.", "actor:saf"),
        ("Chad said Libyan jets had struck an army camp of Chad's in Faya.", "state:TD"),
    ],
)
def test_it_is_where_the_words_say_so(text: str, struck: str) -> None:
    assert _struck(text) == [struck]
