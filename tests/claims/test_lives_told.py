"""Lives, interviews, motives and years that have passed tell of no deed of the day."""

import pytest

from tests.reading import gathered, layers


@pytest.mark.parametrize(
    "text",
    [
        "Abimael Guzman, whose guerrillas hacked 69 villagers to death in April 1983, died on Saturday.",
        "Gerry Conlon, who was jailed for the 1974 bombing that killed five people, died on Saturday.",
        "The report is based on interviews with 157 victims and witnesses in Gao.",
        "Investigators spoke to 40 wounded people in Gao.",
        "Relatives met on Monday to mark 20 years since 43 farmers were killed in Gao.",
        "Thursday marks seven years since the sarin attack on Gao, in which more than 80 people died.",
    ],
)
def test_a_life_told_an_interview_or_a_day_of_memory_is_no_incident(text: str) -> None:
    assert not gathered(("2024-06-20", text)).incidents


def test_who_died_of_what_was_done_to_him_is_told_of() -> None:
    (incident,) = gathered(("2024-06-20", "Ali Orsa, who was shot on Monday, died on Tuesday.")).incidents

    assert any(entry.killed for account in incident.accounts for entry in account.casualties)


def test_those_whose_deaths_were_revenged_did_not_die_in_the_revenge() -> None:
    text = "The front said Saturday's attack was in revenge for the deaths of two of its fighters in March."

    assert not [hurt for happening in layers(text).happenings for hurt in happening.hurt]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Crowds remembered the 147 worshippers shot dead in two mosques by rebels.", 147),
        ("Thousands met to remember the 147 worshippers shot dead in two mosques.", 147),
        ("Nine people were shot dead in two buses near Gao.", 9),
    ],
)
def test_who_is_shot_dead_is_counted_and_not_where(text: str, killed: int) -> None:
    counts = [h.low for happening in layers(text).happenings for h in happening.hurt if h.outcome == "killed"]

    assert counts == [killed]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Doctors Without Borders counted 82 dead and 266 injured.", {("killed", 82), ("wounded", 266)}),
        ("The Red Cross counted 12 dead.", {("killed", 12)}),
        ("Police reported 12 dead and nine missing.", {("killed", 12), ("missing", 9)}),
    ],
)
def test_the_dead_that_somebody_counts_are_told_by_whoever_counts_them(
    text: str, counts: set[tuple[str, int]]
) -> None:
    found = layers(text)

    assert {(hurt.outcome, hurt.low) for h in found.happenings for hurt in h.hurt} == counts
    assert all(h.attribution is not None for h in found.happenings)


def test_the_day_on_which_a_toll_rose_is_not_that_of_the_attack() -> None:
    (attack,) = layers("The toll from an attack on a convoy near Gao rose to 52 on Tuesday.").happenings

    assert attack.by


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The youth Israeli soldiers shot dead in Jenin was 12.", "actor:idf"),
        ("The 12 farmers the Taliban shot dead in Khost were unarmed.", "actor:taliban"),
        ("Israel's army shot dead nine people in Jenin.", "actor:idf"),
    ],
)
def test_who_shot_somebody_dead_was_not_shot(text: str, doer: str) -> None:
    (shot,) = layers(text).happenings

    assert shot.doer is not None
    assert shot.doer.actor == doer
    assert shot.victim is None or shot.victim.actor != doer


@pytest.mark.parametrize(
    "text",
    [
        "Ismail Haniyeh, who led Hamas, died in an Israeli strike in Tehran on Monday.",
        "Ivan Bondar, whose house was hit by a Russian shell, died on Monday.",
        "Captain Ali Orsa, whom rebels shot on Monday, died in hospital on Tuesday.",
        "It is ten years since the war began, and rebels killed nine soldiers in Gao on Monday.",
        "It had been quiet for two years since the truce until rebels killed nine soldiers in Gao on Monday.",
    ],
)
def test_who_was_killed_now_is_no_history_for_what_is_told_beside_it(text: str) -> None:
    assert [hurt for h in layers(text).happenings if not h.background for hurt in h.hurt]


def test_a_massacre_remembered_with_its_full_date_is_of_that_date() -> None:
    text = "Relatives met on Monday to mark 20 years since 43 farmers were killed in Gao on 3 May 2004."
    (incident,) = gathered(("2024-05-06", text)).incidents

    assert incident.date is not None
    assert incident.date.first_day == "2004-05-03"
