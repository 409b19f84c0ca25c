"""What somebody is asked to say he has not said, and who does not deny a deed has not admitted it."""

import pytest

from counterclaim.model.claims import Stance
from tests.reading import blames, gathered, told


def claims(text: str, stance: Stance) -> set[str | None]:
    return {claim.claimer for claim in told(text).claims if claim.stance is stance}


@pytest.mark.parametrize(
    "text",
    [
        "Peru demanded that Ecuador admit having raided Tiwinza.",
        "Peru insisted that Ecuador apologise for having raided Tiwinza.",
        "Peru said Ecuador must admit that its troops raided Tiwinza.",
        "Peru said Ecuador must explain why its helicopters had rocketed Tiwinza.",
    ],
)
def test_what_is_demanded_of_somebody_he_has_not_said(text: str) -> None:
    assert {claim.claimer for claim in told(text).claims} == {"state:PE"}
    assert not claims(text, Stance.CONFIRM)


def test_what_one_says_one_must_say_is_said() -> None:
    text = '"I must stress that our troops did not raid Tiwinza," Ecuador\'s defence minister said.'

    assert claims(text, Stance.DENY) == {"state:EC/defence-minister"}


@pytest.mark.parametrize(
    "text",
    [
        "Ecuador's defence minister admitted nothing.",
        "Ecuador's army confirmed nothing about the raid on Tiwinza.",
    ],
)
def test_who_admits_nothing_confirms_nothing(text: str) -> None:
    assert not claims(text, Stance.CONFIRM)


@pytest.mark.parametrize(
    "text",
    [
        "Chad did not deny shelling Adre.",
        "Chad did not deny that its army had shelled Adre.",
        "Chad did not dispute that its troops had fired on Adre.",
    ],
)
def test_who_did_not_deny_a_deed_has_not_owned_up_to_it(text: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert [account.stance for account in incident.accounts] == [Stance.ASSESS]
    assert incident.status.value == "unattributed"


@pytest.mark.parametrize(
    "answer",
    [
        "Ecuador ridiculed suggestions that its troops had raided Tiwinza.",
        "Ecuador scoffed at the claim that its troops had raided Tiwinza.",
        "Ecuador derided the report.",
        "Ecuador said its troops could not have done so.",
        "It would be absurd to say that our troops raided Tiwinza, Ecuador's defence minister said.",
    ],
)
def test_who_laughs_at_a_charge_denies_it(answer: str) -> None:
    (incident,) = gathered(("2024-06-20", f"Peru accused Ecuador of raiding Tiwinza.\n\n{answer}")).incidents

    assert incident.status.value == "contested"


def test_who_mocks_a_person_denies_nothing() -> None:
    assert not claims("Ecuador mocked the mayor of Tiwinza.", Stance.DENY)


@pytest.mark.parametrize("quality", ["responsible", "accountable", "guilty", "culpable"])
def test_whoever_is_said_to_answer_for_a_deed_did_it_and_denies_it_in_the_same_words(quality: str) -> None:
    charge = f"Peru said Ecuador was {quality} for the raid on Tiwinza."
    answer = f"Ecuador said it was not {quality} for the raid on Tiwinza."

    assert blames(charge) == {("state:PE", "state:EC")}
    assert claims(answer, Stance.DENY) == {"state:EC"}


def test_who_holds_another_culpable_accuses_him() -> None:
    assert blames("Peru holds Ecuador culpable for the raid on Tiwinza.") == {("state:PE", "state:EC")}


def test_guardsmen_are_of_the_state_whose_they_are() -> None:
    assert blames("Peru said that Venezuelan guardsmen had raided Tiwinza.") == {
        ("state:PE", "state:VE/armed-force")
    }
