"""RSS and Atom: each entry is a document, by its own content, or else the page that it leads to."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any, BinaryIO
from urllib.parse import urljoin

from counterclaim.model.documents import Original, PublishedBasis, Retrieval
from counterclaim.model.errors import UnreadableDocument
from counterclaim.model.ids import sha256_of
from counterclaim.model.problems import Attempt, Problem
from counterclaim.sources.hosts import host_of
from counterclaim.sources.items import GAP_STAGE, Item, Options, keepable, lost

log = logging.getLogger(__name__)

SUFFIXES = (".rss", ".atom", ".xml")
MEDIA_TYPES = frozenset(
    ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml")
)
MAX_FEED = 3_000_000  # bytes; a parser of feeds needs some seconds for each million that is made to stall it
MAX_ENTRIES = 500  # of one feed; those after that are old
WHOLE = 500  # characters from which on an entry's content is an article and not a teaser

_PAGE = "<!doctype html><html><body><article>{}</article></body></html>"
_STARTS = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")
_TAG = re.compile(r"<[^<>]*>")
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|(?:continue reading|read more)\W*)$", re.IGNORECASE)
_WEB = re.compile(r"https?://\S+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a feed; ``mark`` changes when anything of it does."""

    id: str
    mark: str
    link: str | None
    title: str | None
    published: str | None
    content: str | None
    summary: str | None


def is_feed(media_type: str, data: bytes) -> bool:
    """Whether what came is a feed, whatever its host calls it."""
    return _STARTS.search(data[:2_000]) is not None and (
        media_type in MEDIA_TYPES or data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    )


def entries_of(data: bytes, url: str | None, media_type: str, name: str) -> list[Entry]:
    """The entries of a feed, the newest of many, in its order.

    Raises:
        UnreadableDocument: it is none, or too large.
    """
    if len(data) > MAX_FEED:
        raise UnreadableDocument(f"{name}: a feed larger than {MAX_FEED // 10**6} MB is not read")
    import feedparser

    told = {"content-type": media_type or "application/xml", **({"content-location": url} if url else {})}
    try:
        feed = feedparser.parse(
            io.BytesIO(data),  # a stream, for bytes might be taken for the name of a file
            response_headers=told,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:  # its loose parser trips over references to letters that there are not
        log.debug("%s: %s", name, error)
        raise UnreadableDocument(f"{name}: a broken feed, which its parser gives up on") from error
    if not feed.get("version") and not feed.get("entries"):
        raise UnreadableDocument(f"{name}: no feed, neither RSS nor Atom; check the address")
    entries: dict[str, Entry] = {}
    for raw in feed.get("entries", [])[:MAX_ENTRIES]:
        entry = _entry(raw, url)
        if entry is not None:
            entries.setdefault(entry.id, entry)
    return list(entries.values())


def open_feed(stream: BinaryIO, name: str, options: Options) -> Iterator[Item]:
    """A feed in a file: what it has of each entry, for nothing is fetched."""
    try:
        for entry in entries_of(stream.read(MAX_FEED + 1), None, "", name):
            yield from own_item(entry, name, options)
    except UnreadableDocument as error:
        yield lost(str(error))


def item_of(entry: Entry, feed: str, page_at: Callable[[str], Original], options: Options) -> Iterator[Item]:
    """The document of one entry: its content if that is whole, else its page, else its summary and a Problem.

    ``page_at`` fetches a page.
    """
    if _is_whole(entry.content) or entry.link is None:
        yield from own_item(entry, feed, options)
        return
    try:
        page = page_at(entry.link)
    except UnreadableDocument as error:
        attempt = Attempt(
            named=entry.link,
            source=options.source,
            published=options.published or entry.published,
            title=entry.title,
        )
        if not (entry.content or entry.summary):
            yield lost(str(error), attempt)
            return
        message = f"{error}. Its summary in the feed is read instead"
        yield Problem(document=None, stage=GAP_STAGE, message=message, attempt=attempt)
        yield from own_item(entry, feed, options)
        return
    yield options.applied(_dated(replace(page, title=entry.title), entry))


def own_item(entry: Entry, feed: str, options: Options) -> Iterator[Item]:
    """What a feed itself has of an entry."""
    words = entry.content or entry.summary
    if not words:
        yield lost(f"{feed}: the entry {entry.title or entry.id!r} has no text and no address of a page")
        return
    marked = _TAG.search(words) is not None
    body = _PAGE.format(words) if marked else unescape(words)
    url = entry.link
    original = Original(
        data=body.encode("utf-8", "replace"),
        name=url or f"{feed}#{entry.id}",
        source=host_of(url or feed) if _WEB.match(url or feed) else None,
        url=url,
        title=entry.title,
        media_type="text/html" if marked else "text/plain",
        retrieval=Retrieval(within=feed, place=entry.id),
    )
    yield options.applied(_dated(original, entry))


def _dated(original: Original, entry: Entry) -> Original:
    if entry.published is None:
        return original
    return replace(original, published=entry.published, published_basis=PublishedBasis.MANIFEST)


def _is_whole(content: str | None) -> bool:
    words = " ".join(unescape(_TAG.sub(" ", content or "")).split())
    return len(words) >= WHOLE and _CUT.search(words) is None


def _entry(raw: Mapping[str, Any], feed: str | None) -> Entry | None:
    title = _words(_string(raw.get("title")))
    contents = raw.get("content")
    parts = [_string(part.get("value")) for part in contents if isinstance(part, dict)] if contents else []
    content = max((part for part in parts if part), key=len, default=None)
    summary = _string(raw.get("summary"))
    link = _link(_string(raw.get("link")), feed)
    id = _string(raw.get("id")) or link or title
    if id is None:
        return None
    published = _day(raw)
    return Entry(
        id=id[:2_000],
        mark=sha256_of(repr((title, link, published, content, summary)))[:16],
        link=link,
        title=title,
        published=published,
        content=content,
        summary=summary,
    )


def _link(link: str | None, feed: str | None) -> str | None:
    """Where an entry leads, if that is a page of the web."""
    try:
        joined = urljoin(feed or "", link or "")
    except ValueError:
        return None
    return joined if link and _WEB.match(joined) else None


def _words(marked: str | None) -> str | None:
    """The words of a title that may have mark-up in it."""
    return " ".join(keepable(unescape(_TAG.sub(" ", marked or ""))).split())[:1_000] or None


def _string(value: Any) -> str | None:
    return (keepable(value).strip() or None) if isinstance(value, str) else None


def _day(raw: Mapping[str, Any]) -> str | None:
    """The day of publication where the publisher is, or in UTC if the feed does not tell."""
    for member in ("published", "updated"):
        written = _string(raw.get(member))
        for read in (parsedate_to_datetime, datetime.fromisoformat):
            try:
                return read(written or "").date().isoformat()
            except (ValueError, TypeError, IndexError, OverflowError):
                continue
        parsed = raw.get(f"{member}_parsed")
        if parsed:
            try:
                return date(*parsed[:3]).isoformat()
            except (ValueError, TypeError):
                continue
    return None
