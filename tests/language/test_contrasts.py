"""No word comes to hang under itself, however a sentence with "not" breaks off."""

from itertools import product

import pytest

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.model.texts import Sentence
from tests.reading import layers

ONE = ["rebels", "Sudan", "a strike", "only the army"]
OTHER = ["Chad", "a massacre?", "also the rebels, the minister said"]


@pytest.mark.parametrize(("one", "other"), [*product(ONE, OTHER)])
def test_a_sentence_that_begins_with_not_is_read(one: str, other: str) -> None:
    (sentence,) = layers(f"Not {one} but {other}").parse

    assert sentence.is_tree


@pytest.mark.parametrize(("heads", "sound"), [((1, 1, 1), True), ((1, 0, 2), False), ((1, 2, 2), True)])
def test_a_tree_leads_every_word_up_to_a_root(heads: tuple[int, ...], sound: bool) -> None:
    tokens = tuple(
        Token(i, 2 * i, 2 * i + 1, "x", "x", "NOUN", "NN", "", head) for i, head in enumerate(heads)
    )

    assert ParsedSentence(Sentence(index=0, paragraph=0, span=Span(0, 6)), tokens).is_tree is sound
