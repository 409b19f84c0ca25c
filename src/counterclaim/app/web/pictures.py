"""Pictures of what a list is narrowed to: on a page with their numbers, and as files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import Parameter

from counterclaim.app.engine import told_by_each
from counterclaim.app.outline import installed_outline
from counterclaim.app.web.around import around_incidents
from counterclaim.app.web.asking import Asked
from counterclaim.app.web.headers import with_headers
from counterclaim.app.web.knowing import told
from counterclaim.app.web.rendering import page
from counterclaim.ledger import SqlLedger
from counterclaim.model.ledgers import Ledger
from counterclaim.views import pictures
from counterclaim.views.pictures import Picture, Scope, to_svg
from counterclaim.views.series import Period

OF_DRAWINGS = "default-src 'none'; style-src 'unsafe-inline'; sandbox"  # a drawing is alone with its styles
TITLES = {
    "timeline": "Timeline",
    "map": "Map",
    "violations": "Violations",
    "escalation": "Escalation",
    "tolls": "Tolls",
}

Drawn = Callable[[Ledger, Period, Scope], Picture]
DRAWN: Mapping[str, Drawn] = {
    "timeline": lambda ledger, period, scope: pictures.timeline(ledger, period, scope=scope),
    "map": lambda ledger, _period, scope: pictures.map_of(ledger, outline=installed_outline(), scope=scope),
    "violations": lambda ledger, period, scope: pictures.violations(ledger, period, scope=scope),
    "escalation": lambda ledger, period, scope: pictures.escalation(ledger, period, scope=scope),
    "tolls": lambda ledger, period, scope: pictures.tolls(told_by_each(ledger, None), period, scope=scope),
}

Kind = Annotated[str, Parameter(max_length=20)]


@get("/pictures/{kind:str}", sync_to_thread=True)
def shown(request: Request[Any, Any, Any], kind: Kind, store: NamedDependency[SqlLedger]) -> Response[object]:
    """A picture, with its numbers below it."""
    asked = Asked.of(request.query_params)
    picture = _drawn(store, kind, asked)
    return page(
        "picture_page.html",
        request=request,
        asked=asked,
        kind=kind,
        picture=picture,
        titles=TITLES,
        section="/pictures/timeline",
    )


@get("/drawings/{name:str}", sync_to_thread=True)
def drawing(
    request: Request[Any, Any, Any], name: Kind, outgoing: NamedDependency[SqlLedger]
) -> Response[Any]:
    """The picture as a file."""
    kind, _, ending = name.partition(".")
    if ending != "svg":
        raise NotFoundException
    drawn = to_svg(_drawn(outgoing, kind, Asked.of(request.query_params)))
    answer = Response(drawn, media_type="image/svg+xml")
    answer.headers["content-security-policy"] = OF_DRAWINGS
    return with_headers(answer)


def _drawn(store: SqlLedger, kind: str, asked: Asked) -> Picture:
    if kind not in DRAWN:
        raise NotFoundException
    with store.one_state():
        around = around_incidents(store, asked, asked.question(store, "incidents"))
    period = Period(since=asked.since or None, until=asked.until or None)
    filters = dict(asked.given())
    if around.left_out:
        drawn = len(around.ledger.incidents)
        filters["only the first"] = f"{drawn} of {drawn + around.left_out} incidents"
    return DRAWN[kind](told(around.ledger), period, Scope(filters=filters))
