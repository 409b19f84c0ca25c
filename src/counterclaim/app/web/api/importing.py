"""Documents brought in by programs: looked at first, then kept; and failures tried again."""

from __future__ import annotations

import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from litestar import Request, Response
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from counterclaim.app.bringing import Seen, Sent
from counterclaim.app.web.api.answers import answer
from counterclaim.app.web.api.routing import sends
from counterclaim.app.web.intake import Intake
from counterclaim.ledger import SqlLedger
from counterclaim.model.errors import BadInput
from counterclaim.model.people import Role
from counterclaim.model.problems import Problem
from counterclaim.pipeline.ingest import Summary

Words = Annotated[str, Meta(max_length=2_000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """One of three: a ``text``, a ``file`` in Base64 with its ``name``, or the ``address`` of a page or feed.

    ``source`` is who published it, ``published`` the day, where that is known better than it tells itself.
    """

    text: str = ""
    file: str = ""
    name: Words = ""
    address: Words = ""
    source: Words = ""
    published: Annotated[str, Meta(max_length=40)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What would come: the first documents, how many more, what would not, and the ``key`` to keep it by."""

    key: str
    documents: Sequence[Seen]
    more: int
    problems: Sequence[Problem]


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """The key of what was looked at."""

    key: Annotated[str, Meta(max_length=200)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Retrying:
    """Nothing needs to be said: ``{}``."""


@sends("/imports/looks", "look", "See what would come of a text, file or address.", role=Role.ANALYST)
def look(
    request: Request[Any, Any, Any],
    data: JSONBody[Sending],
    store: NamedDependency[SqlLedger],
    intake: NamedDependency[Intake],
) -> Response[Looked]:
    """Nothing is kept yet; what is not kept within a quarter of an hour is forgotten."""
    sent = Sent(
        text=data.text,
        file=_bytes(data.file),
        name=data.name,
        address=data.address,
        source=data.source,
        published=data.published,
    )
    seen, key = intake.look(store, sent, request.user.name)
    told = Looked(key=key, documents=seen.documents, more=seen.more, problems=seen.problems)
    return answer(told, 201)


@sends("/imports", "import", "Read and keep what was looked at.", role=Role.ANALYST)
def keep(
    request: Request[Any, Any, Any],
    data: JSONBody[Keeping],
    store: NamedDependency[SqlLedger],
    intake: NamedDependency[Intake],
) -> Response[Summary]:
    """A document that is there already is not read again; what cannot be read is kept with its problem."""
    return answer(intake.keep(store, data.key, request.user.name), 201)


@sends("/problems/retries", "retry", "Try again what could not be fetched or read.", role=Role.ANALYST)
def retry(
    request: Request[Any, Any, Any],
    data: JSONBody[Retrying],  # noqa: ARG001 - only that it is JSON counts, which no form sends
    store: NamedDependency[SqlLedger],
    intake: NamedDependency[Intake],
) -> Response[Summary]:
    """Files that were named on the command line are tried again there."""
    return answer(intake.retry(store, request.user.name), 201)


def _bytes(sent: str) -> bytes:
    try:
        return binascii.a2b_base64(sent, strict_mode=True)
    except ValueError as error:
        raise BadInput(f"file: not in Base64 ({error})") from error
