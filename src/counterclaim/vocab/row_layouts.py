"""Which column of other people's rows holds what, and what their codes mean in our words."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["FIELDS", "OUTCOMES", "Layout", "layout_of", "named_layouts", "party_patterns", "table_layout"]

OUTCOMES = ("killed", "wounded", "missing", "captured")
FIELDS = (
    *("id", "date", "until", "date_precision", "place", "country", "latitude", "longitude"),
    *("place_precision", "type", "perpetrator", "victim", "side_a", "side_b", "low", "high", "notes"),
)
CIVILIANS, UNKNOWN = "civilians", "unknown"  # whose dead a column may count, beside sides and names
_FILE = files("counterclaim.vocab") / "crosswalk_tables" / "rows.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How rows of one kind are read.

    ``fields`` gives the column of each field, ``tolls`` those of figures, by outcome and whose people they
    count: a side (``side_a``), ``civilians``, ``unknown``, or a name. ``types`` are the codes of the columns
    ``kind``, the first that is known counts. In rows of the types ``directed`` the first side is who did it.
    ``forms`` are how dates are written, if not as ISO 8601.
    """

    name: str
    title: str
    fields: Mapping[str, str]
    tolls: Mapping[tuple[str, str], str]
    kind: tuple[str, ...] = ()
    types: Mapping[str, str] = field(default_factory=dict)
    directed: tuple[str, ...] = ()
    date_precisions: Mapping[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    source: str | None = None
    forms: tuple[str, ...] = ()

    def missing(self, header: Sequence[str]) -> list[str]:
        """The columns that a file must have and this one has not."""
        return [column for column in self.needs if column not in header]


def layout_of(name: str) -> Layout:
    """A layout that we know.

    >>> layout_of("ged").fields["place"], len(layout_of("ged").columns), len(layout_of("acled").columns)
    ('where_coordinates', 49, 31)
    """
    table = _tables()[name]
    return Layout(
        name=name,
        title=table["title"],
        source=table["source"],
        fields=table["fields"],
        tolls={("killed", whose): column for whose, column in table["killed"].items()},
        kind=tuple(table["kind"]),
        types=table["types"],
        directed=tuple(table["directed"]),
        date_precisions=table["date_precisions"],
        needs=tuple(table["needs"]),
        columns=tuple(table["columns"].split()),
        forms=("%Y-%m-%d %H:%M:%S.%f", "%Y-%m-%d %H:%M:%S", "%d %B %Y", "%d %b %Y"),
    )


def named_layouts() -> list[str]:
    """The names of the layouts that we know."""
    return [name for name in _tables() if name != "parties"]


def table_layout(fields: Mapping[str, str], form: str | None = None) -> Layout:
    """The layout of a user's table: ``fields`` maps what we have to columns, ``killed[Mali]`` of one side.

    ``form`` is how its dates are written, if not as ISO 8601.
    """
    tolls, others = {}, {}
    for name, column in fields.items():
        outcome, _, whose = name.partition("[")
        if outcome in OUTCOMES:
            tolls[outcome, whose.removesuffix("]") or UNKNOWN] = column
        else:
            others[name] = column
    return Layout(
        name="table",
        title="table",
        fields=others,
        tolls=tolls,
        kind=(others["type"],) if "type" in others else (),
        needs=tuple(dict.fromkeys(fields.values())),
        forms=(form,) if form else (),
    )


def party_patterns() -> Mapping[str, str]:
    """What coders call parties, with the body that each pattern stands for."""
    return dict(_tables()["parties"])


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
