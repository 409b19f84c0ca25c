"""Series that other packages make of a ledger."""

from __future__ import annotations

from typing import Protocol, cast

from counterclaim.model.ledgers import Ledger
from counterclaim.model.plugins import Group, plugins
from counterclaim.views.series.records import Period, Series

OWN = frozenset(("violations", "escalation", "tolls", "names", "positions", "pledges", "restrictions"))


class View(Protocol):
    """Tells what a ledger holds over time; what is registered as a view is one of these."""

    def __call__(self, ledger: Ledger, period: Period, /) -> Series:
        """The series within a period; each row has the ids of the words that it rests on."""


def added_views() -> tuple[str, ...]:
    """The names of the series that other packages make; none can take the name of one of ours."""
    return tuple(name for name in plugins(Group.VIEWS) if name not in OWN)


def added_view(name: str, ledger: Ledger, period: Period) -> Series:
    """The series of a name that is among these.

    Raises:
        PluginFailed: it fails, or gives rows that rest on no words of the ledger.
    """
    plugin = plugins(Group.VIEWS)[name]
    with plugin.blamed():
        series = cast(View, plugin.load())(ledger, period)
        _check(series, {document.id for document in ledger.documents})
        return series


def _check(series: Series, documents: set[str]) -> None:
    """Refuse rows without words.

    Raises:
        ValueError: there are such.
    """
    for part in series.parts:
        for row in part.rows:
            cited = getattr(row, "evidence", ())
            if not cited or any(words.partition("#")[0] not in documents for words in cited):
                raise ValueError(f"a row of {part.name!r} cites no words of the ledger")
