"""Nobody is given the words of another paragraph, unless a quotation goes on into it."""

from pathlib import Path

import pytest

from benchmarks.paragraphs import crossings, paragraphs
from benchmarks.phenomena.marks import marked_items


def stray(tmp_path: Path, text: str) -> list[str]:
    file = tmp_path / "report.txt"
    file.write_text(text, encoding="utf-8")
    return [str(crossing) for crossing in crossings([file], {})]


def test_texts_one_below_the_other_keep_their_own_speakers(tmp_path: Path) -> None:
    text = "\n\n".join(item.text for item in marked_items())

    assert stray(tmp_path, text) == []


@pytest.mark.parametrize(("opening", "closing"), [('"', '"'), ("“", "”"), ("«", "»")])
def test_a_quotation_of_the_next_paragraph_is_not_the_last_speakers(
    tmp_path: Path, opening: str, closing: str
) -> None:
    text = (
        f"{opening}We hold the ford and the mill,{closing} said Colonel Amadou Sy. His men were resting.\n\n"
        f"{opening}The mill burned down in the spring and nobody holds it,{closing} reads a note on the gate."
    )

    assert stray(tmp_path, text) == []


@pytest.mark.prove
def test_no_shared_text_gives_words_to_a_speaker_of_another_paragraph(shared: Path) -> None:
    assert [figure.value for figure in paragraphs(shared)] == [0]
