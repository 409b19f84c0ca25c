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
