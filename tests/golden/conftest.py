"""The shared data, where a checkout has them beside it, and ledgers made by the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.material import demo_folder, shared_folder
from counterclaim.app.main import run

Counterclaim = Callable[..., bytes]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared data; without them the test says so and is not run."""
    folder = shared_folder()
    if folder is None:
        pytest.skip("not run: shared data not found")
    return folder


@pytest.fixture(scope="session")
def counterclaim(tmp_path_factory: pytest.TempPathFactory) -> Counterclaim:
    """Run a command of the program that writes to a file; give what it wrote."""
    file = tmp_path_factory.mktemp("written") / "output"

    def command(*arguments: str | Path) -> bytes:
        code = run([*map(str, arguments), "--output", str(file)])
        assert code == 0, arguments
        return file.read_bytes()

    return command


@pytest.fixture(scope="session")
def report_set(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of reports with its manifest: the shared set, else the bundled one."""
    folder = shared_folder()
    if folder is not None:
        return folder / "reports"
    with demo_folder() as bundled:
        return bundled
