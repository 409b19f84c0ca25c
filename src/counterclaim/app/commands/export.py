"""`counterclaim export`: a ledger in other formats."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.narrowing import EVERYTHING, Narrowing
from counterclaim.app.options import (
    ASKING,
    DEFAULT_LEDGER,
    LedgerOption,
    OutputOption,
    QuietOption,
    RulesOption,
)
from counterclaim.app.screen import check_output, counted, progress_bar, say, unwritable, write_bytes

if TYPE_CHECKING:
    from counterclaim.exports.formats import Exporter
    from counterclaim.exports.reading import Reading

VictimNamesOption = Annotated[
    bool,
    Parameter(
        name="--victim-names",
        negative=(),
        help="Name persons who are only victims. Default: their names are left out and masked in "
        "quotations, but in json, which is the ledger.",
    ),
]
ManifestOption = Annotated[
    Path | None,
    Parameter(
        name="--manifest",
        help="Write the manifest to this file. Default: beside the output, as OUTPUT.manifest.json.",
    ),
]


def register(app: App) -> None:
    """Add the command."""
    app.command(export, group=ASKING)


def export(
    format: str,
    /,
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    narrowing: Narrowing = EVERYTHING,
    rules: RulesOption = None,
    victim_names: VictimNamesOption = False,
    output: OutputOption = None,
    manifest: ManifestOption = None,
    quiet: QuietOption = False,
) -> int:
    """Write a ledger, or what the filters choose of it, in another format, with a manifest of what it holds.

    The filters are those of `incidents`. A format of several tables needs a folder or a .zip as output.

    Parameters
    ----------
    format
        The name of the format: one of those in the reference, `docs/reference/formats.md`.
    """
    question, search = narrowing.question(), narrowing.search
    from counterclaim.app.engine import told_by
    from counterclaim.exports import exporter
    from counterclaim.exports.reading import Reading
    from counterclaim.ledger import SqlLedger

    chosen = exporter(format)
    check_output(output, may_be_folder=bool(chosen.tables))
    store = SqlLedger.open(ledger)
    with store.one_state():
        if search is not None:
            question = replace(question, ids=store.search("incidents", search))
        number = store.counts(question).total
        with progress_bar("exporting", number, quiet=quiet) as step:
            reading = Reading(
                store,
                question,
                search=search,
                told=None if rules is None else partial(told_by, rules=rules),
                victim_names=victim_names or chosen.keeps_names,
                step=step,
            )
            _write(chosen, reading, output, manifest, quiet=quiet)
    return ExitCode.DONE


def _write(
    exporter: Exporter, reading: Reading, output: Path | None, manifest: Path | None, *, quiet: bool
) -> None:
    """The export and its manifest; on standard output a manifest only if one is asked for."""
    from counterclaim.exports.exporting import manifest_beside, write_export

    try:
        if output is None:
            sys.stdout.flush()
        made = write_export(exporter, reading, sys.stdout.buffer if output is None else output)
    except OSError as error:
        if output is None:
            raise
        raise unwritable(str(output), error) from error
    if output is None:
        sys.stdout.buffer.flush()
    beside = manifest or (manifest_beside(output) if output is not None else None)
    if beside is not None:
        write_bytes(made.manifest, beside)
    if output is not None:
        tables = ", ".join(f"{rows} {table}" for table, rows in sorted(made.rows.items()))
        left = sum(made.left.values())
        told = f"; {counted(left, 'record')} left out, see {beside}" if left else ""
        say(f"{output}: {tables or 'nothing'}{told}", quiet=quiet)
