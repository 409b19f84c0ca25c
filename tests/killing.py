"""Work done in a process of its own that is killed with SIGKILL: after some time, or at a statement."""

from __future__ import annotations

import ctypes
import gc
import os
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import count

from sqlalchemy import Engine, event

Acknowledge = Callable[[str], object]  # what a user has been told is kept
Work = Callable[[Acknowledge], object]

PR_SET_PDEATHSIG = 1  # of Linux
FOREVER = 600.0  # seconds after which work that should have ended hangs


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of the work: whether it came to its end, what it had acknowledged, how long it took."""

    ended: bool
    acknowledged: list[str]
    seconds: float


def run(work: Work) -> Outcome:
    """Let work come to its end."""
    outcome = _forked(work, FOREVER)
    assert outcome.ended, "was to end by itself"
    return outcome


def killed_after(work: Work, seconds: float) -> Outcome:
    """Kill work after some time, if it has not ended by then."""
    return _forked(work, seconds)


def statements_of(work: Work) -> int:
    """How many statements work sends to a database until it ends, a COMMIT being one too."""

    def counted(acknowledge: Acknowledge) -> None:
        sent = count()
        _at_each_statement(lambda: next(sent))
        work(lambda _: None)
        acknowledge(str(next(sent)))

    return int(run(counted).acknowledged[0])


def killed_at(work: Work, statement: int) -> Outcome:
    """Kill work before it sends the n-th statement to a database."""

    def until_then(acknowledge: Acknowledge) -> None:
        sent = count(1)

        def step() -> None:
            if next(sent) == statement:
                os.kill(os.getpid(), signal.SIGKILL)

        _at_each_statement(step)
        work(acknowledge)

    return _forked(until_then, FOREVER)


def _at_each_statement(step: Callable[[], object]) -> None:
    for what in ("before_cursor_execute", "commit"):
        event.listen(Engine, what, lambda *_: step())


def _forked(work: Work, seconds: float) -> Outcome:
    reading, writing = os.pipe()
    begun = time.monotonic()
    pid = os.fork()
    if pid == 0:
        _worked(work, writing)
    os.close(writing)
    told = bytearray()
    while (left := begun + seconds - time.monotonic()) > 0:
        if select.select([reading], [], [], left)[0]:
            if not (more := os.read(reading, 1 << 16)):
                break
            told += more
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    status = os.waitpid(pid, 0)[1]
    while more := os.read(reading, 1 << 16):
        told += more
    os.close(reading)
    if os.WIFEXITED(status):
        assert os.WEXITSTATUS(status) == 0, "failed by itself; its traceback is on standard error"
    words = told.decode().split("\n")[:-1]
    return Outcome(ended=os.WIFEXITED(status), acknowledged=words, seconds=time.monotonic() - begun)


def _worked(work: Work, writing: int) -> None:
    """Do the work in the child, and leave without whatever the parent would do at its end."""
    code = 1
    try:
        _die_with_parent()
        _leave_connections()
        work(lambda line: os.write(writing, f"{line}\n".encode()))
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def _die_with_parent() -> None:
    """Let no child go on that has lost its parent: it would keep open what a server waits for to end."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _leave_connections() -> None:
    """Take up none of the connections that the parent has open: two would talk on one line."""
    for engine in [one for one in gc.get_objects() if isinstance(one, Engine)]:
        engine.dispose(close=False)
