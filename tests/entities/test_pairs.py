"""Two at once, by the two of that kind that the text has named; else nobody."""

import pytest

from tests.entities.casting import Casting
from tests.reading import told


@pytest.mark.parametrize(
    "words", ["The two countries", "Both countries", "Both states", "The two neighbours"]
)
def test_both_countries_are_the_two_that_act(words: str) -> None:
    casting = Casting(f"Kenya and Somalia signed an agreement in Doha. {words} said the border would open.")
    mention = casting.mention(words)

    assert mention is not None
    assert mention.also == ("state:KE", "state:SO")


@pytest.mark.parametrize("words", ["The two foreign ministers", "Both ministers"])
def test_the_two_ministers_are_those_named_together(words: str) -> None:
    casting = Casting(
        f"The foreign ministers of Kenya and Somalia met in Doha. {words} said the border would open."
    )
    mention = casting.mention(words)

    assert mention is not None
    assert mention.also == ("state:KE", "state:SO")


def test_the_two_ministers_are_those_named_apart() -> None:
    text = "Kenya's minister Ann Njeri met Chad's minister Idris Sarh. The two ministers spoke of a truce."
    mention = Casting(text).mention("The two ministers")

    assert mention is not None
    assert mention.also == ("person:ann-njeri", "person:idris-sarh")


def test_of_three_countries_no_two_are_meant() -> None:
    text = "Kenya, Somalia and Chad signed. Kenya left. Somalia left. Both countries said it was over."

    assert Casting(text).mention("Both countries") is None


def test_a_place_of_talks_is_none_of_the_two_countries() -> None:
    text = "Kenya and Somalia signed an agreement in Qatar. Both countries said the border would open."
    mention = Casting(text).mention("Both countries")

    assert mention is not None
    assert "state:QA" not in mention.also


def test_two_countries_that_nobody_named_are_nobody() -> None:
    text = "Kenya and Somalia signed. Delegates of two countries watched."

    assert Casting(text).mention("two countries") is None


def test_a_parliament_of_a_land_and_a_state_are_not_the_two_countries() -> None:
    text = (
        "The parliament of Abkhazia called on Russia to leave the talks. They encourage Georgia's army, "
        "it said. The foreign ministers of the two countries have been meeting in Geneva since Monday."
    )

    mention = Casting(text).mention("the two countries")

    assert mention is not None
    assert mention.also == ("state:GE", "state:RU")


@pytest.mark.parametrize("words", ["Neither army", "Both armies", "The two armies"])
def test_the_two_armies_are_those_told_of_before(words: str) -> None:
    text = f"Chad's army shelled Tine. Kenya's army shelled Moyale. {words} said a word on the reports."
    mention = Casting(text).mention(words)

    assert mention is not None
    assert mention.also == ("state:KE/armed-force", "state:TD/armed-force")


def test_of_three_armies_neither_is_meant() -> None:
    text = "Chad's army left. Kenya's army left. Mali's army shelled Gao. Neither army commented on it."

    assert getattr(Casting(text).mention("Neither army"), "actor", None) is None


def test_neither_of_two_is_silent_for_both() -> None:
    text = "Chad's army shelled Tine. Kenya's army shelled Moyale. Neither army has commented on the reports."
    silent = [claim.claimer for claim in told(text).claims if claim.sub_stance == "no-comment"]

    assert {"state:KE/armed-force", "state:TD/armed-force"} <= set(silent)


@pytest.mark.parametrize("pair", ["the two governments", "both governments"])
def test_the_two_governments_are_those_of_the_two_states_that_acted(pair: str) -> None:
    text = f"LONDON, Jan 12 - The United States and Britain bombed Houthi targets in Yemen, {pair} said."
    mention = Casting(text).mention(pair)
    assert mention is not None
    assert set(mention.also) == {"state:GB", "state:US"}


def test_two_governments_that_nobody_named_are_not_that_of_the_dateline() -> None:
    casting = Casting("LONDON, Jan 12 - Talks went on in Geneva. The two governments said so.")
    assert casting.side("The two governments") is None
