"""Who can be the source of words, and which words name it."""

import pytest

from tests.claims.proposals import proposed
from tests.claims.situated import told

WHOEVER = [
    ("an archbishop", "The archbishop called for an end to the siege.", "called for"),
    ("a company", "The shipyard denied the leak.", "denied"),
    ("a committee", "The committee warned of a shortage of bread.", "warned of"),
    ("a junta", "The junta acknowledged the loss of its garrison.", "acknowledged"),
    ("an opposition", "The opposition alleges fraud in nine districts.", "alleges"),
]


@pytest.mark.parametrize(("sentence", "cue"), [form[1:] for form in WHOEVER], ids=[f[0] for f in WHOEVER])
def test_whoever_does_what_only_people_do_has_said_something(sentence: str, cue: str) -> None:
    source = " ".join(sentence.split()[:2])
    assert [(s, c) for s, c, _ in proposed(sentence)] == [(source, cue)]


@pytest.mark.parametrize(
    "source",
    [
        "Officials on both banks of the river",
        "Many in the capital",
        "Three people with knowledge of the matter",
    ],
)
def test_what_tells_one_source_from_others_belongs_to_it(source: str) -> None:
    assert source in [source for source, *_ in proposed(f"{source} said the bridge had been mined.")]


@pytest.mark.parametrize("circumstance", ["in a statement", "on Monday", "in an interview"])
def test_what_words_come_through_and_when_is_no_part_of_the_source(circumstance: str) -> None:
    found = proposed(f"Officials {circumstance} said the bridge had been mined.")
    assert "Officials" in [source for source, *_ in found]


PASSIVES = [
    (
        "a denial",
        "Both incidents on the lake were denied by the coalition.",
        ("the coalition", "were denied by", ["Both incidents on the lake"]),
    ),
    (
        "a report",
        "The deaths of eleven herders were reported by the governor.",
        ("the governor", "were reported by", ["The deaths of eleven herders"]),
    ),
    (
        "a criticism",
        "The ban on night fishing was criticised by mayors in three towns.",
        ("mayors in three towns", "was criticised by", ["The ban on night fishing"]),
    ),
]


@pytest.mark.parametrize(
    ("sentence", "expected"), [form[1:] for form in PASSIVES], ids=[f[0] for f in PASSIVES]
)
def test_a_passive_tells_its_whole_subject(sentence: str, expected: tuple[str, str, list[str]]) -> None:
    assert expected in proposed(sentence)


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Reuters reported, citing witnesses, that Ethiopian forces had entered Axum.",
            "outlet:reuters",
            "that Ethiopian forces had entered Axum",
        ),
        (
            "According to Reuters, citing witnesses, Ethiopian forces had entered Axum.",
            "outlet:reuters",
            "Ethiopian forces had entered Axum",
        ),
        (
            "Reuters, citing two people who saw it, said Chad had bombed the port.",
            "outlet:reuters",
            "Chad had bombed the port",
        ),
        (
            "Reuters reported, citing the army of Mali, that Chad had bombed the port.",
            "state:ML/armed-force",
            "that Chad had bombed the port",
        ),
        (
            "Reuters said that Chad had bombed the port, citing Mali.",
            "state:ML",
            "that Chad had bombed the port",
        ),
        (
            "Reuters said it had seen a letter citing Chad's promise.",
            "outlet:reuters",
            "it had seen a letter citing Chad's promise",
        ),
    ],
)
def test_who_is_cited_is_the_noun_behind_the_word_and_nobody_told_of(
    text: str, speaker: str, content: str
) -> None:
    assert [claim.claimer for claim in told(text).claims] == [speaker]
    assert [content] in [contents for _, _, contents in proposed(text)]


def test_whom_one_outlet_cites_another_does_not() -> None:
    text = "Reuters said the port was hit, while AFP, citing Chad, said it was not."
    assert [claim.claimer for claim in told(text).claims] == ["outlet:reuters", "state:TD"]
