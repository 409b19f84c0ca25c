"""Who did it tells it in the same breath, and a denial in reply repeats the account that it answers."""

import pytest

from counterclaim.model.claims import Stance
from tests.claims.test_whose_dead import tolls
from tests.reading import told


@pytest.mark.parametrize(
    ("text", "claimer"),
    [
        ("The Indian Army killed two terrorists in Uri on Saturday, it said.", "state:IN/armed-force"),
        ("Hezbollah fired rockets at Safed on Monday, it said.", "actor:hezbollah"),
        # but who spoke before goes on speaking
        (
            "Mali's army said its posts had held. Hezbollah fired rockets at Gao, it said.",
            "state:ML/armed-force",
        ),
    ],
)
def test_it_that_said_so_is_who_did_it_if_nobody_spoke_before(text: str, claimer: str) -> None:
    assert {claim.claimer for claim in told(text).claims} == {claimer}


def test_a_denial_repeats_the_account_that_it_answers() -> None:
    text = (
        "The Indian Army killed two terrorists in the Uri sector on Saturday, it said.\n\n"
        "Pakistan's military said two civilians had been killed by Indian fire across the line.\n\n"
        "New Delhi rejected the claim."
    )

    (denial,) = [a for t in told(text).tellings for a in t.accounts if a.stance is Stance.DENY]

    assert denial.victim == "group:civilians"


def test_people_counted_before_an_aside_are_counted() -> None:
    text = "M23 said 19 people, among them five children, were killed in Mweso on Monday."

    assert tolls(text) == [("killed", 19)]


def test_a_cartel_speaks_acts_and_denies_by_its_name() -> None:
    text = (
        "The Jalisco cartel said on Monday that it had killed two policemen in Tepic. "
        "The Santa Rosa de Lima cartel denied it."
    )

    (accounts,) = [telling.accounts for telling in told(text).tellings]

    assert {(a.party, a.stance) for a in accounts} == {
        ("named:jalisco-cartel", Stance.CONFIRM),
        ("named:santa-rosa-de-lima-cartel", Stance.DENY),
    }
    assert {a.perpetrator for a in accounts} == {"named:jalisco-cartel"}
