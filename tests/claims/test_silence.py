"""Who has no comment, in whatever words: a record without content that contests nothing."""

import pytest

from tests.claims.proposals import proposed
from tests.claims.situated import told
from tests.reading import gathered, layers

SILENCES = [
    ("Tanzania had no comment.", "had no comment", []),
    ("Tanzania did not have any comment on the raid.", "did not have any comment on", ["the raid"]),
    (
        "Tanzania has kept silent about the fate of the crew.",
        "has kept silent",
        ["about the fate of the crew"],
    ),
    ("Tanzania's army was not available for comment.", "was not available", ["for comment"]),
    ("Tanzania's army could not be reached for comment.", "could not be reached", ["for comment"]),
    ("Tanzania's army did not return calls seeking comment.", "did not return", ["calls seeking comment"]),
    (
        "Tanzania's army did not answer questions about its cargo.",
        "did not answer",
        ["questions about its cargo"],
    ),
    ("Tanzania's army declined to discuss the drums.", "declined to discuss", ["the drums"]),
]


@pytest.mark.parametrize(("sentence", "cue", "content"), SILENCES, ids=[form[1] for form in SILENCES])
def test_whoever_says_nothing_has_no_comment(sentence: str, cue: str, content: list[str]) -> None:
    assert (cue, content) in [(c, t) for _, c, t in proposed(sentence)]
    assert {claim.sub_stance.value if claim.sub_stance else "" for claim in told(sentence).claims} == {
        "no-comment"
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "The guns were silent about noon.",
        "The troops did not return fire.",
        "The town could not be reached by road.",
        "The ministry was available on Monday.",
    ],
)
def test_a_quiet_gun_and_a_town_out_of_reach_have_no_comment(sentence: str) -> None:
    assert not [c for c in told(sentence).claims if c.sub_stance and c.sub_stance.value == "no-comment"]


@pytest.mark.parametrize(
    ("text", "claimer"),
    [
        ("Kenya said the depot had not been reported by the Red Cross.", "state:KE"),
        ("Kenya's spokesman said that the raid had not been confirmed by Somalia.", "state:KE/spokesman"),
    ],
)
def test_a_silence_that_another_tells_of_is_that_others_word(text: str, claimer: str) -> None:
    (claim,) = told(text).claims

    assert claim.claimer == claimer
    assert claim.sub_stance is None


def test_who_confirms_one_thing_and_declines_to_speak_of_another_has_confirmed_the_first_alone() -> None:
    text = (
        "Congo's army confirmed that General Peter Cirimwami had been wounded near Sake on Monday but "
        "declined to comment on reports that he had died."
    )
    (incident,) = gathered(("2025-01-23", text)).incidents

    (account,) = incident.accounts
    (losses,) = account.casualties
    assert (losses.wounded and losses.wounded.low, losses.killed) == (1, None)


def test_who_is_told_of_may_refuse_something_too() -> None:
    text = "Chad said rebels had attacked Adre on Monday and refused to leave the town."
    found = layers(text).attributions

    assert "refused to leave" in " ".join(span.of(text) for span in found[0].content)
