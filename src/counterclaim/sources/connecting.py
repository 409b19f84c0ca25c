"""Connections to the web: every address a name leads to is checked, and the one checked is connected to."""

from __future__ import annotations

import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import httpcore
import httpx

from counterclaim.model.errors import UnreadableDocument
from counterclaim.sources.addresses import Reach

Resolver = Callable[[str, int, float], list[str]]  # a name, a port, the seconds that it may take


class Deadline:
    """When a fetch must be over, whatever the other side does."""

    def __init__(self) -> None:
        self._until = 0.0

    def start(self, seconds: float) -> None:
        """Begin to count."""
        self._until = time.monotonic() + seconds

    def extend(self, seconds: float) -> None:
        """Do not count some seconds that we waited of our own will."""
        self._until += seconds

    def left(self, at_most: float | None) -> float:
        """The seconds that may still be waited.

        Raises:
            httpcore.TimeoutException: none.
        """
        left = self._until - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("takes too long")
        return left if at_most is None else min(left, at_most)


class _Stream(httpcore.NetworkStream):
    """A connection that keeps the deadline, even where a byte comes every second."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, timeout=self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, timeout=self._deadline.left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = self._deadline.left(timeout)
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, timeout=left), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _Backend(httpcore.NetworkBackend):
    """Resolves a name once, checks all that it leads to, and connects to what was checked."""

    def __init__(self, reach: Reach, deadline: Deadline, resolve: Resolver) -> None:
        self._reach = reach
        self._resolve = resolve
        self._deadline = deadline
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = self._resolve(host, port, self._deadline.left(timeout))
        for address in addresses:
            self._reach.check(address, port, host)
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in addresses:
            left = self._deadline.left(timeout)
            try:
                stream = self._inner.connect_tcp(address, port, left, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _Stream(stream, self._deadline)
        raise failure


def resolved(host: str, port: int, seconds: float) -> list[str]:
    """All addresses of a name, in the order of the system; asked in a thread, for it knows no time limit."""
    found: list[str] = []
    failed: list[OSError | UnicodeError] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            failed.append(error)
        else:
            found.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(seconds)
    if failed:
        raise httpcore.ConnectError(f"no such host ({failed[0]})")
    if asking.is_alive():
        raise httpcore.ConnectTimeout("its name is not found in time")
    return found


class Transport(httpx.BaseTransport):
    """What httpx sends requests by: no proxy, no environment, checked and pinned addresses."""

    def __init__(self, reach: Reach, deadline: Deadline, resolve: Resolver) -> None:
        context = httpx.create_ssl_context(trust_env=False)
        backend = _Backend(reach, deadline, resolve)
        self._pool = httpcore.ConnectionPool(ssl_context=context, network_backend=backend)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; its body comes as it is read."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        answer = self._pool.handle_request(
            httpcore.Request(request.method, url, headers=request.headers.raw, extensions=request.extensions)
        )
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions
        )

    def close(self) -> None:
        """Let go of all connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


# What may go wrong between two machines: named failures, no faults of ours.
NETWORK_ERRORS = (
    httpx.HTTPError,
    httpx.InvalidURL,
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.UnsupportedProtocol,
    OSError,
    zlib.error,
)


def checked_url(url: str, reach: Reach) -> httpx.URL:
    """An address that may be asked for, without its fragment.

    Raises:
        UnreadableDocument: of another protocol, with a password in it, at another port, or no address at all.
    """
    try:
        parsed = httpx.URL(url)
        host, port = parsed.host, parsed.port or {"http": 80, "https": 443}.get(parsed.scheme, 0)
    except (httpx.InvalidURL, ValueError) as error:
        raise UnreadableDocument(f"{url[:200]}: no address of a page ({error})") from error
    if parsed.scheme not in ("http", "https"):
        raise UnreadableDocument(f"{url[:200]}: only http and https are fetched")
    if not host or len(url) > 2_000:
        raise UnreadableDocument(f"{url[:200]}: no address of a page; check it")
    if parsed.userinfo:
        raise UnreadableDocument(f"{host}: an address with a password is not fetched; give it without")
    if not reach.port_allowed(port):
        raise UnreadableDocument(f"{url[:200]}: port {port} is not read; only 80 and 443 are")
    return parsed.copy_with(fragment=None)
