"""Pages fetched from the web: only what may be, slowly, and bounded in size, time and kind."""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx

from counterclaim import __version__
from counterclaim.model.errors import UnreadableDocument
from counterclaim.sources.addresses import Reach, Unreachable
from counterclaim.sources.connecting import (
    NETWORK_ERRORS,
    Deadline,
    Resolver,
    Transport,
    checked_url,
    resolved,
)
from counterclaim.sources.files import MAX_BYTES
from counterclaim.sources.robots import AGENT, Robots, robots_of

USER_AGENT = f"{AGENT}/{__version__} (reads reports on conflicts into a ledger; robots.txt: {AGENT})"
MAX_SECONDS = 60.0  # for a page with its redirects
CONNECT_SECONDS, SILENT_SECONDS = 10.0, 20.0  # for a connection; in which nothing comes
MAX_REDIRECTS = 5
MAX_ROBOTS = 500_000  # bytes; what comes after that is not read (RFC 9309 asks for at least as much)
PAUSE = 1.0  # seconds between two requests to a host
LONGEST_PAUSE = 60.0  # that a host may ask for
PIECE = 1 << 18  # bytes that are unpacked at a time
REDIRECTS = frozenset((301, 302, 303, 307, 308))
KEPT_HEADERS = ("content-type", "content-language", "date", "etag", "last-modified", "server", "retry-after")

_WINDOWS = {"": 0, "identity": 0, "gzip": 31, "x-gzip": 31}  # of zlib


