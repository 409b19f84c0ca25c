"""What is measured on: the bundled reports always, the shared data where a checkout has them beside it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path

from counterclaim.model.documents import Original
from counterclaim.sources import open_originals

SHARED_VARIABLE = "COUNTERCLAIM_SHARED"
BESIDE_THE_CHECKOUT = Path(__file__).parents[2] / "shared"
GOLD_PUBLISHED = "2023-06-28"


def shared_folder() -> Path | None:
    """The shared data, ``None`` where there are none."""
    named = os.environ.get(SHARED_VARIABLE)
    folder = Path(named) if named else BESIDE_THE_CHECKOUT
    return folder.resolve() if (folder / "contract").is_dir() else None


@contextmanager
def demo_folder() -> Iterator[Path]:
    """The bundled reports, with their manifest."""
    with as_file(files("counterclaim") / "demo_reports") as folder:
        yield folder


def demo_originals() -> list[Original]:
    """The bundled reports as they come."""
    with demo_folder() as folder:
        return originals(folder)


def originals(path: Path, *, published: str | None = None) -> list[Original]:
    """Everything readable that a path names."""
    return [item for item in open_originals([path], published=published) if isinstance(item, Original)]
