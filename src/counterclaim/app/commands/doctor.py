"""`counterclaim doctor`: whether all that is needed is there."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import DEFAULT_LEDGER, KEEPING, LedgerOption
from counterclaim.app.screen import console_for, printable, write_bytes

if TYPE_CHECKING:
    from counterclaim.app.health import Finding


def register(app: App) -> None:
    """Add the command."""
    app.command(doctor, group=KEEPING)


def doctor(
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: Annotated[Literal["text", "json"], Parameter(name="--format", help="How to print it.")] = "text",
) -> int:
    """Look whether everything is there and works: model, places, packs, pages, extras, and the ledger.

    Reads one sentence through all stages. Ends with exit code 1 if something is wrong; what is only left out,
    such as a driver that nobody asked for, is told and no fault. Nothing is changed or sent.
    """
    from counterclaim.app.health import Health, findings
    from counterclaim.exports import json_bytes

    is_there = "://" in ledger or Path(ledger).exists() or ledger != DEFAULT_LEDGER
    found = list(findings(ledger if is_there else None))
    if format == "json":
        write_bytes(json_bytes([asdict(one) for one in found]), None)
    else:
        _print(found)
    return ExitCode.FOUND if any(one.health is Health.BAD for one in found) else ExitCode.DONE


def _print(found: list[Finding]) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2, 0, 0))
    for one in found:
        told = f"{one.found}; {one.remedy}" if one.remedy else one.found
        table.add_row(*(Text(printable(cell)) for cell in (one.health, one.part, told)))
    with console_for(None) as console:
        console.print(table)
