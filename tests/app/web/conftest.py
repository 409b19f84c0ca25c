"""The site of one ledger, asked as a browser asks."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from counterclaim.app.web.site import site
from counterclaim.ledger import SqlLedger
from counterclaim.model.documents import Original
from counterclaim.pipeline.ingest import ingest
from tests.reading import engine

Browser = TestClient[Litestar]
TEXTS = {
    "N'Djamena daily": "Chad's army said that Sudanese soldiers had shelled Adre on 3 June.",
    "Khartoum post": "Sudan denied that its soldiers had shelled Adre on 3 June.",
}


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of two reports: of an attack, and of its denial."""
    path = tmp_path_factory.mktemp("site") / "told.db"
    wired = engine()
    originals = [
        Original(name=f"{source}.txt", data=text.encode(), source=source, published="2024-06-05")
        for source, text in TEXTS.items()
    ]
    ingest(originals, SqlLedger.create(path), wired.reader, reconcile=wired.reconcile)
    return path


@pytest.fixture
def store(made: Path, tmp_path: Path) -> SqlLedger:
    """A ledger of one's own with one incident, which Sudan denies."""
    return SqlLedger.open(shutil.copy(made, tmp_path / "told.db"))


@pytest.fixture
def incident(store: SqlLedger) -> str:
    """The id of the incident."""
    (told,) = store.load().incidents
    return told.id


@pytest.fixture
def browser(store: SqlLedger) -> Iterator[Browser]:
    with TestClient[Any](site(store.location), base_url="http://127.0.0.1") as asked:
        yield asked
