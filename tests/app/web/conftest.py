"""The site of one ledger, asked as a browser asks, and a real browser that looks at it."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from litestar import Litestar
from litestar.testing import TestClient
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import ConsoleMessage, Page, Request, sync_playwright

from counterclaim.app.web.site import site
from counterclaim.ledger import SqlLedger
from counterclaim.model.documents import Original
from counterclaim.pipeline.ingest import ingest
from tests.reading import engine

Browser = TestClient[Litestar]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AXE = Path(__file__).parents[3] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
needs_chromium = pytest.mark.skipif(
    (CHROMIUM is None or not AXE.exists()) and "CI" not in os.environ,
    reason="not run: chromium or axe-core not found",
)
STARTING = 10.0  # seconds
TEXTS = {
    "N'Djamena daily": "Chad's army said that Sudanese soldiers had shelled Adre on 3 June.",
    "Khartoum post": "Sudan denied that its soldiers had shelled Adre on 3 June.",
}


def ledger_of(path: Path, originals: Sequence[Original]) -> Path:
    """Make a ledger of some reports."""
    wired = engine()
    ingest(originals, SqlLedger.create(path), wired.reader, reconcile=wired.reconcile)
    return path


def read_in(path: Path, report: str, source: str) -> Path:
    """Make a ledger of one report."""
    original = Original(name="report.txt", data=report.encode(), source=source, published="2024-06-12")
    return ledger_of(path, [original])


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of two reports: of an attack, and of its denial."""
    originals = [
        Original(name=f"{source}.txt", data=text.encode(), source=source, published="2024-06-05")
        for source, text in TEXTS.items()
    ]
    return ledger_of(tmp_path_factory.mktemp("site") / "told.db", originals)


@pytest.fixture
def store(made: Path, tmp_path: Path) -> SqlLedger:
    """What was made, as one's own: an incident that Sudan denies, unless a module makes another ledger."""
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


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def address(store: SqlLedger) -> Iterator[str]:
    """The site of a ledger, served on a port of its own."""
    with served(site(store.location)) as address:
        yield address


@contextmanager
def served(app: Litestar) -> Iterator[str]:
    """A site, served on a port of its own."""
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + STARTING
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


class Seen:
    """What a page asked for and complained of."""

    def __init__(self, page: Page, address: str) -> None:
        self.elsewhere: list[str] = []
        self.errors: list[str] = []
        self._address = address
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self._address, "data:")):
            self.elsewhere.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(message.text)


@pytest.fixture
def page(chromium: Chromium, address: str) -> Iterator[Page]:
    opened = chromium.new_context(base_url=address, viewport={"width": 1280, "height": 900}).new_page()
    opened.set_default_timeout(15_000)
    seen = Seen(opened, address)
    yield opened
    opened.context.close()
    assert seen.elsewhere == []
    assert seen.errors == []
