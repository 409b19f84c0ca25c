"""What is asked about a deed takes it for done, and whether it was done does not."""

import pytest

from counterclaim.model.claims import Stance
from tests.reading import gathered, layers


@pytest.mark.parametrize(
    "text",
    [
        "The UN did not say who shelled Gao on Monday.",
        "It is not known who shelled Gao on Monday.",
        "Nobody has said why rebels shelled Gao on Monday.",
        "The UN declined to say who had shelled Gao on Monday.",
    ],
)
def test_who_did_it_is_asked_of_what_was_done(text: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.type == "attack.artillery"
    assert [account.party for account in incident.accounts] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The UN asked whether rebels had shelled Gao on Monday.",
        "The UN did not say that rebels shelled Gao on Monday.",
    ],
)
def test_whether_it_was_done_is_no_news_of_it(text: str) -> None:
    assert gathered(("2024-06-20", text)).incidents == ()


def test_who_asks_what_became_of_a_truce_demands_nothing() -> None:
    text = 'The governor spoke in Gao. "What became of the truce?" the governor asked on Monday.'

    assert [one.stance for one in layers(text).attributions if one.verb == "ask"] == [Stance.ASSESS]


def test_who_asks_others_to_stop_demands_it() -> None:
    text = '"Will you please stop?" the governor asked.'

    assert [one.stance for one in layers(text).attributions if one.verb == "ask"] == [Stance.DEMAND]
