"""Days on which deeds are only spoken of, or came to an end: they date no deed."""

import pytest

from counterclaim.model.happenings import Happening
from tests.reading import layers

PUBLISHED = "2024-06-20"  # a Thursday


def day_of(text: str, word: str) -> str | None:
    """The day of what a word tells: its own, else that of the story around it."""
    found = layers(text, published=PUBLISHED)

    def told(happening: Happening) -> bool:
        return any(text[span.start : span.end] == word for span in happening.trigger)

    happening = next(happening for happening in found.happenings if told(happening))
    own = happening.time if not happening.by else None
    index = happening.day if own is None else own
    return found.times[index].value if index is not None else None


@pytest.mark.parametrize(
    "deed",
    [
        "He answered questions about a denial of participation in the murder of the minister Omar Diallo.",
        "He spoke to a lawyer of the witness of the murder of six monks.",
        "He deplored the murder of the minister Omar Diallo.",
        "Death squads are to blame for the recent cowardly murder of six monks.",
    ],
)
def test_what_is_only_spoken_of_is_not_of_the_day_of_the_scene(deed: str) -> None:
    text = f"President Keita on Tuesday opened a dam near Gao.\n\n{deed}"

    assert day_of(text, "murder") is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Rebels shelled a market in Goma on Tuesday. The mayor deplored the attack.", "attack"),
        ("The mayor deplored the recent raid on Goma. Rebels had raided the town on Tuesday.", "raid"),
        ("Six monks were killed in Gao on Tuesday. The police opened an inquiry into the murder.", "murder"),
        ("The envoy was in Goma on Tuesday. Rebels shelled the town.", "shelled"),
    ],
)
def test_what_is_spoken_of_is_of_the_day_that_its_like_is_told_of(text: str, word: str) -> None:
    assert day_of(text, word) == "2024-06-18"


@pytest.mark.parametrize(
    "words",
    [
        "The announcement was made on Tuesday by the ministry.",
        "President Keita sent a telegram to the town on Tuesday.",
        "The town was told so in an item transmitted on Tuesday by an agency.",
    ],
)
def test_the_day_on_which_words_are_made_known_is_not_that_of_the_story(words: str) -> None:
    assert day_of(f"Rebels shelled a market in Goma, killing two. {words}", "shelled") is None


@pytest.mark.parametrize("done", ["The army sent troops on Tuesday.", "The town received food on Tuesday."])
def test_a_day_on_which_other_things_than_words_are_sent_is_of_the_story(done: str) -> None:
    assert day_of(f"{done} Rebels shelled a market in Goma.", "shelled") == "2024-06-18"


def test_who_had_been_taken_was_not_taken_on_the_day_he_came_free() -> None:
    text = "Pastor Omar Keita, who had been kidnapped by a rebel cell, was released in Goma on Tuesday."

    assert day_of(text, "kidnapped") is None
    assert day_of(text, "released") == "2024-06-18"


def test_who_was_taken_on_a_day_was_taken_then() -> None:
    text = "Pastor Omar Keita, who had been kidnapped on Monday by a rebel cell, was released on Tuesday."

    assert day_of(text, "kidnapped") == "2024-06-17"


def test_who_is_arrested_over_a_bomb_set_it_off_before() -> None:
    text = "Police on Tuesday arrested ten people suspected of having detonated a car bomb outside a market."

    assert day_of(text, "detonated") is None
