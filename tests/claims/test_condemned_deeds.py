"""Who condemns what anybody may do has not done it; who regrets a deed has."""

import pytest

from tests.reading import blames, gathered


@pytest.mark.parametrize(
    "text",
    [
        "Human Rights Watch condemned targeting civilians after shells killed nine in Goma on Monday.",
        "Amnesty International denounced attacking hospitals. Rockets killed nine in Goma on Monday.",
        "The UN deplored shelling towns. Rockets killed nine in Goma on Monday.",
    ],
)
def test_who_condemns_such_deeds_has_done_none(text: str) -> None:
    assert blames(text) == set()


def test_who_regrets_having_killed_did_it() -> None:
    assert {
        blamed for _, blamed in blames("Russia regretted killing nine civilians in Odesa on Monday.")
    } == {"state:RU"}


@pytest.mark.parametrize(
    "text",
    [
        "Jets hit Kharkiv on Monday in strikes which officials said killed 20 people.",
        "Jets hit Kharkiv on Monday in strikes that officials say killed 20 people.",
        "Gunmen, who police say had come from Chad, killed 20 people in Goma on Monday.",
    ],
)
def test_what_a_clause_says_by_others_words_is_no_question(text: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert [c.killed.low for a in incident.accounts for c in a.casualties if c.killed] == [20]
