"""What is admitted "for the first time" is admitted."""

import pytest

from tests.reading import layers


@pytest.mark.parametrize("words", ["", " for the first time", " for the second time"])
def test_what_is_admitted_for_the_first_time_is_told_by_who_admits_it(words: str) -> None:
    text = f"Chad admitted{words} that its aircraft had hit a bus in Adre on Monday."
    (told,) = layers(text).attributions

    assert (told.actor, told.stance.value) == ("state:TD", "confirm")


def test_a_time_at_which_something_happened_is_not_what_was_said() -> None:
    (sentence,) = layers("Chad waited for the last time that rebels would attack.").parse

    assert all(token.dep != "ccomp" for token in sentence.tokens if token.text == "attack")


def test_a_sentence_that_ends_in_a_time_is_read() -> None:
    (sentence,) = layers("Chad, which had fired, said so for the first time").parse

    assert sentence.tokens[-1].text == "time"
