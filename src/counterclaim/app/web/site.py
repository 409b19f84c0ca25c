"""The site of one ledger: its routes, what they share, and what becomes of errors."""

from __future__ import annotations

from collections.abc import Collection
from importlib.resources import files
from pathlib import Path
from secrets import token_hex
from typing import Any

from litestar import Litestar, Request, Response, Router, get
from litestar.config.csrf import CSRFConfig
from litestar.di import Provide
from litestar.exceptions import HTTPException, NotAuthorizedException
from litestar.middleware import DefineMiddleware
from litestar.response import Redirect
from litestar.static_files import create_static_files_router
from litestar.types import ControllerRouterHandler

from counterclaim.app.web import deciding, importing, incidents, lists, pictures, seconding, troubles
from counterclaim.app.web.api.routes import PATH, description, interface
from counterclaim.app.web.documents import Documents
from counterclaim.app.web.entering import ANYBODY, Entering, login, login_page, logout, needs
from counterclaim.app.web.headers import HEADERS, only_for
from counterclaim.app.web.intake import Intake
from counterclaim.app.web.looking import LOOKS
from counterclaim.app.web.masking import MaskedLedger
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.people import People
from counterclaim.model.errors import CounterclaimError
from counterclaim.model.people import Role

MOST_SENT = 25 * 1024 * 1024  # bytes of a request
HERE = frozenset(("127.0.0.1", "localhost", "::1"))
ASSETS_FOR = "public, max-age=3600"


def site(
    location: str,
    *,
    people: People | None = None,
    case: str = "",
    hosts: Collection[str] = HERE,
    intake: Intake | None = None,
) -> Litestar:
    """The web application of the ledger at a location, which must be there.

    Without ``people`` it is for who sits at this machine. With them everybody logs in, and may do what their
    role for the ``case`` says, by which name the accounts know this ledger. ``hosts`` are the names under
    which it is reached; documents come by ``intake``.

    Raises:
        LedgerError: there is none, or it is of another version.
    """
    return Litestar(
        route_handlers=_pages(people),
        dependencies=_handed(SqlLedger.open(location), people, case, intake or Intake(people=people)),
        exception_handlers={
            CounterclaimError: troubles.of_ours,
            NotAuthorizedException: troubles.of_strangers,
            HTTPException: troubles.of_the_web,
            Exception: troubles.of_nobody,
        },
        request_max_body_size=MOST_SENT,
        before_request=only_for(hosts),
        middleware=[DefineMiddleware(Entering, people=people)],
        guards=[needs(case, Role.VIEWER)],
        csrf_config=CSRFConfig(
            secret=token_hex(32),
            cookie_name="counterclaim-form",
            cookie_httponly=True,
            cookie_samesite="strict",
            exclude=[f"^{PATH}/"],  # which takes only what no form can send
        ),
        openapi_config=description(),
        include_in_schema=False,
        logging_config=None,
    )


def _handed(opened: SqlLedger, people: People | None, case: str, intake: Intake) -> dict[str, Provide]:
    """What pages are handed by name."""
    masked = MaskedLedger.of(opened)
    second = seconding.Seconding(people=people, case=case)

    def store(request: Request[Any, Any, Any]) -> SqlLedger:
        """The ledger as somebody may see it: who only reads meets nobody by name who is only a victim."""
        may_see = people is None or request.user.may(Role.ANALYST, case)
        return (opened if may_see else masked).once_more()

    def outgoing() -> SqlLedger:
        """The ledger as it is told in files, which go from hand to hand."""
        return masked.once_more()

    return {
        "store": Provide(store, sync_to_thread=True),
        "outgoing": Provide(outgoing, sync_to_thread=True),
        "seconding": Provide(lambda: second, sync_to_thread=False),
        "intake": Provide(lambda: intake, sync_to_thread=False),
    }


def _pages(people: People | None) -> list[ControllerRouterHandler]:
    """Everything that can be asked for; with people also what they log in and out by."""
    entering = [login_page, login(people), logout(people)] if people is not None else []
    return [
        *entering,
        home,
        incidents.Incidents,
        incidents.as_json,
        incidents.as_csv,
        Documents,
        *map(lists.listing, lists.KINDS),
        lists.as_file,
        *LOOKS,
        pictures.shown,
        pictures.drawing,
        deciding.queue,
        deciding.decisions,
        deciding.decide,
        seconding.waiting,
        seconding.answered,
        importing.begin,
        importing.look,
        importing.keep,
        importing.failed,
        importing.retry,
        interface(),
        _assets("/assets", Path(str(files("counterclaim.app.web"))) / "assets"),
        _assets("/report", Path(str(files("counterclaim.views.report"))) / "assets"),
    ]


@get("/", sync_to_thread=False)
def home() -> Redirect:
    """The first page is the list of incidents."""
    return Redirect(incidents.LIST)


def _assets(path: str, folder: Path) -> Router:
    def cached(response: Response[object]) -> Response[object]:
        response.headers.update({**HEADERS, "cache-control": ASSETS_FOR})
        return response

    return create_static_files_router(
        path, directories=[folder], after_request=cached, opt={ANYBODY: True}, include_in_schema=False
    )
