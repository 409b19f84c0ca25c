"""A cue is as long as it is in the text: negation, auxiliaries, particle and preposition are part of it."""

from __future__ import annotations

import pytest

from tests.claims.proposals import proposed

CUES = [
    ("a denial that is denied is no denial", "The army did not rule out a second raid.", "did not rule out"),
    ("an adverb says how often", "The mayor has repeatedly said the well is safe.", "has repeatedly said"),
    ("whoever does a passive is led in by its cue", "The claim was rejected by Rabat.", "was rejected by"),
    ("a topic is led in by its cue", "The envoy complained about the blocked road.", "complained about"),
    ("a copula belongs to its adjective", "The miners were wary of the offer.", "were wary of"),
    ("a bare verb stays bare", "The mayor said the well is safe.", "said"),
]


@pytest.mark.parametrize(("sentence", "cue"), [row[1:] for row in CUES], ids=[row[0] for row in CUES])
def test_a_cue_holds_the_words_that_turn_it(sentence: str, cue: str) -> None:
    assert cue in [told[1] for told in proposed(sentence)]


def test_two_readings_of_the_same_words_make_one_attribution() -> None:
    assert len(proposed("The bishop expressed support for the strike.")) == 1
