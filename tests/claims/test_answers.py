"""Answers to what others have said: turned down, left without a word, asked about, called untrue."""

import pytest

from tests.claims.proposals import proposed
from tests.claims.situated import told
from tests.claims.test_attribution import said


@pytest.mark.parametrize(
    "text",
    [
        "Asked by Reuters whether Chad had shelled the town, the mayor shrugged.",
        "The mayor was asked by Reuters if Chad had shelled the town.",
        "Reuters asked the ministry whether Chad had shelled the town.",
    ],
)
def test_who_asks_whether_something_happened_demands_and_reports_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text", ["Reporters were told to leave the square.", "Two families were asked to stay in the cellar."]
)
def test_an_order_of_nobody_named_is_nobodys_words(text: str) -> None:
    assert not proposed(text)


REFUSALS = [
    ("The admiralty has not commented on the allegations.", "has not commented on", ["the allegations"]),
    ("The polling body has yet to respond to the complaint.", "has yet to respond to", ["the complaint"]),
    ("Chad declined to confirm the loss of a jet.", "declined to confirm", ["the loss of a jet"]),
    ("Chad has neither confirmed nor denied the raid.", "has neither confirmed nor denied", ["the raid"]),
    ("The marshal stopped short of accusing Mali of theft.", "stopped short of accusing", ["Mali", "theft"]),
    ("The generals failed to mention the burned mill.", "failed to mention", ["the burned mill"]),
]


@pytest.mark.parametrize(("sentence", "cue", "content"), REFUSALS, ids=[form[1] for form in REFUSALS])
def test_what_is_left_unsaid_is_told_with_the_whole_refusal(
    sentence: str, cue: str, content: list[str]
) -> None:
    assert (cue, content) in [(words, contents) for _, words, contents in proposed(sentence)]
    assert not [stance for _, stance in said(sentence) if stance != "assess"]


def test_an_engine_that_does_not_respond_declines_nothing() -> None:
    assert not proposed("The engine did not respond to the controls.")


@pytest.mark.parametrize(
    ("first", "answer", "stance"),
    [
        ("Mali said its base had been shelled.", "Chad dismissed this as theatre.", "deny"),
        ("Mali demanded a refund.", "Chad dismissed this as blackmail.", "assess"),
        ("Mali said two jets had crossed the river.", "Chad says this is not so.", "deny"),
        ("Mali said two jets had crossed the river.", "Chad says that is not the case.", "deny"),
        ("Mali threatened to close the border.", "Chad dismissed the threat.", "assess"),
        ("Mali offered to host the talks.", "Chad welcomed the offer.", "assess"),
    ],
)
def test_an_answer_points_at_what_it_answers_and_is_settled_by_it(
    first: str, answer: str, stance: str
) -> None:
    claims = sorted(told(f"{first} {answer}").claims, key=lambda c: c.evidence[0].start)
    assert claims[-1].reply_to == claims[0].id
    assert claims[-1].stance.value == stance


@pytest.mark.parametrize(
    "text",
    [
        "Kenya published a toll Chad dismissed as fantasy.",
        "Kenya published a toll that Chad dismissed as fantasy.",
        "Kenya published figures Chad called absurd.",
        "Kenya repeated an allegation which Chad denies.",
    ],
)
def test_who_turns_down_figures_that_a_clause_leaves_out_denies_them(text: str) -> None:
    assert ("state:TD", "deny") in said(text)


@pytest.mark.parametrize("verdict", ["A lie", "Pure invention", "Complete nonsense", "False"])
def test_who_says_nothing_but_that_it_is_a_lie_denies(verdict: str) -> None:
    assert said(f'"{verdict}," Chad said of the claim by Mali to have hit the airport.')[0] == (
        "state:TD",
        "deny",
    )


def test_what_is_said_of_a_claim_is_said_by_who_speaks_of_it() -> None:
    assert said("Chad said of Mali's claim that it was false.") == [("state:TD", "deny")]


@pytest.mark.parametrize(
    "comment", [", which Chad denied.", ", a charge denied by Chad.", ", a claim Chad rejected."]
)
def test_what_another_says_of_it_all_at_the_end_is_no_part_of_what_was_told(comment: str) -> None:
    sentence = f"Mali said that its base had been shelled{comment}"
    assert said(sentence) == [("state:ML", "report"), ("state:TD", "deny")]
    assert proposed(sentence)[0][2] == ["that its base had been shelled"]


def test_who_issued_a_statement_speaks_in_it() -> None:
    for made in ("issued by Mali's army", "which was signed by Mali's army", "published by Mali's army"):
        assert ("state:ML/armed-force", "deny") in said(
            f"The statement, {made}, denied that troops had fired."
        )
