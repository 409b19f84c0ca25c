"""Who blame each other for what befell others are not those it befell."""

import pytest

from tests.reading import gathered

BLAME = "The Arakan Army and Myanmar's military blamed each other for the attack."


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        (f"Drones killed nine villagers near Maungdaw on Monday. {BLAME}", {"group:civilians"}),
        (f"Drones killed dozens of people near Maungdaw on Monday. {BLAME}", {None}),
        (
            "Shells hit a Chadian post on Monday, killing two. Chad and Sudan accused each other of it.",
            {"state:TD/armed-force"},
        ),
        ("Chad and Sudan accused each other of shelling Tine on Monday.", {"state:TD", "state:SD"}),
        ("Chad and Sudan accused each other of shelling their troops in Tine.", {"state:TD", "state:SD"}),
    ],
)
def test_whom_it_befell_is_told_by_what_befell_them(text: str, harmed: set[str | None]) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {a.victim for a in incident.accounts if a.stance.value == "accuse"} == harmed


def test_a_toll_is_of_the_day_told_of_and_not_of_what_had_come_the_day_before() -> None:
    text = (
        "Drones killed scores of people near Maungdaw on Monday. The Arakan Army said the military's planes "
        "had bombed the area a day earlier.\n\nA doctor, Nay San, said 39 people had been wounded."
    )
    before = [i for i in gathered(("2024-06-20", text)).incidents if i.date and i.date.best == "2024-06-16"]

    assert [account.casualties for incident in before for account in incident.accounts] == [()]


def test_who_says_that_the_civilians_were_attacked_speaks_of_those_who_were_killed() -> None:
    text = (
        "Drones killed dozens of villagers near Maungdaw on Monday. The junta of Myanmar said the Arakan "
        "Army had attacked the civilians with drones. The Arakan Army denied it."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {a.party for a in incident.accounts} == {None, "state:MM", "actor:arakan-army"}


@pytest.mark.parametrize(
    "text",
    [
        "The RSF and the army of Sudan blamed each other for a strike on a mosque in Nyala that killed 70.",
        "Chad and Libya accused each other of an attack on a bus in Wour that killed 70 people.",
    ],
)
def test_who_was_struck_is_told_by_the_blame_of_both_and_is_neither(text: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents
    accounts = [account for account in incident.accounts if account.stance.value == "accuse"]

    assert len(accounts) == 2
    assert {account.victim for account in accounts} == {None}
    assert [e.killed.low for a in accounts for e in a.casualties if e.killed] == [70, 70]
