"""Zip files of documents: bounded in number, size and ratio; nothing is written under a name of theirs."""

from __future__ import annotations

import stat
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath, PureWindowsPath
from typing import BinaryIO, cast

from counterclaim.model.documents import Retrieval
from counterclaim.model.errors import BadManifest, UnreadableDocument
from counterclaim.sources.files import MAX_BYTES
from counterclaim.sources.items import Item, Options, lost
from counterclaim.sources.kinds import document_of, opener_of, suffix_of
from counterclaim.sources.listed import items_listed
from counterclaim.sources.manifests import MANIFEST, manifest_of

ARCHIVE = ".zip"
MAX_MEMBERS = 20_000
MAX_DIRECTORY = 10_000_000  # bytes of the list of members, which is read whole
MAX_MEMBER = 1_000_000_000  # bytes of a table, an export or an archive within
MAX_TOTAL = 4_000_000_000  # bytes of all members together, those of archives within too
MAX_RATIO = 200  # bytes that come of one; text gives ten, a bomb a thousand
FREE_OF_RATIO = 1_000_000  # bytes that may come of nothing: a small file of blank lines is no bomb
CHUNK = 1 << 16

_METHODS = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2))
_END, _END_SIZE, _END_COMMENT = b"PK\x05\x06", 22, 65_535
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, struct.error)
_CLUTTER = frozenset(("__MACOSX", "Thumbs.db", "desktop.ini"))


@dataclass(slots=True)
class _Budget:
    """How many members and bytes may still come out of what the user named."""

    members: int
    total: int


def open_archive(stream: BinaryIO, name: str, options: Options) -> Iterator[Item]:
    """Everything in an archive, member by member; what cannot be read is a Problem in its place.

    An archive within it is opened too, one within that is not. Of a folder with a ``manifest.csv`` only what
    this lists is read.
    """
    yield from _open(stream, name, options, _Budget(MAX_MEMBERS, MAX_TOTAL), outermost=True)


def _open(
    stream: BinaryIO, name: str, options: Options, budget: _Budget, *, outermost: bool
) -> Iterator[Item]:
    try:
        archive = _Archive(stream, name, budget)
    except _BROKEN as error:
        yield lost(f"{name}: no zip file, or a broken one ({error}); pack it again")
        return
    except UnreadableDocument as error:
        yield lost(str(error))
        return
    yield from map(lost, archive.refused)
    folders = [path.parent for path in archive.members if path.name == MANIFEST]
    for path, member in archive.members.items():
        label = f"{name}/{path}"
        try:
            if path.name == MANIFEST:
                entries = manifest_of(archive.read(member, label), label)
                yield from items_listed(entries, archive.reader_in(path.parent, name), label, options)
            elif any(path.is_relative_to(folder) for folder in folders):
                continue
            elif suffix_of(label) == ARCHIVE:
                if not outermost:
                    raise UnreadableDocument(
                        f"{label}: a zip in a zip in a zip is not opened; unpack it first"
                    )
                with archive.spooled(member, label) as inner:
                    yield from _open(inner, label, options, budget, outermost=False)
            elif (opener := opener_of(label)) is not None:
                with archive.spooled(member, label) as collection:
                    yield from opener(collection, label, options)
            else:
                original = document_of(label, lambda: archive.read(member, label))  # noqa: B023 - called at once
                retrieval = Retrieval(within=name, place=str(path))
                yield options.applied(replace(original, retrieval=retrieval))
        except (UnreadableDocument, BadManifest) as error:
            yield lost(str(error))
        if budget.total < 0:
            yield lost(f"{name}: more than {MAX_TOTAL // 10**9} GB in it; the rest is not read: split it")
            return


