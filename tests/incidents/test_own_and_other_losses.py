"""Whose people a count is of, where one telling speaks of the losses of both sides or of rebels."""

import pytest

from counterclaim.model.incidents import Status
from tests.reading import gathered, told


def killed(text: str) -> set[tuple[str | None, int]]:
    return {
        (entry.side, entry.killed.low)
        for telling in told(text).tellings
        for account in telling.accounts
        for entry in account.casualties
        if entry.killed is not None
    }


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Kenyan soldiers killed eight gunmen and lost a captain near Wajir on Sunday, Kenya's army said.",
            {(None, 8), ("state:KE/armed-force", 1)},
        ),
        (
            "Peru's army said it had killed 12 rebels and lost three of its own men near Puno on Monday.",
            {(None, 12), ("state:PE/armed-force", 3)},
        ),
        ("Chad's army said Libyan troops had killed five militants near Faya on Monday.", {(None, 5)}),
    ],
)
def test_the_enemys_dead_are_no_loss_of_who_killed_them(text: str, counts: set[tuple[str, int]]) -> None:
    assert killed(text) == counts


def test_who_attacks_and_loses_people_is_not_the_one_attacked() -> None:
    text = "Peru's army said it had killed 12 rebels and lost three of its own men near Puno on Monday."
    (telling,) = told(text).tellings

    assert [account.victim for account in telling.accounts] == [None]


@pytest.mark.parametrize("who", ["rebels", "guerrillas", "militants", "separatists", "gunmen", "militias"])
def test_rebels_of_a_country_are_not_of_its_governments_side(who: str) -> None:
    text = f"Colombia's army said Colombian {who} had attacked a post near Arauca and killed two soldiers."
    (incident,) = gathered(("2024-06-20", text)).incidents
    (account,) = incident.accounts

    assert account.perpetrator == "state:CO/rebels"
    assert incident.status is Status.SINGLE_SOURCE


def test_fighters_of_a_movement_are_of_its_side() -> None:
    text = "The Houthis said Houthi militants had shelled Taiz on Monday."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.status is Status.CONFIRMED


@pytest.mark.parametrize("words", ["it was verifying the report", "it is still verifying the attack"])
def test_who_is_verifying_a_report_has_confirmed_nothing(words: str) -> None:
    text = f"Kenya said Somali soldiers had shelled Liboi on Monday. Somalia's army said {words}."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.status is Status.SINGLE_SOURCE


def test_others_hurt_are_of_no_sort_where_two_sorts_were_told_of() -> None:
    text = "Two soldiers and three policemen were killed in an ambush near Gao. Eleven others were hurt."
    entries = [entry for t in told(text).tellings for a in t.accounts for entry in a.casualties]

    assert [(e.kind, e.wounded.low) for e in entries if e.wounded is not None] == [(None, 11)]


def test_two_armies_that_count_their_own_dead_tell_of_no_one_event() -> None:
    text = "South Africa confirmed that nine of its soldiers had been killed. Malawi said it had lost three."

    assert [len(i.accounts) for i in gathered(("2024-06-20", text)).incidents] == [1, 1]


def test_rockets_on_one_side_and_shells_on_the_other_are_two_events() -> None:
    text = (
        "Cambodian rockets struck a petrol station in Sisaket, killing six, according to Thai officials. "
        "Cambodia said that two of its provinces had come under shelling by the Thai army."
    )

    assert {i.elements["occurrence"].status for i in gathered(("2024-06-20", text)).incidents} == {
        Status.SINGLE_SOURCE
    }
