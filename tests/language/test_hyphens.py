"""A word with a prefix and a hyphen is one word: "to de-escalate" has a verb."""

import pytest

from tests.reading import layers


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Kenya urged all sides to de-escalate.", "de-escalate", "de-escalate"),
        ("Mali denied having re-armed the militia.", "re-armed", "re-arm"),
        ("Chad re-opened the crossing on Monday.", "re-opened", "re-open"),
    ],
)
def test_a_prefix_and_its_stem_are_one_verb(text: str, word: str, lemma: str) -> None:
    (token,) = [t for sentence in layers(text).parse for t in sentence.tokens if t.text == word]

    assert (token.pos, token.lemma) == ("VERB", lemma)


@pytest.mark.parametrize(
    "text", ["Co-operation was good.", "A Russian-made pre-War gun.", "He said re - entry."]
)
def test_offsets_stay_those_of_the_text(text: str) -> None:
    for sentence in layers(text).parse:
        assert all(text[token.start : token.end] == token.text for token in sentence.tokens)


def test_who_is_urged_to_de_escalate_is_asked_for_it() -> None:
    (attribution,) = layers("Kenya urged all sides to de-escalate.").attributions

    assert (attribution.actor, attribution.stance.value) == ("state:KE", "demand")
