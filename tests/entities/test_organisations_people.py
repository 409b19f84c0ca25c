"""People of an organisation speak for it, as officials do; a state's experts do not speak for the state."""

import pytest

from tests.entities.casting import Casting


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("United Nations investigators said shells fell.", "United Nations investigators", "actor:un"),
        ("U.N. experts concluded that shells fell.", "U.N. experts", "actor:un"),
        ("Investigators from the United Nations denied it.", "Investigators", "actor:un"),
        ("A team of UN investigators denied it.", "A team of UN investigators", "actor:un"),
        ("The UN commission of inquiry denied it.", "The UN commission", "actor:un"),
        (
            "Amnesty International researchers denied it.",
            "Amnesty International researchers",
            "actor:amnesty",
        ),
        (
            "UN investigators said shells fell on Gao.\n\nThe investigators denied it.",
            "The investigators",
            "actor:un",
        ),
        (
            "UN experts said in a report that shells fell.\n\nRebels denied it. The report said nine died.",
            "The report",
            "actor:un",
        ),
    ],
)
def test_an_organisations_people_are_the_organisation(text: str, words: str, actor: str) -> None:
    assert Casting(text).who(words) == actor


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("US experts denied it.", "US experts"),
        ("Kenyan researchers denied it.", "Kenyan researchers"),
        ("A US analyst for Amnesty International denied it.", "A US analyst"),
        ("Former UN investigators denied it.", "Former UN investigators"),
        ("The army's team for the UN denied it.", "The army's team"),
        ("A worker of the Red Cross in Gao denied it.", "A worker"),
        ("UN experts denied it.\n\nA team of police denied it.", "A team"),
        ("UN experts denied it.\n\nThe experts of the ministry denied it.", "The experts"),
    ],
)
def test_who_is_anybody_elses_or_only_works_there_is_not_the_organisation(text: str, words: str) -> None:
    assert Casting(text).who(words) is None


GROUP = "The Free Coast Movement shelled Kutum.\n\n"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Fighters from the group shot nine.", "Fighters", "named:free-coast-movement"),
        ("Fighters of the movement shot nine.", "Fighters of the movement", "named:free-coast-movement"),
        (
            "A spokesman for the group denied it.",
            "A spokesman",
            "named:free-coast-movement/a-spokesman",
        ),
        (
            "A spokesman for the movement denied it.",
            "A spokesman",
            "named:free-coast-movement/a-spokesman",
        ),
    ],
)
def test_who_is_of_the_group_is_of_the_one_told_of(text: str, words: str, actor: str) -> None:
    assert Casting(GROUP + text).who(words) == actor


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for the group of villagers denied it.",
        "A rights group counted the dead. A spokesman for the group denied it.",
        "Aid groups condemned it. A spokesman for the group denied it.",
    ],
)
def test_who_is_of_a_group_that_nobody_names_is_of_no_other(text: str) -> None:
    assert Casting(GROUP + text).who("A spokesman") is None


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The US representative at the United Nations denied it.", "state:US/representative"),
        ("Iran's representative at the UN denied it.", "state:IR/representative"),
    ],
)
def test_a_states_delegate_at_an_organisation_is_the_states(text: str, actor: str) -> None:
    assert Casting(text).who(text.partition(" at ")[0]) == actor


def test_who_is_of_a_group_where_two_were_told_of_is_nobodys() -> None:
    two = "The Free Coast Movement and the Inland Front shelled Kutum.\n\n"

    assert Casting(f"{two}A spokesman for the group denied it.").who("A spokesman") is None
