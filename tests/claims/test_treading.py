"""Who treads or drives on what lies in the ground is struck by it; any other step is none."""

import pytest

from tests.reading import told


@pytest.mark.parametrize(
    "text",
    [
        "A soldier of Mali's army stepped on a landmine near Gao on Sunday.",
        "A truck of Mali's army drove over a mine near Gao on Sunday.",
    ],
)
def test_who_treads_on_a_mine_is_its_victim_and_nobody_is_named_for_it(text: str) -> None:
    (account,) = (account for telling in told(text).tellings for account in telling.accounts)

    assert (account.type, account.victim) == ("attack.ied-mine", "state:ML/armed-force")
    assert account.perpetrator is None


@pytest.mark.parametrize(
    "text", ["A soldier of Mali's army stepped on a stone near Gao.", "A truck drove over a bridge near Gao."]
)
def test_other_steps_are_no_attack(text: str) -> None:
    assert not told(text).tellings
