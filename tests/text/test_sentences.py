"""Sentences: a full stop ends one unless it belongs to a shortened word, a number or a name."""

import pytest

from counterclaim.model.spans import Span
from counterclaim.text.sentences import MAX_SENTENCE, find_sentences


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in find_sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gen. Ivo Tarn met Lt. Col. Adan Sefu at St. Orsa on Jan. 5.",
        "Mr. Tarn lost 2.5 million vs. 3 million in No. 4 Mine.",
        "J. K. Dower and F. Okello spoke.",
        "The U.S. envoy left at 5 p.m. Tuesday.",
        "The mill... burned, e.g. its roof.",
        "Tarn & Co. said that St. Orsa, Ltd. was shut.",
    ],
)
def test_a_stop_of_a_shortened_word_ends_no_sentence(sentence: str) -> None:
    assert sentences(sentence) == [sentence]
    # The shortened word may be the first after another sentence.
    assert sentences(f"It was quiet. {sentence}") == ["It was quiet.", sentence]


def test_the_envoy_of_the_united_states_leaves_and_the_next_sentence_begins() -> None:
    assert sentences("He flew to the U.S. He is back. So is the U.S. The envoy is not.") == [
        "He flew to the U.S.",
        "He is back.",
        "So is the U.S.",
        "The envoy is not.",
    ]


def test_years_and_marks_of_wonder_end_sentences() -> None:
    assert sentences("It was in 2023. Why?! Nobody knows… Perhaps never.") == [
        "It was in 2023.",
        "Why?!",
        "Nobody knows…",
        "Perhaps never.",
    ]


def test_a_closing_mark_belongs_to_the_sentence_it_closes() -> None:
    assert sentences("“We did not fire.” The ministry said no more. (It never does.) He left.") == [
        "“We did not fire.”",
        "The ministry said no more.",
        "(It never does.)",
        "He left.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "“Is that so?” Tarn asked.",
        '"They fired!" the minister said.',
        "“Nobody came.” Foreign Minister Ana Petrel said.",
        "“Where is it?” he wondered.",
    ],
)
def test_who_asked_belongs_to_the_question(sentence: str) -> None:
    assert sentences(sentence) == [sentence]


def test_a_stop_before_a_small_letter_ends_nothing() -> None:
    assert len(sentences("The envoy of the U.S. left at 5 a.m. on foot.")) == 1


def test_an_endless_sentence_is_cut_at_spaces_and_nothing_of_it_is_lost() -> None:
    text = "word " * (MAX_SENTENCE // 2)
    cut = sentences(text.strip())

    assert max(map(len, cut)) <= MAX_SENTENCE
    assert " ".join(cut) == text.strip()


def test_an_endless_word_is_cut_too() -> None:
    cut = sentences("x" * (3 * MAX_SENTENCE + 1))

    assert max(map(len, cut)) <= MAX_SENTENCE
    assert "".join(cut) == "x" * (3 * MAX_SENTENCE + 1)


def test_only_the_paragraph_asked_for_is_cut() -> None:
    text = "One. Two. Three."

    assert [span.of(text) for span in find_sentences(text, Span(5, 9))] == ["Two."]
