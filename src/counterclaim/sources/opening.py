"""What a user names on the command line, as Originals: files, folders with a manifest, standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import BinaryIO

from counterclaim.model.documents import Original, PublishedBasis
from counterclaim.model.errors import BadInput, UnreadableDocument
from counterclaim.model.problems import Problem
from counterclaim.sources.files import (
    checked_file,
    media_type_of,
    media_type_seen,
    media_type_within,
    name_of,
    read_bytes,
    read_stream,
)
from counterclaim.sources.manifests import MANIFEST, Entry, read_manifest
from counterclaim.sources.published import day_of

__all__ = ["DATE_STAGE", "STAGE", "STANDARD_INPUT", "Item", "Originals", "open_originals"]

STANDARD_INPUT = "-"
STAGE = "sources"  # of a Problem that costs a whole document
DATE_STAGE = "published"  # of a Problem that costs a document its date only

Item = Original | Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    """What the user says of all documents; it wins over what a manifest says of one."""

    published: str | None
    source: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Some documents to come: how many, and how to get them one by one."""

    size: int
    items: Callable[[_Options], Iterator[Item]]


class Originals:
    """Documents to come, one at a time; ``len`` tells how many are named."""

    def __init__(self, groups: Sequence[_Group], options: _Options) -> None:
        self._groups = groups
        self._options = options

    def __len__(self) -> int:
        return sum(group.size for group in self._groups)

    def __iter__(self) -> Iterator[Item]:
        for group in self._groups:
            yield from group.items(self._options)


def open_originals(
    paths: Sequence[str | Path],
    *,
    published: str | None = None,
    source: str | None = None,
    stdin: BinaryIO | None = None,
) -> Originals:
    """Everything that ``paths`` name.

    What the user names is checked at once, before the first document is read; what a manifest names and
    is not there, or is no document, comes as a :class:`Problem` in its place.

    Raises:
        BadInput: a path does not exist, is of a kind that is not read, or ``published`` is no date.
        BadManifest: a manifest cannot be understood.
    """
    options = _Options(published=_checked_day(published), source=source)
    return Originals([_group(path, stdin) for path in paths], options)


def _checked_day(published: str | None) -> str | None:
    if published is None:
        return None
    day = day_of(published)
    if day is None:
        raise BadInput(f"{published!r} is no date; write it as YYYY-MM-DD, for example 2023-06-28")
    return day


def _group(path: str | Path, stdin: BinaryIO | None) -> _Group:
    if str(path) == STANDARD_INPUT:
        return _Group(size=1, items=partial(_from_stream, stdin or sys.stdin.buffer))
    if "://" in str(path):
        raise BadInput(f"{path}: addresses are not fetched; save the page as .html and name the file")
    path = Path(path)
    if path.is_dir():
        if not (path / MANIFEST).is_file():
            raise BadInput(
                f"{path}: a folder needs a {MANIFEST} that lists its documents (first line "
                "file,url,source,published,title,language); or name the files themselves"
            )
        return _manifest_group(path / MANIFEST)
    if path.name == MANIFEST and path.is_file():
        return _manifest_group(path)
    return _Group(size=1, items=partial(_from_file, checked_file(path)))


def _manifest_group(manifest: Path) -> _Group:
    entries = read_manifest(manifest)
    return _Group(size=len(entries), items=partial(_from_manifest, manifest, entries))


def _from_stream(stream: BinaryIO, options: _Options) -> Iterator[Item]:
    data = read_stream(stream, name="standard input")
    yield _with_options(
        Original(data=data, name="standard-input", media_type=media_type_within(data)), options
    )


def _from_file(path: Path, options: _Options) -> Iterator[Item]:
    try:
        data = read_bytes(path, name=name_of(path))
    except UnreadableDocument as error:
        yield Problem(document=None, stage=STAGE, message=str(error))
        return
    yield _with_options(
        Original(data=data, name=name_of(Path(path.name)), media_type=media_type_seen(path.name, data)),
        options,
    )


def _from_manifest(manifest: Path, entries: Sequence[Entry], options: _Options) -> Iterator[Item]:
    folder = manifest.parent.resolve()
    for entry in entries:
        where = f"{MANIFEST} line {entry.line}"
        try:
            original = _listed(entry, folder)
        except UnreadableDocument as error:
            yield Problem(document=None, stage=STAGE, message=f"{where}: {error}")
            continue
        original = _with_options(original, options)
        if original.published is None and entry.published is not None:
            message = (
                f"{where}: {entry.file}: {entry.published!r} is no date; write YYYY-MM-DD. Read without it"
            )
            yield Problem(document=None, stage=DATE_STAGE, message=message)
        yield original


def _listed(entry: Entry, folder: Path) -> Original:
    if entry.trouble:
        raise UnreadableDocument(entry.trouble)
    path = _inside(folder, entry.file)
    media_type_of(entry.file)  # first: what is not read is not opened
    data = read_bytes(path, name=entry.file)
    day = day_of(entry.published) if entry.published else None
    return Original(
        data=data,
        name=PurePosixPath(entry.file).as_posix(),
        source=entry.source,
        url=entry.url,
        title=entry.title,
        published=day,
        published_basis=PublishedBasis.MANIFEST if day else PublishedBasis.UNKNOWN,
        language=entry.language.lower() if entry.language else None,
        media_type=media_type_seen(entry.file, data),
    )


def _inside(folder: Path, file: str) -> Path:
    """The file's path, which a manifest cannot lead out of its own folder, not even by a link."""
    outside = UnreadableDocument(f"{file}: lies outside the manifest's folder; move it inside")
    if PurePosixPath(file).is_absolute() or PureWindowsPath(file).drive or ".." in PurePosixPath(file).parts:
        raise outside
    try:
        path = (folder / file).resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise UnreadableDocument(f"{file}: cannot be opened ({error})") from error
    if not path.is_relative_to(folder):
        raise outside
    return path


def _with_options(original: Original, options: _Options) -> Original:
    if options.source:
        original = replace(original, source=options.source)
    if options.published:
        original = replace(original, published=options.published, published_basis=PublishedBasis.OPTION)
    return original
