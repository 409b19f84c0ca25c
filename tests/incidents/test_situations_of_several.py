"""What several reports tell of one closure or of one series of talks: one record, with what each adds."""

import pytest

from counterclaim.model.situations import Restriction, RoundStatus
from tests.reading import gathered

SHUT = ("2024-06-05", "Sudan closed the border crossing at Adre on 3 June, Chad said.")
UNBLAMED = ("2024-06-06", "The border crossing at Adre was closed on 3 June, Kenya said.")
REOPENED = (
    "2024-06-12",
    "Sudan closed the border crossing at Adre on 3 June and reopened it on 10 June, Chad said.",
)
TALKS = ("2024-06-07", "Sudan and Chad met in Doha on 5 June for talks mediated by Qatar.")


def closure(*reports: tuple[str, str]) -> Restriction:
    (one,) = gathered(*reports).restrictions
    return one


def lasted(restriction: Restriction) -> list[tuple[str | None, str | None, int | None]]:
    return [
        (
            phase.start.first_day if phase.start else None,
            phase.end.last_day if phase.end else None,
            phase.duration_days,
        )
        for phase in restriction.phases
    ]


@pytest.mark.parametrize("day", ["2024-06-04", "2024-06-09"])
def test_whom_one_report_blames_for_a_closure_is_whom_both_do_where_the_other_names_nobody(day: str) -> None:
    assert closure(SHUT, (day, UNBLAMED[1])).imposed_by == "state:SD"


def test_a_closure_that_a_later_report_tells_the_end_of_lasted_until_then() -> None:
    restriction = closure(SHUT, REOPENED)

    assert (restriction.duration_days, restriction.ongoing_at) == (7, None)
    assert lasted(restriction) == lasted(closure(REOPENED))
    assert lasted(restriction) == [("2024-06-03", "2024-06-10", 7), ("2024-06-10", None, 2)]


def test_a_closure_that_goes_on_has_lasted_until_the_last_report_of_it() -> None:
    later = ("2024-07-12", "Sudan closed the border crossing at Adre in June, Chad said.")
    restriction = closure(SHUT, later)

    assert (restriction.duration_days, restriction.ongoing_at) == (39, "2024-07-12")
    assert lasted(restriction) == [("2024-06-03", None, 39)]


@pytest.mark.parametrize("when", ["in June", "in the summer of 2024"])
def test_what_began_some_day_of_a_time_not_yet_over_has_lasted_nobody_knows_how_long(when: str) -> None:
    restriction = closure(("2024-06-12", f"Sudan closed the border crossing at Adre {when}, Chad said."))

    assert (restriction.duration_days, [phase[2] for phase in lasted(restriction)]) == (None, [None])


@pytest.mark.parametrize(
    ("report", "tracks"),
    [
        ("Sudan and Chad held talks in Doha on 15 May, mediated by Qatar.", 1),
        ("Sudan and Chad met in Nairobi on 25 May for talks.", 1),
        ("Sudan and Chad met in Nairobi on 25 May for talks mediated by Kenya.", 2),
        ("Libya and Egypt met in Doha on 5 June for talks mediated by Qatar.", 2),
        ("Sudan held talks in Doha on 5 June, mediated by Qatar.", 1),
        ("Sudan held talks in Doha on 25 May, mediated by Qatar.", 2),
    ],
)
def test_talks_are_one_series_by_parties_and_mediators_or_by_a_meeting(report: str, tracks: int) -> None:
    assert len(gathered(TALKS, ("2024-06-08", report)).talks) == tracks


@pytest.mark.parametrize("rain", ["", " It rained in Doha.", " It rained in Doha. It was hot."])
def test_a_meeting_told_as_held_is_no_plan_though_the_same_day_another_report_announces_it(rain: str) -> None:
    announced = "Sudan and Chad will meet in Doha on 5 June for talks mediated by Qatar."
    (talks,) = gathered(("2024-06-05", TALKS[1] + rain), ("2024-06-05", announced)).talks

    assert [meeting.status for meeting in talks.rounds] == [RoundStatus.HELD]


BY_SUDAN, BY_LIBYA = (
    f"{side} closed the border crossing at Adre on 3 June, {teller} said."
    for side, teller in (("Sudan", "Chad"), ("Libya", "Kenya"))
)


@pytest.mark.parametrize(
    ("texts", "imposer"),
    [
        ((BY_SUDAN, BY_SUDAN + " It rained."), "state:SD"),
        ((BY_SUDAN, BY_LIBYA), None),
        ((BY_SUDAN, BY_LIBYA, BY_SUDAN + " It rained."), None),
        ((BY_SUDAN, BY_LIBYA, BY_LIBYA + " It rained."), None),
    ],
)
def test_nobody_imposed_a_closure_or_a_phase_of_it_that_two_sides_are_blamed_for(
    texts: tuple[str, ...], imposer: str | None
) -> None:
    restriction = closure(*((f"2024-06-0{day}", text) for day, text in enumerate(texts, 5)))

    assert [restriction.imposed_by, *(phase.imposed_by for phase in restriction.phases)] == [imposer] * 2


def test_each_phase_of_a_closure_keeps_whom_it_is_laid_to() -> None:
    first, then = (
        "Sudan closed the border crossing at Adre to lorries on 3 June.",
        "Libya closed the border crossing at Adre to all traffic on 10 June.",
    )
    restriction = closure(("2024-06-05", first), ("2024-06-12", f"{first} {then}"), ("2024-06-13", then))

    assert [phase.imposed_by for phase in restriction.phases] == ["state:SD", "state:LY"]
