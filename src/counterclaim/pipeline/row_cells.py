"""The cells of a row by what they hold, with their words, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from counterclaim.model.documents import Document
from counterclaim.model.problems import Problem
from counterclaim.model.rows import Cell
from counterclaim.model.spans import Evidence
from counterclaim.pipeline.row_values import count_in
from counterclaim.vocab.row_layouts import Layout

STAGE = "rows"  # of the problems of a row that was kept


@dataclass(slots=True)
class Row:
    """One row under reading: its cells by column, and what is wrong with it."""

    document: Document
    layout: Layout
    cells: Mapping[str, Cell]
    problems: list[Problem] = field(default_factory=list)

    def cell(self, name: str) -> Cell | None:
        """The cell of a field, if it says something."""
        return self.column(self.layout.fields.get(name, ""))

    def column(self, name: str) -> Cell | None:
        """The cell of a column, if it says something."""
        found = self.cells.get(name)
        return found if found is not None and found.value.strip() else None

    def words(self, cell: Cell | None) -> Evidence | None:
        """What stands in a cell, to the letter."""
        if cell is None:
            return None
        quote = (self.document.text or "")[cell.start : cell.end]
        return Evidence(document=self.document.id, start=cell.start, end=cell.end, quote=quote)

    def complain(self, column: str, cell: Cell, reason: str) -> None:
        """Note that a cell cannot be used."""
        words = self.words(cell)
        self.problems.append(
            Problem(
                document=self.document.id,
                stage=STAGE,
                message=f"{self.document.name}: {column} {cell.value[:40]!r} {reason}",
                evidence=(words,) if words is not None else (),
            )
        )

    def number(self, name: str) -> int | None:
        """The figure of a field, if there is one."""
        return self.figure(self.layout.fields.get(name, ""))

    def figure(self, column: str) -> int | None:
        """The figure of a column, if there is one."""
        cell = self.column(column)
        found = count_in(cell.value) if cell is not None else None
        if cell is not None and found is None:
            self.complain(column, cell, "is no figure")
        return found
