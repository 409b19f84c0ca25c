"""Names right behind a noun for a body, bodies of a state abroad, and bodies called by what they are for."""

import pytest

from tests.entities.casting import Casting
from tests.reading import told


@pytest.mark.parametrize(
    ("noun", "name", "actor"),
    [
        ("The ambulance service", "Magen Orsa", "named:magen-orsa"),
        ("The police force", "Guardia Varda", "named:guardia-varda"),
        ("The prisons agency", "SNAV", "named:snav"),
    ],
)
def test_a_bodys_name_behind_its_noun_makes_it_no_body_of_the_state_told_of(
    noun: str, name: str, actor: str
) -> None:
    """Rescuers in Israel would else be Lebanon's, whose ministry has just spoken."""
    text = f"Lebanon's health ministry said two men had died. {noun} {name} said it had treated one man."
    speakers = [claim.claimer for claim in told(text).claims]

    assert sorted(filter(None, speakers)) == sorted((actor, "state:LB/ministry/health"))


def test_a_bodys_noun_without_a_name_is_still_of_the_state_told_of() -> None:
    text = "Lebanon's health ministry said two men had died. The ambulance service said it had helped one."

    assert "state:LB/rescuers" in {claim.claimer for claim in told(text).claims}


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The United States embassy denied it.", "The United States embassy", "state:US/embassy"),
        ("The Moldovan delegation denied it.", "The Moldovan delegation", "state:MD/delegation"),
        ("Chad denied it. The Russian embassy in Kyiv said no.", "The Russian embassy", "state:RU/embassy"),
    ],
)
def test_an_embassy_is_of_who_sent_it_and_not_of_where_it_is(text: str, words: str, actor: str) -> None:
    assert Casting(text).who(words) == actor


def test_an_embassy_that_nobody_is_said_to_have_sent_is_of_no_state() -> None:
    actor = Casting("The embassy in Kyiv denied it.").actor("The embassy")

    assert actor is not None
    assert actor.side is None


@pytest.mark.parametrize(
    "name", ["Committee on Hill Unity", "Movement for the Rights of Orsa", "Council for Peace"]
)
def test_a_body_may_be_called_by_what_it_is_for(name: str) -> None:
    claims = told(f"The {name} accused soldiers of burning a village.").claims

    assert [claim.claimer for claim in claims] == ["named:" + name.lower().replace(" ", "-")]


def test_the_third_of_those_who_speak_together_speaks_too() -> None:
    claims = told("Britain, France and the United States condemned the raid.").claims

    assert {claim.claimer for claim in claims} == {"state:GB", "state:FR", "state:US"}


def test_a_text_goes_on_for_the_body_that_issued_it_the_paragraph_before() -> None:
    told_on = "The communiqué, its third in a week, added that units had shelled a camp."
    claims = told(f"The defence ministry of Chad said nine men had died.\n\n{told_on}").claims

    assert {claim.claimer for claim in claims} == {"state:TD/ministry/defence"}


@pytest.mark.parametrize(
    ("name", "noun", "actor"),
    [
        (
            "Chad's State Committee for National Security",
            "committee",
            "state:TD/state-committee-for",
        ),
        ("The Council for Hill Peace", "council", "named:council-for-hill-peace"),
    ],
)
def test_a_body_is_called_by_the_first_noun_of_its_name(name: str, noun: str, actor: str) -> None:
    claims = told(f"{name} said shots were fired on Monday. The {noun} denied that anybody was hurt.").claims

    assert len(claims) == 2
    assert all((claim.claimer or "").startswith(actor) for claim in claims)


def test_a_service_by_name_is_no_group_that_others_may_be_called() -> None:
    text = (
        "The ambulance service Magen Orsa treated one man.\n\nHezbollah denied that its commander had died. "
        '"All that the enemy tells is baseless," the group\'s press office said.'
    )

    assert {claim.claimer for claim in told(text).claims} == {"actor:hezbollah"}


def test_a_delegation_and_the_authorities_told_of_next_are_two() -> None:
    text = "The Varda delegation denied this. The de facto authorities said a man had been wounded."
    speakers = [claim.claimer for claim in told(text).claims]

    assert len(set(speakers)) == len(speakers) == 2
