"""Who did a deed stands under the deed, whoever speaks of it and whomever it met."""

import pytest

from tests.reading import layers


def holder(text: str) -> str:
    """The word over "by" in a sentence."""
    sentence = next(iter(layers(text).parse))
    by = next(token for token in sentence.tokens if token.lower == "by")
    return sentence.tokens[by.head].lower


@pytest.mark.parametrize(
    "text",
    [
        "Chad apologised for the shelling of Gao by its troops.",
        "The ministry regretted the shelling of the town by its troops.",
        "Niger condemned the bombing of a market in Gao by Malian jets.",
    ],
)
def test_the_doer_behind_a_deed_that_is_spoken_of_did_the_deed(text: str) -> None:
    assert holder(text) in ("shelling", "bombing")


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("The shelling was condemned by Niger.", "condemned"),
        ("Rebels shelled the camp by the river.", "shelled"),
    ],
)
def test_who_speaks_and_where_it_was_stay_where_they_are(text: str, over: str) -> None:
    assert holder(text) == over
