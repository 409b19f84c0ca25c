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
        "All parties have rejected the murder of the minister Omar Diallo.",
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
        "The mayor gave an answer to charges published on Tuesday.",
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
    text = "Soldiers on Tuesday arrested two brothers suspected of having detonated a mine under a bridge."

    assert day_of(text, "detonated") is None


@pytest.mark.parametrize(
    "life",
    [
        "The minister, who took office on Friday, was wounded in Goma by gunmen.",
        "The minister was wounded in Goma by gunmen. He was sworn in on 14 June.",
    ],
)
def test_a_day_of_somebodys_life_is_not_that_of_what_was_done_to_him(life: str) -> None:
    assert day_of(life, "wounded") is None


def test_who_fired_on_a_town_on_a_day_did_so_whatever_he_did_before() -> None:
    text = "The minister, who took office on Friday, was wounded in Goma by gunmen on Tuesday."

    assert day_of(text, "wounded") == "2024-06-18"


@pytest.mark.parametrize(
    "aside",
    [
        "The second judge had come to Mali on 7 June and was to leave for Kenya.",
        "A car bomb had hit the court in May. A second one hit it 30 days ago.",
    ],
)
def test_the_story_does_not_stay_on_a_day_that_it_looks_back_to(aside: str) -> None:
    text = f"Gunmen shot at a judge in Gao on Tuesday. {aside} A mayor was attacked in Kidal by a man."

    assert day_of(text, "attacked") == "2024-06-18"


def test_a_day_some_time_ago_is_that_of_the_story_where_no_other_is_told() -> None:
    assert day_of("Rebels shelled Goma 20 days ago. A man was shot in Gao.", "shot") == "2024-05-31"


@pytest.mark.parametrize(
    "calm", ["The town returned to normal on Tuesday.", "By Tuesday nobody had found a mine."]
)
def test_a_day_on_which_nothing_happened_is_not_that_of_the_story(calm: str) -> None:
    assert day_of(f"{calm} Gunmen attacked a bus near Gao.", "attacked") is None


def test_the_day_of_one_murder_is_not_that_of_another() -> None:
    text = "The murder of Omar Keita is not solved. Ali Diallo was shot dead on Monday."

    assert day_of(text, "murder") is None


def test_what_was_done_in_earlier_attacks_is_not_of_the_day_of_the_last_one() -> None:
    text = (
        "Six pupils were hurt in a blast on Tuesday. Rebels have killed teachers in earlier attacks in Gao."
    )

    assert day_of(text, "killed") is None


@pytest.mark.parametrize(
    "told",
    [
        "Peru's minister on June 14 accused the Front of the attack and said who planted the bomb.",
        "On June 14 Peru's minister accused the Front of the attack and said who planted the bomb.",
        "Peru's minister on June 14 condemned the attack and said who planted the bomb.",
    ],
)
def test_a_day_of_saying_is_that_of_all_that_is_said_in_one_breath(told: str) -> None:
    read = layers(f"A bomb killed six people in Lima on June 13. {told}", published="2024-06-20")
    planted = next(h for h in read.happenings if h.trigger[0].of(read.text) == "planted")
    assert planted.by
    assert planted.day is not None
    assert read.times[planted.day].value == "2024-06-13"


def test_a_day_on_which_one_spoke_is_not_that_on_which_another_did() -> None:
    text = (
        "Peru's minister on June 14 condemned the attack and Chile said rebels had shot two guards in Arica."
    )
    read = layers(text, published="2024-06-20")
    shot = next(one for one in read.happenings if one.trigger[0].of(read.text) == "shot")
    assert not shot.by


SHOT = "Peru said on Wednesday it had shot down two Chilean jets over Puno"


@pytest.mark.parametrize("further", ["", " and captured a pilot"])
def test_what_was_a_day_after_another_deed_was_on_the_day_from_which_that_is_counted(further: str) -> None:
    told = f"{SHOT}{further}, a day after Chilean warplanes struck inside Peru."
    shot, *_ = layers(told, published="2024-06-20").happenings
    assert not shot.by
    assert day_of(told, "shot") == "2024-06-19"
    assert day_of(told, "struck") == "2024-06-18"
