"""What a program may send: what is described, as JSON, and nothing that a page of another site could."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from litestar import Litestar
from litestar.connection import ASGIConnection
from litestar.exceptions import HTTPException
from litestar.handlers import BaseRouteHandler
from litestar.openapi.spec import Parameter
from litestar.status_codes import HTTP_415_UNSUPPORTED_MEDIA_TYPE

from counterclaim.model.errors import BadInput

READING = frozenset(("GET", "HEAD", "OPTIONS"))


def only_json(connection: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler) -> None:
    """Refuse what a form of another site could send: these come as forms, or tell where they come from.

    Raises:
        HTTPException: it is such.
    """
    if connection.scope.get("method") in READING:
        return
    kind = connection.headers.get("content-type", "").partition(";")[0].strip().lower()
    origin = connection.headers.get("origin")
    from_here = origin is None or urlsplit(origin).netloc == connection.headers.get("host")
    if kind != "application/json" or not from_here:
        raise HTTPException(status_code=HTTP_415_UNSUPPORTED_MEDIA_TYPE)


def only_described(connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler) -> None:
    """Refuse a filter that there is not: passed over, it would show more than was asked for.

    Raises:
        BadInput: there is such.
    """
    known = _known(connection.app, handler)
    for name in connection.query_params:
        if name not in known:
            there = ", ".join(sorted(known)) or "nothing"
            raise BadInput(f"{name[:40]!r} cannot be asked for here; what can: {there}")


def _known(app: Litestar, handler: BaseRouteHandler) -> frozenset[str]:
    """What the description of a route says can be asked for."""
    operations = (
        operation
        for item in (app.openapi_schema.paths or {}).values()
        for operation in (item.get, item.post)
        if operation is not None and operation.operation_id == getattr(handler, "operation_id", None)
    )
    return frozenset(
        parameter.name
        for operation in operations
        for parameter in operation.parameters or ()
        if isinstance(parameter, Parameter) and parameter.param_in == "query"
    )
