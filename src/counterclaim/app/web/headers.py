"""What every answer tells the browser: nothing comes from elsewhere, is framed, or is guessed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from typing import Any
from urllib.parse import urlsplit

from litestar import Request, Response

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
MISDIRECTED = 421
Hook = Callable[[Request[Any, Any, Any]], Awaitable[Response[Any] | None]]
PRIVATE = "no-store"  # what a ledger tells is not kept by proxies and shared browsers


def only_for(hosts: Collection[str]) -> Hook:
    """What refuses a request that was meant for another host: a page elsewhere may let its name lead here."""

    async def refused(request: Request[Any, Any, Any]) -> Response[Any] | None:
        if _host_of(request) in hosts:
            return None
        return with_headers(
            Response("this is another site", status_code=MISDIRECTED, media_type="text/plain")
        )

    return refused


def _host_of(request: Request[Any, Any, Any]) -> str | None:
    try:
        return urlsplit(f"//{request.headers.get('host', '')}").hostname
    except ValueError:
        return None


def with_headers(response: Response[Any]) -> Response[Any]:
    """An answer with the headers that all have."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("cache-control", PRIVATE)
    return response