class _Archive:
    """The members of a zip file that are documents perhaps, by path, and the reasons why others are none."""

    def __init__(self, stream: BinaryIO, name: str, budget: _Budget) -> None:
        size = _directory_size(stream)
        if size > MAX_DIRECTORY:
            raise UnreadableDocument(f"{name}: lists more than {MAX_MEMBERS} members; split it")
        self._zip = zipfile.ZipFile(stream)
        self._budget = budget
        self.members: dict[PurePosixPath, zipfile.ZipInfo] = {}
        self.refused: list[str] = []
        infos = self._zip.infolist()
        budget.members -= len(infos)
        if budget.members < 0:
            raise UnreadableDocument(f"{name}: more than {MAX_MEMBERS} members; split it")
        for info in infos:
            path = PurePosixPath(info.filename.replace("\\", "/"))
            is_folder = info.filename.endswith("/")  # `is_dir` fails on a name of no letters
            if is_folder or any(part in _CLUTTER or part.startswith("._") for part in path.parts):
                continue
            reason = _refusal(info, path) or (
                "appears twice; the first is read" if path in self.members else None
            )
            if reason:
                self.refused.append(f"{name}/{path}: {reason}")
            else:
                self.members[path] = info

    def read(self, member: zipfile.ZipInfo, label: str) -> bytes:
        """The bytes of a document.

        Raises:
            UnreadableDocument: damaged, too large, or packed as no text is.
        """
        return b"".join(self._chunks(member, label, MAX_BYTES))

    def spooled(self, member: zipfile.ZipInfo, label: str) -> BinaryIO:
        """A collection of documents as a file that can be read from any place.

        Raises:
            UnreadableDocument: as above.
        """
        spool = tempfile.SpooledTemporaryFile(max_size=MAX_BYTES)  # noqa: SIM115 - closed by whoever asked
        try:
            spool.writelines(self._chunks(member, label, MAX_MEMBER))
        except UnreadableDocument:
            spool.close()
            raise
        spool.seek(0)
        return cast(BinaryIO, spool)

    def reader_in(self, folder: PurePosixPath, name: str) -> Callable[[str], bytes]:
        """What reads the files of a manifest in this folder of the archive."""

        def read(file: str) -> bytes:
            path = folder / file
            if path not in self.members:
                raise UnreadableDocument(f"{file}: is not in {name}; check the name")
            return self.read(self.members[path], file)

        return read

    def _chunks(self, member: zipfile.ZipInfo, label: str, most: int) -> Iterator[bytes]:
        taken = 0
        try:
            with self._zip.open(member) as stream:
                while chunk := stream.read(CHUNK):
                    taken += len(chunk)
                    self._budget.total -= len(chunk)
                    if taken > max(FREE_OF_RATIO, MAX_RATIO * member.compress_size):
                        raise UnreadableDocument(
                            f"{label}: packed more than {MAX_RATIO} to 1, as no text is; unpack it first"
                        )
                    if taken > most:
                        raise UnreadableDocument(f"{label}: larger than {most // 10**6} MB; split it")
                    if self._budget.total < 0:
                        raise UnreadableDocument(f"{label}: too much in this archive; split it")
                    yield chunk
        except _BROKEN as error:
            raise UnreadableDocument(f"{label}: damaged ({error}); pack it again") from error


def _refusal(info: zipfile.ZipInfo, path: PurePosixPath) -> str | None:
    """Why a member is not opened."""
    if not path.parts:
        return "has no name; pack it again with one"
    if path.is_absolute() or PureWindowsPath(path).drive or ".." in path.parts:
        return "leads out of the archive; pack it again without"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "is a link, not a file"
    if info.flag_bits & 0x1:
        return "is locked with a password; pack it again without one"
    if info.compress_type not in _METHODS:
        return "is packed by a method that is not read; pack it again (deflate)"
    return None


def _directory_size(stream: BinaryIO) -> int:
    """How long the list of members says to be; 0 where there is none."""
    length = stream.seek(0, 2)
    stream.seek(max(length - _END_SIZE - _END_COMMENT, 0))
    tail = stream.read()
    at = tail.rfind(_END)
    if at < 0 or at + _END_SIZE > len(tail):
        return 0
    return int.from_bytes(tail[at + 12 : at + 16], "little")
