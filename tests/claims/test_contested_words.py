"""Who contests a claim denies it; seats, votes and towns are contested otherwise."""

import pytest

from counterclaim.model.claims import DenialScope, Stance
from tests.reading import gathered

TOLD = "The M23 said it took Sake airport on Tuesday. "
COUNTED = "Sudan said Chadian shells killed nine people in Tine on Monday. "


def denials(text: str) -> set[tuple[str | None, DenialScope | None]]:
    return {
        (account.party, account.scope)
        for incident in gathered(("2024-06-20", text)).incidents
        for account in incident.accounts
        if account.stance is Stance.DENY
    }


@pytest.mark.parametrize(
    "text",
    [
        TOLD + "Kinshasa contested the claim.",
        TOLD + "Kinshasa contested it.",
        TOLD + "Kinshasa contested that.",
        TOLD + "Kinshasa challenged the claim.",
        TOLD + "The claim was contested by Kinshasa.",
        "The M23 said it took Sake airport on Tuesday, a claim that Kinshasa contested.",
        "The M23 said it took Sake airport on Tuesday, a claim contested by Kinshasa.",
        "The M23 said it took Sake airport on Tuesday, an assertion Kinshasa challenged.",
        "The M23 said it took Sake airport on Tuesday, which Kinshasa contested.",
    ],
)
def test_who_contests_a_claim_denies_it(text: str) -> None:
    assert denials(text) == {("state:CD", DenialScope.WHOLE)}


@pytest.mark.parametrize("answer", ["Chad contested the figure.", "Chad challenged the death toll."])
def test_who_contests_a_figure_denies_the_number(answer: str) -> None:
    assert denials(COUNTED + answer) == {("state:TD", DenialScope.NUMBER)}


def test_who_contests_that_he_did_it_denies_his_part() -> None:
    text = COUNTED + "Chad contested that its forces had fired."

    assert denials(text) == {("state:TD", DenialScope.RESPONSIBILITY)}


@pytest.mark.parametrize(
    "answer",
    [
        "Chad contested the by-election there.",
        "Chad contested a seat in the council.",
        "The two armies contested the town for days.",
        "Tine lies in contested territory, Chad said.",
        "A by-election was held there on Sunday. Chad contested it.",
        "The court gave a ruling on the border, Sudan said. Chad contested it.",
        "Chad challenged Sudan to show proof.",
        "Chad challenged the ruling in court.",
    ],
)
def test_votes_rulings_and_towns_are_contested_otherwise(answer: str) -> None:
    assert denials(COUNTED + answer) == set()


@pytest.mark.parametrize(
    "told",
    [
        "that Chad shelled Adre and that it will respond",
        "that Chad shelled a court in Adre",
        "that a court in Adre had been shelled by Chad",
        "that Chad fined two traders and shelled Adre",
        "that Chad had shelled Adre after the vote",
    ],
)
def test_a_blow_is_denied_whatever_it_struck_and_when(told: str) -> None:
    assert denials(f"Sudan said on Monday {told}. Chad contested it.") == {("state:TD", DenialScope.WHOLE)}


@pytest.mark.parametrize(
    "told",
    [
        "Sudan said on Monday that Chad shelled Adre and that the result of the vote was void.",
        "Sudan said on Monday that Chad shelled Adre and that the judges had struck down a law.",
        "Sudan said on Monday that Chad shelled Adre and that the High Court had ruled on the border.",
        "Sudan said on Monday that Chad shelled Adre and held the seat of Tine.",
    ],
)
def test_what_may_be_the_vote_that_is_contested_denies_no_blow(told: str) -> None:
    assert denials(f"{told} Chad contested it.") == set()
