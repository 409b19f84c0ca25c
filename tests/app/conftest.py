"""The command line as a user runs it, in a folder of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from counterclaim.app.main import run
from tests.ledger.samples import NORTH_SAYS, SOUTH_SAYS


@dataclass(frozen=True)
class Ran:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str


Command = Callable[..., Ran]


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two reports with their manifest, in the working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COUNTERCLAIM_LEDGER", raising=False)
    monkeypatch.delenv("COUNTERCLAIM_DEBUG", raising=False)
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "north.txt").write_text(NORTH_SAYS)
    (folder / "south.txt").write_text(SOUTH_SAYS)
    (folder / "manifest.csv").write_text(
        "file,source,published\n"
        "north.txt,Northern Ministry,2023-06-28\n"
        "south.txt,Southern Ministry,2023-06-28\n"
    )
    return folder


@pytest.fixture
def counterclaim(reports: Path, capfd: pytest.CaptureFixture[str]) -> Command:
    """Run a command."""

    def command(*arguments: str) -> Ran:
        capfd.readouterr()
        code = run(arguments)
        out, err = capfd.readouterr()
        return Ran(int(code), out, err)

    return command
