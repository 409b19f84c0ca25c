"""A web server in the test's own process, which a fetcher reaches because the test tells it to."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import BinaryIO

from counterclaim.sources.addresses import Reach
from counterclaim.sources.connecting import Resolver, resolved
from counterclaim.sources.fetching import Fetcher


@dataclass
class Page:
    """What the server answers; ``slowly`` writes the rest of the answer itself."""

    body: bytes = b""
    type: str | None = "text/html"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    slowly: Callable[[BinaryIO], None] | None = None


@dataclass
class Site:
    """Pages by path, and the requests that came."""

    port: int
    pages: dict[str, Page | Callable[[Mapping[str, str]], Page]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    heard: list[dict[str, str]] = field(default_factory=list)

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def fetcher(self, *, pause: float = 0.0, resolve: Resolver = resolved) -> Fetcher:
        return Fetcher(Reach(("127.0.0.1", self.port)), pause=pause, resolve=resolve)


@contextmanager
def serving() -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.asked.append(self.path)
            site.heard.append({name.lower(): value for name, value in self.headers.items()})
            found = site.pages.get(self.path, Page(status=404))
            page = found(site.heard[-1]) if callable(found) else found
            self.send_response(page.status)
            if page.type is not None:
                self.send_header("Content-Type", page.type)
            if page.slowly is None:
                self.send_header("Content-Length", str(len(page.body)))
            else:
                self.send_header("Connection", "close")
            for name, value in page.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(page.body)
            if page.slowly is not None:
                page.slowly(self.wfile)  # type: ignore[arg-type]

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            pass  # who asked has gone away, as some tests want it

    server = Server(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site(port=server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
