"""What the score of a place says: how often choices as sure as this one were right."""

from itertools import pairwise

import pytest

from counterclaim.model.actors import PlaceChoice
from counterclaim.vocab.place_scores import place_score, place_scores
from tests.reading import layers


def choice(text: str, words: str) -> PlaceChoice:
    """How the place of these words was chosen."""
    found = layers(text)
    mentions = (mention for mention in found.cast.mentions if mention.name.of(found.text) == words)
    return next(mention.choice for mention in mentions if mention.choice is not None)


def test_scores_are_shares_that_grow_with_sureness() -> None:
    starts, shares = zip(*place_scores(), strict=True)

    assert starts[0] == 0
    assert all(one < other for one, other in pairwise(starts))
    assert all(one < other for one, other in pairwise(shares))
    assert all(0 < share < 1 for share in shares)


def test_each_sureness_has_the_score_of_its_step() -> None:
    for start, share in place_scores():
        assert place_score(start) == share
    assert place_score(1.0) == place_scores()[-1][1]
    assert place_score(0.001) == place_scores()[0][1]


@pytest.mark.parametrize(
    ("little", "more", "words"),
    [
        ("Shells fell on Newcastle.", "Australia denied it. Shells fell on Newcastle.", "Newcastle"),
        ("Shells fell on San Carlos.", "Shells fell on San Carlos, in Nicaragua.", "San Carlos"),
        ("A bomb went off in Toledo.", "A bomb went off in Toledo, Ohio.", "Toledo"),
        ("A bus burned in Cuenca.", "A bus burned in Cuenca. Ecuador sent police.", "Cuenca"),
    ],
)
def test_more_evidence_never_makes_a_place_less_sure(little: str, more: str, words: str) -> None:
    assert choice(more, words).score >= choice(little, words).score


def test_a_name_of_many_hamlets_in_no_state_is_less_sure_than_a_city() -> None:
    assert choice("Shells fell on Sosnovka.", "Sosnovka").score < 0.5
    assert choice("Ukraine said that shells fell on Kramatorsk.", "Kramatorsk").score > 0.9


def test_a_name_nobody_has_is_no_match_and_says_so() -> None:
    told = choice("Shells fell in the village of Dolni Verbak.", "Dolni Verbak")

    assert (told.score, told.reasons, told.alternatives) == (0.0, ("no match", "unknown name"), ())


def test_a_name_whose_only_bearer_is_unlikely_is_no_match_and_says_which_it_was() -> None:
    told = choice("Yemen said that shells fell in the village of Bazar.", "Bazar")

    assert (told.score, told.reasons) == (0.0, ("no match", "too unlikely"))
    assert told.alternatives
