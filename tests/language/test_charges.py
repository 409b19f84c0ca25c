"""Whom a charge is laid to hangs on the verb that charges, and what else stands there on the deed."""

import pytest

from counterclaim.model.parses import ParsedSentence
from tests.reading import layers


def sentence(text: str) -> ParsedSentence:
    """The parse of one sentence."""
    (parsed,) = layers(text).parse
    return parsed


def governor(parsed: ParsedSentence, word: str, noun: str) -> str:
    """The word that a preposition before a noun hangs on."""
    (found,) = [t for t in parsed.tokens if t.lower == word and any(k.text == noun for k in parsed.kids(t))]
    return parsed.tokens[found.head].text


@pytest.mark.parametrize(
    "text",
    [
        "Mali blamed the attack on Gao on Niger.",
        "Mali blamed the attack on Gao on Monday on Niger.",
        "Mali put the blame for the attack on Gao on Niger.",
        "The attack on Gao was blamed on Niger.",
    ],
)
def test_the_accused_hangs_on_the_verb_and_the_place_on_the_deed(text: str) -> None:
    parsed = sentence(text)

    assert governor(parsed, "on", "Niger") in ("blamed", "put")
    assert governor(parsed, "on", "Gao") == "attack"


def test_what_somebody_is_blamed_for_keeps_its_place() -> None:
    assert governor(sentence("Mali blamed the army for the attack on Gao."), "on", "Gao") == "attack"


def test_a_day_stays_where_it_is() -> None:
    assert governor(sentence("Mali blamed the attack on Niger on Monday."), "on", "Monday") == "blamed"


def test_a_headline_without_its_helping_verb_is_passive() -> None:
    parsed = sentence("Niger accused of shelling Gao.")

    assert [token.text for token in parsed.tokens if token.dep == "nsubjpass"] == ["Niger"]
