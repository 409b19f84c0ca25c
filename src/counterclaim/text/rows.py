"""A row of a table as its cells, each with its place in the text of the row."""

from __future__ import annotations

from counterclaim.model.rows import Cell

MARK = '"'


def cells_of(text: str, separator: str) -> list[Cell] | None:
    r"""The cells of one row; ``None`` if its quotation marks do not fit.

    A cell in marks stands without them; a mark that is doubled in it is one in the value, two in the text.

    >>> [cell.value for cell in cells_of('1,"a, ""b"" c",', ",")]
    ['1', 'a, "b" c', '']
    >>> cells_of('1,"a', ",") is None
    True
    """
    cells: list[Cell] = []
    at = 0
    while True:
        if text[at : at + 1] == MARK:
            end = _closed(text, at + 1)
            if end is None:
                return None
            cells.append(Cell(value=text[at + 1 : end].replace(MARK * 2, MARK), start=at + 1, end=end))
            at = end + 1
            if at < len(text) and not text.startswith(separator, at):
                return None
        else:
            end = text.find(separator, at)
            end = len(text) if end < 0 else end
            cells.append(Cell(value=text[at:end], start=at, end=end))
            at = end
        if at >= len(text):
            return cells
        at += len(separator)


def _closed(text: str, at: int) -> int | None:
    """Where the cell ends that began before ``at``."""
    while (end := text.find(MARK, at)) >= 0:
        if not text.startswith(MARK, end + 1):
            return end
        at = end + 2
    return None
