"""What shows no sign of an end goes on, as who says so tells; where none is seen, none is told."""

import pytest

from tests.reading import gathered, told

TOLD = "Chadian troops shelled Gao on Monday, Mali said."


@pytest.mark.parametrize(
    "said",
    [
        "There was no sign of the shelling of Gao letting up, Mali's army said.",
        "Mali's army said that there was no sign of the shelling abating.",
        "Mali's army said the shelling of Gao showed no sign of easing.",
        "Mali's army said there was no sign that the bombardment of Gao was ending.",
        "Mali's army said that it saw no indication of the shelling of Gao slackening.",
    ],
)
def test_no_sign_of_its_end_tells_that_it_goes_on(said: str) -> None:
    (claim,) = (claim for claim in told(said).claims if claim.claimer == "state:ML/armed-force")

    assert claim.stance.value == "report"


def test_who_sees_no_end_of_what_was_told_bears_it_out() -> None:
    text = f"{TOLD}\n\nThere was no sign of the shelling of Gao letting up, Niger's army said on Tuesday."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {account.party for account in incident.accounts} == {"state:ML", "state:NE/armed-force"}


@pytest.mark.parametrize(
    "said",
    [
        "Niger's army said there was no sign of shelling in Gao on Tuesday.",
        "Niger's army said there was no evidence of any shelling of Gao.",
        "Niger's army said there was no prospect of an attack on Gao that would end the war.",
        "Niger's army said there was no prospect of a raid on Gao ending the war.",
    ],
)
def test_no_sign_of_a_deed_tells_of_none(said: str) -> None:
    (incident,) = gathered(("2024-06-20", f"{TOLD}\n\n{said}")).incidents

    assert {a.party for a in incident.accounts if a.stance.value == "report"} == {"state:ML"}
