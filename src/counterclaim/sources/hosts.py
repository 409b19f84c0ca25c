"""The host of an address."""

from __future__ import annotations


def host_of(url: str) -> str:
    """The host of an address, as a source of documents.

    >>> host_of("https://www.orsa-today.example/2024/03/mill")
    'orsa-today.example'
    """
    return url.partition("://")[2].partition("/")[0].partition("?")[0].partition(":")[0].removeprefix("www.")
