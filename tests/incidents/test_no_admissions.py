"""Who accuses, condemns or judges the forces of his own state owns up to nothing for them."""

import pytest

from counterclaim.model.incidents import Status
from tests.reading import gathered


@pytest.mark.parametrize(
    "text",
    [
        "Iraq's president accused Iraqi police of killing ten protesters in Nasiriyah on Friday.",
        "Nigeria's president condemned the killing of 12 villagers by Nigerian troops in Kaduna on Friday.",
        "Wagner accused Russian troops of mining the road near Bakhmut on Friday.",
        "Colombia's ombudsman said Colombian troops killed 11 people in Alto Remanso on Monday.",
        "A Pakistani court said Pakistani police killed four men in Karachi on Tuesday.",
        "A Kenyan senator said Kenyan police shot six protesters in Nairobi on Tuesday.",
    ],
)
def test_a_charge_within_one_state_is_no_admission(text: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.status is not Status.CONFIRMED
    assert all(element.status is not Status.CONFIRMED for element in incident.elements.values())


def test_a_group_that_is_named_for_courts_owns_up() -> None:
    text = "The Union of Islamic Courts said on Monday it had shelled Baidoa, killing nine soldiers."
    (incident,) = gathered(("2007-03-20", text)).incidents

    assert incident.elements["perpetrator"].status is Status.CONFIRMED


def test_a_minister_owns_up_for_the_soldiers_of_his_state() -> None:
    text = "Colombia's defence minister said Colombian soldiers killed 11 people in Alto Remanso on Monday."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.elements["perpetrator"].status is Status.CONFIRMED
