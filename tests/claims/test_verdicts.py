"""A verdict on others' words in the same breath is the speaker's, and denies what the others said."""

import pytest

from counterclaim.model.claims import Claim, Stance
from counterclaim.model.modes import Mode
from tests.claims.situated import told
from tests.reading import layers

CHARGE = "Oman said Yemeni troops had shelled Sarfait on Monday and killed dozens."


def claims(text: str) -> list[Claim]:
    return sorted(told(text).claims, key=lambda claim: claim.evidence[0].start)


@pytest.mark.parametrize(
    "reply",
    [
        "Nobody was hurt, Yemen's army insisted; Omani talk of dozens of dead was false.",
        "Two men died, Yemen's army said, and Omani figures were wrong.",
        "No gun fired, Captain Ali Saleh, the spokesman of Yemen's army, said, and Omani reports were false.",
    ],
)
def test_talk_called_false_behind_a_cue_is_denied_by_the_speaker(reply: str) -> None:
    own = [claim for claim in claims(f"{CHARGE} {reply}") if not str(claim.claimer).startswith("state:OM")]

    assert [claim.stance is Stance.DENY for claim in own] == [False, True]


def test_what_is_told_before_the_verdict_is_told_and_not_denied() -> None:
    text = f"{CHARGE} Two men died, Yemen's army said, and Omani figures were wrong."
    stances = [a.stance for t in told(text).tellings for a in t.accounts if a.casualties]

    assert stances[:1] == [Stance.REPORT]


def test_a_verdict_with_a_speaker_of_its_own_is_no_one_elses() -> None:
    text = f"{CHARGE} Nobody was hurt, Yemen's army said; Saudi Arabia said that talk of dead was false."
    denials = [claim for claim in claims(text) if claim.stance is Stance.DENY]

    assert {claim.claimer for claim in denials} == {"state:SA"}


def test_what_goes_on_behind_a_cue_with_another_subject_is_told_too() -> None:
    text = "Troops came to look, Oman's army said, and men in a Yemeni car opened fire at Sarfait."
    (account,) = [account for telling in told(text).tellings for account in telling.accounts]

    assert (account.party, account.perpetrator) == ("state:OM/armed-force", "state:YE")


@pytest.mark.parametrize(
    "verdict",
    ["do not correspond to reality", "have no basis", "lack any foundation", "do not match the facts"],
)
def test_claims_that_are_said_to_have_no_ground_are_denied_and_nothing_owned_up_to(verdict: str) -> None:
    text = f"Georgia's army said the claims of an attack by its forces on Nikozi {verdict}."
    (claim,) = layers(text).attributions

    assert claim.stance is Stance.DENY
    assert [h.mode for h in layers(text).happenings] == [Mode.DENIED]
