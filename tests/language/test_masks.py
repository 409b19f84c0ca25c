"""Known names are one neutral word for the parser, and the words of the text for everybody else."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.language.masks import STAND_INS, Piece, mask
from counterclaim.model.parses import KnownName, NameType
from counterclaim.model.spans import Span

TEXT = "The Upper Mekara Guard denied that Upper Mekara was shelled."


def pieces(text: str) -> list[Piece]:
    found, at = [], 0
    for word in text.split(" "):
        found.append(Piece(word, at, at + len(word), True))
        at += len(word) + 1
    return found


def known(name: str, type: NameType, *, text: str = TEXT, after: int = 0) -> KnownName:
    start = text.index(name, after)
    return KnownName(span=Span(start, start + len(name)), type=type)


def words(masked: list[Piece]) -> list[str]:
    return [piece.word for piece in masked]


def test_a_name_of_several_words_becomes_one_neutral_word_with_its_own_offsets() -> None:
    region = known("Upper Mekara", NameType.STATE, after=20)
    masked = mask(pieces(TEXT), [region])

    assert words(masked) == "The Upper Mekara Guard denied that France was shelled.".split()
    assert [TEXT[piece.start : piece.end] for piece in masked if piece.word == "France"] == ["Upper Mekara"]


def test_a_body_after_an_article_becomes_a_body_that_takes_one() -> None:
    guard = known("Upper Mekara Guard", NameType.BODY)

    assert words(mask(pieces(TEXT), [guard]))[:3] == ["The", "Pentagon", "denied"]
    assert words(
        mask(pieces("Mekara Guard left."), [known("Mekara Guard", NameType.BODY, text="Mekara Guard left.")])
    ) == [
        "Microsoft",
        "left.",
    ]


@pytest.mark.parametrize("name", ["Upper Mek", "pper Mekara", "shelled"])
def test_a_name_that_ends_within_a_word_is_left_as_it_is(name: str) -> None:
    assert words(mask(pieces(TEXT), [known(name, NameType.STATE)])) == TEXT.split()


def test_of_two_names_that_overlap_the_first_is_masked() -> None:
    both = [known("Mekara Guard", NameType.BODY), known("Upper Mekara", NameType.STATE)]

    assert words(mask(pieces(TEXT), both))[:3] == ["The", "France", "Guard"]


def test_every_type_of_name_has_its_stand_in() -> None:
    assert set(STAND_INS) == set(NameType)
    assert len(set(STAND_INS.values())) == len(STAND_INS)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20), st.sampled_from(NameType)), max_size=6))
def test_nothing_is_lost_or_moved_whatever_the_names(names: list[tuple[int, int, NameType]]) -> None:
    given_pieces = pieces(TEXT)
    masked = mask(given_pieces, [KnownName(span=Span(at, at + size), type=type) for at, size, type in names])

    assert (masked[0].start, masked[-1].end) == (0, len(TEXT))
    ends = {piece.end for piece in given_pieces}
    for one, following in itertools.pairwise(masked):
        assert one.end + 1 == following.start
        assert one.end in ends
