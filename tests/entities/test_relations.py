"""How something lies to the place that is named for it."""

import pytest

from counterclaim.model.actors import RelationKind
from tests.entities.casting import Casting
from tests.reading import told


@pytest.mark.parametrize(
    ("text", "kind", "km"),
    [
        ("Shells fell 3 km north of Goma.", RelationKind.NORTH, 3.0),
        ("Shells fell some 50 kilometres (31 miles) south of the town of Goma.", RelationKind.SOUTH, 50.0),
        ("Shells fell ten miles south-west of Goma.", RelationKind.SOUTHWEST, 16.09),
        ("Shells fell 800 metres from Goma.", RelationKind.NEAR, 0.8),
        ("Shells fell to the north of Goma.", RelationKind.NORTH, None),
        ("Shells fell east of Goma.", RelationKind.EAST, None),
        ("Shells fell near Goma.", RelationKind.NEAR, None),
        ("Shells fell close to the village of Goma.", RelationKind.NEAR, None),
        ("Shells fell on the outskirts of Goma.", RelationKind.NEAR, None),
        ("Shells fell between Goma and Sake.", RelationKind.BETWEEN, None),
        ("Shells were fired in the direction of Goma.", RelationKind.TOWARDS, None),
    ],
)
def test_the_words_before_a_place_say_where_it_was_and_how_far(
    text: str, kind: RelationKind, km: float | None
) -> None:
    mention = Casting(text).mention("Goma")

    assert mention is not None
    assert mention.relation is not None
    assert (mention.relation.kind, mention.relation.km) == (kind, km)


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell in Goma.",
        "Shells fell on Goma in the north of the country.",
        "Shells fell in the north of Goma.",
        "The south of Goma was shelled.",
    ],
)
def test_what_is_in_a_place_has_no_relation_to_it(text: str) -> None:
    mention = Casting(text).mention("Goma")

    assert mention is not None
    assert mention.relation is None


def test_an_account_keeps_the_relation_of_its_place() -> None:
    (telling,) = told("Rebels shelled a post 3 km north of Goma on Tuesday, killing two.").tellings
    relation = telling.accounts[0].place_relation

    assert relation is not None
    assert relation.phrase("Goma") == "3 km north of Goma"


@pytest.mark.parametrize(
    "where",
    [
        "on the road between Gao and Ansongo",
        "on the road from Gao to Ansongo",
        "on the highway linking the towns of Gao and Ansongo",
        "on a road that connects Gao with the village of Ansongo",
        "on the railway that runs between Gao and Ansongo",
        "between the villages of Gao and Ansongo",
    ],
)
def test_a_stretch_between_two_towns_keeps_both_its_ends(where: str) -> None:
    casting = Casting(f"A convoy was ambushed {where} on Tuesday.")

    for end in ("Gao", "Ansongo"):
        mention = casting.mention(end)
        assert mention is not None
        assert mention.relation is not None
        assert (mention.relation.kind, mention.relation.ends) == (RelationKind.BETWEEN, ("Gao", "Ansongo"))
        assert mention.relation.phrase(end) == "between Gao and Ansongo"


def test_a_road_is_told_by_its_ends() -> None:
    mention = Casting("A convoy was ambushed on the Gao-Ansongo road.").mention("Gao-Ansongo road")

    assert mention is not None
    assert mention.relation is not None
    assert mention.relation.ends == ("Gao", "Ansongo")
    assert mention.relation.phrase("Gao-Ansongo road") == "on the Gao-Ansongo road"


def test_a_road_with_three_towns_in_its_name_has_no_two_ends() -> None:
    mention = Casting("A convoy was ambushed on the Sake-Minova-Goma road.").mention("road")

    assert mention is not None
    assert mention.relation is None
