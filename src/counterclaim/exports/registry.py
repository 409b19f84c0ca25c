"""The formats a ledger can be written in: built-ins and those that other packages register."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from typing import Protocol, cast

from counterclaim.model.errors import BadInput
from counterclaim.model.ledgers import Ledger

GROUP = "counterclaim.exports"
# The formats of this package, which are there also where it was installed before it had them.
BUILT_IN = {
    "json": "counterclaim.exports.interchange:to_json",
    "plover": "counterclaim.exports.plover:to_plover",
}


class Exporter(Protocol):
    """A function that writes a whole ledger in one format."""

    def __call__(self, ledger: Ledger) -> bytes:
        """The ledger as the bytes of a file."""


def exporters() -> dict[str, EntryPoint]:
    """All formats by name."""
    built_in = [EntryPoint(name, value, GROUP) for name, value in BUILT_IN.items()]
    known = {entry.name: entry for entry in (*built_in, *entry_points(group=GROUP))}
    return dict(sorted(known.items()))


def exporter(name: str) -> Exporter:
    """The exporter of a format.

    Raises:
        BadInput: there is none of this name.
    """
    known = exporters()
    if name not in known:
        raise BadInput(
            f"no export format {name!r}; there is: {', '.join(known) or 'none (reinstall counterclaim)'}"
        )
    return cast(Exporter, known[name].load())
