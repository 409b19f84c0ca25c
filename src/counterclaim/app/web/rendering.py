"""Pages from templates: ours, with the pieces of the report that show records."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from litestar import MediaType, Response

from counterclaim import __version__
from counterclaim.app.web.headers import with_headers
from counterclaim.views.report.legible import legible
from counterclaim.views.report.words import Words

SECTIONS = (
    ("/incidents", "Incidents"),
    ("/claims", "Statements"),
    ("/documents", "Documents"),
)


def page(template: str, /, *, status: int = 200, **values: Any) -> Response[object]:
    """A page; no character of a document in it can pass for markup or hide."""
    html = _environment().get_template(template).render(sections=SECTIONS, version=__version__, **values)
    return with_headers(Response(legible(html), status_code=status, media_type=MediaType.HTML))


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
    environment.globals["anchor"] = Words.anchor
    return environment
