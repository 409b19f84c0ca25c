"""Small rules of the model: relations in words, changes, motions under way, mentions in a stretch."""

from datetime import UTC, datetime, timedelta

import pytest

from counterclaim.model.actors import Mention, PlaceRelation, RelationKind
from counterclaim.model.cast import Cast
from counterclaim.model.comparisons import ChangeKind, RecordChange
from counterclaim.model.people import LONGEST, Mark, Motion
from counterclaim.model.spans import Span

NOW = datetime(2024, 6, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        (PlaceRelation(kind=RelationKind.BETWEEN, ends=("Orsa", "Tela")), "between Orsa and Tela"),
        (PlaceRelation(kind=RelationKind.BETWEEN), "between Orsa"),
        (PlaceRelation(kind=RelationKind.NORTH, km=3, ends=("Orsa", "Tela")), "3 km north of Orsa"),
        (PlaceRelation(kind=RelationKind.NEAR), "near Orsa"),
    ],
)
def test_a_relation_is_told_by_its_kind(relation: PlaceRelation, words: str) -> None:
    assert relation.phrase("Orsa") == words


def test_a_change_is_of_a_record_that_one_moment_has() -> None:
    with pytest.raises(ValueError, match="one of the moments"):
        RecordChange(before=None, after=None, title="none")
    assert RecordChange(before=None, after="incident:1", title="new").kind is ChangeKind.NEW


def test_a_motion_is_being_decided_while_its_mark_is_young() -> None:
    def motion(age: timedelta | None) -> Motion:
        taken = None if age is None else Mark(by="B", at=(NOW - age).isoformat(), meaning="m")
        return Motion(id="1", ledger="l", mover="A", at=NOW.isoformat(), fields={}, taken=taken)

    assert motion(timedelta(0)).is_being_decided(NOW)
    assert not motion(LONGEST * 2).is_being_decided(NOW)
    assert not motion(None).is_being_decided(NOW)


def test_the_mentions_of_a_stretch_begin_in_it() -> None:
    mentions = [
        Mention(span=Span(at, at + 2), head=at, name=Span(at, at + 2), actor=None) for at in (0, 5, 10)
    ]
    cast = Cast({}, {}, mentions, 0)

    assert [mention.head for mention in cast.within(Span(5, 10))] == [5]
    assert [mention.head for mention in cast.within(Span(1, 11))] == [5, 10]
