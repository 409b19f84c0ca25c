"""Quotations: marks are paired within a paragraph, and an odd one never spoils another paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.text import lay_out

MARKS = "\"'“”‘’„«»`"


def quoted(text: str) -> list[str]:
    return [quotation.span.of(text) for quotation in lay_out(text).quotations]


@pytest.mark.parametrize(
    "text",
    [
        '"We left," he said. "It was dark."',
        "“We left,” he said. “It was dark.”",
        "‘We left,’ he said. ‘It was dark.’",
        "'We left,' he said. 'It was dark.'",
        "«We left,» he said. «It was dark.»",
        "„We left,“ he said. „It was dark.”",
        "``We left,'' he said. ``It was dark.''",
    ],
)
def test_any_pair_of_marks_quotes(text: str) -> None:
    assert quoted(text) == ["We left,", "It was dark."]


def test_a_quotation_within_a_quotation_is_part_of_it() -> None:
    assert quoted("“He told me ‘never’ twice,” she said.") == ["He told me ‘never’ twice,"]
    assert quoted("‘He told me “never” twice,’ she said.") == ["He told me “never” twice,"]


def test_a_keyboard_that_mixes_straight_and_curly_marks_quotes_all_the_same() -> None:
    assert quoted('It was a “quiet night," he said. Nobody said “no” to it.') == ["quiet night,", "no"]
    assert quoted('"We left,” he said. “It was dark."') == ["We left,", "It was dark."]
    assert quoted('“He said "never" twice,” she said.') == ['He said "never" twice,']
    assert quoted("“Who fired?“ he asked. “Nobody.”") == ["Who fired?", "Nobody."]


def test_apostrophes_quote_nothing() -> None:
    assert quoted("It's the soldiers' road, and Orsa’s villagers’ mill.") == []


def test_feet_and_inches_quote_nothing() -> None:
    assert quoted("The wall is 6' 5\" high.") == []


def test_an_empty_pair_quotes_nothing() -> None:
    assert quoted('He said "" and “” only.') == []


def test_a_speech_over_paragraphs_is_one_with_a_part_in_each() -> None:
    text = "“We left first.\n\n“It was dark then.\n\n“Nobody fired,” she said.\n\n“Later,” he said."
    first, second, third, other = lay_out(text).quotations

    assert [q.span.of(text) for q in (first, second, third)] == [
        "We left first.",
        "It was dark then.",
        "Nobody fired,",
    ]
    assert [(q.closed, q.continues) for q in (first, second, third)] == [
        (False, False),
        (False, True),
        (True, True),
    ]
    assert (other.closed, other.continues) == (True, False)


def test_a_closed_quotation_is_not_continued_by_the_next_paragraph() -> None:
    text = "“We left.”\n\n“We stayed.”"

    assert [(q.closed, q.continues) for q in lay_out(text).quotations] == [(True, False)] * 2


def test_a_mark_that_nobody_closes_ends_with_its_sentence() -> None:
    text = "He said “we never fired. Then he left.\n\nAn hour later “nobody” was there."

    assert quoted(text) == ["we never fired.", "nobody"]
    assert [q.closed for q in lay_out(text).quotations] == [False, True]


@given(st.text(alphabet=f"{MARKS} .,aB\n", max_size=80))
def test_quotations_stay_in_their_paragraph_and_in_order_whatever_the_marks(text: str) -> None:
    layout = lay_out(text)

    for quotation in layout.quotations:
        assert layout.paragraphs[quotation.paragraph].contains(quotation.span)
    for one, next_one in zip(layout.quotations, layout.quotations[1:], strict=False):
        assert one.span.end <= next_one.span.start


@given(st.lists(st.text(alphabet="aB .,", min_size=1, max_size=20), min_size=1, max_size=4))
def test_a_straight_and_a_curly_pair_quote_the_same(pieces: list[str]) -> None:
    said = [f"a{piece.strip()}b" for piece in pieces]
    straight = " x ".join(f'"{words}"' for words in said)
    curly = " x ".join(f"“{words}”" for words in said)

    assert quoted(straight) == quoted(curly) == said
