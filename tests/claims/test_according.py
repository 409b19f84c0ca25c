"""Who tells what in "according to ...": rival figures side by side, complements, whose a wording is."""

import pytest

from tests.claims.proposals import proposed
from tests.claims.test_attribution import said
from tests.reading import layers

RIVALS = [
    (
        "The shelling killed nine people according to Mali and six according to Chad.",
        [("Mali", ["The shelling killed nine people"]), ("Chad", ["six"])],
    ),
    (
        "Twelve lorries were burnt, according to Chad, or four, according to Mali.",
        [("Chad", ["Twelve lorries were burnt"]), ("Mali", ["four"])],
    ),
    (
        "Nine shells according to Mali, six according to Chad, fell on the village.",
        [("Mali", ["Nine shells", "fell on the village"]), ("Chad", ["six", "fell on the village"])],
    ),
    (
        "How many died is disputed: nine, according to the mayor, or twelve, according to the army.",
        [("the mayor", ["nine"]), ("the army", ["twelve"])],
    ),
    (
        "According to the army and according to the mayor, nobody was hurt.",
        [("the army", ["nobody was hurt"]), ("the mayor", ["nobody was hurt"])],
    ),
    (
        "The well was poisoned, according to Mali, but according to Chad it had run dry.",
        [("Mali", ["The well was poisoned"]), ("Chad", ["it had run dry"])],
    ),
    (
        "According to Mali the shots came from the hill, and according to Chad they came from the road.",
        [("Mali", ["the shots came from the hill"]), ("Chad", ["they came from the road"])],
    ),
]


def according(text: str) -> list[tuple[str, list[str]]]:
    return [(source, told) for source, cue, told in proposed(text) if "ccording" in cue]


@pytest.mark.parametrize(("text", "told"), RIVALS, ids=[text for text, _ in RIVALS])
def test_of_two_sources_in_one_sentence_each_tells_its_own_part(
    text: str, told: list[tuple[str, list[str]]]
) -> None:
    assert according(text) == told


@pytest.mark.parametrize(
    ("text", "source", "told"),
    [
        ("All of this is, according to Sow, untrue.", "Sow", ["All of this is", "untrue"]),
        (
            "He was paid, according to court papers, $2 million a year.",
            "court papers",
            ["He was paid", "$2 million a year"],
        ),
        ("He was, according to Sow and Adane, a spy.", "Sow and Adane", ["He was", "a spy"]),
        ("The gunmen, 20 men according to the police, rode off.", "the police", ["20 men"]),
        (
            "The dam broke, according to Reuters, a claim the army rejects.",
            "Reuters",
            ["The dam broke"],
        ),
        (
            "The mill burnt and the dam broke, according to Reuters, while the army says it holds.",
            "Reuters",
            ["The mill burnt and the dam broke"],
        ),
        (
            "According to Reuters, when the truce ended, rebels in the hills shelled the town.",
            "Reuters",
            ["when the truce ended, rebels in the hills shelled the town"],
        ),
        (
            "Three huts were burnt, driving out two families, according to the mayor of Tela.",
            "the mayor of Tela",
            ["Three huts were burnt, driving out two families"],
        ),
    ],
)
def test_a_source_ends_where_what_it_tells_goes_on(text: str, source: str, told: list[str]) -> None:
    assert (source, told) in according(text)


@pytest.mark.parametrize(
    "text",
    [
        "The truce went according to plan.",
        "Prisoners were lined up according to rank.",
        "Each side acts according to its own rules.",
    ],
)
def test_what_goes_by_a_plan_or_a_rank_is_told_by_nobody(text: str) -> None:
    assert according(text) == []


def test_a_plan_that_says_something_tells_it() -> None:
    assert according("According to the plan, troops leave in May.") == [("the plan", ["troops leave in May"])]


@pytest.mark.parametrize(
    "wording",
    [
        "a statement issued by Chad",
        "a statement Chad issued on Monday",
        "a letter that Chad sent to the envoy",
        "figures published by Chad",
        "figures Chad published on Monday",
        "Chad's statement",
        "a speech by Chad",
    ],
)
def test_a_wording_is_told_by_whoever_issued_it(wording: str) -> None:
    assert said(f"According to {wording}, rebels shelled the road near Gao.")[0] == ("state:TD", "report")


def test_an_armys_statement_is_its_own_also_where_its_country_stands_before_it() -> None:
    text = "A shell hit Gao. A statement Mali's army issued said that rebels had fired it."
    assert said(text)[0] == ("state:ML/armed-force", "report")


def test_a_wording_is_not_told_by_whoever_saw_it() -> None:
    assert said("According to a letter seen by Chad, rebels shelled the road near Gao.")[0][0] is None


def test_a_speech_is_how_its_speaker_told_it() -> None:
    text = "The road will open, according to a speech that Ali Sow gave in Gao on Monday."
    assert ("Ali Sow", "according to a speech", ["The road will open"]) in proposed(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Per the mayor, the well was poisoned on Friday.",
            [("the mayor", ["the well was poisoned on Friday"])],
        ),
        ("The well was poisoned, per local officials.", [("local officials", ["The well was poisoned"])]),
        (
            "Mali shelled Tela on Monday, per Reuters, killing five.",
            [("Reuters", ["Mali shelled Tela on Monday", "killing five"])],
        ),
        (
            "Twelve shells fell on Tela (per witnesses), and a school burned.",
            [("witnesses", ["Twelve shells fell on Tela"])],
        ),
    ],
)
def test_per_somebody_beside_a_clause_is_according_to_him(
    text: str, told: list[tuple[str, list[str]]]
) -> None:
    assert [(source, contents) for source, _, contents in proposed(text)] == told


@pytest.mark.parametrize(
    "text",
    [
        "The army lost four men per day in June.",
        "Bread rose to 400 riyals per kilo.",
        "Per capita income fell after the war.",
        "Troops withdrew, per the agreement, to the river.",  # a paper binds, and tells nothing
        "Three men were freed in Gao, per orders from the army.",
        "Per the general's instructions, the bridge was closed.",
    ],
)
def test_per_something_counted_or_agreed_on_tells_nobody(text: str) -> None:
    assert said(text) == []


def test_what_people_are_by_their_own_account_is_all_that_they_tell() -> None:
    text = (
        "The road has been shut since May, when protesters from Chad, "
        "environmental activists by their own account, pitched tents."
    )
    told = [span.of(text) for attribution in layers(text).attributions for span in attribution.content]

    assert told == ["environmental activists"]
