"""No value without words: what is no stretch of a text is no evidence."""

import pytest

from counterclaim.model.errors import BadEvidence
from counterclaim.model.spans import Evidence, Span
from counterclaim.model.texts import Sentence, TextLayout


@pytest.mark.parametrize(
    ("start", "end", "quote"),
    [(0, 0, ""), (-5, 0, "fired"), (3, 9, "fired"), (3, 7, "fired"), (-5, 9, "fired")],
)
def test_words_that_cannot_stand_there_are_refused_and_the_message_says_which(
    start: int, end: int, quote: str
) -> None:
    with pytest.raises(BadEvidence) as error:
        Evidence(document="document:1", start=start, end=end, quote=quote)

    assert str(error.value) == f"document:1[{start}:{end}] is not {quote!r}; re-read the document"


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 3)])
def test_a_stretch_without_words_is_none(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="a span needs"):
        Span(start, end)


def test_a_stretch_is_as_long_as_its_words() -> None:
    assert len(Span(4, 9)) == len("fired")


def test_two_that_touch_share_nothing() -> None:
    assert not Span(0, 4).overlaps(Span(4, 9))
    assert Span(0, 4).shared(Span(4, 9)) is None
    assert Span(0, 5).shared(Span(4, 9)) == Span(4, 5)
    assert Span(4, 9).contains(Span(4, 9))


def test_a_stretch_over_four_sentences_has_all_four() -> None:
    text = "One. Two. Six. Ten. End."
    spans = [Span(at, at + 4) for at in range(0, 24, 5)]
    sentences = tuple(Sentence(index=index, paragraph=0, span=span) for index, span in enumerate(spans))
    layout = TextLayout(text=text, paragraphs=(Span(0, 24),), sentences=sentences, quotations=())

    assert [sentence.index for sentence in layout.sentences_in(Span(6, 20))] == [1, 2, 3]
    assert layout.sentence_at(4) is None  # the space between two
