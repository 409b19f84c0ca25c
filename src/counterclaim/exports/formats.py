"""What an export format is: what it holds, what it cannot hold, and how it is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from counterclaim.exports.destinations import Sink
from counterclaim.exports.reading import Reading


class Exporter(Protocol):
    """Writes a ledger in one format, portion by portion; what is in the registry is one of these.

    ``tables`` are the files of a format that is several; ``cannot_hold`` goes into every manifest and into
    the reference. ``extra`` is the extra of this package that it needs to be installed with.
    """

    @property
    def name(self) -> str:
        """What the command line calls it."""

    @property
    def title(self) -> str:
        """What it is, in a few words."""

    @property
    def suffix(self) -> str:
        """How the name of its file, or of each, ends."""

    @property
    def holds(self) -> str:
        """What one row, or one object, is."""

    @property
    def cannot_hold(self) -> tuple[str, ...]:
        """What of a ledger is not in it, and what stands for it."""

    @property
    def tables(self) -> tuple[str, ...]:
        """Its files, where it is several."""

    @property
    def extra(self) -> str | None:
        """The extra that it needs."""

    @property
    def keeps_names(self) -> bool:
        """Whether victims are named whatever is asked for."""

    def write(self, reading: Reading, sink: Sink) -> None:
        """Write what a reading gives, and tell the sink what was written and what was left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """An exporter made of a function."""

    name: str
    title: str
    suffix: str
    holds: str
    cannot_hold: tuple[str, ...]
    write: Callable[[Reading, Sink], None]
    tables: tuple[str, ...] = ()
    extra: str | None = None
    keeps_names: bool = False
