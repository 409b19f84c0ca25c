"""What a text is about is an event, however long past: only beside something newer is it background."""

import pytest

from tests.reading import gathered, layers, told

PUBLISHED = "2024-09-01"


def dates(text: str, published: str = PUBLISHED) -> set[str | None]:
    """The first days of the incidents of a text."""
    incidents = gathered((published, text)).incidents
    return {incident.date.first_day if incident.date is not None else None for incident in incidents}


ABOUT = [
    ("Two bombs struck the theatre in Mariupol on 16 March 2022, killing 12 people.", "a report of it alone"),
    (
        "On 16 March 2022, two bombs struck the theatre in Mariupol. At least 12 people were killed.",
        "a toll told without a day",
    ),
    (
        (
            "A court in Kyiv on Friday jailed a soldier for the killing of a farmer. The farmer was shot on "
            "16 March 2022 near Bucha."
        ),
        "a trial for it is nothing newer",
    ),
    (
        (
            "Nine policemen were tried on Monday for the killing of seven students. On 16 March 2022, police "
            "opened fire at a march in Gulu, killing seven students."
        ),
        "nor is what as many died in",
    ),
    (
        (
            "Crowds met in Bosaso on Tuesday to mark the anniversary of the bombing of a hotel, in which "
            "22 people were killed on 16 March 2022."
        ),
        "an anniversary of it",
    ),
]


@pytest.mark.parametrize(("text", "reason"), ABOUT, ids=[reason for _, reason in ABOUT])
def test_an_old_deed_that_a_text_is_about_is_its_event(text: str, reason: str) -> None:
    assert dates(text) == {"2022-03-16"}, reason


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers shelled Gao on Friday. On 14 July 2021, soldiers had shelled it, killing five.",
        "Rebels killed nine people in Gao. The town was attacked on 16 March 2022, when 30 people died.",
        "Rebels killed nine people in Gao, the army said on Friday. A raid there on 16 March 2022 killed 30.",
        "A truce was signed in March 2022. Rebels shelled Gao on Friday.",
    ],
)
def test_an_old_deed_beside_something_newer_is_background(text: str) -> None:
    assert len(told(text, published=PUBLISHED).tellings) == 1
    assert all(day is None or day > "2024" for day in dates(text))


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled Gao in 2019.",
        "The town was shelled in May 2019.",
        "Before talks on 27 June, rebels fired.",
    ],
)
def test_a_year_or_a_guessed_one_makes_no_event_of_history(text: str) -> None:
    assert not told(text, published="2024-06-20").tellings or "27 June" in text
    assert "2023-06-27" not in dates(text, "2024-06-20")


def test_what_is_long_past_says_so_also_where_it_is_no_background() -> None:
    (raid,) = layers("On 16 March 2022 rebels shelled Gao.", published=PUBLISHED).happenings

    assert (raid.mode.value, raid.background) == ("historical", False)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A court in Kyiv jailed a soldier for the murder of a farmer.", None),
        ("Nine officers went on trial in Madrid for the murder of six priests in Gao.", "Gao"),
        ("A judge in Paris indicted a colonel for the massacre of 40 villagers in Kidal.", "Kidal"),
        ("Gunmen killed a judge in Gao.", "Gao"),
        ("Police in Gao arrested a man for the murder of a judge.", "Gao"),
    ],
)
def test_where_a_court_sits_its_crime_was_not_done(text: str, place: str | None) -> None:
    found = layers(text, published=PUBLISHED)
    harm = next(h for h in found.happenings if not h.types[0].startswith("detention"))

    words = harm.place or harm.setting
    assert (words.span.of(found.text) if words is not None else None) == place


def test_a_day_behind_the_deed_is_the_deeds_where_the_trial_has_its_own() -> None:
    text = "The trial opened today of nine soldiers accused of the murder of six Jesuits, on 16 March 2022."

    assert dates(text) == {"2022-03-16"}
