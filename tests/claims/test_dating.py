"""When something happened: by its own sentence, else by the day that the story around it is told of."""

import pytest

from counterclaim.model.dates import DateRelation, When
from tests.reading import told

PUBLISHED = "2024-06-20"  # a Thursday


def dates(text: str) -> list[When | None]:
    """The dates of the accounts of a text's events, events in text order."""
    tellings = told(text.strip(), published=PUBLISHED).tellings
    accounts = [account for telling in tellings for account in telling.accounts]
    accounts.sort(key=lambda account: min(words.start for words in account.evidence))
    return [account.date for account in accounts]


def days(text: str) -> list[str | None]:
    return [when.best for when in dates(text) if when is not None]


# ---------------------------------------------------------------- the sentence itself


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled a market in Goma on Tuesday, the army said on Wednesday.",
        "The army admitted on Wednesday that its soldiers had opened fire on a bus in Kassala on Tuesday.",
        "Eritrean troops fired on a patrol near Badme on Tuesday, it was conceded on Wednesday.",
        "The attack on a hospital in Goma, which killed nine on Tuesday, was blamed on rebels on Wednesday.",
    ],
)
def test_an_event_is_of_the_day_told_of_it_and_not_of_the_day_it_was_told(text: str) -> None:
    assert set(days(text)) == {"2024-06-18"}


@pytest.mark.xfail(reason="where nothing else dates an event, the day on which it was told still does")
@pytest.mark.parametrize(
    "text",
    [
        "Mali's army said on Wednesday that rebels attacked a convoy near Gao.",
        "The ministry said in a statement on Sunday evening that three soldiers were killed in shelling.",
        "On Tuesday Eritrea accused Ethiopia of shelling Zalambessa.",
    ],
)
def test_the_day_of_saying_alone_is_no_day_of_the_event(text: str) -> None:
    assert all(when is None or when.earliest is None for when in dates(text))


def test_the_day_of_an_admission_moves_no_story() -> None:
    text = """Eritrean troops shelled Zalambessa on Tuesday, Eritrea admitted on Wednesday. That night a drone
struck a depot near Adigrat."""
    assert days(text)[-1] == "2024-06-18"


def test_what_began_before_dawn_of_a_day_leaves_the_story_on_that_day() -> None:
    text = "Rebels attacked a post near Gao before dawn on 17 June. That evening a drone struck a depot."
    assert days(text)[-1] == "2024-06-17"


def test_a_day_to_come_dates_nothing_that_has_happened() -> None:
    assert days("Before talks on 27 June, rebels have shelled Goma, killing seven.") == []


# ---------------------------------------------------------------- the story around it


def test_an_event_without_a_day_is_of_the_day_told_before() -> None:
    text = """
On Tuesday a column of trucks left Kidal under guard.

Rebels shelled it near Gao. Nine drivers were killed."""
    assert days(text) == ["2024-06-18"]


def test_a_lead_without_a_day_takes_it_from_the_paragraph_behind() -> None:
    text = """
Eritrean troops fired on a patrol of Ethiopia's army near Badme, killing two.

The patrol had set out on Sunday to look for mines."""
    assert days(text) == ["2024-06-16"]


@pytest.mark.parametrize(
    "text",
    [
        "KAMPALA, June 20 (Wire) - Rebels shelled Goma, killing seven.",
        "Talks are due to open on Friday. Rebels have shelled Goma, killing seven.",
        "A truce was signed in March 2021. Rebels have shelled Goma, killing seven.",
        "Rebels will be gone by 25 June, the envoy hoped. Rebels have shelled Goma, killing seven.",
        "The road has been shut for two weeks, since rebels attacked a post near Gao.",
        "On Tuesday a road was shut. It was the first time since rebels attacked a post near Gao.",
        "On Tuesday deminers came to Gao. There are 200 mines around the town, the mayor said.",
    ],
)
def test_datelines_deadlines_histories_and_beginnings_lend_no_day(text: str) -> None:
    assert days(text) == []


def test_what_has_since_happened_came_after_the_day_of_the_story() -> None:
    text = "The truce ended on Sunday. Ethiopia's army has since struck depots in Eritrea with drones."
    (when,) = (when for when in dates(text) if when is not None)

    assert (when.earliest, when.latest, when.relation) == ("2024-06-16", None, DateRelation.AFTER)
    assert when.best == "2024-06-16/.."


def test_the_day_of_the_story_is_shown_by_its_words() -> None:
    text = "On Tuesday trucks left Kidal. Rebels shelled them near Gao. Nine drivers were killed."
    (when,) = (when for when in dates(text) if when is not None)

    assert [text[words.start : words.end] for words in when.evidence] == ["On Tuesday"]
