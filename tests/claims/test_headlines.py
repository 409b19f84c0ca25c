"""Headlines that name who says it before or behind a colon or a dash."""

import pytest

from tests.claims.proposals import proposed
from tests.claims.test_attribution import said


@pytest.mark.parametrize(
    ("line", "source", "cue", "told"),
    [
        ("Two dead in market blast: minister", "minister", ":", "Two dead in market blast"),
        ("Raid on Tela kills nine - police", "police", "-", "Raid on Tela kills nine"),
        ("Harvest lost to looters – border guards", "border guards", "–", "Harvest lost to looters"),
        ("Truce broken twice this week: UN envoy", "UN envoy", ":", "Truce broken twice this week"),
        ("UN envoy: Both armies have left Tela", "UN envoy", ":", "Both armies have left Tela"),
    ],
)
def test_a_headline_says_behind_a_colon_or_dash_who_tells_it(
    line: str, source: str, cue: str, told: str
) -> None:
    assert (source, cue, [told]) in proposed(line)


def test_a_state_that_a_headline_names_last_speaks_where_something_is_told() -> None:
    assert said("Rebels shelled two villages: Chad") == [("state:TD", "report")]


@pytest.mark.parametrize(
    "line",
    [
        "Ten years of war: Chad",
        "Talks resume in Tela: what we know",
        "War in Sudan: a timeline",
        "The long road to peace - a view from Tela",
        "Two dead in market blast: more to come.",
    ],
)
def test_a_topic_and_its_subtitle_are_told_by_nobody(line: str) -> None:
    assert said(line) == []


def test_a_headline_tells_before_its_colon_whose_word_it_is() -> None:
    assert said("Hamas: Israeli strike killed five in Khan Younis") == [("actor:hamas", "report")]
    assert said("Rebels: government drone hit our ambulance") == [(None, "report")]


def test_a_place_before_a_colon_may_be_where_it_was_written() -> None:
    assert said("Goma: M23 fighters shelled the airport") == []
    assert said("Russia: Ukraine shelled Belgorod") == []


@pytest.mark.parametrize(
    "line",
    [
        "Civilians: three killed, four wounded",
        "Army: 4 killed, 2 wounded",
        "Victims: two soldiers shot dead near Gao",
        "Target: a market was hit by shells",
        "Location of police: the station was attacked",
    ],
)
def test_a_row_of_a_list_is_told_by_nobody_whom_it_is_on(line: str) -> None:
    """The civilians of "Civilians: three killed" were taken for those who tell of it."""
    assert said(line) == []
