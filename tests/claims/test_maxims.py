"""What is said of any deed of a kind is no incident."""

import pytest

from tests.reading import layers

MAXIMS = [
    "The murder of a judge is a crime against the state.",
    "Even the killing of a journalist is not merely an attack on one person.",
    "An attack on a hospital is never legal.",
    "The bombing of a school is a war crime, the mission said.",
]


@pytest.mark.parametrize("text", MAXIMS)
def test_a_deed_of_nobody_on_no_day_did_not_happen(text: str) -> None:
    assert not any(happening.real for happening in layers(text).happenings)


ONE = [
    ("The killing of a guard in Gao is a crime, the mayor said.", "a place"),
    ("The killing of a guard is the third this month, the mayor said.", "one of some"),
    ("The killing of a guard on Monday is an attack on all of us.", "a day"),
    ("The murder of a judge was a crime against the state.", "the past"),
    ("The murder of Judge Awa Keita is a crime.", "a name"),
]


@pytest.mark.parametrize(("text", "reason"), ONE, ids=[reason for _, reason in ONE])
def test_a_deed_that_is_one_of_its_kind_happened(text: str, reason: str) -> None:
    assert any(happening.real for happening in layers(text).happenings), reason
