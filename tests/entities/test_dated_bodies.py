"""A movement or group may be named for a day: then no day is told, and the name is of one body."""

import pytest

from counterclaim.model.actors import ActorKind
from tests.entities.casting import Casting
from tests.reading import told


@pytest.mark.parametrize(
    ("text", "words", "actor", "kind"),
    [
        (
            "The 20 February Movement denied it.",
            "The 20 February Movement",
            "named:20-february-movement",
            ActorKind.ARMED_GROUP,
        ),
        (
            "The October 7 Brigade fired on Orsa.",
            "The October 7 Brigade",
            "named:october-7-brigade",
            ActorKind.ARMED_FORCE,
        ),
        (
            "Police blamed the 17 November group.",
            "the 17 November group",
            "named:17-november-group",
            ActorKind.OTHER,
        ),
        (
            "The 6 April Youth Movement denied it.",
            "The 6 April Youth Movement",
            "named:6-april-youth-movement",
            ActorKind.ARMED_GROUP,
        ),
        (
            "Members of the August 4th Front fled.",
            "the August 4th Front",
            "named:august-4th-front",
            ActorKind.ARMED_GROUP,
        ),
    ],
)
def test_a_body_named_for_a_day_is_one_body(text: str, words: str, actor: str, kind: ActorKind) -> None:
    named = Casting(text).actor(words)

    assert named is not None
    assert (named.id, named.kind) == (actor, kind)


@pytest.mark.parametrize(
    "text",
    [
        "On March 20 Movement leaders said that rebels had shelled Orsa.",
        "The June 3 Army raid on Gao killed four.",
        "The 3 May movement of troops near Gao ended.",
        "The 3 June group meeting in Gao ended.",
        "The 4 July party in Gao ended early.",
    ],
)
def test_a_day_before_a_body_or_a_move_is_a_day(text: str) -> None:
    record = told(text)

    assert not any(
        actor.id.startswith("named:") and any(map(str.isdigit, actor.id)) for actor in record.actors
    )
    assert record.times


def test_the_day_of_a_name_dates_nothing() -> None:
    assert told("The 20 February Movement shelled the town of Gao, killing two.").times == ()
