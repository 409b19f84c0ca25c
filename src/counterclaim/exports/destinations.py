"""Where an export goes: one file, a folder or a zip of several, or a stream; and what is noted on the way."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from counterclaim.model.errors import BadInput
from counterclaim.model.files import written_whole

ZIP = ".zip"
PIECE = 1 << 16  # bytes that are written at once
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # of a zip: equal files make equal zips
_UNIX, _FILE_MODE = 3, 0o100644 << 16


class Stream(Protocol):
    """What an exporter writes to."""

    def write(self, data: bytes, /) -> object:
        """Take some bytes."""


Opened = Callable[[str], AbstractContextManager[Stream]]


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenFile:
    """A file that was written."""

    name: str
    bytes: int
    sha256: str


class _Hashing:
    """Passes bytes on in pieces of some size, and hashes them."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._sha256 = hashlib.sha256()
        self._bytes = 0
        self._waiting = bytearray()

    def write(self, data: bytes, /) -> None:
        self._waiting += data
        if len(self._waiting) >= PIECE:
            self.flush()

    def flush(self) -> None:
        piece = bytes(self._waiting)
        self._waiting.clear()
        self._sha256.update(piece)
        self._bytes += len(piece)
        self._stream.write(piece)

    def written(self, name: str) -> WrittenFile:
        return WrittenFile(name=name, bytes=self._bytes, sha256=self._sha256.hexdigest())


class Sink:
    """What an exporter writes to and tells what it wrote and what it left out."""

    def __init__(self, opened: Opened, suffix: str = "") -> None:
        self._opened = opened
        self._suffix = suffix
        self.rows: Counter[str] = Counter()
        self.left: Counter[tuple[str, str]] = Counter()
        self.files: list[WrittenFile] = []

    @contextmanager
    def file(self, table: str = "") -> Iterator[Stream]:
        """The file of a table, or the only one; written when the block ends."""
        name = f"{table}{self._suffix}" if table else ""
        with self._opened(name) as stream:
            hashing = _Hashing(stream)
            yield hashing
            hashing.flush()
        self.files.append(hashing.written(name))

    def wrote(self, table: str, rows: int = 1) -> None:
        """Note that there are so many more rows in a table."""
        self.rows[table] += rows

    def left_out(self, what: str, why: str, records: int = 1) -> None:
        """Note that so many more records are not in the export, and why."""
        self.left[what, why] += records


@contextmanager
def one_file(path: Path) -> Iterator[Opened]:
    """A file that is seen only when it is whole."""
    yield lambda _: written_whole(path)


@contextmanager
def one_stream(stream: Stream) -> Iterator[Opened]:
    """What is open already, such as standard output."""

    @contextmanager
    def opened(_: str) -> Iterator[Stream]:
        yield stream

    yield opened


@contextmanager
def folder(path: Path) -> Iterator[Opened]:
    """A folder of files, made if it is not there; other files in it stay.

    Raises:
        BadInput: there is a file of that name.
    """
    if path.exists() and not path.is_dir():
        raise BadInput(f"{path}: is a file, and this format is several; name a folder or a .zip")
    path.mkdir(exist_ok=True)
    yield lambda name: written_whole(path / name)


@contextmanager
def archive(path: Path) -> Iterator[Opened]:
    """A zip of files, seen only when it is whole; equal files make an equal zip."""
    with tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as beside:
        with folder(Path(beside)) as opened:
            yield opened
        with written_whole(path) as stream, ZipFile(stream, "w") as packed:
            for file in sorted(Path(beside).iterdir()):
                member = ZipInfo(file.name, _FIRST_DAY)
                member.create_system, member.external_attr = _UNIX, _FILE_MODE
                member.compress_type = ZIP_DEFLATED
                with file.open("rb") as whole, packed.open(member, "w", force_zip64=True) as part:
                    shutil.copyfileobj(whole, part)
