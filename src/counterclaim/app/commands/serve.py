"""`counterclaim serve`: the web application of one ledger."""

from __future__ import annotations

from ipaddress import ip_address
from typing import Annotated

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import ASKING, DEFAULT_LEDGER, LedgerOption, PackOption
from counterclaim.app.screen import say
from counterclaim.model.errors import BadInput

THIS_MACHINE = "127.0.0.1"


def register(app: App) -> None:
    """Add the command."""
    app.command(serve, group=ASKING)


def serve(
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    host: Annotated[str, Parameter(name="--host", help="The address to listen on.")] = THIS_MACHINE,
    people: Annotated[
        str | None,
        Parameter(
            name="--people",
            env_var="COUNTERCLAIM_PEOPLE",
            help="Where the accounts are (`counterclaim people add`): everybody logs in then.",
        ),
    ] = None,
    case: Annotated[
        str, Parameter(name="--case", help="The name by which the accounts know this ledger.")
    ] = "counterclaim",
    name: Annotated[
        tuple[str, ...],
        Parameter(name="--name", negative=(), help="A host name under which it is reached. May repeat."),
    ] = (),
    port: Annotated[int, Parameter(name="--port", help="The port to listen on; 0: any that is free.")] = 8321,
    pack: PackOption = None,
) -> int:
    """Show a ledger in the browser until Ctrl-C: on this machine, or with accounts to a team."""
    if people is None and not is_loopback(host):
        raise BadInput(
            f"--host {host}: without accounts this is for one person on this machine; leave --host out, or "
            "make accounts with `counterclaim people add NAME` and name them with --people"
        )
    import uvicorn

    from counterclaim.app.web.intake import Intake
    from counterclaim.app.web.readiness import make_ready
    from counterclaim.app.web.site import HERE, site
    from counterclaim.ledger.people import People

    accounts = People.open(people) if people is not None else None
    served = site(
        ledger, people=accounts, case=case, hosts={*HERE, host, *name}, intake=Intake(pack, people=accounts)
    )
    config = uvicorn.Config(served, host=host, port=port, log_level="warning", server_header=False)
    make_ready()
    say(f"{ledger}: http://{host}:{port}/  (Ctrl-C ends it)")
    uvicorn.Server(config).run()
    return ExitCode.DONE


def is_loopback(host: str) -> bool:
    """Whether only programs on this machine reach an address.

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
