"""What a person is told when something cannot be shown: what, where, and what now; never a traceback."""

from __future__ import annotations

import logging
from typing import Any
from urllib.parse import quote

from litestar import Request, Response
from litestar.exceptions import HTTPException, NotAuthorizedException
from litestar.response import Redirect

from counterclaim.app.web.api.answers import Trouble, answer
from counterclaim.app.web.api.routes import PATH
from counterclaim.app.web.headers import with_headers
from counterclaim.app.web.rendering import page
from counterclaim.model.errors import BadInput, CounterclaimError, PluginFailed, RecordNotFound

log = logging.getLogger(__name__)

KNOWN = {
    403: ("Not for you", "Your account may not do this, or the form is too old: go back and load it again."),
    404: (
        "There is no such page",
        "The address may be mistyped, or lead to what a later version has elsewhere.",
    ),
    405: ("That cannot be done here", "Go back to the page you came from and use what is offered there."),
    413: ("That is too much at once", "Send it in smaller pieces."),
    429: ("Not so fast", "Too much was asked at once, by you or by others. Wait a minute, and try again."),
    415: ("Not sent as it must be", "Send it as application/json, and from no other site."),
}


def of_ours(request: Request[Any, Any, Any], error: CounterclaimError) -> Response[object]:
    """What we refuse on purpose: its own words say what to do."""
    status, title = (404, "There is no such record") if isinstance(error, RecordNotFound) else (400, "Not so")
    if not isinstance(error, (BadInput, RecordNotFound)):
        status, title = 503, "The ledger cannot be read now"
    if isinstance(error, PluginFailed):
        status, title = 500, "An added package failed"
    return _told(request, status, title, str(error))


def of_strangers(request: Request[Any, Any, Any], _: NotAuthorizedException) -> Response[Any]:
    """Who is not known is asked to log in; a program is told that its token is none."""
    if _is_for_programs(request):
        return _told(request, 401, "Nobody is known", "Send a token of `counterclaim people token NAME`.")
    if request.headers.get("authorization") or "text/html" not in request.headers.get("accept", ""):
        return with_headers(Response("no valid token", status_code=401, media_type="text/plain"))
    query = f"?{request.url.query}" if request.url.query else ""
    back = quote(f"{request.url.path}{query}" if request.method == "GET" else "/", safe="/")
    return with_headers(Redirect(f"/login?to={back}", status_code=303))


def of_the_web(request: Request[Any, Any, Any], error: HTTPException) -> Response[object]:
    """What does not exist or is not allowed."""
    title, message = KNOWN.get(error.status_code, ("That did not work", "Go back, and try it another way."))
    if error.status_code == 400 and _is_for_programs(request):
        message = _what_is_wrong(error)
    return _told(request, error.status_code, title, message)


def of_nobody(request: Request[Any, Any, Any], error: Exception) -> Response[object]:
    """What nobody foresaw: it is in the log of the program, and not on the page."""
    log.error("an error of counterclaim itself", exc_info=error)
    title = "An error of counterclaim itself"
    message = f"{type(error).__name__}: `counterclaim serve --debug` prints all of it; please report that."
    return _told(request, 500, title, message)


def _told(request: Request[Any, Any, Any], status: int, title: str, message: str) -> Response[object]:
    if _is_for_programs(request):
        return answer(Trouble(status=status, title=title, message=message), status)
    return page("trouble.html", status=status, title=title, message=message, section=None)


def _is_for_programs(request: Request[Any, Any, Any]) -> bool:
    return request.url.path.startswith(f"{PATH}/")


def _what_is_wrong(error: HTTPException) -> str:
    """Which value cannot be, and why, as the framework found."""
    found = error.extra if isinstance(error.extra, list) else []
    told = [f"{one.get('key', '')}: {one.get('message', '')}" for one in found if isinstance(one, dict)]
    return "; ".join(told)[:500] or error.detail[:500]
