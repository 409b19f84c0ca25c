"""What the pages on extending show is what works: the plug-in is installed, the pack is read."""

import csv
import io
import json
import re
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from counterclaim.app.main import run
from counterclaim.app.web.api.routes import PATH
from counterclaim.app.web.site import site
from tests.packages import Beside

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to"
Install = Callable[[str], None]
REPORT = "Armenia said two soldiers were killed by the Orsa Front on 17 June. The Orsa Front denied it."


def block(page: str, kind: str) -> str:
    (found,) = re.findall(
        rf"^```{kind}\n(.*?)^```$", (HOW_TO / page).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    return str(found)


@pytest.fixture(autouse=True)
def _report(here: Path) -> None:
    Path("report.txt").write_text(REPORT)


@pytest.fixture
def install(beside: Beside) -> Install:
    """Puts the example of a page where packages are that are installed beside counterclaim."""

    def put(page: str) -> None:
        ((group, registered, module),) = re.findall(
            r'^\[project\.entry-points\."(.*)"\]\n(\w+ = "(\w+):\w+")\n^```$',
            (HOW_TO / page).read_text(encoding="utf-8"),
            re.MULTILINE,
        )
        beside(group, registered, module, block(page, "python plugin"))

    return put


def read(*options: str) -> dict[str, Any]:
    command = ["read", "report.txt", "--published", "2024-06-20", "--format", "json", "--output", "out.json"]
    assert run([*command, *options]) == 0
    ledger: dict[str, Any] = json.loads(Path("out.json").read_text())
    return ledger


def test_the_export_of_the_page_is_found_by_its_name_and_writes_its_table(
    install: Install,
) -> None:
    install("add-an-export.md")
    assert run(["ingest", "report.txt", "--published", "2024-06-20", "--quiet"]) == 0
    assert run(["export", "days", "--output", "days.csv", "--quiet"]) == 0

    with Path("days.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["day"], row["incidents"]) for row in rows] == [("2024-06-17", "1")]
    assert Path("days.csv.manifest.json").is_file()


def test_the_mail_of_the_page_is_a_document_of_its_day_and_sender(install: Install) -> None:
    install("add-a-source.md")
    mail = EmailMessage(policy=default)
    mail["From"] = "Press desk of the ministry <press@example.org>"
    mail["Date"] = "Thu, 20 Jun 2024 09:00:00 +0200"
    mail["Subject"] = "On the seventeenth"
    mail.set_content(REPORT)
    Path("release.eml").write_bytes(mail.as_bytes())
    assert run(["read", "release.eml", "--format", "json", "--output", "out.json"]) == 0

    (document,) = json.loads(Path("out.json").read_text())["documents"]
    told = [document[member] for member in ("source", "published", "published_basis", "title")]
    assert told == ["Press desk of the ministry", "2024-06-20", "metadata", "On the seventeenth"]


def test_the_parser_of_the_page_reads_where_it_is_named_and_the_ledger_says_so(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("add-a-parser.md")
    Path("report.txt").write_text("Armenia said arty of the Orsa Front killed two soldiers on 17 June.")
    own = read()
    monkeypatch.setenv("COUNTERCLAIM_PARSER", "arty")
    mended = read()

    assert not any("arty" in model for model in own["generated_by"]["models"])
    (model,) = mended["generated_by"]["models"]
    assert model.endswith("+arty/1, arty (my-parser/1.0)")
    assert [incident["type"] for incident in mended["incidents"]] == ["attack.artillery"]


def test_the_extractor_of_the_page_finds_an_event_whose_teller_and_denier_are_read_as_ever(
    install: Install,
) -> None:
    Path("report.txt").write_text(
        "Armenia said Azerbaijan had jammed the navigation of its drones on 17 June. Azerbaijan denied it."
    )
    without = read()
    install("add-an-extractor.md")
    found = read()

    assert without["incidents"] == []
    (incident,) = found["incidents"]
    assert (incident["type"], incident["status"]) == ("infrastructure.cut", "contested")
    told = {account["party"]: account["stance"] for account in incident["accounts"]}
    assert told == {"state:AM": "report", "state:AZ": "deny"}
    assert "extractor jamming (my-events/1.0)" in found["generated_by"]["models"]


def test_the_view_of_the_page_is_a_series_whose_rows_cite_their_words(
    install: Install, capfd: pytest.CaptureFixture[str]
) -> None:
    install("add-a-view.md")
    Path("report.txt").write_text(REPORT.replace("Orsa Front", "Azerbaijani army"))
    assert run(["ingest", "report.txt", "--published", "2024-06-20", "--quiet"]) == 0
    assert run(["series", "denials", "--format", "csv"]) == 0

    (row,) = csv.DictReader(io.StringIO(capfd.readouterr().out))
    assert (row["day"], row["denials"]) == ("2024-06-20", "1")
    assert row["evidence"].startswith("document:")

    with TestClient[Any](site("counterclaim.db"), base_url="http://127.0.0.1") as browser:
        page = browser.get("/series/denials").text
        told = csv.DictReader(io.StringIO(browser.get("/tables/denials.csv").text))
        assert 'href="/series/denials" aria-current="page"' in page
        assert "/drawings/denials.svg" not in page
        assert [line["evidence"] for line in told] == [row["evidence"]]
        assert browser.get(f"{PATH}/series/denials").json()["kind"] == "denials"
        assert 'href="/series/denials"' in browser.get("/series/tolls").text


def test_the_pack_of_the_page_makes_its_front_an_actor(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    Path("orsa.toml").write_text(block("write-a-pack.md", "toml pack"))
    read = ["read", "report.txt", "--published", "2024-06-20", "--format", "json"]
    assert run([*read, "--pack", "orsa.toml", "--output", "ledger.json"]) == 0

    assert "actor:orsa-front" in Path("ledger.json").read_text()