class FetchFailed(UnreadableDocument):
    """A page that did not come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a host answered: ``url`` is where the redirects led, ``peer`` the network address that did."""

    asked: str
    url: str
    status: int
    headers: Mapping[str, str]
    data: bytes
    at: str
    peer: str | None

    @property
    def media_type(self) -> str:
        """The media type that the host says, in small letters; empty if it says none."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class Fetcher:
    """Fetches pages, one after the other; one for a whole run, for it knows when each host was last asked.

    ``reach`` is what may be connected to, ``resolve`` finds the addresses of a name, ``pause`` is how many
    seconds lie between two requests to one host.
    """

    def __init__(
        self, reach: Reach | None = None, *, resolve: Resolver = resolved, pause: float = PAUSE
    ) -> None:
        self._reach = reach or Reach()
        self._pause = pause
        self._deadline = Deadline()
        self._transport = Transport(self._reach, self._deadline, resolve)
        self._robots: dict[str, Robots] = {}
        self._asked: dict[str, float] = {}

    def check(self, url: str) -> None:
        """Make sure that an address is one of the web, before anything is asked.

        Raises:
            UnreadableDocument: it is not.
        """
        checked_url(url, self._reach)

    def get(
        self, url: str, *, headers: Mapping[str, str] | None = None, seconds: float = MAX_SECONDS
    ) -> Answer:
        """Fetch a page, through its redirects; ``headers`` may make the request conditional.

        Raises:
            UnreadableDocument: the address may not be asked for.
            FetchFailed: the page did not come, is too large, or robots.txt forbids it.
        """
        self._deadline.start(seconds)
        try:
            return self._followed(url, dict(headers or {}))
        except NETWORK_ERRORS as error:
            raise FetchFailed(
                f"{shown(url)}: cannot be fetched ({_reason(error)}); try again later"
            ) from error

    def _followed(self, url: str, headers: Mapping[str, str], *, robots: bool = False) -> Answer:
        """The answer at the end of the redirects, for a page or for the rules themselves."""
        target = checked_url(url, self._reach)
        for _ in range(MAX_REDIRECTS + 1):
            if not robots:
                self._check_robots(target)
            self._wait(target)
            with closing(self._transport.handle_request(_request(target, headers))) as response:
                place = response.headers.get("location")
                if response.status_code not in REDIRECTS or not place:
                    return _answer(url, target, response, cut_at=MAX_ROBOTS if robots else None)
            former, target = target, checked_url(str(target.join(place)), self._reach)
            if (former.scheme, target.scheme) == ("https", "http"):
                raise FetchFailed(f"{shown(url)}: leads from https to http, where anybody may change it")
        raise FetchFailed(f"{shown(url)}: more than {MAX_REDIRECTS} redirects; open it by hand")

    def _check_robots(self, target: httpx.URL) -> None:
        robots = self._robots_of(target)
        if robots.silent:
            where = target.copy_with(raw_path=b"/robots.txt")
            raise FetchFailed(
                f"{where}: cannot be had ({robots.silent}), so nothing is fetched; try again later"
            )
        if not robots.allows(str(target)):
            raise FetchFailed(f"{shown(str(target))}: robots.txt forbids it; save the page and name the file")

    def _robots_of(self, target: httpx.URL) -> Robots:
        host = str(target.copy_with(raw_path=b"/"))
        if host not in self._robots:
            try:
                answer = self._followed(f"{host}robots.txt", {}, robots=True)
                self._robots[host] = robots_of(answer.status, answer.data)
            except Unreachable:
                raise
            except UnreadableDocument as error:
                self._robots[host] = Robots(silent=str(error))
        return self._robots[host]

    def _wait(self, target: httpx.URL) -> None:
        """Leave a host alone for as long as it wants since it was last asked."""
        host = str(target.copy_with(raw_path=b"/"))
        robots = self._robots.get(host)
        pause = max(self._pause, min(robots.pause if robots else 0.0, LONGEST_PAUSE))
        left = self._asked.get(host, -pause) + pause - time.monotonic()
        if left > 0 and host in self._asked:
            time.sleep(left)
            self._deadline.extend(left)
        self._asked[host] = time.monotonic()


def _request(target: httpx.URL, headers: Mapping[str, str]) -> httpx.Request:
    ours = {"User-Agent": USER_AGENT, "Accept": "*/*", "Accept-Encoding": "gzip"}
    timeout = {"connect": CONNECT_SECONDS, **dict.fromkeys(("read", "write", "pool"), SILENT_SECONDS)}
    return httpx.Request("GET", target, headers={**ours, **headers}, extensions={"timeout": timeout})


def _answer(asked: str, target: httpx.URL, response: httpx.Response, *, cut_at: int | None) -> Answer:
    """The whole answer, unpacked and not larger than a document may be; or its beginning."""
    encoding = response.headers.get("content-encoding", "").strip().lower()
    if encoding not in _WINDOWS:
        raise FetchFailed(f"{shown(asked)}: packed as {encoding[:40]!r}, which nobody asked for")
    peer = response.extensions["network_stream"].get_extra_info("server_addr")
    data = bytearray()
    for piece in _unpacked(response, _WINDOWS[encoding]):
        data += piece
        if cut_at is not None and len(data) > cut_at:
            data = data[:cut_at]
            break
        if len(data) > MAX_BYTES:
            raise FetchFailed(f"{shown(asked)}: larger than {MAX_BYTES // 10**6} MB; save it in parts")
    return Answer(
        asked=asked,
        url=str(target),
        status=response.status_code,
        headers={name: response.headers[name] for name in KEPT_HEADERS if name in response.headers},
        data=bytes(data),
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        peer=str(peer[0]) if peer else None,
    )


def _unpacked(response: httpx.Response, window: int) -> Iterator[bytes]:
    """The body, a bounded piece at a time: little that is packed may hold much.

    Raises:
        zlib.error: it is damaged or cut short.
    """
    assert isinstance(response.stream, httpx.SyncByteStream)
    if not window:
        yield from response.stream
        return
    unpacking = zlib.decompressobj(window)
    for piece in response.stream:
        rest = piece
        while rest:
            if unpacking.eof:  # another packed part follows
                unpacking = zlib.decompressobj(window)
            yield unpacking.decompress(rest, PIECE)
            rest = unpacking.unconsumed_tail or unpacking.unused_data
    if not unpacking.eof:
        raise zlib.error("the packed page is cut short")


def shown(url: str) -> str:
    """An address as messages have it: not longer than a line, and without a password."""
    before, sign, after = url.partition("://")
    place, slash, path = after.partition("/")
    return f"{before}{sign}{place.rpartition('@')[2]}{slash}{path}"[:300]


def _reason(error: Exception) -> str:
    return " ".join((str(error) or type(error).__name__).split())[:200]
