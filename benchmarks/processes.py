"""A command in a process of its own, with what it took.

Run as `python -m benchmarks.processes ARGUMENTS` it is the small process in between: the kernel counts the
memory of whoever starts a program as the program's own, so a benchmark must not start it itself.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a finished process took; ``cpu`` is its processor time, ``peak`` its resident memory in bytes."""

    code: int
    seconds: float
    cpu: float
    peak: int


def run_counterclaim(arguments: Sequence[str | Path]) -> Run:
    """Run `counterclaim` once, its output thrown away."""
    root = Path(__file__).parents[1]
    command = [sys.executable, "-m", "benchmarks.processes", *(str(argument) for argument in arguments)]
    printed = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout
    return Run(**json.loads(printed))


def best_run(arguments: Sequence[str | Path], *, times: int) -> Run:
    """The quickest of some runs: on a busy machine the others measure its neighbours."""
    return min((run_counterclaim(arguments) for _ in range(times)), key=lambda run: run.seconds)


def _run(arguments: Sequence[str]) -> Run:
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "counterclaim", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)  # it has been waited for
    return Run(
        code=process.returncode,
        seconds=time.perf_counter() - started,
        cpu=usage.ru_utime + usage.ru_stime,
        peak=usage.ru_maxrss * MAXRSS_UNIT,
    )


if __name__ == "__main__":
    print(json.dumps(asdict(_run(sys.argv[1:]))))
