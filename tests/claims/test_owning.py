"""Who claims an attack as the own one, in whatever words, and which attack that is."""

import pytest

from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Account
from tests.claims.situated import told

BOMB = "A car bomb killed ten people in Gao on Monday, police said."


def owning(text: str) -> list[Account]:
    accounts = [account for telling in told(text).tellings for account in telling.accounts]
    return [a for a in accounts if a.stance is Stance.CONFIRM and a.perpetrator is not None]


@pytest.mark.parametrize(
    "words",
    [
        "Al-Shabaab claimed responsibility for the bombing.",
        "Al-Shabaab took responsibility for the attack.",
        "Al-Shabaab took credit for it.",
        "Al-Shabaab claimed the attack.",
        "Al-Shabaab claimed Monday's bombing.",
        "Al-Shabaab claimed it.",
        "Responsibility was claimed by Al-Shabaab.",
        "Al-Shabaab admitted responsibility.",
        "Al-Shabaab said it was behind the attack.",
        '"We were behind the attack," Al-Shabaab said.',
        "Al-Shabaab said its fighters had carried out the attack.",
    ],
)
def test_who_owns_up_did_it_by_the_own_account(words: str) -> None:
    (telling,) = told(f"{BOMB} {words}").tellings
    (account,) = owning(f"{BOMB} {words}")

    assert str(account.party).startswith("actor:al-shabaab")
    assert str(account.perpetrator).startswith("actor:al-shabaab")
    assert len(telling.accounts) == 2


@pytest.mark.parametrize(
    "words",
    [
        "Mali confirmed Algeria's responsibility.",
        "Mali claimed an attack by Algeria.",
        "Mali claimed an attack on its base near Gao.",
        "Mali claimed the shelling of its posts near Gao.",
        "Mali claimed a violation of the ceasefire near Gao.",
        "Mali claimed victory.",
        "Mali said it was behind the plan for talks.",
        "Mali's army took the town of Kidal.",
    ],
)
def test_who_speaks_of_others_or_of_no_attack_owns_up_to_none(words: str) -> None:
    assert [a for a in owning(f"{BOMB} {words}") if a.type != "territory.gain-state"] == []


def test_a_claim_of_responsibility_with_day_and_place_tells_of_an_attack_by_itself() -> None:
    (account,) = owning("Al-Shabaab claimed responsibility for the bombing in Gao on Monday.")

    assert account.date is not None


def test_that_attack_is_the_one_told_last() -> None:
    text = (
        "Mali's army shelled Kidal on 17 June. On 18 June rockets were fired at an airport near Gao. "
        "Rebels of the Azawad Front claimed that attack."
    )
    claimed = [t for t in told(text).tellings if any(a.stance is Stance.CONFIRM for a in t.accounts)]

    assert [telling.types[0] for telling in claimed] in ([], ["attack.missile"])


def test_full_responsibility_for_nothing_named_is_for_none_of_two_events() -> None:
    text = (
        "Chadian soldiers shelled Wour on 17 June. On 18 June Chadian aircraft bombed Bardai. "
        "Chad's army took full responsibility."
    )

    assert owning(text) == []


@pytest.mark.parametrize("what", ["a car bomb in Mogadishu", "a roadside bomb that killed two in Baidoa"])
def test_who_claims_a_bomb_with_its_kind_laid_it(what: str) -> None:
    (telling,) = told(f"Al-Shabaab claimed {what} on Monday.").tellings

    assert [str(account.perpetrator) for account in telling.accounts] == ["actor:al-shabaab"]


@pytest.mark.parametrize(
    "words",
    [
        "Ali Dheere, a spokesman for Al-Shabaab, claimed the attack.",
        "Al-Shabaab spokesman Ali Dheere claimed responsibility for the bombing.",
    ],
)
def test_a_spokesman_owns_up_for_his_body(words: str) -> None:
    (account,) = owning(f"{BOMB} {words}")

    assert account.perpetrator == "actor:al-shabaab"


@pytest.mark.parametrize(
    "words",
    [
        "Police said the same group was behind the bombing.",
        "Police said the group was behind it.",
        "Police said a rebel group was responsible for the bombing.",
        "Mali's army said the movement was behind the bombing.",
        "The army said the organisation was responsible for the attack.",
        "Al-Shabaab said a rival group was behind the bombing.",
    ],
)
def test_who_says_that_a_group_did_it_means_no_group_of_its_own(words: str) -> None:
    """Police that lay a bomb to "the group" were taken to own up to it."""
    assert owning(f"{BOMB} {words}") == []


def test_a_group_may_call_itself_the_group() -> None:
    (account,) = owning(f"{BOMB} Al-Shabaab said the group was behind the bombing.")

    assert account.party == account.perpetrator
