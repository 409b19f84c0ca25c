"""What one report tells of several places, days and sides is not mixed up."""

import pytest

from tests.reading import told


def entries(text: str) -> list[tuple[str | None, int | None, int | None]]:
    """Side, killed and wounded of each entry, over all accounts."""
    return [
        (
            entry.side,
            entry.killed.low if entry.killed else None,
            entry.wounded.low if entry.wounded else None,
        )
        for telling in told(text).tellings
        for account in telling.accounts
        for entry in account.casualties
    ]


def kinds(text: str) -> list[str | None]:
    return [account.type for telling in told(text).tellings for account in telling.accounts]


def test_soldiers_counted_beside_rebels_are_not_the_rebels() -> None:
    """Eighteen dead would be put on the wrong side."""
    found = entries("Clashes at Marib on 6 June killed 18 soldiers and 30 Houthi fighters.")

    assert sorted(found, key=str) == [("actor:houthis", 30, None), (None, 18, None)]


def test_the_attack_of_another_day_at_another_place_is_another_attack() -> None:
    """ "The attack in Jolo on 5 June" points at nothing told before: the toll is none of Buenaventura's."""
    begin = "A blast at Buenaventura on 4 June left 15 dead, police said."
    text = f"{begin}\n\nThe death toll from the attack on a church in Jolo on 5 June rose to 23."

    assert len(told(text).tellings) == 2


def test_the_attack_of_the_same_day_is_the_one_told_of() -> None:
    text = "A blast at Jolo on 5 June left 15 dead.\n\nThe toll from the attack in Jolo on 5 June rose to 23."

    assert len(told(text).tellings) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Insurgents beheaded five men at Naquitengue on Saturday and burned 20 houses.", "attack.generic"),
        ("The RSF looted the market of Nyala on 8 June and abducted seven traders.", "civilians.abduction"),
        ("The RSF looted the market of Nyala on 8 June.", "infrastructure.damage"),
    ],
)
def test_what_befell_people_is_foremost(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    ["Gangs in Port-au-Prince regularly open fire on buses.", "Snipers often shoot at farmers near Taiz."],
)
def test_what_is_done_regularly_is_no_single_event(text: str) -> None:
    assert not told(text).tellings


def test_troops_that_resort_to_firing_fire() -> None:
    text = "India said Pakistani troops resorted to unprovoked firing in the Poonch sector on Friday."
    (telling,) = told(text).tellings

    assert [account.perpetrator for account in telling.accounts] == ["state:PK/armed-force"]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Jets bombed a market at Togoga on 7 June with the loss of 50 lives.", [50]),
        ("Jets bombed a market at Togoga on 7 June but the loss of lives was avoided.", []),
    ],
)
def test_lives_lost_are_people_killed(text: str, killed: list[int]) -> None:
    assert [dead for _, dead, _ in entries(text)] == killed
