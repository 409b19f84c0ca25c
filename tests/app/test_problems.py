"""`counterclaim problems`: what failed, and another try."""

import json
from pathlib import Path

import pytest

from tests.app.conftest import Command
from tests.app.fake_engine import open_engine
from tests.ledger.samples import SOUTH_SAYS


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("counterclaim.app.engine.open_engine", open_engine)


def test_a_file_that_was_missing_is_listed_and_read_when_it_is_there(counterclaim: Command) -> None:
    south = Path("reports/south.txt")
    south.unlink()
    assert counterclaim("ingest", "reports").code == 1
    assert counterclaim("problems").out.startswith(
        "sources: manifest.csv line 3: south.txt: there is no such file"
    )

    ran = counterclaim("problems", "--retry")
    assert ran.out.startswith("0 read now, 1 still not")
    south.write_text(SOUTH_SAYS)
    ran = counterclaim("problems", "--retry")
    assert ran.out.startswith("1 read now, 0 still not")
    assert "nothing failed" in ran.out
    assert counterclaim("verify").code == 0


def test_a_program_reads_how_to_try_again(counterclaim: Command) -> None:
    Path("reports/south.txt").unlink()
    counterclaim("ingest", "reports", "--source", "Wire")
    (problem,) = json.loads(counterclaim("problems", "--format", "json").out)

    assert problem["attempt"]["named"] == "reports/manifest.csv"
    assert problem["attempt"]["source"] == "Wire"


def test_other_problems_are_counted_and_shown_on_demand(counterclaim: Command) -> None:
    counterclaim("ingest", "reports")
    some, every = counterclaim("problems"), counterclaim("problems", "--all")

    assert some.out == "nothing failed\nand 1 other, of dates and content; --all\n"
    assert every.out.startswith("times: no year for 'July 1'")
