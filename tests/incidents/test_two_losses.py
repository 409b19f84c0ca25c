"""What each of two sides says it did to the other is two losses, however alike the figures."""

import pytest

from counterclaim.model.incidents import Status
from tests.reading import gathered

DAY = "2024-06-20"
EACH = (
    (
        "Ukraine said it killed 40 soldiers in Vovchansk on 3 June.",
        "Russia said it killed 40 soldiers in Vovchansk on 3 June.",
    ),
    (
        "Mali's army said it killed 40 terrorists at Boni on 3 June.",
        "The JNIM said it killed 40 soldiers at Boni on 3 June.",
    ),
    (
        "Ukraine said it killed 40 Russian soldiers near Bakhmut on 3 June.",
        "Russia said it killed 40 Ukrainian soldiers near Bakhmut on 3 June.",
    ),
    (
        "Armenia said Azerbaijani fire killed three of its soldiers near Sotk on Monday.",
        "Azerbaijan said Armenian fire killed three of its soldiers near Sotk on Monday.",
    ),
)


@pytest.mark.parametrize(("one", "other"), EACH)
@pytest.mark.parametrize("apart", [True, False])
def test_figures_for_the_dead_of_two_sides_bear_each_other_out_in_nothing(
    one: str, other: str, *, apart: bool
) -> None:
    documents = ((DAY, one), (DAY, other)) if apart else ((DAY, f"{one} {other}"),)
    found = gathered(*documents).incidents

    assert len(found) == 2
    assert all(incident.elements["toll"].status is not Status.CORROBORATED for incident in found)


def test_in_a_fight_too_each_side_counts_the_other_s_dead() -> None:
    text = (
        "Ukrainian and Russian troops clashed near Bakhmut on 3 June. Ukraine said it had killed 40 Russian "
        "soldiers. Russia said it had killed 40 Ukrainian soldiers."
    )
    (incident,) = gathered((DAY, text)).incidents

    assert incident.elements["toll"].status is Status.SINGLE_SOURCE


def test_two_who_claim_the_same_dead_may_claim_one_attack() -> None:
    text = "Al-Shabaab said it killed nine men in Lamu. ISIS said it killed nine men in Lamu."

    assert len(gathered((DAY, text)).incidents) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ukraine said Russia shelled Kherson on 12 June, killing two.", "12 June"),
        ("Pakistan said India shelled Kotli on 12 June, wounding one.", "12 June"),
    ],
)
def test_the_same_small_toll_on_the_next_day_by_the_same_voice_is_another_event(one: str, other: str) -> None:
    assert len(gathered((DAY, one), (DAY, one.replace(other, "13 June"))).incidents) == 2


def test_a_large_toll_told_of_two_days_is_one_event_with_a_contested_day() -> None:
    one = "Ukraine said Russia shelled Kherson on 12 June, killing 21."
    (incident,) = gathered((DAY, one), (DAY, one.replace("12", "13"))).incidents

    assert incident.elements["date"].status is Status.CONTESTED


@pytest.mark.parametrize(
    ("owner", "other", "toll"),
    [
        (
            "Israel said it struck a Hamas post in Nuseirat on 6 June.",
            "UNRWA said its school in Nuseirat was hit by Israeli forces on 6 June.",
            Status.UNKNOWN,
        ),
        (
            "India said it killed 12 militants in Poonch on 3 June.",
            "Pakistan said India killed 30 villagers in Poonch on 3 June.",
            Status.CONTESTED,
        ),
    ],
)
def test_whom_it_struck_is_disputed_where_the_doer_owns_up(owner: str, other: str, toll: Status) -> None:
    (incident,) = gathered((DAY, owner), (DAY, other)).incidents

    assert incident.elements["perpetrator"].status is Status.CONFIRMED
    assert incident.elements["toll"].status is toll
