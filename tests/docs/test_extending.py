"""What the pages on extending show is what works: the plug-in is installed, the pack is read."""

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from counterclaim.app.main import run

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to"
REPORT = "Armenia said two soldiers were killed by the Orsa Front on 17 June. The Orsa Front denied it."


def block(page: str, kind: str) -> str:
    (found,) = re.findall(
        rf"^```{kind}\n(.*?)^```$", (HOW_TO / page).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    return str(found)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COUNTERCLAIM_LEDGER", raising=False)
    Path("report.txt").write_text(REPORT)
    return tmp_path


@pytest.fixture
def installed(here: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The example as a package that is installed beside counterclaim."""
    Path("my_exports.py").write_text(block("add-an-export.md", "python plugin"))
    (entry_points,) = re.findall(
        r'^\[project\.entry-points\."(.*)"\]\n(.*?)^```$',
        (HOW_TO / "add-an-export.md").read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
    told = here / "my_exports-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: my-exports\nVersion: 1.0\n")
    (told / "entry_points.txt").write_text(f"[{entry_points[0]}]\n{entry_points[1]}".replace('"', ""))
    monkeypatch.syspath_prepend(here)
    yield
    sys.modules.pop("my_exports", None)


def test_the_export_of_the_page_is_found_by_its_name_and_writes_its_table(installed: None) -> None:
    assert run(["ingest", "report.txt", "--published", "2024-06-20", "--quiet"]) == 0
    assert run(["export", "days", "--output", "days.csv", "--quiet"]) == 0

    with Path("days.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["day"], row["incidents"]) for row in rows] == [("2024-06-17", "1")]
    assert Path("days.csv.manifest.json").is_file()


def test_the_pack_of_the_page_makes_its_front_an_actor(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    Path("orsa.toml").write_text(block("write-a-pack.md", "toml pack"))
    read = ["read", "report.txt", "--published", "2024-06-20", "--format", "json"]
    assert run([*read, "--pack", "orsa.toml", "--output", "ledger.json"]) == 0

    assert "actor:orsa-front" in Path("ledger.json").read_text()
