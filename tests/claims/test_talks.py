"""Who talks with whom, where and when, brought together by whom."""

import pytest

from counterclaim.model.situations import TalksTrack
from tests.claims.situated import gathered, told


def only(text: str) -> TalksTrack:
    (track,) = told(text).talks
    return track


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Somalia met in Ankara on 3 June 2024.",
        "The foreign ministers of Kenya and Somalia met in Ankara on 3 June 2024.",
        "The foreign ministers of Kenya and Somalia held talks in Ankara on 3 June 2024.",
        "Talks between Kenya and Somalia were held in Ankara on 3 June 2024.",
        "Ann Odinga of Kenya and Ali Warsame of Somalia met in Ankara on June 3, 2024.",
    ],
)
def test_talks_have_the_states_as_parties_and_a_round_with_place_and_day(text: str) -> None:
    track = only(text)

    assert set(track.parties) == {"state:KE", "state:SO"}
    (meeting,) = track.rounds
    assert meeting.place == "capital:TR"
    assert meeting.date is not None
    assert meeting.date.first_day == "2024-06-03"


@pytest.mark.parametrize(
    "text",
    [
        "Turkey-mediated talks between Kenya and Somalia began on 3 June. Turkey is hopeful.",
        "Talks between Kenya and Somalia, mediated by Turkey, began on 3 June.",
        "Kenya and Somalia met under Turkish auspices on 3 June.",
        "Turkey hosted talks between Kenya and Somalia on 3 June.",
        "Kenya and Somalia held a second round of talks on 3 June. Turkey hosted the round.",
    ],
)
def test_a_mediator_is_no_party(text: str) -> None:
    track = only(text)

    assert track.mediators == ("state:TR",)
    assert set(track.parties) == {"state:KE", "state:SO"}


def test_three_days_of_mediated_talks_have_their_parties_and_mediator() -> None:
    track = only(
        "The foreign ministers of Kenya and Somalia ended three days of U.S.-mediated talks on 3 June 2024. "
        "The United States is hopeful."
    )

    assert track.mediators == ("state:US",)
    assert set(track.parties) == {"state:KE", "state:SO"}


def test_a_capital_where_they_meet_does_not_make_its_state_a_mediator() -> None:
    assert only("Kenya and Somalia met in Brussels on 3 June 2024.").mediators == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kenya and Somalia met in Ankara on 3 June 2024.", "held"),
        ("Kenya and Somalia will meet in Ankara on 3 July 2024.", "planned"),
        ("Kenya and Somalia are to meet in Ankara on 3 July 2024.", "planned"),
        ("Talks between Kenya and Somalia are planned in Ankara.", "planned"),
        ("Next week: talks between Kenya and Somalia, to be held in Ankara on 3 July 2024.", "planned"),
        ("Talks between Kenya and Somalia in Ankara were postponed.", "postponed"),
        ("Talks between Kenya and Somalia in Ankara were cancelled.", "cancelled"),
        ("Talks between Kenya and Somalia in Ankara were called off.", "cancelled"),
    ],
)
def test_a_round_is_held_planned_postponed_or_cancelled(text: str, status: str) -> None:
    assert [meeting.status.value for meeting in only(text).rounds] == [status]


def test_to_walk_out_of_talks_plans_none() -> None:
    text = "The opposition wants Kenya to leave its talks with Somalia in Ankara."

    assert {meeting.status.value for meeting in only(text).rounds} == {"unknown"}


def test_a_day_of_another_clause_is_not_the_day_of_the_talks() -> None:
    text = (
        "Kenya wants to leave its talks with Somalia in Ankara, "
        "having announced on Wednesday that soldiers were killed."
    )

    assert [meeting.date for meeting in only(text).rounds] == [None]


def test_talks_without_a_name_are_not_recorded() -> None:
    assert told("She welcomed the progress made at the talks in Vienna.").talks == ()


@pytest.mark.parametrize("text", ["The ministry has a good track record.", "Kenya won the second round."])
def test_a_track_record_is_no_track(text: str) -> None:
    assert told(text).talks == ()


def test_one_round_in_two_documents_is_one() -> None:
    ledger = gathered(
        ("2024-06-02", "Kenya and Somalia will meet in Ankara on 3 June 2024 under Turkish auspices."),
        ("2024-06-04", "Talks between Kenya and Somalia, mediated by Turkey, were held in Ankara on June 3."),
    )

    (track,) = ledger.talks
    (meeting,) = track.rounds
    assert meeting.status.value == "held"
    assert len({evidence.document for evidence in meeting.evidence}) == 2


def test_rounds_of_two_months_are_two_rounds_of_one_track() -> None:
    ledger = gathered(
        ("2024-05-04", "Kenya and Somalia met in Ankara on 3 May 2024."),
        ("2024-06-04", "Kenya and Somalia met in Ankara on 3 June 2024."),
    )

    assert [len(track.rounds) for track in ledger.talks] == [2]


def test_other_parties_are_another_track() -> None:
    ledger = gathered(
        ("2024-06-04", "Kenya and Somalia met in Ankara on 3 June 2024."),
        ("2024-06-05", "Chad and Sudan met in Ankara on 3 June 2024."),
    )

    assert len(ledger.talks) == 2


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("Talks between Mali and Niger are due to resume in Doha on 25 June.", "planned", "2024-06-25"),
        ("Talks between Mali and Niger are set to start in Doha on 25 June.", "planned", "2024-06-25"),
        ("Talks between Mali and Niger, held in Doha on 10 June, ended in discord.", "held", "2024-06-10"),
        (
            "The leaders of Mali and Niger will meet in Doha on 25 June for a third round of talks.",
            "planned",
            "2024-06-25",
        ),
    ],
)
def test_a_round_is_told_by_what_talks_are_due_to_do_or_by_where_they_were_held(
    text: str, status: str, day: str
) -> None:
    (track,) = told(text).talks
    (meeting,) = track.rounds

    assert (meeting.status.value, meeting.place) == (status, "capital:QA")
    assert meeting.date is not None
    assert meeting.date.first_day == day


def test_talks_that_failed_to_begin_are_no_planned_round() -> None:
    (track,) = told("Talks between Mali and Niger failed to resume in Doha on Monday.").talks

    assert [meeting.status.value for meeting in track.rounds if meeting.status.value == "planned"] == []
