"""The article of a web page: body, title, date, author; everything else is left behind."""

from __future__ import annotations

import re
from importlib.metadata import version
from typing import Any

from counterclaim.model.documents import OffsetRun, WorkingText
from counterclaim.model.errors import UnreadableDocument

MAX_PAGE = 5_000_000  # characters; what is longer is data, and takes its extractor minutes and gigabytes
MAX_DEPTH = 1_000  # nested elements; deeper pages are hostile or broken, and parsers recurse
UNCLOSED = frozenset(  # elements that may stay open, or are never closed
    "area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr".split()
)
MIN_RUN = 12  # characters of a line that are looked up in the page's source

_TAG = re.compile(r"<(/?)(\w+)\b[^<>]*>")  # whole names only: a long one is not tried letter by letter


def read_html(page: str, *, name: str, encoding: str, url: str | None = None) -> WorkingText:
    """Extract the article of a page.

    Raises:
        UnreadableDocument: no article text can be found, or the page is nested beyond reason.
    """
    if len(page) > MAX_PAGE:
        raise UnreadableDocument(
            f"{name}: a page of more than {MAX_PAGE // 1_000_000} MB; save the text as .txt and read that"
        )
    if _depth(page) > MAX_DEPTH:
        raise UnreadableDocument(f"{name}: HTML nested deeper than {MAX_DEPTH} elements; not read")
    import trafilatura

    found = trafilatura.bare_extraction(
        page, url=url, include_comments=False, include_tables=True, with_metadata=True
    )
    article = found if found is None or isinstance(found, dict) else found.as_dict()
    body = str((article or {}).get("text") or "").strip()
    if not body:
        raise UnreadableDocument(
            f"{name}: no article text found in this page; save the text as .txt and read that"
        )
    return WorkingText(
        text=body,
        encoding=encoding,
        extractor=f"trafilatura/{version('trafilatura')}",
        runs=tuple(_runs(body, page)),
        title=_text(article, "title"),
        author=_text(article, "author"),
        published=_text(article, "date"),
    )


def _text(article: dict[str, Any] | None, key: str) -> str | None:
    value = (article or {}).get(key)
    return str(value) if value else None


def _depth(page: str) -> int:
    depth = deepest = 0
    for match in _TAG.finditer(page):
        if match[2].lower() not in UNCLOSED and not match[0].endswith("/>"):
            depth = max(depth + (-1 if match[1] else 1), 0)
            deepest = max(deepest, depth)
    return deepest


def _runs(body: str, page: str) -> list[OffsetRun]:
    """Where each line of the article stands in the page's source, as far as it stands there verbatim."""
    runs: list[OffsetRun] = []
    at = offset = 0
    for line in body.split("\n"):
        here = page.find(line, at) if len(line) >= MIN_RUN else -1
        if here >= 0:
            runs.append(OffsetRun(working=offset, original=here, length=len(line)))
            at = here + len(line)
        offset += len(line) + 1
    return runs
