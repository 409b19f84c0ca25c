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


@pytest.mark.parametrize(
    "text",
    [
        "Two soldiers were wounded when a truck of Mali's army hit a roadside bomb near Gao on Sunday.",
        "A patrol of Mali's army struck a landmine near Gao on Sunday.",
        "A convoy of Mali's army set off a mine near Gao on Sunday, wounding two.",
        "Malian soldiers ran over a landmine near Gao on Sunday.",
        "A convoy of Mali's army detonated a roadside bomb near Gao, Niger said, wounding two.",
    ],
)
def test_who_meets_a_bomb_on_the_road_has_not_laid_it(text: str) -> None:
    (account,) = (account for telling in told(text).tellings for account in telling.accounts)

    assert (account.type, account.victim) == ("attack.ied-mine", "state:ML/armed-force")
    assert account.perpetrator is None


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Boko Haram hit a bus near Maiduguri with a roadside bomb on Sunday.", "actor:boko-haram"),
        ("Malian soldiers detonated a landmine under a bus near Gao on Sunday.", "state:ML/armed-force"),
        ("Al-Shabaab set off a roadside bomb near Afmadow and killed two.", "actor:al-shabaab"),
        ("Russian jets hit a coal mine near Donetsk on Sunday.", "state:RU"),
    ],
)
def test_who_hits_others_with_a_bomb_or_sets_it_off_has_done_it(text: str, doer: str) -> None:
    (account,) = (account for telling in told(text).tellings for account in telling.accounts)

    assert account.perpetrator == doer


@pytest.mark.parametrize(
    "text",
    [
        "Niger said that Malian soldiers fired into a crowd after one of their trucks hit a roadside bomb.",
        "Niger said that Malian soldiers hit a landmine near Gao and then shelled the village.",
    ],
)
def test_what_soldiers_met_is_not_what_they_did_next(text: str) -> None:
    accounts = {account.type: account for telling in told(text).tellings for account in telling.accounts}
    mine = accounts.pop("attack.ied-mine")
    (done,) = accounts.values()

    assert (mine.victim, mine.perpetrator) == ("state:ML/armed-force", None)
    assert (done.victim, done.perpetrator) == (None, "state:ML/armed-force")


@pytest.mark.parametrize("where", ["near Baga", "in the hills of Baga", ""])
def test_who_tells_of_an_ambush_killed_nobody_in_it(where: str) -> None:
    text = f"Rebels ambushed a bus {where}, Kenya said, killing four."
    (account,) = (account for telling in told(text).tellings for account in telling.accounts)

    assert (account.party, account.perpetrator) == ("state:KE", None)
