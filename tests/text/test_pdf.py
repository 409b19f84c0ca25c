"""The text of a PDF: paragraphs, without what the page put around and between them."""

import contextlib
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.model.documents import Original
from counterclaim.model.errors import UnreadableDocument
from counterclaim.text import pdf as reader
from counterclaim.text import pdf_pages, working_text
from counterclaim.text.pdf_layout import paragraphs_of
from counterclaim.text.pdf_lines import Line
from tests.text.pdfs import LEFT, TOP, Set, column, pdf

ASH = (
    "The mill of Orsa burned down on Monday evening after shells fell on the village, its owner said, and "
    "nobody was hurt."
)
OAK = (
    "The defence ministry of Varda denied that its troops had fired at the village or at anything else that "
    "day, and spoke of a provocation."
)


def paragraphs(*pages: list[Set]) -> list[str]:
    original = Original(data=pdf(*pages), name="report.pdf", media_type="application/pdf")
    return working_text(original).text.split("\n\n")


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        working_text(Original(data=data, name="report.pdf", media_type="application/pdf"))
    return str(caught.value)


@pytest.mark.parametrize("style", [{"space": 8.0}, {"indent": 3}, {}], ids=["spaced", "indented", "neither"])
def test_the_lines_of_a_paragraph_are_one_and_paragraphs_stay_apart(style: dict[str, int]) -> None:
    assert paragraphs(column(ASH, OAK, width=50, **style)) == [ASH, OAK]


def test_a_word_cut_at_the_end_of_a_line_is_whole_again() -> None:
    cut = column("The am|munition depot burned, the min|istry said, and the inhab|itants left.", width=20)

    assert any(line.text.endswith("-") for line in cut)
    assert paragraphs(cut) == ["The ammunition depot burned, the ministry said, and the inhabitants left."]


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("The self-|proclaimed", "The self-proclaimed"),
        ("The cease-|fire holds. A cease-fire", "The cease-fire holds. A cease-fire"),
        ("The cease-|fire holds. A ceasefire", "The ceasefire holds. A ceasefire"),
        ("In Nagorno-|Karabakh", "In Nagorno-Karabakh"),
        ("A 30-|year-old", "A 30-year-old"),
        ("A surface-|to-air missile", "A surface-to-air missile"),
        (
            "A Russian-|made mine. Russian sappers made it safe.",
            "A Russian-made mine. Russian sappers made it safe.",
        ),
    ],
)
def test_a_hyphen_of_the_words_own_stays_where_a_line_ends_behind_it(cut: str, whole: str) -> None:
    first, _, second = cut.partition("|")

    assert paragraphs([Set(first, LEFT, TOP), Set(second, LEFT, TOP - 12)]) == [whole]


def test_a_sentence_goes_on_over_the_page_and_its_header_and_number_are_no_part_of_it() -> None:
    lines = column(ASH)
    pages = [
        [Set("Mission in the Vale - weekly report", LEFT, 770), *part, Set(f"Page {number}", 280, 30)]
        for number, part in ((1, lines[:1]), (2, column(" ".join(line.text for line in lines[1:]))))
    ]

    assert paragraphs(*pages) == ["Mission in the Vale - weekly report", ASH]


def test_headers_with_a_day_of_their_own_are_all_told() -> None:
    pages = [
        [Set(f"Bulletin of {day} March", LEFT, 770), *column(told)] for day, told in ((3, ASH), (4, OAK))
    ]

    assert paragraphs(*pages) == ["Bulletin of 3 March", ASH, "Bulletin of 4 March", OAK]


def test_the_same_sentence_at_the_head_of_two_pages_is_told_of_both_days() -> None:
    calm = "No violations were recorded that day."
    pages = [[Set(calm, LEFT, 770), *column(told)] for told in (ASH, OAK)]

    assert paragraphs(*pages) == [calm, ASH, calm, OAK]


def test_a_last_word_at_the_foot_of_a_page_is_no_page_number() -> None:
    dead = "The number of the dead in the whole of the valley of Orsa was"

    assert paragraphs([Set(dead, LEFT, 84), Set("25.", LEFT, 72)]) == [f"{dead} 25."]


def test_notes_stand_apart_and_their_marks_are_no_figures() -> None:
    page = [
        *column(ASH.removesuffix("nobody was hurt."), space=0),
        Set("four people were hurt.", LEFT, TOP - 24),
        Set("12", LEFT + 22 * 6, TOP - 20, 5),
        Set("12", LEFT, 64, 4),
        Set("Interview with the owner.", LEFT + 8, 60, 7),
    ]
    text, *notes = paragraphs(page)

    assert text.endswith("four people were hurt.¹²")
    assert notes == ["¹² Interview with the owner."]


