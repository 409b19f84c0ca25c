"""Bulletins of whole ledgers: neutral, as the ledger gives them, every sentence cited."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.material import demo_folder
from counterclaim.app.main import run
from counterclaim.ledger import SqlLedger
from counterclaim.views.bulletin import Printed, read_printed

PERIODS = ("--since 1990-01-01 --full", "--since 1990-01-01", "--date 2023-06-28")
SETS = ("bundled", "shared")


@pytest.fixture(scope="module", params=SETS)
def ledger(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of many reports."""
    file = tmp_path_factory.mktemp("set") / "set.db"
    if request.param == "shared":
        shared: Path = request.getfixturevalue("shared")
        assert run(["ingest", str(shared / "reports"), "--ledger", str(file), "--quiet"]) == 0
    else:
        with demo_folder() as folder:
            assert run(["ingest", str(folder), "--ledger", str(file), "--quiet"]) == 0
    return file


@pytest.fixture(params=PERIODS)
def bulletin(request: pytest.FixtureRequest, ledger: Path, tmp_path: Path) -> Path:
    page = tmp_path / "bulletin.html"
    options = [*request.param.split(), "--format", "html", "--output", str(page)]
    assert run(["bulletin", "--ledger", str(ledger), *options]) == 0
    return page


def printed(page: Path) -> Printed:
    return read_printed(page.name, page.read_text(encoding="utf-8"))


def test_it_passes_its_own_neutrality_check_and_is_as_the_ledger_gives_it(
    bulletin: Path, ledger: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    found = run(["lint", str(bulletin), "--quiet"]), run(["lint", str(bulletin), "--ledger", str(ledger)])
    assert (*found, run(["verify", str(bulletin), "--ledger", str(ledger)])) == (0, 0, 0), capfd.readouterr()


def test_every_sentence_leads_to_words_that_stand_in_a_document(bulletin: Path, ledger: Path) -> None:
    texts = {document.id: document.text or "" for document in SqlLedger.open(ledger).load().documents}
    page = printed(bulletin)
    notes = {note.number: note for note in page.notes}

    assert page.sentences
    for sentence in page.sentences:
        assert sentence.notes, sentence.text
        for number in sentence.notes:
            note = notes[number]
            assert texts[note.document][int(note.start) : int(note.end)] == note.quote


def test_it_is_as_neutral_in_markdown(ledger: Path, tmp_path: Path) -> None:
    page = tmp_path / "bulletin.md"
    options = ["--since", "1990-01-01", "--full", "--output", str(page)]
    assert run(["bulletin", "--ledger", str(ledger), *options]) == 0

    assert run(["lint", str(page)]) == 0
