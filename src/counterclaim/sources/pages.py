"""A page of the web as an Original, with the record of how it came."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import partial

from counterclaim.model.documents import Original, Retrieval
from counterclaim.model.errors import UnreadableDocument
from counterclaim.sources.feeds import entries_of, is_feed, item_of
from counterclaim.sources.fetching import Answer, Fetcher, FetchFailed, shown
from counterclaim.sources.files import media_type_within
from counterclaim.sources.hosts import host_of
from counterclaim.sources.items import Item, Options, lost

MEDIA_TYPES = {
    "text/html": "text/html",
    "application/xhtml+xml": "text/html",
    "text/plain": "text/plain",
    "text/markdown": "text/plain",
    "application/pdf": "application/pdf",
}
_UNTOLD = frozenset(("", "application/octet-stream", "binary/octet-stream"))
_TOO_OFTEN = frozenset((429, 503))
_REASONS = {
    404: "there is no such page; check the address",
    410: "the page is gone",
    401: "it is not given to programs; save the page and name the file",
    403: "it is not given to programs; save the page and name the file",
    451: "it is not given to programs; save the page and name the file",
}


def open_page(url: str, fetcher: Fetcher, options: Options) -> Iterator[Item]:
    """The page at an address, the entries of a feed there, or a Problem in its place."""
    try:
        answer = fetcher.get(url)
        if answer.status == 200 and is_feed(answer.media_type, answer.data):
            entries = entries_of(answer.data, answer.url, answer.media_type, shown(url))
        else:
            yield options.applied(page_of(answer))
            return
    except UnreadableDocument as error:
        yield lost(str(error))
        return
    for entry in entries:
        yield from item_of(entry, answer.url, partial(page_at, fetcher), options)


def page_at(fetcher: Fetcher, url: str) -> Original:
    """The page at an address.

    Raises:
        UnreadableDocument: it did not come, or is of a kind that is not read.
    """
    return page_of(fetcher.get(url))


def page_of(answer: Answer) -> Original:
    """The page that a host answered with: its source is the host.

    Raises:
        FetchFailed: the host answered with something else.
        UnreadableDocument: of a kind that is not read.
    """
    if answer.status != 200:
        raise FetchFailed(f"{shown(answer.asked)}: {reason_of(answer)} (status {answer.status})")
    told = answer.media_type
    if told not in MEDIA_TYPES and told not in _UNTOLD:
        raise UnreadableDocument(
            f"{shown(answer.asked)}: {told[:60]} is not read; save its text and name the file"
        )
    seen = media_type_within(answer.data)
    return Original(
        data=answer.data,
        name=answer.url,
        source=host_of(answer.url),
        url=answer.url,
        media_type=seen if told in _UNTOLD or seen == "application/pdf" else MEDIA_TYPES[told],
        retrieval=retrieval_of(answer),
    )


def retrieval_of(answer: Answer) -> Retrieval:
    """The record of how a page came."""
    return Retrieval(
        at=answer.at,
        asked=answer.asked,
        answered=answer.url,
        peer=answer.peer,
        status=answer.status,
        headers=tuple(sorted(answer.headers.items())),
    )


def reason_of(answer: Answer) -> str:
    """Why a host did not give a page, and what now."""
    if answer.status in _TOO_OFTEN:
        seconds = retry_after(answer)
        when = f"in {seconds:.0f} seconds" if seconds else "later"
        return f"its host wants to be left alone; try again {when}"
    return _REASONS.get(answer.status, "its host has a fault; try again later")


def retry_after(answer: Answer) -> float | None:
    """For how many seconds a host wants to be left alone."""
    value = answer.headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(min(int(value[:9]), 10**7))
    try:
        left = (parsedate_to_datetime(value).astimezone(UTC) - datetime.now(UTC)).total_seconds()
    except (ValueError, OverflowError):
        return None
    return max(left, 0.0)
