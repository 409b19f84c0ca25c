"""Whose army "the army" is beside the groups that fight it, where no state is told of."""

import pytest

from tests.reading import blames, layers, told

FIRE = "{group} shelled a market in {town} on Friday, the army said."


@pytest.mark.parametrize(
    ("group", "town", "army"),
    [
        ("The Rapid Support Forces", "Omdurman", "actor:saf"),
        ("M23", "Goma", "actor:fardc"),
        ("The Arakan Army", "Sittwe", "state:MM/armed-force"),
        ("Boko Haram", "Maiduguri", "state:NG/armed-force"),
    ],
)
def test_the_army_is_of_the_state_that_the_group_fights(group: str, town: str, army: str) -> None:
    claims = told(FIRE.format(group=group, town=town)).claims

    assert army in {claim.claimer for claim in claims}


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram shelled a market on Friday, the army said.",  # of four states
        "PKK fighters shelled a market near Zakho on Friday, the army said.",  # in a state it does not fight
        "M23 shelled a camp near Goma on Friday, the army said. Rwanda called it a lie.",  # or Rwanda's
        "The Islamic State shelled a market on Friday, the army said.",  # everywhere
        "Hamas said the army had killed two men on Monday. The PKK mourned them.",
        "Hezbollah fired at a post. The army said it had killed nine. The PKK praised Hezbollah.",
        "Lashkar-e-Taiba gunmen killed five soldiers on Monday, the army said.",  # of two states
    ],
)
def test_the_army_stays_open_where_it_may_be_of_several_states(text: str) -> None:
    assert not [claim.claimer for claim in told(text).claims if "army" in (claim.claimer or "")]


def test_police_and_ministries_are_not_told_by_whom_a_group_fights() -> None:
    text = "The Rapid Support Forces shelled a market on Friday, the health ministry said."

    assert all(not (claim.claimer or "").startswith("state:SD") for claim in told(text).claims)


def test_the_army_that_a_group_blames_is_the_one_it_fights() -> None:
    text = "The Rapid Support Forces said the army had bombed a market in Omdurman on Friday."

    assert blames(text) == {("actor:rsf", "actor:saf")}


@pytest.mark.parametrize("force", ["the air force", "the federal air force", "the navy"])
def test_the_air_force_is_that_of_the_only_government_told_of(force: str) -> None:
    text = f"Chad's government denied on Friday that it shelled Tine. Rebels blamed a raid on {force}."

    assert [h.perpetrator.actor for h in layers(text).happenings if h.perpetrator] == [
        "state:TD",
        "state:TD/armed-force",
    ]


def test_a_warplane_without_an_owner_is_nobodys() -> None:
    text = "Chad's government denied on Friday that it shelled Tine. Rebels blamed a raid on a jet."

    assert len([h for h in layers(text).happenings if h.perpetrator is not None]) == 1
