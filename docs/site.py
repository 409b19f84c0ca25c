"""The documentation as a site: pages in the order of docs/index.md, notebooks with what their cells show.

Run with ``make site``; build/site/index.html can be opened from the disk. A link that leads nowhere fails it.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

DOCS = Path(__file__).parent
ROOT = DOCS.parent
CONFIGURATION = ROOT / "zensical.toml"
NOTEBOOK = ".ipynb"
SECTION = re.compile(r"^- \*\*(.+?)\.\*\*(.*?)(?=^- \*\*|\Z)", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[([^\]]+)\]\(([^)#]+)\)")


def main() -> int:
    """Build the site; exit code 1: something is wrong with a page or a link."""
    return build(ROOT / "build")


def build(folder: Path) -> int:
    """Write pages and site into a folder, as zensical does it, and give its exit code."""
    pages = folder / "pages"
    shutil.rmtree(pages, ignore_errors=True)
    for source in sources():
        page = pages / as_page(source.relative_to(DOCS).as_posix())
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text_of(source), encoding="utf-8")
    configuration = folder / CONFIGURATION.name
    settings = CONFIGURATION.read_text(encoding="utf-8").replace('"build/', '"')
    navigation = f"nav = {json.dumps(contents(), ensure_ascii=False)}".replace('": ', '" = ')
    configuration.write_text(settings.replace("\n[project.theme]", f"{navigation}\n\n[project.theme]", 1))
    command = [sys.executable, "-m", "zensical", "build", "--strict", "--clean", "--config-file"]
    return subprocess.run([*command, configuration], check=False).returncode  # noqa: S603 - our own words


def sources() -> Iterator[Path]:
    """The files that are pages: all but the template of decisions."""
    for suffix in (".md", NOTEBOOK):
        yield from (path for path in sorted(DOCS.rglob(f"*{suffix}")) if not path.name.startswith("0000"))


def contents() -> list[dict[str, str | list[dict[str, str]]]]:
    """The sections of docs/index.md with the pages that they link."""
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    sections: list[dict[str, str | list[dict[str, str]]]] = [{"Overview": "index.md"}]
    for title, listed in SECTION.findall(index):
        named = [(" ".join(name.split()), as_page(page)) for name, page in LINK.findall(listed)]
        sections.append({title: [{name[:1].upper() + name[1:]: page} for name, page in named]})
    return sections


def as_page(path: str) -> str:
    """Where a file stands as a page.

    >>> as_page("tutorials/a-ledger.ipynb")
    'tutorials/a-ledger.md'
    """
    return path.removesuffix(NOTEBOOK) + ".md" if path.endswith(NOTEBOOK) else path


def text_of(source: Path) -> str:
    """A page as Markdown, with links to notebooks led to their pages."""
    if source.suffix == NOTEBOOK:
        return as_markdown(source)
    return source.read_text(encoding="utf-8").replace(f"{NOTEBOOK})", ".md)")


def as_markdown(notebook: Path) -> str:
    """A notebook as Markdown: its words, its code, and below it what that shows."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return "\n\n".join(part for cell in cells for part in _parts(cell)) + "\n"


def _parts(cell: dict[str, Any]) -> list[str]:
    source = "".join(cell["source"])
    if cell["cell_type"] != "code":
        return [source]
    return [_block("python", source), *(_block("text", _shown(output)) for output in cell["outputs"])]


def _block(kind: str, text: str) -> str:
    return f"```{kind}\n{text.rstrip()}\n```"


def _shown(output: dict[str, Any]) -> str:
    return "".join(output["text"] if "text" in output else output["data"]["text/plain"])


if __name__ == "__main__":
    sys.exit(main())
