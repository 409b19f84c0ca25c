"""The site of one ledger, asked as a browser asks."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from counterclaim.app.web.site import site
from counterclaim.ledger import SqlLedger
from tests.ledger.samples import ledger, north, south, unreadable

Browser = TestClient[Litestar]


@pytest.fixture
def store(tmp_path: Path) -> SqlLedger:
    """A ledger of three documents and one incident, which the South denies."""
    made = SqlLedger.create(tmp_path / "told.db")
    for reading in (north(), south(), unreadable()):
        made.add(*reading)
    made.save(ledger())
    return made


@pytest.fixture
def browser(store: SqlLedger) -> Iterator[Browser]:
    with TestClient[Any](site(store.location)) as asked:
        yield asked
