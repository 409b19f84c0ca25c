"""What somebody would do on a condition, told in the past: "said it would attack if ..."."""

from counterclaim.model.claims import Stance
from tests.reading import told


def test_a_threat_that_is_reported_is_one() -> None:
    (claim,) = told("Chad said it would attack the base if the rebels did not leave it.").claims

    assert claim.stance is Stance.THREATEN
    assert claim.claimer == "state:TD"


def test_a_wish_on_a_condition_is_no_threat() -> None:
    """What would please the speaker harms nobody, though it names attacks."""
    (claim,) = told("Mali said it would be glad if the attacks ended.").claims

    assert claim.stance is not Stance.THREATEN


def test_what_others_would_do_is_no_threat_of_the_speaker() -> None:
    (claim,) = told("Chad said the rebels would attack the base if the army left it.").claims

    assert claim.stance is not Stance.THREATEN
