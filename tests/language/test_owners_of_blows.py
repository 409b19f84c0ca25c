"""A drone strike of a state is that state's, by whatever name; that of a land is where it was."""

import pytest

from tests.reading import blames


@pytest.mark.parametrize(
    ("blow", "doer"),
    [
        ("a US drone strike", "state:US"),
        ("US drone strikes", "state:US"),
        ("a UK missile attack", "state:GB"),
        ("an Israeli drone strike", "state:IL"),
        ("a Hezbollah rocket attack", "actor:hezbollah"),
        ("a suspected US drone strike", "state:US"),
    ],
)
def test_whose_drone_strike_it_was_did_it(blow: str, doer: str) -> None:
    assert blames(f"Yemen said {blow} killed two people in Hodeidah.") == {("state:YE", doer)}


def test_a_state_is_said_to_have_struck_where_the_strikes_are_reported() -> None:
    assert blames("Yemen reported US drone strikes in Hodeidah.") == {("state:YE", "state:US")}


@pytest.mark.parametrize(
    "blow", ["a Ukraine drone strike", "a Gaza rocket attack", "a US drone crash", "a US drone base strike"]
)
def test_a_land_a_crash_and_what_was_struck_are_no_doers(blow: str) -> None:
    assert blames(f"Yemen said {blow} killed two people on Monday.") == set()
