"""`counterclaim serve`: the web application of one ledger."""

from __future__ import annotations

from ipaddress import ip_address
from typing import Annotated

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import ASKING, DEFAULT_LEDGER, LedgerOption
from counterclaim.app.screen import say
from counterclaim.model.errors import BadInput

HERE = "127.0.0.1"


def register(app: App) -> None:
    """Add the command."""
    app.command(serve, group=ASKING)


def serve(
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    host: Annotated[str, Parameter(name="--host", help="The address to listen on.")] = HERE,
    port: Annotated[int, Parameter(name="--port", help="The port to listen on; 0: any that is free.")] = 8321,
) -> int:
    """Show a ledger in the browser, on this machine, until Ctrl-C."""
    if not is_loopback(host):
        raise BadInput(
            f"--host {host}: without accounts this is for one person on this machine; "
            "leave --host out, or say --host 127.0.0.1"
        )
    import uvicorn

    from counterclaim.app.web.site import site

    config = uvicorn.Config(site(ledger), host=host, port=port, log_level="warning", server_header=False)
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
