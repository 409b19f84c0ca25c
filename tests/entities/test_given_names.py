"""People whom a text calls by the first of their names, as in many lands everybody is."""

import pytest

from tests.entities.casting import Casting
from tests.reading import told


def test_a_first_name_that_has_the_word_is_the_person_told_of_before() -> None:
    casting = Casting('"Nobody fired," said spokesman Suta Wiran. Suta denied that a house had burned.')

    assert casting.who("Suta") == "person:suta-wiran"


def test_a_first_name_that_two_people_bear_is_nobodys() -> None:
    text = "Colonel Suta Wiran met Captain Suta Lang. Suta denied that a house had burned."

    assert Casting(text).who("Suta") is None


def test_a_first_name_that_is_a_common_word_of_the_text_is_nobodys() -> None:
    text = "Colonel Hope Wiran spoke of hope. Hope said of it that nothing was lost."

    assert Casting(text).who("Hope") is None


def test_a_first_name_without_the_word_may_be_a_town() -> None:
    text = "Colonel Sofia Wiran denied it. A shell fell near Sofia."

    assert Casting(text).who("Sofia") != "person:sofia-wiran"


@pytest.mark.parametrize(
    ("behind", "claimer"),
    [
        ("Suta said that two men had died.", "person:suta-wiran"),
        ("Suta Lang was shot dead. Suta said that two men had died.", None),
        ("Suta said its police had shot two men.", None),
    ],
)
def test_a_first_name_that_may_be_anothers_or_a_towns_is_nobodys(behind: str, claimer: str | None) -> None:
    claims = told(f"Colonel Suta Wiran came to Gao on Monday. {behind}").claims

    assert [claim.claimer for claim in claims] == [claimer]
