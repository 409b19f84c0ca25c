"""A group called by who stands behind it is the group that the text has named, and no body of that name."""

import pytest

from tests.reading import layers


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Al Shabaab attacked a base in Somalia. The al Qaeda-linked group said it held it.",
            "actor:al-shabaab",
        ),
        (
            "Al Shabaab attacked a base. The al-Qaeda-linked group said it had captured it.",
            "actor:al-shabaab",
        ),
        (
            "Al Shabaab attacked a base. The Al Qaeda-affiliated militants said they held it.",
            "actor:al-shabaab",
        ),
        ("Hezbollah fired at Haifa. The Iran-backed group said it had hit a base.", "actor:hezbollah"),
        ("Hezbollah fired at Haifa. The Iran-backed Houthis said they had hit a base.", "actor:houthis"),
        (
            "Hamas fired at Haifa. The Hamas-run health ministry said nine had died.",
            "actor:hamas/ministry/health",
        ),
    ],
)
def test_who_speaks_is_the_group_itself(text: str, who: str) -> None:
    assert [a.actor for a in layers(text).attributions] == [who]


def test_of_two_groups_none_is_meant_for_sure() -> None:
    text = "Hezbollah fired at Haifa. Hamas shelled Eilat. The Iran-backed group said it had hit a base."

    assert [a.actor for a in layers(text).attributions] == [None]
