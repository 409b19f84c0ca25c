"""Bodies that no pack knows, by a word that tells what they are."""

import pytest

from counterclaim.model.actors import Actor, ActorKind
from tests.entities.casting import Casting
from tests.reading import layers


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        ("The destroyer HMS Orsa sailed on Monday.", "HMS Orsa", "state:GB"),
        ("The USS Felt fired on a boat.", "USS Felt", "state:US"),
        ("The corvette TCG Orsa turned back.", "TCG Orsa", "state:TR"),
    ],
)
def test_a_warship_is_of_the_state_whose_navy_names_its_ships_so(text: str, words: str, side: str) -> None:
    ship = Casting(text).actor(words)

    assert ship is not None
    assert (ship.kind, ship.side) == (ActorKind.ARMED_FORCE, side)


@pytest.mark.parametrize(
    "text",
    [
        "Hizb ul-Orsa fired on a post.",
        "Fighters of Jund al-Felt fired on a post.",
        "Sipah-e-Orsa claimed the raid.",
    ],
)
def test_an_army_or_party_in_another_language_is_an_armed_group(text: str) -> None:
    (name,) = [a for a in _named(text) if a.kind is ActorKind.ARMED_GROUP]

    assert name.side == name.id


def _named(text: str) -> list[Actor]:
    return [actor for actor in layers(text).cast.actors.values() if actor.id.startswith("named:")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The LNF rebels said they had left Faya.", ActorKind.ARMED_GROUP),
        ("The LNF armed group said it had left Faya.", ActorKind.ARMED_GROUP),
        ("The LNF group said it had left Faya.", ActorKind.OTHER),
    ],
)
def test_letters_that_are_called_a_group_are_one(text: str, kind: ActorKind) -> None:
    assert [actor.kind for actor in _named(text)] == [kind]


def test_the_short_form_of_a_body_may_have_small_letters() -> None:
    text = "Lashkar-e-Orsa (LeO) attacked a post. On Tuesday LeO said so."

    assert Casting(text).who("LeO", nth=1) == "named:lashkar-e-orsa"


def test_the_group_is_the_armed_one_named_before_if_no_other_body_was() -> None:
    assert Casting("Hamas left Faya. The group said so.").who("The group") == "actor:hamas"
    assert (
        Casting("Hamas left Faya, Human Rights Watch said. The group said so.").who("The group")
        != "actor:hamas"
    )


def test_it_before_who_is_nobody() -> None:
    assert Casting("Chad closed the road. It was a gunman who fired first.").who("It") is None
