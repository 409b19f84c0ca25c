"""From when to when a way is shut, what is let through, and which limits are others."""

import pytest

from counterclaim.model.situations import Restriction
from tests.claims.situated import levels, told


def only(text: str) -> Restriction:
    (restriction,) = told(text).restrictions
    return restriction


def test_from_one_day_to_another_tells_when_it_ended() -> None:
    restriction = only("Serbia shut the tunnel at Gorazde from 2 to 9 May.")

    assert levels(restriction) == [("unknown", "2024-05-02", "2024-05-09")]
    assert (restriction.duration_days, restriction.ongoing_at) == (7, None)


def test_what_was_shut_until_a_day_that_is_past_is_over() -> None:
    restriction = only("Serbia closed the tunnel near Gorazde until 15 June.")

    assert restriction.end is not None
    assert (restriction.end.last_day, restriction.ongoing_at) == ("2024-06-15", None)


def test_what_is_shut_until_a_day_to_come_goes_on() -> None:
    restriction = only("Serbia closed the tunnel near Gorazde until 15 July.")

    assert levels(restriction) == [("unknown", None, "2024-07-15")]
    assert (restriction.end, restriction.ongoing_at) == (None, "2024-06-20")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Serbia has kept the road to Gorazde closed since 3 May, except for school buses.", "school buses"),
        (
            "The road to Gorazde has been blocked since 3 May, with the exception of ambulances.",
            "ambulances",
        ),
        (
            "Serbia has besieged Gorazde since 3 May, letting no flour in apart from one UN convoy.",
            "one UN convoy",
        ),
    ],
)
def test_what_is_excepted_is_let_through(text: str, what: str) -> None:
    (phase,) = only(text).phases

    assert phase.level.value == "partial"
    assert [exception.what for exception in phase.exceptions] == [what]


@pytest.mark.parametrize(
    "text",
    [
        "The governor of Gorazde has banned motorbikes from running at night.",
        "Lorries were banned from the bridge at Gorazde on Monday.",
        "The army barred fishermen from sailing near Gorazde on Monday.",
    ],
)
def test_who_is_banned_from_a_way_is_denied_passage(text: str) -> None:
    assert only(text).type.value == "denial-of-passage"


@pytest.mark.parametrize(
    "text",
    [
        "The governor of Gorazde threatened to ban motorbikes from running at night.",
        "The league banned drivers from the final in Gorazde.",
    ],
)
def test_no_one_is_kept_from_a_way_by_a_threat_or_from_a_game(text: str) -> None:
    assert told(text).restrictions == ()


def test_the_web_that_is_shut_down_is_cut() -> None:
    assert only("Serbia shut down the internet in Gorazde on Monday.").type.value == "supply-cut"


def test_a_curfew_all_round_the_clock_does_not_last_a_day_and_ends_when_it_is_lifted() -> None:
    restriction = only(
        "The mayor imposed a 24-hour curfew on Gorazde on Sunday, which was lifted on Tuesday."
    )

    assert restriction.stated_durations == ()
    assert restriction.start is not None
    assert restriction.end is not None
    assert (restriction.start.first_day, restriction.end.first_day) == ("2024-06-16", "2024-06-18")


def test_last_month_is_when_a_closure_began_that_ended_since() -> None:
    text = "Last month, Serbia closed the Gorazde road for two weeks. It was reopened on 28 May."
    restriction = only(text)

    assert restriction.start is not None
    assert restriction.end is not None
    assert (restriction.start.first_day, restriction.end.first_day) == ("2024-05-01", "2024-05-28")


def test_a_road_that_is_cut_and_an_airport_that_is_shut_at_one_town_are_two() -> None:
    text = "Rebels cut the highway to Gorazde on Monday. Gorazde airport was closed on Wednesday."

    assert sorted((r.type.value, levels(r)[0][1] or "") for r in told(text).restrictions) == [
        ("closure", "2024-06-17"),
        ("closure", "2024-06-19"),
    ]
