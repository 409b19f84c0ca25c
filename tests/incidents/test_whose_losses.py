"""Whose people a toll is of: never those of the side that hurt them, unless plain words say so."""

import pytest

from tests.reading import told


def sides(text: str) -> list[str | None]:
    accounts = [account for telling in told(text).tellings for account in telling.accounts]
    return [entry.side for account in accounts for entry in account.casualties]


@pytest.mark.parametrize(
    "text",
    [
        "Sudan's army said it had repelled an assault by the Rapid Support Forces, killing 40 fighters.",
        "Mali's army said it beat off a raid by Chad on its base near Gao and killed nine soldiers.",
        "Chad's army said it shot dead twelve servicemen in an attack on Faya that Libya had begun.",
    ],
)
def test_who_hurt_people_has_not_lost_them(text: str) -> None:
    assert not [
        side for side in sides(text) if side and side.startswith(("state:ML", "state:TD", "state:SD"))
    ]
    assert "actor:saf" not in sides(text)


def test_soldiers_hurt_by_the_side_that_is_blamed_are_the_tellers_own() -> None:
    assert sides("Mali's army said two soldiers were killed when Chad shelled Gao.") == ["state:ML"]
