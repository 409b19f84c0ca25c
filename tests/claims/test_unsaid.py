"""Cues by which nobody has said anything yet."""

import pytest

from tests.claims.proposals import proposed
from tests.claims.situated import told

YET = [
    ("Bamako may announce the withdrawal of its judges.", "may announce", ["the withdrawal of its judges"]),
    ("The defendant will deny all eleven counts.", "will deny", ["all eleven counts"]),
    ("The coastguard is likely to blame the captain.", "is likely to blame", ["the captain"]),
    ("The police are due to confirm the names of the dead.", "are due to confirm", ["the names of the dead"]),
    ("The rebels could soon claim control of the bank.", "could soon claim", ["control of the bank"]),
]


@pytest.mark.parametrize(("sentence", "cue", "content"), YET, ids=[form[1] for form in YET])
def test_what_may_yet_be_said_is_proposed_and_no_claim(sentence: str, cue: str, content: list[str]) -> None:
    found = [(words, contents) for _, words, contents in proposed(sentence)]
    assert any(cue.endswith(words) and contents == content for words, contents in found)
    assert not told(sentence).claims


@pytest.mark.parametrize("sentence", ["Voters might blame the mayor.", "They could accuse him of theft."])
def test_what_anybody_might_say_is_not_even_proposed(sentence: str) -> None:
    assert not proposed(sentence)


NOBODY = [
    (
        "what is reportedly so",
        "Sixty houses were reportedly burned in the raid.",
        ("", "reportedly", ["Sixty houses were", "burned in the raid"]),
    ),
    (
        "what somebody allegedly did",
        "The colonel allegedly shot two of his men.",
        ("", "allegedly", ["The colonel", "shot two of his men"]),
    ),
    (
        "what there are reports of",
        "There were reports of heavy gunfire around the palace.",
        ("", "were reports of", ["heavy gunfire around the palace"]),
    ),
    (
        "what emerged",
        "It emerged on Thursday that the radar had been switched off.",
        ("", "It emerged", ["that the radar had been switched off"]),
    ),
    (
        "what word goes round of",
        "Rumours spread that the garrison had changed sides.",
        ("", "Rumours spread", ["that the garrison had changed sides"]),
    ),
    (
        "what somebody was accused of",
        "The commander was accused of taking bribes.",
        ("", "was accused of", ["The commander", "taking bribes"]),
    ),
    (
        "what is feared",
        "Thirty men were feared drowned after the collision.",
        ("", "were feared", ["Thirty men", "drowned after the collision"]),
    ),
    (
        "what is rumoured",
        "The plane was rumoured to be carrying gold.",
        ("", "was rumoured", ["The plane", "to be carrying gold"]),
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [form[1:] for form in NOBODY], ids=[f[0] for f in NOBODY])
def test_what_nobody_named_tells_is_told_by_nobody(
    sentence: str, expected: tuple[str, str, list[str]]
) -> None:
    assert expected in proposed(sentence)
    assert not [claim for claim in told(sentence).claims if claim.claimer]


@pytest.mark.parametrize(
    "words", ["who asked not to be named", "who insisted on anonymity", "who spoke on condition of anonymity"]
)
def test_who_will_not_be_named_demands_nothing(words: str) -> None:
    found = proposed(f"An officer, {words}, said two ships had shelled the port.")

    assert [cue for _, cue, _ in found] == ["said"]


def test_that_hostages_be_named_is_a_demand() -> None:
    assert proposed("The families demanded that the hostages be named.")
