"""What is answered by a deed was before it, and elsewhere."""

from tests.reading import gathered


def spots(text: str) -> dict[str | None, str | None]:
    """The place of each incident with its day, or with the day by which it had been."""
    incidents = gathered(("2024-06-12", text)).incidents
    return {
        i.place_text: None if i.date is None else f"{i.date.relation or 'at'} {i.date.latest}"
        for i in incidents
    }


def test_what_was_answered_has_its_own_place_and_had_been_by_then() -> None:
    text = (
        "Hezbollah fired 40 rockets at Haifa on Tuesday in response to a strike on Tyre in which two of its "
        "fighters were killed."
    )

    assert spots(text) == {"Haifa": "at 2024-06-11", "Tyre": "by 2024-06-11"}


def test_a_day_of_what_was_answered_is_not_that_of_the_answer() -> None:
    text = (
        "Israel struck Tyre on Tuesday in response to rocket fire on Haifa on Monday that killed two people."
    )

    assert spots(text) == {"Tyre": "at 2024-06-11", "Haifa": "at 2024-06-10"}
