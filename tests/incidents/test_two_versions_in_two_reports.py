"""What each of two sides tells of one event in a report of its own is one event, and contested."""

import pytest

from counterclaim.model.incidents import Incident, Status
from tests.reading import gathered

DAY = "2024-06-20"


def incidents(*texts: str) -> tuple[Incident, ...]:
    return gathered(*((DAY, text) for text in texts)).incidents


@pytest.mark.parametrize(
    ("charge", "answer"),
    [
        (
            "Chad's army said a Sudanese air strike hit the hospital in Adre on Tuesday, killing nine.",
            "Sudan said that a misfired rocket of Chad's army struck a hospital in Adre on Tuesday.",
        ),
        (
            "Sudan's army said the Rapid Support Forces shelled a market in Omdurman on Friday, killing 54.",
            "The Rapid Support Forces said the army had bombed the market in Omdurman on Friday.",
        ),
        (
            "Ukraine said Russian artillery hit a school in Huliaipole on Monday.",
            "Russia said a Ukrainian missile hit the school in Huliaipole on Monday.",
        ),
    ],
)
def test_who_is_accused_and_tells_who_else_struck_that_thing_tells_of_the_same_event(
    charge: str, answer: str
) -> None:
    for order in ((charge, answer), (answer, charge)):
        (incident,) = incidents(*order)

        assert len(incident.accounts) == 2
        assert incident.elements["perpetrator"].status is Status.CONTESTED


@pytest.mark.parametrize(
    ("charge", "answer"),
    [
        (  # any war has many villages
            "Ukraine said Russian artillery hit a village near Huliaipole on Monday.",
            "Russia said Ukrainian missiles hit a village near Huliaipole on Monday.",
        ),
        (  # another thing
            "Ukraine said Russian artillery hit a school in Huliaipole on Monday.",
            "Russia said a Ukrainian missile hit a bridge in Huliaipole on Monday.",
        ),
        (  # other people hurt
            "Ukraine said Russia shelled a market in Donetsk on Monday, killing nine.",
            "Russia said Ukraine shelled a market in Donetsk on Monday, killing three.",
        ),
        (  # another thing struck by the same side
            "Sudan said Chad struck a school in Adre on Monday, killing two.",
            "Chad said it struck a tank in Adre on Monday, killing nine soldiers.",
        ),
        (  # another town
            "Ukraine said Russian artillery hit a school in Huliaipole on Monday.",
            "Russia said a Ukrainian missile hit a school in Donetsk on Monday.",
        ),
    ],
)
def test_blows_of_two_sides_at_two_things_stay_two_events(charge: str, answer: str) -> None:
    assert len(incidents(charge, answer)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Thailand's army said Cambodian troops fired first near the Ta Muen temple on Thursday morning.",
            "Cambodia's defence ministry said Thai soldiers fired first near the Ta Muen temple on Thursday.",
        ),
        (
            "Tajikistan said Kyrgyz border guards opened fire on its post on Wednesday.",
            "Kyrgyzstan said that Tajik border guards had opened fire first near Golovnoy on Wednesday.",
        ),
    ],
)
def test_who_fired_first_is_a_dispute_about_one_exchange(one: str, other: str) -> None:
    (incident,) = incidents(one, other)

    assert incident.elements["perpetrator"].status is Status.CONTESTED


def test_fire_of_which_nobody_says_who_began_may_be_two_exchanges() -> None:
    found = incidents(
        "Tajikistan said Kyrgyz border guards opened fire on its post on Wednesday.",
        "Kyrgyzstan said that Tajik border guards had opened fire near Golovnoy on Wednesday.",
    )

    assert len(found) == 2


def test_who_denies_the_loss_that_another_report_tells_speaks_of_that_loss() -> None:
    (incident,) = incidents(
        "Pakistan's army said it shot down five Indian jets on 7 May.",
        "Indian officials dismissed the claim that five jets were shot down on 7 May.",
    )

    assert incident.elements["occurrence"].status is Status.CONTESTED
