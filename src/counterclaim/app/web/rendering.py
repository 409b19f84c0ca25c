"""Pages from templates: ours, with the pieces of the report that show records."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from litestar import MediaType, Request, Response
from litestar.template.base import csrf_token

from counterclaim import __version__
from counterclaim.app.web.addresses import of_records
from counterclaim.app.web.asking import CONFIDENCES, orders_of
from counterclaim.app.web.headers import with_headers
from counterclaim.app.web.navigation import SECTIONS, section_of
from counterclaim.model.people import Motion, Person
from counterclaim.views.report.legible import legible
from counterclaim.views.report.wording import PLEDGES, RECORDS, STANCES, STATUSES, Sign
from counterclaim.views.report.words import Words

AUTHOR = "author"  # the cookie that keeps who decides, on a machine of one person


def page(
    template: str, /, *, request: Request[Any, Any, Any] | None = None, status: int = 200, **values: Any
) -> Response[object]:
    """A page; no character of a document in it can pass for markup or hide. Forms need the ``request``."""
    html = (
        _environment()
        .get_template(template)
        .render(
            sections=SECTIONS,
            here=section_of(values.get("section")),
            version=__version__,
            csrf=csrf_token({"request": request}) if request is not None else "",
            author=_author(request),
            person=_person(request),
            **{"asked": None, **values},
        )
    )
    return with_headers(Response(legible(html), status_code=status, media_type=MediaType.HTML))


def _person(request: Request[Any, Any, Any] | None) -> str:
    """Who has logged in; nobody on a machine of one person."""
    user = request.scope.get("user") if request is not None else None
    return user.name if isinstance(user, Person) else ""


def _author(request: Request[Any, Any, Any] | None) -> str:
    """Who decides on this page."""
    return _person(request) or (request.cookies.get(AUTHOR, "") if request is not None else "")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=ChoiceLoader(
            [
                PackageLoader("counterclaim.app.web", "templates"),
                PackageLoader("counterclaim.views.report", "templates"),
            ]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "anchor": Words.anchor,
        "confidences": CONFIDENCES,
        "being_decided": _being_decided,
        "of_records": of_records,
        "orders_of": orders_of,
        "statuses": tuple(STATUSES.values()),
        "stances": (*STANCES.values(), RECORDS),
        "sign_of": _sign_of,
    }
    return environment


def _being_decided(motion: Motion) -> bool:
    """Whether somebody agreed to a motion just now."""
    return motion.is_being_decided(datetime.now(UTC))


def _sign_of(column: str, value: str) -> Sign | None:
    """The sign of a value in a column of a list, where it has one."""
    if column == "stance":
        return _signs(STANCES).get(value)
    return _signs({**STATUSES, **PLEDGES}).get(value) if column == "status" else None


def _signs(signs: Mapping[Any, Sign]) -> Mapping[str, Sign]:
    return {str(of): sign for of, sign in signs.items()}
