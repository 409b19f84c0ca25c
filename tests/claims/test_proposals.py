"""What the broad mode proposes, and how far a content reaches: source, cue and contents word for word."""

import pytest

from tests.claims.proposals import proposed

UNOWNED = [
    (
        "who is said to have done something did not say so, and no one did",
        "The two pilots are believed to have landed in Chad.",
        ("", "are believed", ["The two pilots", "to have landed in Chad"]),
    ),
    (
        "what is expected of a body is its own words no more than anybody's",
        "The parliament is expected to vote on the truce in May.",
        ("", "is expected", ["The parliament", "to vote on the truce in May"]),
    ),
    (
        "how somebody is seen belongs to no one named",
        "The governor is regarded as a friend of the miners.",
        ("", "is regarded as", ["The governor", "a friend of the miners"]),
    ),
]


@pytest.mark.parametrize(
    ("sentence", "expected"), [form[1:] for form in UNOWNED], ids=[f[0] for f in UNOWNED]
)
def test_what_nobody_tells_has_no_source(sentence: str, expected: tuple[str, str, list[str]]) -> None:
    assert expected in proposed(sentence)


def test_a_newsrooms_hedge_is_nobodys_claim() -> None:
    assert proposed("The talks in Doha appeared to have stalled over prisoners.") == []


def test_whoever_was_asked_before_he_answers_did_not_ask() -> None:
    found = proposed("Asked whether he would open the crossing, the minister said he would not.")
    assert ("the minister", "said", ["he would not"]) in found
    assert not [source for source, cue, _ in found if cue == "Asked" and source]


ASIDES = [
    (
        "as the army reported, behind",
        "Two bridges were hit at dawn, as the army reported on Monday.",
        ("the army", "reported", ["Two bridges were hit at dawn"]),
    ),
    (
        "as an office said, in front",
        "As the mayor's office said, two bridges were hit at dawn.",
        ("the mayor's office", "said", ["two bridges were hit at dawn"]),
    ),
    (
        "as was reported by media",
        "Nine shells fell near the school, as was reported by local media.",
        ("local media", "was reported by", ["Nine shells fell near the school"]),
    ),
    (
        "in the words of somebody described and not named",
        "In the words of one minister, the river has taken more sons than the war.",
        ("one minister", "words of", ["the river has taken more sons than the war"]),
    ),
    (
        "by the own count of somebody described",
        "By the soldiers' own count, nine men were lost at the ford.",
        ("the soldiers'", "count", ["nine men were lost at the ford"]),
    ),
    (
        "according to, of the second of two clauses that a but parts",
        "He denies it, but twelve people died, according to the hospital.",
        ("the hospital", "according to", ["twelve people died"]),
    ),
    (
        "according to, inside a bracket",
        "He cited his followers as proof (the true share is near 15 percent, according to the institute).",
        ("the institute", "according to", ["the true share is near 15 percent"]),
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [form[1:] for form in ASIDES], ids=[f[0] for f in ASIDES])
def test_an_aside_tells_the_clause_beside_it(sentence: str, expected: tuple[str, str, list[str]]) -> None:
    assert expected in proposed(sentence)


REACH = [
    (
        "whom a charge is laid to is told too",
        "Uganda accused the rebels of looting.",
        ("Uganda", "accused", ["the rebels of looting"]),
    ),
    (
        "what a judgement is of is told too",
        "The envoy called the vote a farce.",
        ("The envoy", "called", ["the vote", "a farce"]),
    ),
    (
        "a name needs no telling who it is",
        "Ramos, who lives in Tela, said the road was mined.",
        ("Ramos", "said", ["the road was mined"]),
    ),
    (
        "many may say a thing",
        "Many at the rally said the doctor was the only person they believed.",
        ("Many at the rally", "said", ["the doctor was the only person they believed"]),
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [form[1:] for form in REACH], ids=[f[0] for f in REACH])
def test_the_words_of_an_attribution_are_all_there(
    sentence: str, expected: tuple[str, str, list[str]]
) -> None:
    assert expected in proposed(sentence)


def test_a_participle_behind_a_comma_goes_on_with_the_outer_speaker() -> None:
    found = proposed("The envoy said the two sides had agreed to meet, adding that a date was still open.")
    assert [source for source, cue, _ in found if cue == "adding"] == ["The envoy"]


ATTITUDES = [
    (
        "a light verb and its noun attribute together",
        "The mayor made the case for a second bridge.",
        ("The mayor", "made the case for", ["a second bridge"]),
    ),
    (
        "what is voiced is the concern",
        "Lawyers voiced concern over the detention of medics.",
        ("Lawyers", "voiced", ["concern over the detention of medics"]),
    ),
    (
        "a verb and its particle are one word",
        "The bishop lashed out at the governor.",
        ("The bishop", "lashed out at", ["the governor"]),
    ),
    (
        "an adjective tells its topic by its own preposition",
        "The miners were wary of the offer.",
        ("The miners", "were wary of", ["the offer"]),
    ),
    (
        "an owned noun with a clause",
        "His belief that the truce would hold was shaken.",
        ("His", "belief", ["that the truce would hold"]),
    ),
]


@pytest.mark.parametrize(
    ("sentence", "expected"), [form[1:] for form in ATTITUDES], ids=[f[0] for f in ATTITUDES]
)
def test_attitudes_stand_in_nouns_adjectives_and_light_verbs(
    sentence: str, expected: tuple[str, str, list[str]]
) -> None:
    assert expected in proposed(sentence)


def test_a_day_is_no_topic() -> None:
    assert "Monday" not in str(
        [content for *_, content in proposed("The envoy made similar remarks on Monday.")]
    )


def test_who_is_quoted_says_it_and_not_the_outlet() -> None:
    found = proposed("Interfax quoted a colonel as saying that the loan would be paid in potash.")
    assert [source for source, cue, _ in found if cue == "saying"] == ["a colonel"]


@pytest.mark.parametrize(
    "sentence",
    ["On the count of three, the soldiers fired.", "In view of the storm, the ferry was cancelled."],
)
def test_a_count_and_a_circumstance_are_nobodys_version(sentence: str) -> None:
    assert not proposed(sentence)
