"""A day right behind a word of saying is of the saying, also where no "that" opens what is told."""

import pytest

from tests.reading import gathered, layers

PUBLISHED = "2024-06-20"  # a Thursday


def hung_on(text: str, day: str) -> str:
    """The verb under which a day of a sentence stands."""
    (sentence,) = layers(text, published=PUBLISHED).parse
    word = next(token for token in sentence.tokens if token.text == day)
    return next(step.text for step in sentence.ancestors(word) if step.pos in ("VERB", "AUX"))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Chad's army said on Wednesday its forces had killed nine rebels near Gao.", "said"),
        ("Chad's army told reporters on Wednesday its forces had killed nine rebels.", "told"),
        ("The mission confirmed on Wednesday its staff had been fired on near Gao.", "confirmed"),
        ("Police announced late on Wednesday their men had shot a gunman in Gao.", "announced"),
        ("Chad's army said that on Wednesday its forces had killed nine rebels.", "killed"),
        ("Chad's army said its forces on Wednesday had killed nine rebels.", "killed"),
    ],
)
def test_the_day_between_a_word_of_saying_and_what_is_told_is_of_the_saying(text: str, verb: str) -> None:
    assert hung_on(text, "Wednesday") == verb


@pytest.mark.parametrize(
    "text",
    [
        "Chad's army said on Wednesday its forces had killed nine rebels near Gao on Tuesday.",
        "Chad's army told the radio on Wednesday its forces killed nine rebels near Gao on Tuesday.",
    ],
)
def test_what_is_told_has_its_own_day(text: str) -> None:
    (incident,) = gathered((PUBLISHED, text)).incidents

    assert incident.date is not None
    assert incident.date.first_day == "2024-06-18"
