"""Runs another program of this folder within limits: ``limits.py MEMORY SECONDS OUTPUT PROGRAM ARGUMENT...``.

It limits its own memory, time and output before the program begins, and imports nothing of counterclaim.
"""

from __future__ import annotations

import contextlib
import runpy
import sys
from pathlib import Path

UNLIMITED = -1


def command(program: str, *arguments: float, memory: int, seconds: int, output: int) -> list[str]:
    """What to run for a program, given by its file, with at most so many bytes, seconds of work, and bytes.

    What is ``UNLIMITED`` is not, or its caller sees to it.
    """
    # -P: this folder has an `html` and a `copies` that are none of the standard library.
    limits = map(str, (memory, seconds, output))
    return [sys.executable, "-P", str(Path(__file__)), *limits, program, *map(str, arguments)]


def main(memory: str, seconds: str, output: str, program: str, *arguments: str) -> None:
    """Limit this process, and go on as the program."""
    limit(int(memory), int(seconds), int(output))
    sys.argv = [program, *arguments]
    runpy.run_path(program, run_name="__main__")


def limit(memory: int, seconds: int, output: int) -> None:
    """Take no more than so many bytes of memory, seconds of work and bytes of a file."""
    try:
        import resource
    except ImportError:  # no limits on this system; the clock of whoever runs us still holds
        return
    limits = (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, output),
        (resource.RLIMIT_CORE, 0),
    )
    for kind, value in limits:
        if value != UNLIMITED:
            with contextlib.suppress(ValueError, OSError):  # a lower limit is in force
                resource.setrlimit(kind, (value, value))


if __name__ == "__main__":
    main(*sys.argv[1:])
