"""Tables, exports and archives on the command line: first a look at what would come of them."""

from pathlib import Path

import pytest

from tests.app.conftest import Command
from tests.app.fake_engine import open_engine
from tests.ledger.samples import NORTH_SAYS, SOUTH_SAYS


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("counterclaim.app.engine.open_engine", open_engine)


def test_a_dry_run_shows_what_would_be_read_and_keeps_nothing(counterclaim: Command) -> None:
    Path("wire.csv").write_text("Body,Day\nTwo died.,12.03.2024\n,13.03.2024\n" + "Calm.,14.03.2024\n" * 20)
    ran = counterclaim("ingest", "wire.csv", "--columns", "text=Body,published=Day:%d.%m.%Y", "--dry-run")

    assert ran.code == 1
    assert "wire.csv#2\n  source: not stated\n  published: 2024-03-12\n" in ran.out
    assert "  text: Two died.\n" in ran.out
    assert ran.out.endswith("and 11 documents more\n21 documents would be read, 1 not; nothing was kept\n")
    assert "wire.csv line 3: no text in column 'Body'" in ran.err
    assert not Path("counterclaim.db").exists()


def test_each_row_is_a_document_of_the_ledger(counterclaim: Command) -> None:
    Path("wire.csv").write_text(f'text\n"{NORTH_SAYS}"\n"{SOUTH_SAYS}"\n')

    assert counterclaim("ingest", "wire.csv").out.startswith("2 new, 0 known already, 0 could not be read")
    assert counterclaim("ingest", "wire.csv").out.startswith("0 new, 2 known already, 0 could not be read")


def test_columns_that_cannot_be_told_are_refused_before_anything_is_read(counterclaim: Command) -> None:
    Path("wire.csv").write_text("Body\nTwo died.\n")
    ran = counterclaim("ingest", "reports", "wire.csv")

    assert ran.code == 2
    assert "--columns text=NAME" in ran.err
    assert not Path("counterclaim.db").exists()
