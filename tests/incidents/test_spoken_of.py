"""Who is blamed and speaks of the deed has an account of it, though he tells nothing; others have none."""

import pytest

from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Status
from tests.reading import gathered, told

CHARGE = "Sudanese forces shelled Sarh in Chad on Wednesday and killed four, Chad's army said. "


def speakers(answer: str) -> list[str | None]:
    """Who speaks of the shelling without telling or denying it."""
    accounts = [account for telling in told(CHARGE + answer).tellings for account in telling.accounts]
    return [account.party for account in accounts if account.stance is Stance.ASSESS]


@pytest.mark.parametrize(
    "answer",
    [
        "Sudan's army described the action of its gunners as retaliatory measures.",
        "Sudan's army called the shelling retaliation for the wounding of a soldier.",
        "Sudan's army said that its gunners had acted in self-defence.",
        "Sudan's army said the strikes were a response to provocations.",
        "Sudan's army justified the shelling.",
        "Sudan's army called the attack legitimate.",
    ],
)
def test_who_justifies_what_his_side_is_blamed_for_is_not_silent(answer: str) -> None:
    assert speakers(answer) == ["actor:saf"]

    (incident,) = gathered(("2024-06-20", CHARGE + answer)).incidents
    assert incident.silent == ()
    assert incident.status is Status.SINGLE_SOURCE


@pytest.mark.parametrize(
    "answer",
    [
        "Kenya called the attack a crime.",
        "Chad's government called the shelling an outrage.",
        "Sudan's army said that Chad's reply to its proposals was slow.",
        "In a statement on Monday Sudan's army had spoken of retaliatory measures.",
    ],
)
def test_who_is_not_blamed_or_speaks_of_something_else_has_no_account(answer: str) -> None:
    assert speakers(answer) == []


def test_who_denies_it_has_denied_it_and_no_more() -> None:
    assert (
        speakers("Sudan's army denied the shelling. It called the report a response to its successes.") == []
    )


def test_a_state_is_not_struck_where_workers_from_it_are() -> None:
    text = "Two Indian workers were wounded when Sudanese forces fired at a plant, Chad's army said."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.silent == ("state:SD",)


def test_who_heads_a_force_has_spoken_for_it() -> None:
    text = (
        "Chadian peacekeepers were killed when Sudanese forces fired at their car, Chad's army said. "
        "Sudan's army said that it regretted the deaths."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert not any(side.startswith("state:TD") for side in incident.silent)


@pytest.mark.parametrize(
    "words",
    [
        "Chad's Foreign Ministry said it had expelled the Libyan ambassador in response.",
        "Chad's Health Ministry said that necessary measures against cholera were being taken.",
        "Chad's army said it expected retaliation by Libya.",
    ],
)
def test_what_a_side_says_of_other_things_is_no_account_of_what_it_is_blamed_for(words: str) -> None:
    text = f"Libya's army said that Chad's army had shelled Faya, killing two. {words}"
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert [account.party for account in incident.accounts] == ["state:LY/armed-force"]
