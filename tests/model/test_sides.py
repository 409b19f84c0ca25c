"""Whose side an actor is on, what several of a side are worth, who may do what, and where things are."""

import pytest

from counterclaim.model.actors import Actor, ActorKind, PlaceRelation, RelationKind
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Status
from counterclaim.model.people import Person, Role
from counterclaim.model.situations import Voice, attribution_status

NORTH, SOUTH = (
    Actor(id=f"state:{name}", name=name, kind=ActorKind.STATE, side=f"state:{name}", part_of=None)
    for name in ("North", "South")
)
DAILY = Actor(id="body:daily", name="Daily", kind=ActorKind.MEDIA, side=None, part_of=None)
ACTORS = {actor.id: actor for actor in (NORTH, SOUTH, DAILY)}


def voice(actor: str | None, stance: Stance = Stance.CLAIM) -> Voice:
    return Voice(party=actor, origin=actor or "text", stance=stance, scope=None, claims=(), evidence=())


@pytest.mark.parametrize(
    ("voices", "status"),
    [
        ((), Status.UNATTRIBUTED),
        ((voice(None),), Status.UNATTRIBUTED),
        ((voice(NORTH.id),), Status.SINGLE_SOURCE),
        ((voice(NORTH.id), voice(NORTH.id)), Status.SINGLE_SOURCE),
        ((voice(NORTH.id), voice(SOUTH.id)), Status.CORROBORATED),
        ((voice(NORTH.id), voice(DAILY.id)), Status.SINGLE_SOURCE),
        ((voice(NORTH.id), voice("state:nobody-knows")), Status.SINGLE_SOURCE),
        ((voice(NORTH.id), voice(SOUTH.id, Stance.DENY)), Status.CONTESTED),
    ],
)
def test_a_situation_is_borne_out_by_two_sides_and_by_nobody_else(
    voices: tuple[Voice, ...], status: Status
) -> None:
    assert attribution_status(voices, ACTORS) is status


def test_only_a_known_actor_has_a_side() -> None:
    cast = Cast(actors=ACTORS, places={}, mentions=())

    assert cast.side_of("state:North") == "state:North"
    assert [cast.side_of(actor) for actor in ("body:daily", "state:East", None)] == [None, None, None]


@pytest.mark.parametrize(
    ("person", "may"),
    [
        (Person(name="a", roles={"one": Role.REVIEWER}), True),
        (Person(name="b", roles={"one": Role.ANALYST}), False),
        (Person(name="c", roles={"other": Role.ADMIN}), False),
        (Person(name="d", roles={"one": Role.ADMIN}, active=False), False),
    ],
)
def test_who_decides_has_an_account_that_is_open_and_a_role_in_that_ledger(person: Person, may: bool) -> None:
    assert person.may(Role.REVIEWER, "one") is may


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        (PlaceRelation(kind=RelationKind.NORTH, km=3.0), "3 km north of Orsa"),
        (PlaceRelation(kind=RelationKind.NORTH), "north of Orsa"),
        (PlaceRelation(kind=RelationKind.NEAR), "near Orsa"),
        (PlaceRelation(kind=RelationKind.NEAR, km=2.5), "2.5 km from Orsa"),
        (PlaceRelation(kind=RelationKind.ALONG), "on the Orsa"),
        (PlaceRelation(kind=RelationKind.BETWEEN, ends=("Orsa", "Tarn")), "between Orsa and Tarn"),
    ],
)
def test_where_something_is_told_from_a_place_is_said_in_words(relation: PlaceRelation, words: str) -> None:
    assert relation.phrase("Orsa") == words
