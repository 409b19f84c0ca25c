"""Counts in the order and the words of reports from the field: one more, a guard who died, a wife beside."""

import pytest

from counterclaim.model.incidents import Account, CasualtyKind
from tests.claims.test_whose_dead import counts, tolls
from tests.reading import told


def accounts(text: str) -> list[Account]:
    return [account for telling in told(text).tellings for account in telling.accounts]


def killed(text: str) -> list[int | None]:
    """The dead by each entry of each account."""
    return [entry.killed.low for a in accounts(text) for entry in a.casualties if entry.killed]


@pytest.mark.parametrize(
    "text",
    [
        "Two soldiers were killed and a third was wounded in a raid on Gao.",
        "The army said two soldiers had been killed and a third wounded in a raid on Gao.",
    ],
)
def test_a_third_is_one_more_of_those_told_before(text: str) -> None:
    found = [(hurt.outcome, hurt.low, hurt.kind) for hurt in counts(text)]

    assert found == [("killed", 2, CasualtyKind.COMBATANT), ("wounded", 1, CasualtyKind.COMBATANT)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A rubber tapper, Mr Somchai, and his wife, 49, were shot dead near Yala.", [("killed", 2)]),
        ("Armed men looted the store and shot a guard, who later died of his wounds.", [("killed", 1)]),
        ("Nine Hindu pilgrims died when gunmen fired at their bus near Reasi.", [("killed", 9)]),
        ("Fighters seized a border guard post near Maungdaw on Sunday.", []),
    ],
)
def test_those_hurt_are_counted_in_whatever_order_they_are_told(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert tolls(text) == expected


def test_dead_and_injured_of_one_attack_are_told_of_that_attack() -> None:
    text = "Nine pilgrims died and 33 were injured on 9 June when gunmen fired on a bus near Reasi."

    (found,) = accounts(text)

    assert found.type == "attack.small-arms"
    assert [(c.killed and c.killed.low, c.wounded and c.wounded.low) for c in found.casualties] == [(9, 33)]


@pytest.mark.parametrize(
    "more",
    [
        "The toll later rose to 18, the mayor said.",
        "By Tuesday the number of dead had climbed to 18.",
        "The number of dead has since risen to 18.",
    ],
)
def test_a_toll_that_rose_replaces_the_figure_told_before(more: str) -> None:
    assert killed(f"A bomb killed 14 people in the town of Kumbo on Sunday. {more}") == [18]


def test_who_later_counts_more_has_replaced_the_own_figure() -> None:
    text = "Shelling killed at least 14 people in Gao, the ministry said. It later said 18 had died."

    assert killed(text) == [18]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of one kind of people the toll of all says nothing
        ("Rebels killed nine soldiers and two nurses in Gao. The death toll rose to 14.", [2, 9]),
        # the war's toll is not the raid's
        ("A raid on Gao killed nine people on Monday, bringing the war's death toll to 3,431.", [9]),
    ],
)
def test_a_toll_of_more_than_was_counted_replaces_nothing(text: str, expected: list[int]) -> None:
    assert killed(text) == expected


def test_soldiers_hurt_beside_members_of_a_group_are_none_of_that_group() -> None:
    text = "Two members of the ELN were killed and three soldiers hurt in a clash near Arauca, police said."

    (account,) = accounts(text)

    assert [(c.side, bool(c.killed)) for c in account.casualties] == [(None, False), ("actor:eln", True)]


def test_an_officer_hurt_beside_civilians_is_not_counted_as_one() -> None:
    (account,) = accounts("A car bomb killed one officer and injured six civilians in Jamundi on Monday.")

    assert [c.kind for c in account.casualties if c.killed] == [None]


def test_people_in_a_district_of_a_country_are_not_that_countrys_loss() -> None:
    (account,) = accounts("Insurgents beheaded five people in the Mozambican district of Macomia on 16 June.")

    assert account.victim is None
    assert [c.side for c in account.casualties] == [None]


def test_the_deaths_that_an_official_confirms_are_counted() -> None:
    assert tolls("The police chief confirmed the deaths of two officers.") == [("killed", 2)]
    assert tolls("The ministry mourned the deaths of two poets.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Eleven people were injured, including six who were seriously injured, when a bomb went off in Gao.",
        "A bomb in Gao injured 11 people, including six who were badly injured.",
    ],
)
def test_the_badly_hurt_are_part_of_the_hurt(text: str) -> None:
    (found,) = [hurt for hurt in counts(text) if hurt.outcome == "wounded"]

    assert found.low == 11
    assert [part.low for part in found.including] == [6]


def test_a_crash_that_kills_passengers_is_nobodys_deed() -> None:
    assert tolls("When the airliner crashed on its way to Harare, 88 passengers died.") == []
    assert tolls("The crash of the airliner that rebels shot down killed 88 passengers.") != []


@pytest.mark.parametrize(
    "toll",
    [
        "The death toll of the Sudanese missile strike on a market in Sarh has risen to 11, the mayor said.",
        "The death toll of the Sudanese shelling of Sarh now stands at 11, Chad's health ministry said.",
        "The number of people killed in the Sudanese raid on Sarh has climbed to 11, Chad's army said.",
    ],
)
def test_a_toll_that_has_risen_is_told_as_a_fact(toll: str) -> None:
    assert killed(toll) == [11]


def test_what_is_growing_is_no_toll_of_one_event() -> None:
    assert killed("The number of incidents in Sarh has risen, Chad's army said.") == []


def test_one_strike_told_by_a_mayor_rescuers_and_the_narrator_is_one_incident() -> None:
    text = (
        "The death toll of the Sudanese missile strike on a market in Sarh has risen to 11, "
        "Mayor Ahmed Nasr said on Wednesday. Over 60 people were wounded, according to the rescue service. "
        "The missile struck the market in the centre of the town on Tuesday evening.\n\n"
        "Chad's army said that two rockets had been fired."
    )
    (telling,) = told(text).tellings

    assert sorted(
        a.casualties[0].killed.low for a in telling.accounts if a.casualties and a.casualties[0].killed
    ) == [11]
    assert all(a.party is not None for a in telling.accounts if a.casualties)


def test_a_toll_told_in_the_next_breath_is_of_the_strike_also_where_the_day_of_saying_is_told() -> None:
    text = (
        "Sudanese forces hit a post of the Chadian army in Sarh on June 18, Sudan's army confirmed. "
        "Twelve people were killed and 65 were wounded, Chad's police reported on Wednesday."
    )

    assert len(told(text).tellings) == 1


def test_who_died_later_and_raised_the_toll_died_of_what_was_told() -> None:
    text = (
        "Twelve people died in a blast in Goma on Monday. "
        "Two more died of their wounds on Tuesday, bringing the toll to 14."
    )
    (telling,) = told(text).tellings

    assert max(c.killed.low for a in telling.accounts for c in a.casualties if c.killed) == 14
