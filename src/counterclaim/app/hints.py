"""What is added to a refusal where it can be seen what was meant."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

OF_SQLITE = b"SQLite format 3\x00"  # how every SQLite file begins: https://www.sqlite.org/fileformat.html


def ledger_hint(arguments: Sequence[str]) -> str:
    """How to name the ledger that a call named without `--ledger`; empty where it named none so.

    Nobody who writes `verify demo.db` is helped by what that command takes files for.
    """
    if any(argument.split("=")[0] == "--ledger" for argument in arguments):
        return ""
    for argument in arguments:
        if _is_sqlite(Path(argument)):
            return f". {argument} is a ledger: name it with --ledger {shlex.quote(argument)}"
    return ""


def _is_sqlite(file: Path) -> bool:
    try:
        if not file.is_file():
            return False
        with file.open("rb") as opened:
            return opened.read(len(OF_SQLITE)) == OF_SQLITE
    except (OSError, ValueError):
        return False
