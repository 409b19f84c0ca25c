"""What a war has cost in all is no toll of the raid told of before."""

import pytest

from tests.reading import gathered

RAID = "Sudan's army said RSF shelling killed nine people in El Fasher on Tuesday. "


def _killed(text: str) -> list[int]:
    incidents = gathered(("2024-06-20", text)).incidents
    return [c.killed.low for i in incidents for a in i.accounts for c in a.casualties if c.killed]


@pytest.mark.parametrize(
    "total",
    [
        "The United Nations said the war had killed 1,500 people.",
        "The conflict has left more than 4,000 people dead.",
        "The insurgency has claimed 3,000 lives.",
        "Some 2,000 people have been killed in the war.",
        "The war has killed more than 20,000 people, according to the United Nations.",
        "The ministry said more than 38,000 people had been killed.",
        "The health ministry said the death toll had passed 38,000.",
    ],
)
def test_it_is_counted_for_no_one_event(total: str) -> None:
    assert _killed(RAID + total) == [9]


def test_another_event_is_counted() -> None:
    assert sorted(_killed(RAID + "An offensive killed 30 people in Nyala on Monday.")) == [9, 30]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("At least 13 peacekeepers were killed on Saturday in the war in eastern Congo, Kenya said.", [13]),
        ("Three peacekeepers were killed in the conflict in Goma on Monday, South Africa said.", [3]),
        ("The war left nine people dead in Goma on Monday.", [9]),
        ("Russia said it had killed 7,500 Ukrainian soldiers.", [7500]),
    ],
)
def test_what_has_a_day_or_a_doer_is_no_total(text: str, killed: list[int]) -> None:
    assert _killed(text) == killed


def test_two_towns_told_of_by_one_voice_are_two_events() -> None:
    text = (
        "Ukraine said a Russian missile killed two people in Izmail on Tuesday. "
        "Ukraine also said a Russian drone killed two people in Reni on Tuesday."
    )

    assert len(gathered(("2024-06-20", text)).incidents) == 2


def test_the_toll_from_tuesdays_raid_is_of_tuesday() -> None:
    ledger = gathered(
        ("2024-06-19", "Ukraine said a Russian missile killed two people in Izmail on Tuesday."),
        (
            "2024-06-20",
            "Ukraine said that the toll from Tuesday's Russian missile strike on Izmail had risen to five.",
        ),
    )
    (incident,) = ledger.incidents

    assert incident.date is not None
    assert incident.date.best == "2024-06-18"
