"""A program beside this one that answers one question after another, each in bounded time."""

from __future__ import annotations

import atexit
import json
import logging
import subprocess
import threading
from collections.abc import Sequence
from typing import Any

log = logging.getLogger(__name__)


class Died(Exception):
    """The program did not live to its answer: killed for its time, or ended by its memory or itself."""


class SideProcess:
    """A program that is begun at the first question and lives on for the next ones, or is begun again.

    A question is one JSON value on a line of its standard input, an answer one on its standard output. When
    this process ends, however it does, the program finds its input at its end, and ends too.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._asking = threading.Lock()
        atexit.register(self.stop)

    def ask(self, question: Any, *, seconds: float, most: int) -> Any:
        """The answer to a question, in at most so many seconds and bytes.

        Raises:
            Died: there is none.
        """
        with self._asking:
            if self._process is not None and self._process.poll() is not None:
                self.stop()
            process = self._process = self._process or self._begun()
            clock = threading.Timer(seconds, process.kill)
            clock.daemon = True
            clock.start()
            try:
                return _answer(process, question, most)
            except BaseException:  # also Ctrl-C: the answer would be taken for that to the next question
                self.stop()
                raise
            finally:
                clock.cancel()

    def stop(self) -> None:
        """End the program; another question begins it again."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()

    def _begun(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - our own program, no word of a document among its arguments
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )


def _answer(process: subprocess.Popen[bytes], question: Any, most: int) -> Any:
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(json.dumps(question).encode() + b"\n")
        process.stdin.flush()
        line = process.stdout.readline(most)
    except OSError as error:
        raise Died(str(error)) from error
    if not line.endswith(b"\n"):
        log.debug("%s ended with %s", process.args, process.poll())
        raise Died("no whole answer")
    return json.loads(line)
