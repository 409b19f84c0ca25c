"""A denial that names what it is of answers that, and not what else a text tells."""

import pytest

from counterclaim.model.claims import Stance
from tests.reading import gathered, told

STORY = (
    "Kenyan guards crossed the bridge at Mandera on Monday and raised a flag, Somalia's police said. "
    "Later that day a Somali guard was wounded by Kenyan fire near the bridge, they said. "
)


def denied(answer: str) -> bool:
    accounts = [account for telling in told(STORY + answer).tellings for account in telling.accounts]
    return any(account.stance is Stance.DENY for account in accounts)


def test_who_rejects_the_account_of_a_flag_denies_no_shots() -> None:
    assert not denied("Kenya rejects the account of the flag.")


@pytest.mark.parametrize(
    "answer",
    [
        "Kenya rejects the account of the shooting.",
        "Kenya denied the report.",
        "Kenya denied that its guards had fired at the guard.",
        "None of Kenya's soldiers had fired, Kenya's army said.",
    ],
)
def test_who_denies_the_shots_denies_them(answer: str) -> None:
    assert denied(answer)


def test_the_account_of_the_residents_is_theirs_and_not_about_them() -> None:
    text = (
        "Residents left Faya on Monday. They said that Chad's army had shelled the school, killing two. "
        "Chad rejected the account of the residents."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.status == "contested"
