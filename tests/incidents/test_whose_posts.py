"""An army that tells of fire on posts of nobody named speaks of its own; the reasons of a status say why."""

import pytest

from counterclaim.model.incidents import Incident
from tests.reading import gathered


def told(text: str) -> Incident:
    (incident,) = gathered(("2024-06-20", text)).incidents
    return incident


@pytest.mark.parametrize("posts", ["two border posts", "the checkpoints", "trenches"])
def test_posts_of_nobody_named_are_those_of_the_army_that_tells(posts: str) -> None:
    incident = told(f"Kenya's army said that Somalia fired at {posts} near Mandera on Monday.")

    assert [account.victim for account in incident.accounts] == ["state:KE"]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's army said that Somalia fired at rebel posts near Mandera on Monday.",
        "Kenya's army said that it fired at two posts near Mandera on Monday.",
        "Kenya's army said that two posts near Mandera were fired on by gunmen on Monday.",
        "Kenya's doctors said that Somalia fired at two posts near Mandera on Monday.",
    ],
)
def test_other_posts_are_nobodys(text: str) -> None:
    assert [account.victim for account in told(text).accounts] == [None]


def test_a_confirmed_doer_is_one_who_owns_up_and_the_reason_says_who() -> None:
    incident = told("Kenya's army said that it shelled Mandera on Monday.")

    assert incident.elements["perpetrator"].reason == "Armed forces of Kenya owns up"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Kenya's army said that Somalia shelled Mandera on Monday.", "(according to Armed forces of Kenya)"),
        ("Somalia shelled Mandera on Monday.", "(narration)"),
    ],
)
def test_the_title_of_an_incident_says_who_tells_it(text: str, title: str) -> None:
    assert told(text).title.endswith(title)
