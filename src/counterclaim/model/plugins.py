"""What other packages add to this one: named in a group of entry points, loaded when it is asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from counterclaim.model.errors import CounterclaimError, PluginFailed


class Group(StrEnum):
    """What can be added."""

    SOURCES = "counterclaim.sources"  # files of another kind, by the ending of their names
    LANGUAGES = "counterclaim.languages"  # another parser
    EXTRACTORS = "counterclaim.extractors"  # words that tell of an event
    VIEWS = "counterclaim.views"  # what a ledger tells over time
    EXPORTS = "counterclaim.exports"  # formats


@dataclass(frozen=True, slots=True)
class Plugin:
    """One thing that another package adds."""

    entry: EntryPoint

    @property
    def name(self) -> str:
        """What it is called here."""
        return self.entry.name

    @property
    def version(self) -> str:
        """Its name with the package that it comes from, which decides what it does."""
        package = self.entry.dist
        return f"{self.name} ({package.name}/{package.version})" if package is not None else self.name

    def load(self) -> Any:
        """The thing itself.

        Raises:
            PluginFailed: it cannot be loaded.
        """
        with self.blamed():
            return self.entry.load()

    @contextmanager
    def blamed(self, at: str = "") -> Iterator[None]:
        """While it works: what goes wrong is told as its failure, ``at`` what it went wrong.

        Raises:
            PluginFailed: it raised anything but an error of this package's own, or of a disk.
        """
        try:
            yield
        except (CounterclaimError, OSError):
            raise
        except Exception as error:
            where = f" at {at}" if at else ""
            raise PluginFailed(
                f"the plug-in {self.version}, {self.entry.value}, failed{where} "
                f"({type(error).__name__}: {error}); tell its authors, or uninstall it"
            ) from error


def plugins(group: Group) -> Mapping[str, Plugin]:
    """Everything that installed packages add to a group, by name and in its order."""
    return installed(group, tuple(sys.path))


@lru_cache(maxsize=32)
def installed(group: Group, _where: tuple[str, ...]) -> Mapping[str, Plugin]:
    """As :func:`plugins`, kept: looking through all packages takes longer than what is looked for."""
    found = {entry.name: Plugin(entry) for entry in entry_points(group=group)}
    return dict(sorted(found.items()))
