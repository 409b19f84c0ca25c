"""Paragraphs: blank lines part them, line ends do too unless a program broke the lines."""

import pytest

from counterclaim.text.paragraphs import find_paragraphs

WRAPPED = """\
The defence ministry said on Monday that its troops had not
fired at the village of Orsa, and that it would look into
the reports of residents who had seen a column of smoke in
the evening.

The mayor of the village said that nobody had asked him so
far, neither in writing nor by telephone, and that he had
been at home all day.
"""


def paragraphs(text: str) -> list[str]:
    return [span.of(text) for span in find_paragraphs(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_any_line_end_parts_paragraphs(end: str) -> None:
    assert paragraphs(f"One is here.{end}Two is here.{end}{end}Three.") == [
        "One is here.",
        "Two is here.",
        "Three.",
    ]


def test_lines_broken_by_a_program_are_put_together_again() -> None:
    first, second = paragraphs(WRAPPED)

    assert first.startswith("The defence ministry")
    assert first.endswith("in\nthe evening.")
    assert second.startswith("The mayor")
    assert second.endswith("all day.")


def test_lines_with_windows_ends_are_put_together_too() -> None:
    assert len(paragraphs(WRAPPED.replace("\n", "\r\n"))) == 2


def test_short_lines_that_each_end_a_sentence_are_paragraphs_of_their_own() -> None:
    text = "The road was closed on Monday.\nIt was opened on Tuesday.\nNobody passed in between.\n"

    assert len(paragraphs(text)) == 3


def test_blanks_and_signs_without_width_belong_to_no_paragraph() -> None:
    assert paragraphs("\ufeff  \u200bThe mill.\u00a0 \n\u200b\n\t\x00The road.\x00") == [
        "The mill.",
        "The road.",
    ]


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\u200b\n\ufeff"])
def test_a_text_without_a_visible_sign_has_no_paragraph(text: str) -> None:
    assert paragraphs(text) == []
