"""Who is there, and what they may do: log-in with a password, tokens for programs, a role for each page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from litestar import Request, Response, get, post
from litestar.connection import ASGIConnection
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException
from litestar.handlers import BaseRouteHandler
from litestar.middleware import AbstractAuthenticationMiddleware, AuthenticationResult
from litestar.response import Redirect

from counterclaim.app.web.headers import with_headers
from counterclaim.app.web.rendering import page
from counterclaim.app.web.sending import Form, within
from counterclaim.ledger.people import People
from counterclaim.model.people import Person, Role

COOKIE = "counterclaim-session"
ANYBODY = "anybody"  # the option of what needs no log-in
NEEDS = "needs"  # the option that names the role
FAILURES, WITHIN = 5, timedelta(minutes=15)  # of one name, after which nobody is let in for a while
NOBODY = PasswordHasher().hash(
    "nobody has this password"
)  # what an unknown name costs as much to check against
LONGEST = 1_000
FIRST = "/incidents"  # where one goes after log-in, unless one came from elsewhere
HERE = Person(name="")  # who is at a machine of one person

Connection = ASGIConnection[Any, Any, Any, Any]


class Entering(AbstractAuthenticationMiddleware):
    """Finds out whose a request is, by its session or token."""

    def __init__(self, app: Any, people: People | None = None) -> None:
        super().__init__(app, exclude_from_auth_key=ANYBODY)
        self._people = people

    async def authenticate_request(
        self, connection: ASGIConnection[Any, Any, Any, Any]
    ) -> AuthenticationResult:
        """The person; nobody is let in who is not known."""
        from anyio.to_thread import run_sync

        if self._people is None:
            return AuthenticationResult(user=HERE, auth=None)
        kind, _, token = connection.headers.get("authorization", "").partition(" ")
        key = token.strip() if kind.lower() == "bearer" else connection.cookies.get(COOKIE, "")
        person = await run_sync(self._people.by_key, key) if key else None
        if person is None:
            raise NotAuthorizedException
        return AuthenticationResult(user=person, auth="token" if kind else "session")


def needs(
    ledger: str, default: Role
) -> Callable[[ASGIConnection[Any, Any, Any, Any], BaseRouteHandler], None]:
    """A guard: who may not do with the ledger what a page is for sees nothing of it."""

    def guard(connection: Connection, handler: BaseRouteHandler) -> None:
        if handler.opt.get(ANYBODY):
            return
        person = connection.scope.get("user")
        role = handler.opt.get(NEEDS, default)
        if person is HERE or (isinstance(person, Person) and person.may(role, ledger)):
            return
        raise PermissionDeniedException

    return guard


@get("/login", opt={ANYBODY: True}, sync_to_thread=False)
def login_page(request: Request[Any, Any, Any]) -> Response[object]:
    """Where a person logs in."""
    return page(
        "login.html",
        request=request,
        wrong=False,
        section=None,
        to=within(request.query_params.get("to", ""), FIRST),
    )


def login(people: People) -> Any:
    """What takes a name and a password, and begins a session."""
    hasher = PasswordHasher()

    @post("/login", opt={ANYBODY: True}, sync_to_thread=True, status_code=303, name="log-in")
    def enter(request: Request[Any, Any, Any], data: Form) -> Response[Any]:
        """Begin a session, unless too many tries failed lately."""
        name, password = data.get("name", "").strip()[:LONGEST], data.get("password", "")[:LONGEST]
        if people.noted_since("failure", name, WITHIN) >= FAILURES:
            minutes = int(WITHIN.total_seconds() // 60)
            message = f"Too many wrong passwords for this name. Wait {minutes} minutes, or ask an admin."
            return page("trouble.html", status=429, title="Not now", message=message, section=None)
        known = people.password_of(name)
        if not _fits(hasher, known or NOBODY, password) or known is None:
            people.note(name, "failure", name)
            to = within(data.get("to", ""), FIRST)
            return page("login.html", request=request, status=401, wrong=True, section=None, to=to)
        answer = Redirect(within(data.get("to", ""), FIRST), status_code=303)
        secure = request.url.scheme == "https"
        answer.set_cookie(COOKIE, people.new_key(name), httponly=True, samesite="strict", secure=secure)
        return with_headers(answer)

    return enter


def logout(people: People) -> Any:
    """What ends a session."""

    @post("/logout", opt={ANYBODY: True}, sync_to_thread=True, status_code=303)
    def leave(request: Request[Any, Any, Any]) -> Redirect:
        """End the session."""
        people.end_key(request.cookies.get(COOKIE, ""))
        answer = Redirect("/login", status_code=303)
        answer.delete_cookie(COOKIE)
        return answer

    return leave


def hashed(password: str) -> str:
    """A password as it is kept (argon2id)."""
    return PasswordHasher().hash(password)


def _fits(hasher: PasswordHasher, known: str, password: str) -> bool:
    try:
        return hasher.verify(known, password)
    except (VerificationError, InvalidHashError):
        return False
