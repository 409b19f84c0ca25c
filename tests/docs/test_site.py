"""The documentation is a site whose links all lead somewhere, and that asks nobody for anything."""

import re
from pathlib import Path

import pytest

from docs.site import DOCS, as_page, build, contents, sources

FETCHED = re.compile(
    r"""<(?:script|img|iframe|source)\b[^>]*\bsrc=["']?(?:https?:)?//|<link\b[^>]*\bhref=["']?(?:https?:)?//"""
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")

    assert build(folder) == 0, "a page or a link is wrong; `make site` shows which"
    return folder / "site"


def test_every_page_stands_in_the_index() -> None:
    listed = {page for section in contents() for pages in section.values() for page in _pages(pages)}

    assert {as_page(source.relative_to(DOCS).as_posix()) for source in sources()} - listed == set()


def _pages(named: str | list[dict[str, str]]) -> list[str]:
    return [named] if isinstance(named, str) else [page for one in named for page in one.values()]


def test_every_page_of_the_documentation_is_a_page_of_the_site(site: Path) -> None:
    pages = {as_page(source.relative_to(DOCS).as_posix()) for source in sources()}

    assert [page for page in pages if not (site / page).with_suffix(".html").is_file()] == []


def test_the_site_fetches_nothing_from_elsewhere(site: Path) -> None:
    asking = [page.name for page in site.rglob("*.html") if FETCHED.search(page.read_text(encoding="utf-8"))]

    assert asking == []


def test_a_notebook_is_a_page_that_shows_what_its_cells_show(site: Path) -> None:
    page = (site / "tutorials/a-ledger-in-python.html").read_text(encoding="utf-8")

    assert "language-python" in page
    assert "language-text" in page


def test_a_link_that_leads_nowhere_fails_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Index\n\n- **Pages.** [There](there.md)\n")
    (tmp_path / "docs/there.md").write_text("# There\n\nSee [nothing](nothing.md).\n")
    monkeypatch.setattr("docs.site.DOCS", tmp_path / "docs")

    assert build(tmp_path / "build") != 0
