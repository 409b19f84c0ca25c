"""Who is told not to have done it, or only to have spoken of it, is no doer and no second voice."""

import pytest

from counterclaim.model.incidents import Account
from tests.reading import gathered

TOLD = "The United Nations said Benin had attacked Zinder on Sunday."


def accounts(text: str) -> list[Account]:
    """The accounts of all incidents of a text."""
    return [account for incident in gathered(("2024-06-20", text)).incidents for account in incident.accounts]


@pytest.mark.parametrize(
    "text",
    [
        "Niger did not launch the attack on Zinder on Sunday.",
        "The United Nations said Niger had not carried out the raid on Zinder on Sunday that killed two.",
        "Niger did not commit the murder of two nurses in Zinder on Sunday.",
    ],
)
def test_who_did_not_carry_out_a_deed_is_not_its_doer(text: str) -> None:
    assert [account.perpetrator for account in accounts(text)] == [None]


def test_who_says_that_another_did_not_do_it_is_no_second_voice() -> None:
    incident = gathered(("2024-06-20", f"{TOLD} Niger said Benin did not carry out the attack.")).incidents[0]

    assert [account.party for account in incident.accounts if account.perpetrator] == ["actor:un"]


def test_who_did_carry_it_out_is_its_doer() -> None:
    assert [a.perpetrator for a in accounts("Niger launched the attack on Zinder on Sunday.")] == ["state:NE"]


@pytest.mark.parametrize(
    "charge",
    [
        "lying about the two people killed in Zinder on Sunday",
        "spreading lies about the shelling of Zinder on Sunday",
        "failing to condemn the killing of two people in Zinder on Sunday",
        "investigating the shelling of Zinder on Sunday too slowly",
    ],
)
def test_who_is_charged_with_words_or_failings_did_not_do_the_deed(charge: str) -> None:
    assert {account.perpetrator for account in accounts(f"Benin accused Niger of {charge}.")} == {None}


@pytest.mark.parametrize("charge", ["resuming the shelling of Zinder on Sunday", "shelling Zinder on Sunday"])
def test_who_is_charged_with_the_deed_did_it(charge: str) -> None:
    assert [a.perpetrator for a in accounts(f"Benin accused Niger of {charge}.")] == ["state:NE"]


@pytest.mark.parametrize(
    "text",
    [
        "It would be wrong to think that Niger was behind it, Benin said.",
        "It is absurd to say that Niger was behind it, Benin said.",
    ],
)
def test_who_calls_it_wrong_to_lay_it_to_somebody_does_not(text: str) -> None:
    assert all(
        account.perpetrator is None
        for account in accounts(f"Two people died in a blast in Zinder on Sunday. {text}")
    )


def test_losses_that_are_admitted_are_no_deed() -> None:
    told = accounts("Benin said Niger had shelled Zinder on Sunday. Niger admitted losses in the attack.")

    assert all(account.perpetrator is None for account in told if account.party == "state:NE")


def test_rebels_whom_an_army_tells_dead_without_a_number_are_none_of_its_own() -> None:
    told = accounts("Niger's army said rebels were killed in the raid on Zinder on Sunday.")

    assert [loss.side for account in told for loss in account.casualties] == [None]


def test_rebels_told_dead_later_do_not_replace_the_soldiers_told_first() -> None:
    told = accounts(
        "Niger's army first said four soldiers had been killed in Zinder on Sunday. "
        "It later said two rebels had been killed too."
    )

    losses = {(loss.side, loss.killed.low) for a in told for loss in a.casualties if loss.killed}
    assert losses == {(None, 2), ("state:NE", 4)}


@pytest.mark.parametrize(
    "answer",
    [
        "Niger denied reports it had apologised for the attack.",
        "Reports that Niger had apologised for the attack were false, its minister said.",
    ],
)
def test_an_apology_that_is_denied_owns_up_to_nothing(answer: str) -> None:
    assert "confirm" not in {account.stance.value for account in accounts(f"{TOLD} {answer}")}


@pytest.mark.parametrize(
    "text",
    [
        "Niger used drones to bomb Parakou on Sunday.",
        "Benin accused Niger of using drones to bomb Parakou on Sunday.",
        "Benin said Niger had used tanks to storm Parakou on Sunday.",
    ],
)
def test_what_somebody_used_weapons_for_was_done(text: str) -> None:
    assert [account.perpetrator for account in accounts(text)] == ["state:NE"]


@pytest.mark.parametrize(
    "text",
    ["Niger did not use drones to bomb Parakou.", "Niger wanted to use drones to bomb Parakou on Sunday."],
)
def test_what_nobody_used_weapons_for_was_not_done(text: str) -> None:
    assert accounts(text) == []


@pytest.mark.parametrize("counting", ["The United Nations' toll", "The Red Cross death toll"])
def test_who_counts_the_dead_has_not_lost_them(counting: str) -> None:
    (account,) = accounts(f"{counting} for the raid on Zinder on Sunday is nine.")

    assert [loss.side for loss in account.casualties] == [None]


def test_who_calls_a_charge_a_pretext_for_an_attack_on_its_own_tells_no_attack() -> None:
    told = accounts(
        "Benin said Niger had shelled Zinder on Sunday. "
        "Niger said this was nothing but a pretext for an attack on its own forces."
    )

    assert [account.party for account in told] == ["state:BJ"]


@pytest.mark.parametrize(
    "text",
    [
        "The United Nations said Niger was no longer suspected of shelling Zinder on Sunday.",
        "The United Nations said it was unlikely that Niger had shelled Zinder on Sunday.",
        "Niger was cleared of shelling Zinder on Sunday.",
        "Niger was falsely accused of shelling Zinder on Sunday, the United Nations said.",
        "Niger denounced the attack on the hospital by militants in Zinder on Sunday, killing four.",
    ],
)
def test_who_is_cleared_of_a_deed_or_denounces_it_is_not_its_doer(text: str) -> None:
    assert {account.perpetrator for account in accounts(text)} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "The United Nations said Niger was not cleared of shelling Zinder on Sunday.",
        "The United Nations said it was likely that Niger had shelled Zinder on Sunday.",
        "Niger launched an attack on Zinder on Sunday, killing four.",
    ],
)
def test_who_is_not_cleared_of_a_deed_is_its_doer(text: str) -> None:
    assert {account.perpetrator for account in accounts(text)} == {"state:NE"}


def test_who_attacked_if_anyone_tells_of_no_attack() -> None:
    assert accounts("It remains unclear who, if anyone, attacked Zinder on Sunday.") == []
