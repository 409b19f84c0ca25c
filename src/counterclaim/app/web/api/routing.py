"""How a route of the interface is declared: its role and its answers, for guard and description alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from litestar import get, post
from litestar.di import Provide
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec

from counterclaim.app.web.api.answers import TROUBLES
from counterclaim.app.web.entering import NEEDS
from counterclaim.model.people import Role

BEARER = "bearer"  # the name of how a program says who it is
Route = Callable[[Callable[..., Any]], HTTPRouteHandler]


def reads(
    path: str,
    name: str,
    summary: str,
    *,
    role: Role = Role.VIEWER,
    dependencies: Mapping[str, Provide] | None = None,
) -> Route:
    """A route that tells something."""
    return get(path, **_shared(path, name, summary, role), dependencies=dependencies)


def sends(
    path: str,
    name: str,
    summary: str,
    *,
    role: Role,
    status: int = 201,
    others: Mapping[int, ResponseSpec] | None = None,
) -> Route:
    """A route that changes something; ``others`` are what it answers beside its own answer."""
    shared = _shared(path, name, summary, role)
    shared["responses"] = {**TROUBLES, **(others or {})}
    return post(path, **shared, status_code=status)


def _shared(path: str, name: str, summary: str, role: Role) -> dict[str, Any]:
    return {
        "sync_to_thread": True,
        "operation_id": name,
        "summary": summary,
        "tags": [path.split("/")[1]],
        "opt": {NEEDS: role},
        "security": [{BEARER: [str(role)]}],
        "responses": TROUBLES,
    }
