"""What a party promises of itself, until when, and what became of it."""

import pytest

from counterclaim.model.claims import Stance
from counterclaim.model.situations import Pledge
from tests.claims.situated import gathered, told


def only(text: str) -> Pledge:
    (pledge,) = told(text).pledges
    return pledge


def test_a_promise_has_its_side_its_content_and_its_deadline() -> None:
    pledge = only("Turkey promised to reopen the border by 1 May 2024.")

    assert pledge.by == "state:TR"
    assert pledge.content == "reopen the border"
    assert pledge.deadline is not None
    assert pledge.deadline.last_day == "2024-05-01"
    assert pledge.status.value == "overdue-unknown"
    assert pledge.days_past_deadline == 50


@pytest.mark.parametrize(
    "text",
    [
        "Turkey must reopen the border, Armenia said.",
        "Armenia called on Turkey to reopen the border by 1 May.",
        "Armenia demanded that Turkey reopen the border.",
    ],
)
def test_what_is_asked_of_others_is_no_pledge(text: str) -> None:
    assert told(text).pledges == ()


def test_a_vow_of_harm_is_a_threat_and_no_pledge() -> None:
    assert told("The attack will be answered with strikes, the Georgian president vowed.").pledges == ()


@pytest.mark.parametrize(
    ("after", "status"),
    [
        ("Serbia kept its promise, Kosovo's government said.", "reported-kept"),
        ("Serbia has not kept its promise, Kosovo's government said.", "reported-broken"),
        ("Serbia broke its word, Kosovo's government said.", "reported-broken"),
        ("Serbia has not released the prisoners, Kosovo's government said.", "reported-broken"),
        ("Serbia has released the prisoners, Kosovo's government said.", "reported-kept"),
        ("Croatia broke its word, Kosovo's government said.", "overdue-unknown"),  # another side's word
        ("Nothing more is known.", "overdue-unknown"),
    ],
)
def test_the_fate_of_a_pledge_is_what_is_told_of_it(after: str, status: str) -> None:
    assert only(f"Serbia pledged to release the prisoners by 10 June 2024. {after}").status.value == status


def test_what_is_not_done_yet_is_not_broken_before_it_is_due() -> None:
    text = "Serbia pledged to release the prisoners by 10 July 2024. Serbia has not released the prisoners."

    assert only(text).status.value == "open"


def test_kept_and_broken_together_are_contested() -> None:
    text = (
        "Serbia pledged to release the prisoners by 10 June 2024. "
        "Serbia broke its word, Kosovo's government said. "
        "Serbia kept its promise, the Serbian government said."
    )

    assert only(text).status.value == "contested"


def test_an_agreement_binds_each_side_to_its_own_part() -> None:
    pledges = told(
        "Under the truce Sudan is to withdraw its forces within 30 days and Chad to open the crossings."
    ).pledges

    assert {pledge.by for pledge in pledges} == {"state:SD", "state:TD"}


def test_a_term_without_a_first_day_keeps_its_words_and_no_date() -> None:
    pledge = only("Under the truce Sudan is to withdraw its forces within 30 days.")

    assert pledge.deadline is not None
    assert pledge.deadline.text == "within 30 days"
    assert pledge.deadline.last_day is None
    assert pledge.content == "withdraw its forces"
    assert pledge.status.value == "open"


@pytest.mark.parametrize(
    "text",
    [
        "Sudan is to withdraw its forces.",  # nobody says by what
        "Under the agreement Sudan and Chad are to meet on Monday.",  # talks, not a promise
        "The agreement is to be signed.",
        "Under the truce Sudan is unable to withdraw.",
    ],
)
def test_not_every_thing_that_is_to_be_is_a_pledge(text: str) -> None:
    assert told(text).pledges == ()


def test_one_pledge_in_two_documents_is_one() -> None:
    ledger = gathered(
        ("2024-01-10", "Sudan promised to withdraw its troops from Chad by May 2024."),
        ("2024-06-20", "Sudan pledged in January to withdraw its last troops from Chad by May 2024."),
    )

    (pledge,) = ledger.pledges
    assert len({evidence.document for evidence in pledge.evidence}) == 2
    assert pledge.status.value == "overdue-unknown"


def test_pledges_of_two_sides_are_two() -> None:
    ledger = gathered(
        ("2024-01-10", "Sudan promised to withdraw its troops by May 2024."),
        ("2024-01-11", "Chad promised to withdraw its troops by May 2024."),
    )

    assert len(ledger.pledges) == 2


@pytest.mark.parametrize("courtesy", ["his condolences", "its thanks", "an apology", "its congratulations"])
def test_words_that_bind_nobody_are_no_pledge(courtesy: str) -> None:
    records = told(f"Mali offered {courtesy} to Chad on Monday.")

    assert not records.pledges
    assert [claim.stance for claim in records.claims] == [Stance.ASSESS]


def test_what_is_offered_and_can_be_kept_is_a_pledge() -> None:
    assert told("Mali offered Chad a truce on Monday.").pledges


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("On Tuesday 18 June Mali's minister promised that troops would leave within 30 days.", "2024-07-18"),
        (
            "Minister Sadio Camara spoke on 18 June. He vowed that troops would leave within two weeks.",
            "2024-07-02",
        ),
        ("Mali's minister promised that troops would leave within 30 days.", None),
        ("Under the truce Sudan is to withdraw its forces within 30 days.", None),
    ],
)
def test_days_to_come_run_from_the_day_of_the_promise(text: str, last: str | None) -> None:
    deadline = only(text).deadline

    assert deadline is not None
    assert deadline.latest == last
