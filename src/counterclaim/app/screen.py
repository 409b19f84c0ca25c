"""What goes to a terminal: tables, messages, progress; and nothing that a document could command it with."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from counterclaim.model.errors import BadInput
from counterclaim.model.files import written_whole
from counterclaim.model.problems import Problem

if TYPE_CHECKING:
    from rich.console import Console

PROBLEMS_SHOWN = 20
PIPED_WIDTH = 120  # columns of a table that goes to a file or another program, unless COLUMNS says otherwise

# Control characters, and characters that turn the direction of text or cannot be seen.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def printable(text: str) -> str:
    r"""Text of a document made safe for a terminal: one line, and what could command it as an escape.

    >>> printable("four\ndead \x1b[31m")
    'four dead \\x1b[31m'
    """
    return _UNSAFE.sub(lambda sign: repr(sign[0])[1:-1], " ".join(text.split()))


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "document"), counted(2, "document")
    ('1 document', '2 documents')
    """
    return f"{number} {noun}{'' if number == 1 else 's'}"


def say(message: str, *, quiet: bool = False) -> None:
    """A line for the person, on standard error."""
    if not quiet:
        print(printable(message), file=sys.stderr)


def complain(message: str) -> None:
    """An error, on standard error, in one line."""
    say(f"counterclaim: {message}")


def unwritable(where: str, error: OSError) -> BadInput:
    """What to tell of a place that results cannot be written to."""
    return BadInput(f"{where}: cannot be written ({error.strerror}); name another file with --output")


def check_output(output: Path | None, *, may_be_folder: bool = False) -> None:
    """Tell before a long reading, and not after it, that its result has no place to go.

    Raises:
        BadInput: the file cannot be there.
    """
    if output is None:
        return
    if output.is_dir() and not may_be_folder:
        raise BadInput(f"{output}: is a folder; name a file in it with --output")
    if not output.parent.is_dir():
        raise BadInput(f"{output}: there is no folder {output.parent}; make it first")


def write_bytes(data: bytes, output: Path | None) -> None:
    """Results to a file, which is seen only when it is whole, or to standard output.

    Raises:
        BadInput: the file cannot be written.
    """
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        with written_whole(output) as stream:
            stream.write(data)
    except OSError as error:
        raise unwritable(str(output), error) from error


@contextmanager
def console_for(output: Path | None) -> Iterator[Console]:
    """A console that prints to a file, seen only when whole, or to standard output; colours on a terminal.

    Raises:
        BadInput: the file cannot be written.
    """
    if output is None:
        yield _console(sys.stdout)
        sys.stdout.flush()
        return
    try:
        with written_whole(output) as stream:
            text = TextIOWrapper(stream, encoding="utf-8")
            yield _console(text)
            text.detach()
    except OSError as error:
        raise unwritable(str(output), error) from error


def _console(stream: TextIO) -> Console:
    from rich.console import Console

    class Pipe(Console):
        """A console that leaves it to `main` what happens when nobody reads on."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    width = None if stream.isatty() or "COLUMNS" in os.environ else PIPED_WIDTH
    return Pipe(file=stream, markup=False, highlight=False, emoji=False, width=width)


def print_line(console: Console, text: str, *, style: str = "", indent: int = 0) -> None:
    """One line, which a terminal may break and a pipe does not."""
    console.print(" " * indent + printable(text), style=style or None, soft_wrap=True)


@contextmanager
def progress_bar(doing: str, total: int | None, *, quiet: bool) -> Iterator[Callable[[], None]]:
    """A bar on standard error, if that is a terminal; yields what to call once a document.

    No ``total`` means that nobody knows yet how many there are.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(doing, total=total)
        yield lambda: progress.advance(task)


def listed(problems: Sequence[Problem], *, quiet: bool) -> None:
    """Problems on standard error, a few of many; a date that is missing is told by `assumptions`."""
    told = [problem.message for problem in problems if problem.stage != "dates"]
    if told:
        say(f"{counted(len(told), 'problem')}:", quiet=quiet)
    for message in told[:PROBLEMS_SHOWN]:
        say(f"- {message}", quiet=quiet)
    if len(told) > PROBLEMS_SHOWN:
        more = len(told) - PROBLEMS_SHOWN
        say(f"- and {more} more, all listed under problems by --format json and export json", quiet=quiet)
