"""What the interface answers: records in the words of the interchange, a page of them, or what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from litestar import Response
from litestar.openapi.datastructures import ResponseSpec

from counterclaim.app.web.headers import with_headers
from counterclaim.exports import json_bytes, member

JSON = "application/json"
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Why something could not be done: what, where, and what now."""

    status: int
    title: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Records(Generic[T]):
    """A page of the records that match; ``total`` is how many there are, ``pages`` how many pages of them."""

    records: Sequence[T]
    total: int
    page: int
    pages: int


TROUBLES = {
    status: ResponseSpec(Trouble, description=description, generate_examples=False)
    for status, description in (
        (400, "What was sent cannot be."),
        (401, "Nobody is known by this token."),
        (403, "The role does not allow it."),
        (404, "There is no such record."),
        (413, "Too much was sent."),
        (415, "It was not sent as JSON, or from another site."),
        (421, "It was meant for another host."),
        (429, "Too much was asked lately."),
        (503, "The ledger cannot be read now."),
    )
}


def answer(content: object, status: int = 200) -> Response[Any]:
    """An answer; records stand in it as the interchange writes them."""
    return as_json(json_bytes(member(content)), status)


def as_json(content: bytes, status: int = 200) -> Response[Any]:
    """An answer that is JSON already."""
    return with_headers(Response(content, status_code=status, media_type=JSON))


def answer_page(records: Sequence[Any], total: int, *, page: int, size: int) -> Response[Any]:
    """A page of records."""
    return answer(Records(records=records, total=total, page=page, pages=-(-total // size)))
