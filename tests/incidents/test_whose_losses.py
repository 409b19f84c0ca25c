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
        "Chad's army said it shot dead twelve servicemen in an attack on Faya that Libya had begun.",
    ],
)
def test_who_hurt_people_has_not_lost_them(text: str) -> None:
    assert sides(text) == [None]


def test_soldiers_killed_by_who_beats_a_raid_off_are_of_the_side_that_raided() -> None:
    text = "Mali's army said it beat off a raid by Chad on its base near Gao and killed nine soldiers."
    assert sides(text) == ["state:TD"]


def test_soldiers_hurt_by_the_side_that_is_blamed_are_the_tellers_own() -> None:
    assert sides("Mali's army said two soldiers were killed when Chad shelled Gao.") == ["state:ML"]


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Mali accused Chad of laying mines near Gao, where three soldiers were hurt.", "state:ML"),
        ("Mali's army said a mine near Gao killed three soldiers on Monday.", "state:ML"),
        ("The Malian army said three servicemen were wounded in an ambush near Gao on Monday.", "state:ML"),
    ],
)
def test_who_counts_own_soldiers_hurt_was_struck(text: str, victim: str) -> None:
    (account,) = [account for telling in told(text).tellings for account in telling.accounts]

    assert account.victim == victim


@pytest.mark.parametrize(
    "text",
    [
        "Mali's army said it had struck a camp near Gao on Monday. Nine soldiers were killed, it said.",
        "Mali struck a Chadian base near Faya on Monday. Nine soldiers were killed, Mali's army said.",
        "Mali's army said nine fighters were killed near Gao on Monday.",
    ],
)
def test_an_army_that_struck_does_not_count_its_own_soldiers(text: str) -> None:
    assert sides(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Mali's army said its convoy came under fire near Gao on Friday. It said six bandits were killed.",
        "Mali's army said its post came under fire on Friday. It put the number of dead terrorists at six.",
    ],
)
def test_whom_an_army_calls_bandits_are_none_of_its_own(text: str) -> None:
    assert sides(text) == [None]
