"""The notebooks of the documentation run, and show what they show."""

from pathlib import Path

import pytest

from docs.notebooks import run_notebook

NOTEBOOKS = sorted((Path(__file__).parents[2] / "docs").rglob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_cell_shows_what_the_page_shows(path: Path) -> None:
    for number, (shown, written) in enumerate(run_notebook(path), 1):
        assert shown == written, f"cell {number}"


def test_there_is_a_notebook() -> None:
    assert NOTEBOOKS
