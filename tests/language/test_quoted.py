"""Quoted clauses are parsed apart, and every word keeps its place in the text."""

import pytest

from counterclaim.language import English
from counterclaim.language.masks import Piece
from counterclaim.language.quoted import framed, quoted_in
from counterclaim.model.parses import ParsedSentence
from counterclaim.model.spans import Span
from counterclaim.text import lay_out

ENGLISH = English()


def parsed(text: str) -> ParsedSentence:
    return next(iter(ENGLISH.parse(lay_out(text))))


def pieces(words: str) -> list[Piece]:
    found, at = [], 0
    for word in words.split():
        found.append(Piece(word, at, at + len(word), True))
        at += len(word) + 1
    return found


SPOKEN = [
    "“We were wrong not to have asked them before,” Abakar, 58, told the paper.",
    '"The shells fell all night," said Idris Abakar, a baker from the old town.',
    "''We saw the rockets,'' she said, ''and then we ran.''",
    "He added: “There is no way back for us.”",
]


@pytest.mark.parametrize("text", SPOKEN)
def test_every_word_stands_where_it_stands_in_the_text(text: str) -> None:
    sentence = parsed(text)

    assert [token.text for token in sentence.tokens] == [text[t.start : t.end] for t in sentence.tokens]
    assert [token.start for token in sentence.tokens] == sorted(token.start for token in sentence.tokens)
    assert "".join(t.text for t in sentence.tokens) == "".join(text.split())


@pytest.mark.parametrize("text", SPOKEN)
def test_the_words_hang_together_in_one_tree(text: str) -> None:
    sentence = parsed(text)
    roots = [token for token in sentence.tokens if token.head == token.index]

    assert len(roots) == 1
    assert all(0 <= token.head < len(sentence.tokens) for token in sentence.tokens)
    assert sorted(t.index for t in sentence.subtree(roots[0])) == list(range(len(sentence.tokens)))


def test_what_is_said_hangs_on_the_word_of_saying() -> None:
    sentence = parsed(SPOKEN[1])
    said = next(token for token in sentence.tokens if token.text == "said")
    fell = next(token for token in sentence.tokens if token.text == "fell")

    assert fell.dep == "ccomp"
    assert fell.head == said.index


def test_a_phrase_in_quotation_marks_stays_a_part_of_its_sentence() -> None:
    words = pieces("He called it a “ grave mistake ” and left .")

    assert framed(words, [Span(18, 31)]).quoted == ()


def test_a_sentence_that_is_all_quotation_is_left_alone() -> None:
    words = pieces("“ We saw the rockets . ”")

    assert framed(words, [Span(2, 22)]).quoted == ()


def test_only_the_part_of_a_quotation_that_lies_in_the_sentence_counts() -> None:
    assert quoted_in([Span(0, 4), Span(10, 30), Span(40, 50)], Span(20, 35)) == [Span(20, 30)]
