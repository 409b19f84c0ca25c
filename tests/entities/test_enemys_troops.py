"""Who speaks of a land's troops or shells by its name need not be a body of that land."""

import pytest

from tests.reading import told


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan troops opened fire at Dhobley on Saturday. The army said Kenyan shells had killed nine.",
        "Kenyan troops opened fire at Dhobley on Saturday, the rescue authority said.",
        "Kenyan forces killed nine people in Dhobley on Monday, the health ministry said.",
        (
            "Kenyan troops shelled Dhobley. Somalia did not fire, its minister said.\n\n"
            "The military's press wing said nine of its men had died in Kenyan strikes."
        ),
    ],
)
def test_a_bare_body_that_tells_of_kenyan_fire_is_not_kenyas(text: str) -> None:
    speakers = [claim.claimer or "" for claim in told(text).claims]

    assert speakers
    assert not [speaker for speaker in speakers if speaker.startswith("state:KE")]


def test_an_army_may_say_so_of_its_own_troops() -> None:
    (claim,) = told("Kenyan troops killed three gunmen near Dhobley on Monday, the military said.").claims

    assert claim.claimer == "state:KE/armed-force"
