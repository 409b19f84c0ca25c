"""Pages of a ledger that holds more than incidents: narrow, dark and light, and usable by anybody."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page

from counterclaim.app.web.site import site
from counterclaim.ledger import SqlLedger
from counterclaim.model.documents import Original
from counterclaim.pipeline.ingest import ingest
from tests.app.web.conftest import AXE, needs_chromium, served
from tests.reading import engine

pytestmark = needs_chromium

TEXTS = {
    "closure": "Sudan partially closed the Adre border crossing on 3 June, Chad said; some convoys may pass. "
    "The crossing has been blocked since 1 May, Chad's foreign ministry said. "
    "Chad pledged to withdraw its troops from Tine by 20 June.",
    "raid": "Kenya's army said that Somali soldiers had attacked Mandera on 9 June, killing two Kenyans. "
    "The ministers of Kenya and Somalia met in Djibouti on 11 June.",
}
PAGES = "/incidents /timeline /restrictions /pledges /talks /claims /actors /review /positions".split()


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with an incident of a single source, a restriction in phases, a pledge and talks."""
    path = tmp_path_factory.mktemp("kinds") / "told.db"
    wired = engine()
    originals = [
        Original(name=f"{name}.txt", data=text.encode(), source=name, published="2024-06-12")
        for name, text in TEXTS.items()
    ]
    ingest(originals, SqlLedger.create(path), wired.reader, reconcile=wired.reconcile)
    return path


@pytest.fixture
def store(read: Path, tmp_path: Path) -> SqlLedger:
    return SqlLedger.open(shutil.copy(read, tmp_path / "told.db"))


@pytest.fixture(scope="module")
def open_page(read: Path, chromium: Chromium) -> Iterator[Page]:
    with served(site(str(read))) as address:
        context = chromium.new_context(base_url=address, viewport={"width": 1280, "height": 900})
        yield context.new_page()
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_can_be_used_by_anybody_and_is_no_wider_than_a_telephone(
    open_page: Page, store: SqlLedger, scheme: Any
) -> None:
    documents = [f"/documents/{one.id.partition(':')[2]}" for one in store.load().documents]
    open_page.emulate_media(color_scheme=scheme)
    for where in (*PAGES, *documents):
        open_page.set_viewport_size({"width": 1280, "height": 900})
        open_page.goto(where)
        open_page.evaluate(AXE.read_text(encoding="utf-8"))
        found = open_page.evaluate(
            "async () => (await axe.run()).violations.map((v) => [v.id, v.nodes[0].html])"
        )
        assert found == [], where
        open_page.set_viewport_size({"width": 320, "height": 640})
        assert open_page.evaluate("document.documentElement.scrollWidth") <= 320, where


def test_a_list_on_a_telephone_leaves_out_what_is_not_told(open_page: Page) -> None:
    open_page.set_viewport_size({"width": 320, "height": 640})
    open_page.goto("/claims")

    assert open_page.locator(".rows td span.none:visible").count() == 0
    assert open_page.locator(".rows td:visible").count() > 0
