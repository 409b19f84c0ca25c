"""Files that others see only when they are whole: written beside, brought to the disk, then put in place."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

UNFINISHED = ".unfinished"  # how the name of a file ends that is still being written, or was left by a kill


@contextmanager
def written_whole(path: Path, *, replacing: bool = True) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file when the block ends well; until then nothing is seen of them.

    What is no file, such as a pipe, is written to as it is.

    Raises:
        FileExistsError: something is there, and it is not to be replaced.
        OSError: the file cannot be written; what was there before stays.
    """
    if not replacing and path.exists():
        raise FileExistsError(f"{path} is there already")
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            yield stream
        return
    path = Path(os.path.realpath(path))
    beside = unfinished_beside(path)
    try:
        with beside.open("wb") as stream:
            yield stream
            to_disk(stream)
        put_in_place(beside, path, replacing=replacing)
    finally:
        beside.unlink(missing_ok=True)


def unfinished_beside(path: Path) -> Path:
    """A new file of a hidden name in the folder of a file, with the rights that one has or would have."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}{UNFINISHED}")
    beside.touch(exist_ok=False)
    if path.exists():
        beside.chmod(stat.S_IMODE(path.stat().st_mode))
    return beside


def to_disk(stream: BinaryIO) -> None:
    """Wait until what was written is on the disk."""
    stream.flush()
    os.fsync(stream.fileno())


def put_in_place(finished: Path, path: Path, *, replacing: bool = True) -> None:
    """Give a whole file its name, in one step that is on the disk afterwards.

    Raises:
        FileExistsError: something is there, and it is not to be replaced.
    """
    if replacing:
        finished.replace(path)
    else:
        _named_once(finished, path)
    if os.name == "posix":  # elsewhere a folder cannot be opened, nor need it be
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _named_once(finished: Path, path: Path) -> None:
    with suppress(PermissionError, NotImplementedError):  # of file systems that know no second name
        try:
            os.link(finished, path)
        except FileExistsError:
            raise FileExistsError(f"{path} is there already") from None
        finished.unlink()
        return
    if path.exists():
        raise FileExistsError(f"{path} is there already")
    finished.replace(path)
