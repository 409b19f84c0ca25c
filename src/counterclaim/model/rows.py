"""A row of other people's data as a document: how its cells are told apart, and what they hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.model.documents import Document

ROW = "text/csv; header=absent"  # the media type of a row
ROW_EXTRACTOR = "row/1"  # of the text of a row, which is the row


def is_row(document: Document) -> bool:
    """Whether a document is a row of a table of data, and no text that somebody wrote."""
    return document.extractor == ROW_EXTRACTOR


@dataclass(frozen=True, slots=True, kw_only=True)
class RowKind:
    """What was told of a row beside it, so that it can be read again by itself.

    ``layout`` is one that is known, or ``table`` with the columns of its ``fields`` and ``tolls`` (outcome,
    whose people, column). ``observed``: its source saw or counted by itself.
    """

    layout: str
    columns: tuple[str, ...]
    separator: str
    observed: bool = False
    fields: Mapping[str, str] = field(default_factory=dict)
    tolls: Sequence[tuple[str, str, str]] = ()
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a row: what it says, and where in the row it stands, quotation marks left out."""

    value: str
    start: int
    end: int
