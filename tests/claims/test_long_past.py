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


NEWER = [
    (
        "Soldiers shelled Gao on Friday. On 16 March 2022, soldiers had shelled it, killing five.",
        "a newer day",
    ),
    ("Rebels killed nine people in Gao. The town was attacked on 16 March 2022.", "told first"),
    (
        "Rebels killed nine, the army said on Friday. A raid on 16 March 2022 killed 30.",
        "told on a newer day",
    ),
    (
        "Rebels killed 30 people in Gao on 16 March 2022. Soldiers have now shelled the town.",
        "what has been done by now",
    ),
    (
        "Rebels attacked Gao on 16 March 2022, killing 30. Some 4,000 people have been killed in Kidal.",
        "a toll that has been counted by now",
    ),
    ("Rebels bombed Gao on 16 March 2022. Troops are shelling Kidal.", "what goes on"),
    ("Talks opened in Kidal on Friday. On 16 March 2022, rebels shelled Gao.", "talks of a newer day"),
    ("The army arrested nine men on Friday. On 16 March 2022, rebels shelled Gao.", "arrests for no deed"),
    ("The sides agreed a truce on Saturday. Rebels bombed Gao on 16 March 2022.", "a truce"),
    ("The minister resigned on Sunday. On 16 March 2022, rebels shelled Gao.", "a newer day of no deed"),
    ("Malians voted on Sunday. On 16 March 2022, soldiers shelled Gao.", "a vote"),
    ("Fighting has grown since rebels shelled Gao on 16 March 2022.", "a day only counted from"),
]


@pytest.mark.parametrize(("text", "reason"), NEWER, ids=[reason for _, reason in NEWER])
def test_an_old_deed_beside_something_newer_is_background(text: str, reason: str) -> None:
    assert "2022-03-16" not in dates(text), reason


def test_what_goes_on_now_is_not_of_an_old_day_told_before() -> None:
    text = "Rebels attacked Gao on 16 March 2022, killing 30. Some 4,000 people have been killed in Kidal."

    assert dates(text) == {None}


@pytest.mark.parametrize("text", ["Rebels shelled Gao in 2019.", "The town was shelled in May 2019."])
def test_a_shelling_of_some_day_of_an_old_year_is_history(text: str) -> None:
    assert not told(text, published="2024-06-20").tellings


@pytest.mark.parametrize(
    "text", ["Before talks on 27 June, rebels fired.", "At 1430 on 1 January rebels shelled Gao."]
)
def test_a_day_of_which_the_year_is_guessed_is_no_old_event(text: str) -> None:
    assert not dates(text, "2024-06-20") & {"2023-06-27", "2024-01-01"}


def test_people_killed_at_a_place_on_a_day_without_its_year_died_on_the_last_such_day() -> None:
    text = "A rights group said Ethiopian troops had killed 45 civilians in Merawi on 20 February."

    assert dates(text, "2024-06-20") == {"2024-02-20"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Men were held over the murder of a judge. The judge was shot dead on Friday.", {"2024-08-30"}),
        ("Men were held over the murder of a judge. He was shot dead on Friday.", {"2024-08-30"}),
        ("Men were held over the murder of a judge in Gao. A judge was shot dead on Friday in Kidal.", None),
        ("Men were held over the murder of a guard. Nine guards were shot dead in Kidal on Friday.", None),
    ],
)
def test_a_deed_spoken_of_has_the_day_on_which_the_same_people_were_struck(
    text: str, days: set[str] | None
) -> None:
    murder = next(h for h in layers(text, published=PUBLISHED).happenings if h.types == ("harm",))

    assert (murder.day is not None) == (days is not None)
    assert days is None or dates(text) == days


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


def test_who_is_presented_as_killed_in_combat_was_in_none() -> None:
    text = "Soldiers shot nine farmers whom they presented as rebels killed in combat."

    assert {h.types[0] for h in layers(text).happenings} <= {"attack.small-arms", "civilians.attack"}
