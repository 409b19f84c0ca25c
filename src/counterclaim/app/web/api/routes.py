"""The routes of the interface, and its description as OpenAPI."""

from __future__ import annotations

from litestar import Router
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme

from counterclaim.app.web.api import deciding, history, importing, incidents, lists, seconding, series
from counterclaim.app.web.api.routing import BEARER
from counterclaim.app.web.api.sending import only_described, only_json
from counterclaim.app.web.headers import with_headers
from counterclaim.model.people import Role

VERSION = "1"
PATH = f"/api/v{VERSION}"


def interface() -> Router:
    """All routes for programs."""
    return Router(
        path=PATH,
        route_handlers=[
            *map(lists.listing, lists.FILTERS),
            lists.record,
            incidents.incident,
            incidents.document,
            incidents.counts,
            deciding.queue,
            deciding.decisions,
            deciding.decide,
            seconding.motions,
            seconding.answered,
            series.series,
            history.changes,
            history.sources,
            history.problems,
            importing.look,
            importing.keep,
            importing.retry,
        ],
        guards=[only_json, only_described],
        include_in_schema=True,
    )


def description() -> OpenAPIConfig:
    """How the interface describes itself."""
    return OpenAPIConfig(
        title="counterclaim",
        version=VERSION,
        description="What the pages of a ledger show and do. Records stand in the words of the interchange.",
        openapi_router=Router(
            f"{PATH}/openapi.json", route_handlers=[], include_in_schema=False, after_request=with_headers
        ),
        render_plugins=[JsonRenderPlugin(path=["/", "/openapi.json"])],
        use_handler_docstrings=True,
        components=Components(
            security_schemes={
                BEARER: SecurityScheme(
                    type="http",
                    scheme="bearer",
                    description="A token of `counterclaim people token`; none is needed where there are no "
                    "accounts. The scopes named are roles.",
                )
            }
        ),
        security=[{BEARER: [str(Role.VIEWER)]}],
    )
