"""What the exit codes of every command mean."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended."""

    DONE = 0  # done; for verify: the ledger is whole
    INCOMPLETE = 1  # done, but some documents could not be opened or read; they are listed
    FOUND = 1  # lint: done, and something was found
    REFUSED = 2  # nothing done: an option, a file or a ledger cannot be used
    DAMAGED = 3  # verify found something that is not as it was added
    NO_MODEL = 4  # the language model is not installed
    FAILED = 5  # a fault of counterclaim itself
    STOPPED = 130  # by the person, with Ctrl-C


EXIT_CODES_HELP = (
    "Exit codes: 0 done; 1 done, but some documents could not be read, or lint found something; "
    "2 refused: wrong usage, input or ledger; 3 verify found damage; 4 no language model; "
    "5 an error of counterclaim itself; 130 stopped with Ctrl-C. "
    "With --debug (or COUNTERCLAIM_DEBUG=1) an error shows its traceback."
)
