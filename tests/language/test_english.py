"""One parse a sentence: real words at their offsets, a tree over them, and no name decides who did what."""

import pytest

from counterclaim.language import English, model_name
from counterclaim.language.model_files import MODEL_VARIABLE, load_english
from counterclaim.model.errors import MissingModel
from counterclaim.model.parses import KnownName, NameType, ParsedSentence
from counterclaim.model.spans import Span
from counterclaim.text import lay_out

REPORT = (
    "ORSA, March 12, 2024 (Wire) - Troops of Upper Mekara fired at the mill, the ministry said.\r\n\r\n"
    "“We did not fire,” Colonel Tarn replied on Tuesday. “Nobody did.\u200b It's a lie!\x00”\r\n\r\n"
    "-- *** --\r\n\r\nThe U.S.-brokered talks (of 2023) ended… without words."
)


@pytest.fixture(scope="module")
def english() -> English:
    return English()


def parsed(english: English, text: str, *names: tuple[str, NameType]) -> list[ParsedSentence]:
    known = [
        KnownName(span=Span(at, at + len(name)), type=type)
        for name, type in names
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    return list(english.parse(lay_out(text), known))


def test_every_visible_sign_of_a_sentence_is_in_one_token(english: English) -> None:
    for sentence in parsed(english, REPORT, ("Upper Mekara", NameType.STATE)):
        covered = [offset for token in sentence.tokens for offset in range(token.start, token.end)]
        span = sentence.sentence.span

        assert len(covered) == len(set(covered))
        assert {o for o in range(span.start, span.end) if not REPORT[o].isspace()} <= set(covered)
        assert all(REPORT[token.start : token.end] == token.text for token in sentence.tokens)


def test_tokens_form_a_tree_with_one_root(english: English) -> None:
    for sentence in parsed(english, REPORT, ("Upper Mekara", NameType.STATE)):
        roots = [token for token in sentence.tokens if sentence.head(token) is None]

        assert len(roots) == 1
        assert sentence.subtree(roots[0]) == list(sentence.tokens)
        assert [token.index for token in sentence.tokens] == list(range(len(sentence.tokens)))


def test_a_masked_name_is_one_token_whose_words_are_the_text_s(english: English) -> None:
    (sentence,) = parsed(english, "Upper Mekara denied it.", ("Upper Mekara", NameType.STATE))
    name = sentence.tokens[0]

    assert (name.text, name.lemma) == ("Upper Mekara", "Upper Mekara")
    assert (name.pos, name.dep) == ("PROPN", "nsubj")


@pytest.mark.parametrize(
    "name", ["Nagorno-Karabakh", "Upper Mekara", "Xq’rr Zzlt", "Chad", "Turkey", "March"]
)
def test_whatever_a_region_is_called_its_sentence_has_the_same_shape(english: English, name: str) -> None:
    def shape(region: str) -> list[tuple[str, str, int]]:
        text = f"Officials said that {region} fired first and that the troops of {region} left."
        (sentence,) = parsed(english, text, (region, NameType.STATE))
        return [(token.pos, token.dep, token.head) for token in sentence.tokens]

    assert shape(name) == shape("Atlantis")


def test_a_text_without_a_sentence_has_an_empty_parse(english: English) -> None:
    assert parsed(english, "") == []
    assert parsed(english, " \u200b\r\n ") == []


def test_the_same_sentence_is_parsed_the_same_wherever_it_stands(english: English) -> None:
    sentence = "The ministry said that two soldiers had been wounded near the bridge."
    alone = parsed(english, sentence)[0]
    last = parsed(english, f"{REPORT}\r\n\r\n{sentence}")[-1]

    assert [(t.text, t.dep, t.head) for t in alone.tokens] == [(t.text, t.dep, t.head) for t in last.tokens]


def test_the_model_is_named_without_being_loaded() -> None:
    name, _, version = model_name().partition("/")

    assert (name, version) == ("en_core_web_sm", "3.8.0")


def test_a_model_that_is_asked_for_and_not_there_is_an_error_that_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(MODEL_VARIABLE, "no_such_model")

    assert model_name() == "no_such_model"
    with pytest.raises(MissingModel, match="COUNTERCLAIM_SPACY_MODEL=no_such_model cannot be loaded"):
        load_english()
