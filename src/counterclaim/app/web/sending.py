"""What forms send, and where they may lead."""

from __future__ import annotations

from typing import Annotated

from litestar.enums import RequestEncodingType
from litestar.params import Body

Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]


def within(address: str, otherwise: str) -> str:
    r"""An address of this site, whatever a form says.

    >>> within("/review?at=1", "/review"), within("//example.org", "/review"), within("/\\example.org", "/")
    ('/review?at=1', '/review', '/')
    """
    inside = address.startswith("/") and not address.startswith("//") and "\\" not in address
    return address if inside and address.isprintable() else otherwise
