"""The command line: `counterclaim` and `python -m counterclaim`."""

from __future__ import annotations

import _thread
import errno
import logging
import os
import sys
import threading
from collections.abc import Sequence

from cyclopts import App, CycloptsError, Parameter

from counterclaim import __version__
from counterclaim.app.commands import (
    add,
    annotate,
    backups,
    bulletin,
    changes,
    compare,
    correct,
    decide,
    decisions,
    demo,
    doctor,
    evaluate,
    export,
    gazetteer,
    imports,
    ingest,
    lint,
    lists,
    packs,
    people,
    plot,
    problems,
    read,
    redact,
    series,
    serve,
    show,
    sources,
    verify,
    watch,
)
from counterclaim.app.exits import EXIT_CODES_HELP, ExitCode
from counterclaim.app.hints import ledger_hint
from counterclaim.app.options import check_is_text
from counterclaim.app.screen import complain, unwritable
from counterclaim.model.errors import CounterclaimError, MissingModel

FULL = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO))  # a disk that takes no more
WHAT_IT_DOES = "Reads what parties, media and monitors say, and keeps a ledger of contested facts."

app = App(
    name="counterclaim",
    help=f"{WHAT_IT_DOES}\n\n{EXIT_CODES_HELP}",
    version=__version__,
    suppress_keyboard_interrupt=False,
    default_parameter=Parameter(validator=check_is_text),
)
for module in (
    read,
    annotate,
    evaluate,
    demo,
    ingest,
    watch,
    lists,
    show,
    changes,
    compare,
    bulletin,
    series,
    plot,
    lint,
    problems,
    serve,
    decide,
    correct,
    add,
    redact,
    decisions,
    people,
    sources,
    verify,
    backups,
    export,
    imports,
    packs,
    gazetteer,
    doctor,
):
    module.register(app)
app.register_install_completion_command()


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.unraisablehook = _interrupt_again
    sys.exit(run(sys.argv[1:]))


def _interrupt_again(lost: sys.UnraisableHookArgs) -> None:
    """Deliver a Ctrl-C once more that came where Python lets no exception out, such as a finalizer."""
    if issubclass(lost.exc_type, KeyboardInterrupt):
        threading.Timer(0.1, _thread.interrupt_main).start()
    else:
        sys.__unraisablehook__(lost)


def run(arguments: Sequence[str]) -> int:
    """Run one command and tell its exit code; errors are one line, never a traceback unless asked for."""
    debug = "--debug" in arguments or os.environ.get("COUNTERCLAIM_DEBUG", "") not in ("", "0")
    logging.basicConfig(level=logging.DEBUG if debug else logging.CRITICAL)
    tokens = [argument for argument in arguments if argument != "--debug"]
    try:
        code = app(tokens, exit_on_error=False, print_error=False, result_action="return_value")
        sys.stdout.flush()
        return int(code or ExitCode.DONE)
    except KeyboardInterrupt:
        complain("stopped")
        return ExitCode.STOPPED
    except BrokenPipeError:  # `counterclaim claims | head`
        _forget_output()
        return ExitCode.DONE
    except Exception as error:
        if debug:
            raise
        return _explain(error, tokens)


def _forget_output() -> None:
    """Keep the interpreter from writing once more, at its end, what could not be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _help_of(error: CycloptsError) -> str:
    """The call for the help on what was used wrongly."""
    return " ".join(("counterclaim", *(error.command_chain or ()), "--help"))


def _explain(error: Exception, arguments: Sequence[str]) -> ExitCode:
    if isinstance(error, CycloptsError):
        complain(f"{error} `{_help_of(error)}` tells how to use it{ledger_hint(arguments)}")
        return ExitCode.REFUSED
    if isinstance(error, MissingModel):
        complain(str(error))
        return ExitCode.NO_MODEL
    if isinstance(error, CounterclaimError):
        complain(f"{error}{ledger_hint(arguments)}")
        return ExitCode.REFUSED
    if isinstance(error, OSError) and error.errno in FULL and error.filename is None:
        _forget_output()
        complain(str(unwritable("standard output", error)))
        return ExitCode.REFUSED
    complain(
        f"an error of counterclaim itself: {type(error).__name__}: {error}. "
        "Run it again with --debug for the traceback, and please report that"
    )
    return ExitCode.FAILED
