"""`counterclaim people`: the accounts of those who work with ledgers through `serve`."""

from __future__ import annotations

import getpass
import os
import sys
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import DECIDING
from counterclaim.app.screen import printable
from counterclaim.model.errors import BadInput
from counterclaim.model.people import Role

if TYPE_CHECKING:
    from counterclaim.ledger.people import People

DEFAULT_PEOPLE = "counterclaim-people.db"
DEFAULT_CASE = "counterclaim"
LEAST_PASSWORD = 12  # characters

PeopleOption = Annotated[
    str,
    Parameter(
        name="--people",
        env_var="COUNTERCLAIM_PEOPLE",
        help="Where the accounts are: a file, or postgresql://USER@HOST:PORT/DATABASE.",
    ),
]
CaseOption = Annotated[
    str, Parameter(name="--case", help="The name of the ledger that the role is for, as `serve --case` says.")
]


def register(app: App) -> None:
    """Add the commands."""
    people = App(
        name="people", group=DECIDING, help="Accounts of those who work with a ledger in the browser."
    )
    for command in (add, grant, password, deactivate, activate, token, two_people):
        people.command(command)
    people.command(list_people, name="list")
    people.command(show_log, name="log")
    app.command(people)


def add(
    name: str,
    /,
    *,
    role: Annotated[Role, Parameter(name="--role", help="What they may do.")] = Role.VIEWER,
    case: CaseOption = DEFAULT_CASE,
    people: PeopleOption = DEFAULT_PEOPLE,
) -> int:
    """Give somebody an account; asks for the password, or takes COUNTERCLAIM_PASSWORD."""
    from counterclaim.app.web.entering import hashed

    store = _store(people, make=True)
    store.add(name, hashed(_password()), by=_me())
    store.grant(name, case, role, by=_me())
    print(printable(f"{name}: {role} of {case}"))
    return ExitCode.DONE


def grant(
    name: str,
    role: str,
    /,
    *,
    case: CaseOption = DEFAULT_CASE,
    people: PeopleOption = DEFAULT_PEOPLE,
) -> int:
    """Say what somebody may do with a ledger.

    Parameters
    ----------
    name
        Whose account it is.
    role
        viewer, analyst, reviewer, admin, or none: no access.
    """
    if role != "none" and role not in list[str](Role):
        raise BadInput(f"there is no role {role!r}; there is: {', '.join(Role)}, none")
    _store(people).grant(name, case, None if role == "none" else Role(role), by=_me())
    print(printable(f"{name}: {role} of {case}"))
    return ExitCode.DONE


def password(name: str, /, *, people: PeopleOption = DEFAULT_PEOPLE) -> int:
    """Set another password; sessions and tokens end."""
    from counterclaim.app.web.entering import hashed

    _store(people).set_password(name, hashed(_password()), by=_me())
    print(printable(f"{name}: another password, and all sessions and tokens ended"))
    return ExitCode.DONE


def deactivate(name: str, /, *, people: PeopleOption = DEFAULT_PEOPLE) -> int:
    """Let an account be used no more; what its person decided stays."""
    _store(people).set_active(name, False, by=_me())
    print(printable(f"{name}: may no longer log in"))
    return ExitCode.DONE


def activate(name: str, /, *, people: PeopleOption = DEFAULT_PEOPLE) -> int:
    """Let an account be used again."""
    _store(people).set_active(name, True, by=_me())
    print(printable(f"{name}: may log in"))
    return ExitCode.DONE


def token(
    name: str,
    /,
    *,
    label: Annotated[str, Parameter(name="--label", help="What it is for.")] = "token",
    people: PeopleOption = DEFAULT_PEOPLE,
) -> int:
    """Make a token by which a program is this person; it is shown once."""
    print(_store(people).new_key(name, label or "token"))
    return ExitCode.DONE


def two_people(
    needed: Literal["on", "off"],
    /,
    *,
    case: CaseOption = DEFAULT_CASE,
    people: PeopleOption = DEFAULT_PEOPLE,
) -> int:
    """Let decisions in the browser wait until a second person agrees, or count at once.

    Parameters
    ----------
    needed
        on: what one reviewer decides waits for another one; off: it counts at once.
    """
    _store(people).set_two_people(case, needed == "on", by=_me())
    told = "what one decides waits for a second person" if needed == "on" else "each decides alone"
    print(printable(f"{case}: {told}"))
    return ExitCode.DONE


def list_people(*, people: PeopleOption = DEFAULT_PEOPLE) -> int:
    """List accounts, and what each may do."""
    for person in _store(people).all():
        held = ", ".join(f"{role} of {ledger}" for ledger, role in sorted(person.roles.items()))
        print(printable(f"{person.name}: {held or 'no access'}{'' if person.active else ' (deactivated)'}"))
    return ExitCode.DONE


def show_log(*, people: PeopleOption = DEFAULT_PEOPLE) -> int:
    """Show what was done with accounts, the last first."""
    for entry in _store(people).entries():
        print(printable(f"{entry.at[:19]} {entry.person} {entry.action} {entry.detail}".rstrip()))
    return ExitCode.DONE


def _store(location: str, *, make: bool = False) -> People:
    from counterclaim.ledger.people import People

    return People.open(location, make=make)


def _password() -> str:
    """The password, asked for twice where there is a person to ask."""
    given = os.environ.get("COUNTERCLAIM_PASSWORD")
    if given is None and sys.stdin.isatty():
        given = getpass.getpass("password: ")
        if getpass.getpass("again: ") != given:
            raise BadInput("these are two passwords; nothing was changed")
    if given is None:
        given = sys.stdin.readline().rstrip("\n")
    if len(given) < LEAST_PASSWORD:
        raise BadInput(f"a password has at least {LEAST_PASSWORD} characters; nothing was changed")
    return given


def _me() -> str:
    """Who is at this machine."""
    try:
        return f"command line ({getpass.getuser()})"
    except (KeyError, OSError):
        return "command line"
