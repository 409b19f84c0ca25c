"""The article of a web page: body, title, date, author; everything else is left behind."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.metadata import version
from typing import Any

from counterclaim.model.documents import OffsetRun, WorkingText
from counterclaim.model.errors import UnreadableDocument
from counterclaim.text import html_articles, limits
from counterclaim.text.side_process import Died, SideProcess

MAX_PAGE = 5_000_000  # characters; what is longer is data, and takes its extractor minutes and gigabytes
MAX_DEPTH = 1_000  # nested elements; deeper pages are hostile or broken, and parsers recurse
UNCLOSED = frozenset(  # elements that may stay open, or are never closed
    "area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr".split()
)
MIN_RUN = 12  # characters of a line that are looked up in the page's source
MAX_LOOKED_THROUGH = 500_000_000  # characters of source; a page of news takes a tenth of a per cent of it
# What one page may take of the program that extracts its article.
MAX_MEMORY = 2_000_000_000  # bytes of addresses
MAX_SECONDS = 60  # of work; on a busy machine the clock may show twice that
MAX_ANSWER = 40_000_000  # bytes, most of which are text

_TAG = re.compile(r"<(/?)(\w+)\b[^<>]*>")  # whole names only: a long one is not tried letter by letter


def read_html(page: str, *, name: str, encoding: str, url: str | None = None) -> WorkingText:
    """Extract the article of a page, in a process of its own that is bounded in time, memory and output.

    Raises:
        UnreadableDocument: no article text can be found, the page is too long or nested beyond reason, or the
            process did not live to its end.
    """
    if len(page) > MAX_PAGE:
        raise UnreadableDocument(
            f"{name}: a page of more than {MAX_PAGE // 1_000_000} MB; save the text as .txt and read that"
        )
    if _depth(page) > MAX_DEPTH:
        raise UnreadableDocument(f"{name}: HTML nested deeper than {MAX_DEPTH} elements; not read")
    article = _article(page, url, name)
    body = article["text"].strip()
    if not body:
        raise UnreadableDocument(
            f"{name}: no article text found in this page; save the text as .txt and read that"
        )
    return WorkingText(
        text=body,
        encoding=encoding,
        extractor=f"trafilatura/{version('trafilatura')}",
        runs=tuple(_runs(body, page)),
        title=article["title"] or None,
        author=article["author"] or None,
        published=article["date"] or None,
    )


@lru_cache(maxsize=1)
def _extractor() -> SideProcess:
    """The program that finds articles; it stays for the next page, as it takes a second to begin."""
    return SideProcess(
        limits.command(
            html_articles.__file__,
            MAX_SECONDS,
            memory=MAX_MEMORY,
            seconds=limits.UNLIMITED,  # of all pages
            output=limits.UNLIMITED,
        )
    )


def _article(page: str, url: str | None, name: str) -> dict[str, str]:
    try:
        found: dict[str, Any] = _extractor().ask(
            {"page": page, "url": url}, seconds=2 * MAX_SECONDS, most=MAX_ANSWER
        )
    except Died as error:
        raise UnreadableDocument(
            f"{name}: this page takes more than {MAX_SECONDS} seconds or {MAX_MEMORY // 10**6} MB of memory; "
            "save the text as .txt and read that"
        ) from error
    if "broken" in found:
        raise UnreadableDocument(
            f"{name}: this page cannot be taken apart ({found['broken']}); save the text as .txt"
        )
    return found


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
    left = MAX_LOOKED_THROUGH
    for line in body.split("\n"):
        here = page.find(line, at) if len(line) >= MIN_RUN and left > 0 else -1
        left -= (here if here >= 0 else len(page)) - at
        if here >= 0:
            runs.append(OffsetRun(working=offset, original=here, length=len(line)))
            at = here + len(line)
        offset += len(line) + 1
    return runs
