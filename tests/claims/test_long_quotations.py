"""Quotations over several paragraphs: whose they are is told in any one of them."""

import pytest

from tests.claims.situated import told

FORMER = "“The ford is ours,” said Colonel Amadou Sy.\n\n"


def speakers_of(text: str, words: str) -> set[str | None]:
    """Who is said to have said some words."""
    at = text.index(words)
    return {
        claim.claimer_text
        for claim in told(text).claims
        if any(piece.start <= at < piece.end for piece in claim.evidence_of.get("content", ()))
    }


@pytest.mark.parametrize(
    "quotation",
    [
        "“We sold the mill in the spring.\n\n“It was worth nothing,” said the miller Ivo Petrov.",
        '"We sold the mill in the spring.\n\n"It was worth nothing," said the miller Ivo Petrov.',
        "“We sold the mill in the spring.\n\n“It burned.\n\n“It was poor,” the miller Ivo Petrov said.",
    ],
)
def test_who_is_named_at_the_end_said_the_paragraphs_before_it(quotation: str) -> None:
    speakers = speakers_of(FORMER + quotation, "We sold the mill")

    assert speakers in ({"the miller Ivo Petrov"}, {"miller Ivo Petrov"})


def test_a_quotation_that_goes_on_without_another_name_stays_with_its_speaker() -> None:
    text = "Colonel Amadou Sy said: “The ford is ours.\n\n“It will be held through the rains.”"

    assert speakers_of(text, "It will be held") == {"Colonel Amadou Sy"}
