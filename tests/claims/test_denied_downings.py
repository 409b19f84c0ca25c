"""Who denies that a jet was shot down denies that it happened, and no words of anybody."""

import pytest

from tests.reading import gathered


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        ("it had shot down a jet", "a jet had been shot down"),
        ("it had shot down an Indian jet", "Pakistan had shot down a jet"),
        ("it had brought down two Indian jets", "its jets had been shot down"),
    ],
)
def test_a_downing_that_is_denied_is_contested(claim: str, denial: str) -> None:
    text = f"Pakistan said {claim} on Wednesday. India denied that {denial}."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.status.value == "contested"
    assert {account.party: account.stance.value for account in incident.accounts} == {
        "state:IN": "deny",
        "state:PK": "confirm",
    }


def test_who_denies_having_shot_down_claims_denies_no_deed() -> None:
    text = (
        "Pakistan said it had shot down two jets on Wednesday. India denied that it had shot down the claims."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.status.value == "confirmed"
