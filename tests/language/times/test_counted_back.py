"""What a day is counted to has its own: "freed on 14 June, three days after rebels took him"."""

import pytest

from counterclaim.model.dates import COUNTED_BACK
from tests.reading import gathered, layers

PUBLISHED = "2024-06-20"  # a Thursday


def counted(text: str) -> list[str | None]:
    times = layers(text, published=PUBLISHED).times
    return [time.value for time in times if time.rule == COUNTED_BACK]


def days(text: str) -> list[tuple[str, str | None]]:
    found = gathered((PUBLISHED, text)).incidents
    return sorted((i.type, i.date.first_day if i.date else None) for i in found)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The trader was freed on 14 June, three days after gunmen abducted him.", "2024-06-11"),
        ("Police arrested two men today, a day after a bomb wounded six in Gao.", "2024-06-19"),
        ("Her body was found on 14 June near Gao, two days after rebels took her.", "2024-06-12"),
        ("Three days after rebels stormed Gao, the army said on Thursday it had left.", "2024-06-17"),
        ("On Thursday, ten days after the bombing of a market, police held two men.", "2024-06-10"),
        ("He fled on 14 June, two days before rebels shelled the town.", "2024-06-16"),
    ],
)
def test_a_count_of_days_leads_back_from_the_day_of_the_sentence(text: str, day: str) -> None:
    assert counted(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "The army said on Friday that he was freed four days after rebels took him.",
        "He was freed four days after rebels took him.",
        "He was freed on 14 June, about four days after rebels took him.",
        "He was freed on 14 June, a few days after rebels took him.",
        "Four days after rebels stormed Gao on 3 June, the army came back.",
    ],
)
def test_a_count_from_a_day_that_nobody_tells_or_that_is_rough_is_none(text: str) -> None:
    assert counted(text) == []


def test_what_came_before_and_what_the_sentence_tells_have_each_its_day() -> None:
    assert days("On Thursday, ten days after jets bombed a market in Gao, police arrested two men.") == [
        ("attack.air", "2024-06-10"),
        ("detention.arrest", "2024-06-20"),
    ]


def test_the_story_goes_on_from_the_day_of_the_sentence() -> None:
    text = "The truce collapsed on 14 June, two days after it began. Rebels shelled Gao."

    assert days(text)[0] == ("attack.artillery", "2024-06-14")


def test_the_day_of_a_sentence_is_not_that_of_the_vote_it_counts_to() -> None:
    text = "On Tuesday, four days before the vote, rebels attacked the town of Gao."

    assert days(text) == [("attack.unspecified", "2024-06-18")]
