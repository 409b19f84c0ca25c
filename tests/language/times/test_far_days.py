"""Days without a year that go on from one told in full long before the text are of that year."""

import pytest

from tests.reading import layers

FULL = "On 14 October 2022 aircraft bombed a market in Kutum."


def values(text: str, published: str = "2024-09-01") -> list[str | None]:
    return [time.value for time in layers(text, published=published).times]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"{FULL} On 19 October rebels shot nine merchants.", "2022-10-19"),
        (f"{FULL}\n\nNine merchants were shot on 2 November, the report said.", "2022-11-02"),
        ("Aircraft bombed Kutum on 14 October 2023.\n\nOn 16 October rebels shot two men.", "2023-10-16"),
        ("Aircraft bombed Kutum on 20 December 2021. On 5 January rebels shot two men.", "2022-01-05"),
    ],
)
def test_a_day_soon_after_a_far_one_is_of_its_year(text: str, value: str) -> None:
    assert values(text)[-1] == value


@pytest.mark.parametrize(
    ("text", "published", "value", "reason"),
    [
        (f"{FULL} On 19 October rebels shot nine.", "2024-10-30", "2024-10-19", "it is the text's own month"),
        (f"{FULL} On 19 December rebels shot nine.", "2024-09-01", "2023-12-19", "too long after"),
        (
            f"{FULL} Talks will open on 19 October.",
            "2024-09-01",
            "2024-10-19",
            "what is announced is to come",
        ),
        (
            "War began on 7 October 2023. On 16 October he was shot.",
            "2024-12-20",
            "2024-10-16",
            "it is recent",
        ),
        (
            "War began on 7 October 2023. Rebels shot nine on Monday. On 12 October he was shot.",
            "2025-05-25",
            "2024-10-12",
            "the text is back in its own days",
        ),
        (
            "He has ruled since 14 October 2012. On 19 October rebels shot nine.",
            "2024-09-01",
            "2023-10-19",
            "a state that lasts sets no story",
        ),
    ],
)
def test_other_days_without_a_year_are_of_the_texts_own_time(
    text: str, published: str, value: str, reason: str
) -> None:
    assert values(text, published)[-1] == value, reason


def test_the_day_on_which_a_report_came_out_is_not_where_its_story_is() -> None:
    text = (
        "Aircraft bombed Kutum on 14 October 2022, the UN found in a report released on Sunday. "
        "They dropped six bombs shortly before noon."
    )

    assert values(text)[-1] == "2022-10-14T12:00"


def test_who_is_released_from_prison_is_no_report() -> None:
    text = (
        "Aircraft bombed Kutum on 14 October 2022, and the author of the report was released on Sunday. "
        "Rebels shelled the prison shortly before noon."
    )

    assert not (values(text)[-1] or "").startswith("2022")