def test_columns_are_read_one_after_the_other_and_a_sentence_goes_on_in_the_next() -> None:
    lines = column(ASH, width=30)
    second = [Set(line.text, 320, TOP - 12 * at) for at, line in enumerate(lines[2:])]

    assert paragraphs([*lines[:2], *second]) == [ASH]


def test_headings_and_items_are_paragraphs_of_their_own() -> None:
    page = [
        Set("Violations in the north", LEFT, TOP, 14),
        *column("- Two soldiers were wounded.", "- A tractor was hit.", y=TOP - 20),
    ]

    assert paragraphs(page) == [
        "Violations in the north",
        "- Two soldiers were wounded.",
        "- A tractor was hit.",
    ]


def test_the_extractor_is_named_with_its_version() -> None:
    working = working_text(Original(data=pdf(column(ASH)), name="a.pdf", media_type="application/pdf"))

    assert working.extractor.startswith("pypdfium2/5.")
    assert working.extractor.endswith(f"+{reader.LAYOUT}")
    assert (working.gaps, working.runs) == ((), ())


def test_pages_without_text_are_told_of() -> None:
    working = working_text(Original(data=pdf(column(ASH), []), name="a.pdf", media_type="application/pdf"))

    assert working.text == ASH
    assert "1 page of 2 without text" in working.gaps[0]


def test_a_pdf_that_cannot_be_read_says_what_to_do() -> None:
    assert "only pictures, no text (2 pages); run OCR" in refusal(pdf([], []))
    assert "locked with a password; save it without one" in refusal(pdf(column(ASH), encrypted=True))
    assert "print it to a new PDF" in refusal(b"%PDF-1.4\nand nothing more")
    assert "print it to a new PDF" in refusal(b"<html>no such report</html>")
    assert "print it to a new PDF" in refusal(b"")


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_PAGES", 2)

    assert "3 pages, more than 2; split it" in refusal(pdf(*([column(ASH)] * 3)))


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of this kind")
@pytest.mark.parametrize(
    ("limit", "value"), [("MAX_OUTPUT", 1_000), ("MAX_MEMORY", 10_000_000)], ids=["output", "memory"]
)
def test_what_takes_too_much_is_stopped(monkeypatch: pytest.MonkeyPatch, limit: str, value: int) -> None:
    monkeypatch.setattr(reader, limit, value)

    assert "save its text as .txt" in refusal(pdf(*([column(ASH, OAK)] * 50)))


def test_what_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    endless = tmp_path / "endless.py"
    endless.write_text("import time\ntime.sleep(100)")
    monkeypatch.setattr(pdf_pages, "__file__", str(endless))
    monkeypatch.setattr(reader, "MAX_SECONDS", 1)
    started = time.monotonic()

    assert "longer than" in refusal(pdf(column(ASH)))
    assert time.monotonic() - started < 10


def test_the_program_that_opens_pdfs_imports_nothing_of_ours() -> None:
    code = (
        "import runpy, sys; sys.argv = ['pages', '9'];"
        "sys.modules['counterclaim'] = None;"
        f"runpy.run_path({pdf_pages.__file__!r}, run_name='__main__')"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], input=pdf(column(ASH)), capture_output=True, check=False
    )

    assert ran.returncode == 0
    assert ran.stdout.endswith(b'"end"\n')


LINES = st.builds(
    Line,
    st.text(alphabet="aA1. -\x02•ﬁ¹\u00ad", min_size=1, max_size=6),
    st.floats(0, 600),
    st.floats(0, 600),
    st.floats(0, 800),
    st.floats(0.1, 30),
)


@given(st.lists(st.lists(LINES, max_size=8), max_size=4))
def test_any_lines_anywhere_give_paragraphs_of_one_line(pages: list[list[Line]]) -> None:
    for paragraph in paragraphs_of(pages):
        assert paragraph.strip()
        assert "\n" not in paragraph
        assert "\x02" not in paragraph


DAMAGES = st.lists(st.tuples(st.integers(0, 1_400), st.binary(max_size=8)), min_size=1, max_size=4)


def damaged(examples: int) -> None:
    """Read some PDF files with wrong bytes here and there, and cut off where the damage is empty."""

    @settings(max_examples=examples, deadline=None, database=None)
    @given(DAMAGES)
    def each(damages: list[tuple[int, bytes]]) -> None:
        data = pdf(column(ASH, OAK), column(OAK))
        for at, damage in damages:
            data = data[:at] + (damage + data[at + len(damage) :] if damage else b"")
        with contextlib.suppress(UnreadableDocument):
            original = Original(data=data, name="a.pdf", media_type="application/pdf")
            assert working_text(original).text.strip()

    each()


def test_a_damaged_pdf_is_read_or_refused() -> None:
    damaged(8)


@pytest.mark.prove
def test_so_are_many_more() -> None:
    damaged(2_000)
