"""Speakers behind a comma: a noun phrase before a verb of saying is its subject, whatever it was hung on."""

import pytest

from tests.claims.proposals import proposed
from tests.reading import layers


@pytest.mark.parametrize(
    "speaker", ["the Ministry of Defence of Peru", "the Ministry of Health of Chad", "the Army of the North"]
)
@pytest.mark.parametrize("verb", ["said", "reported", "announced", "stated"])
def test_who_stands_between_a_town_and_a_verb_of_saying_says_it(speaker: str, verb: str) -> None:
    text = f"Gunmen had burnt a mill near Tela, {speaker} {verb}."

    assert [(source, told) for source, _, told in proposed(text)] == [
        (speaker, ["Gunmen had burnt a mill near Tela"])
    ]


def test_who_did_it_is_not_who_says_it_in_between() -> None:
    text = "Gunmen, the Ministry of Defence of Peru said, had burnt a mill near Tela."

    assert [(source, told) for source, _, told in proposed(text)] == [
        ("the Ministry of Defence of Peru", ["Gunmen", "had burnt a mill near Tela"])
    ]


def test_an_apposition_before_a_verb_with_a_subject_of_its_own_stays() -> None:
    text = "Ali Sow, the mayor of Tela, said gunmen had burnt a mill."

    assert [source for source, _, _ in proposed(text)] == ["Ali Sow, the mayor of Tela"]


@pytest.mark.parametrize("speaker", ["two residents", "a doctor", "the head of Tela hospital"])
@pytest.mark.parametrize("addressee", ["the agency", "the Tela Post", "reporters"])
def test_who_told_it_to_an_outlet_tells_all_that_stands_before(speaker: str, addressee: str) -> None:
    text = f"Gunmen burnt a mill near Tela and killed four people, {speaker} told {addressee}."

    assert [(source, told) for source, _, told in proposed(text)] == [
        (speaker, ["Gunmen burnt a mill near Tela and killed four people"])
    ]


def test_who_shot_somebody_and_told_others_to_leave_told_them_so() -> None:
    found = proposed("Rebels shot the mayor, a priest, and told the villagers to leave.")

    assert [source for source, _, _ in found] == ["Rebels"]


@pytest.mark.parametrize("verb", ["states", "reports", "claims", "notes"])
def test_the_verb_that_ends_a_sentence_behind_who_tells_it_is_no_noun(verb: str) -> None:
    text = f"Herders came under fire from gunmen near Tela, the ministry {verb}."

    assert [(source, told) for source, _, told in proposed(text)] == [
        ("the ministry", ["Herders came under fire from gunmen near Tela"])
    ]


def test_a_verb_taken_for_a_noun_behind_a_long_sentence_is_one_too() -> None:
    told = "Herders who were among the guests of the rebel groups came under fire from gunmen near Tela"

    assert [(source, what) for source, _, what in proposed(f"{told}, the ministry states.")] == [
        ("the ministry", [told])
    ]


@pytest.mark.parametrize(
    "told",
    [
        "The death toll from the attack on a market in Gao has risen to nine",
        "Gunmen opened fire on a market in Gao",
        "The number of people killed in the attack on a market in Gao has risen to nine",
    ],
)
@pytest.mark.parametrize(
    "who", ["the governor of the Gao Region, Amadou Sow", "the head of the hospital, Ali Sow"]
)
def test_who_is_named_behind_an_office_speaks(told: str, who: str) -> None:
    (attribution,) = layers(f"{told}, {who}, said on Tuesday.").attributions

    assert attribution.actor in ("person:amadou-sow", "person:ali-sow")
    assert attribution.content[0].of(f"{told}, {who}, said on Tuesday.").startswith(told)


def test_who_goes_on_behind_and_is_another() -> None:
    text = "Rebels attacked Gao, a town on the Niger, and said that nine had died."
    (attribution,) = layers(text).attributions

    assert attribution.source_text != "a town"


def test_who_died_beside_a_commander_says_nothing() -> None:
    text = (
        "Rebels killed a commander of the PKK and two of his bodyguards on a road near Dohuk, "
        "the Human Rights Network of Kenya said."
    )
    (attribution,) = layers(text).attributions

    assert attribution.actor == "state:KE/human-rights-network"
    assert attribution.content[0].of(text).endswith("near Dohuk")
