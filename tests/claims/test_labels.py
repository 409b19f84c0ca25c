"""What something is called, in the passive, is no demand, and is said by whoever stands behind "by"."""

import pytest

from tests.reading import told


@pytest.mark.parametrize(
    ("text", "claimer"),
    [
        ("The killing was called murder by Chad.", "state:TD"),
        ("The raid was described as an act of despair by the Kenyan government.", "state:KE"),
        ("The raid is described as a crime by the Kenyan army.", "state:KE/armed-force"),
        ("The strike was called a crime.", None),
    ],
)
def test_a_label_in_the_passive_is_its_callers(text: str, claimer: str | None) -> None:
    (claim,) = told(text).claims

    assert claim.claimer == claimer
    assert claim.stance.value != "demand"


def test_a_crime_by_an_army_is_not_its_word() -> None:
    assert {claim.claimer for claim in told("Kenya called the raid a crime by the Chadian army.").claims} == {
        "state:KE"
    }
