"""What a user names on the command line, as Originals: files, folders, collections, standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, BinaryIO

from counterclaim.model.documents import Original
from counterclaim.model.errors import BadInput, UnreadableDocument
from counterclaim.model.problems import Attempt, Problem
from counterclaim.sources.archives import ARCHIVE, open_archive
from counterclaim.sources.files import checked_file, media_type_within, name_of, read_bytes, read_stream
from counterclaim.sources.items import DATE_STAGE, STAGE, Item, Opener, Options, lost
from counterclaim.sources.kinds import TABLES, document_of, opener_of, suffix_of
from counterclaim.sources.listed import items_listed
from counterclaim.sources.manifests import MANIFEST, Entry, read_manifest
from counterclaim.sources.published import day_of
from counterclaim.sources.tables import checked_table, given_columns

if TYPE_CHECKING:
    from counterclaim.sources.fetching import Fetcher

__all__ = ["DATE_STAGE", "STAGE", "STANDARD_INPUT", "Item", "Originals", "open_originals"]

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Some documents to come: how many, if that is known before they are opened, and how to get them.

    ``named`` is what the user named, if it can be named again.
    """

    named: str | None = None
    size: int | None
    items: Callable[[Options], Iterator[Item]]


class Originals:
    """Documents to come, one at a time; ``size`` tells how many are named, ``None`` if nobody knows yet."""

    def __init__(self, groups: Sequence[_Group], options: Options, columns: str | None) -> None:
        self._groups = groups
        self._options = options
        self._columns = columns

    @property
    def size(self) -> int | None:
        """How many documents or problems come; ``None`` where a collection must be read through first."""
        sizes = [group.size for group in self._groups]
        return None if None in sizes else sum(size for size in sizes if size is not None)

    def __iter__(self) -> Iterator[Item]:
        for group in self._groups:
            for item in group.items(self._options):
                if isinstance(item, Problem) and item.stage == STAGE and item.attempt is None and group.named:
                    yield replace(item, attempt=self._attempt(group.named))
                else:
                    yield item

    def _attempt(self, named: str) -> Attempt:
        """How to open again what the user named."""
        options = self._options
        return Attempt(named=named, source=options.source, published=options.published, columns=self._columns)


def open_originals(
    paths: Sequence[str | Path],
    *,
    published: str | None = None,
    source: str | None = None,
    columns: str | None = None,
    stdin: BinaryIO | None = None,
    fetcher: Fetcher | None = None,
) -> Originals:
    """Everything that ``paths`` name.

    What the user names is checked at once, before the first document is read; what a manifest or an archive
    names and is not there, or is no document, comes as a :class:`Problem` in its place. ``columns`` says
    what the columns of tables hold, ``fetcher`` fetches pages of the web.

    Raises:
        BadInput: a path does not exist, is of a kind that is not read, ``published`` is no date, or the
            columns of a table cannot be told.
        BadManifest: a manifest cannot be understood.
    """
    options = Options(
        published=_checked_day(published),
        source=source,
        columns=given_columns(columns) if columns is not None else {},
    )
    web = _Web(fetcher)
    return Originals([_group(path, stdin, web, options) for path in paths], options, columns)


def _is_address(path: str) -> bool:
    """Whether what a user names is an address of the web and no file."""
    return "://" in path


class _Web:
    """The fetcher of a run, made when the first page is fetched: what it needs takes time to load."""

    def __init__(self, fetcher: Fetcher | None) -> None:
        self._fetcher = fetcher

    @property
    def fetcher(self) -> Fetcher:
        """One fetcher for all pages, for it knows when each host was last asked."""
        if self._fetcher is None:
            from counterclaim.sources.fetching import Fetcher

            self._fetcher = Fetcher()
        return self._fetcher


def _checked_day(published: str | None) -> str | None:
    if published is None:
        return None
    day = day_of(published)
    if day is None:
        raise BadInput(f"{published!r} is no date; write it as YYYY-MM-DD, for example 2023-06-28")
    return day


def _group(path: str | Path, stdin: BinaryIO | None, web: _Web, options: Options) -> _Group:
    if str(path) == STANDARD_INPUT:
        return _Group(size=1, items=partial(_from_stream, stdin or sys.stdin.buffer))
    if _is_address(str(path)):
        web.fetcher.check(str(path))
        return _Group(named=str(path), size=None, items=partial(_from_web, str(path), web))
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
    opener = open_archive if suffix_of(path.name) == ARCHIVE else opener_of(path.name)
    if opener is None:
        return _Group(named=name_of(path), size=1, items=partial(_from_file, checked_file(path)))
    if not path.is_file():
        raise BadInput(f"{path}: there is no such file; check the name")
    if suffix_of(path.name) in TABLES:
        checked_table(path, options)
    return _Group(named=name_of(path), size=None, items=partial(_from_collection, path, opener))


def _manifest_group(manifest: Path) -> _Group:
    entries = read_manifest(manifest)
    items = partial(_from_manifest, manifest, entries)
    return _Group(named=name_of(manifest), size=len(entries), items=items)


def _from_stream(stream: BinaryIO, options: Options) -> Iterator[Item]:
    data = read_stream(stream, name="standard input")
    yield options.applied(Original(data=data, name="standard-input", media_type=media_type_within(data)))


def _from_web(url: str, web: _Web, options: Options) -> Iterator[Item]:
    from counterclaim.sources.pages import open_page

    yield from open_page(url, web.fetcher, options)


def _from_file(path: Path, options: Options) -> Iterator[Item]:
    name = name_of(Path(path.name))
    try:
        yield options.applied(document_of(name, lambda: read_bytes(path, name=name_of(path))))
    except UnreadableDocument as error:
        yield lost(str(error))


def _from_collection(path: Path, opener: Opener, options: Options) -> Iterator[Item]:
    name = name_of(Path(path.name))
    try:
        stream = path.open("rb")
    except OSError as error:
        yield lost(f"{name_of(path)}: cannot be opened ({error.strerror})")
        return
    with stream:
        yield from opener(stream, name, options)


def _from_manifest(manifest: Path, entries: Sequence[Entry], options: Options) -> Iterator[Item]:
    folder = manifest.parent.resolve()
    resolved = cache(Path.resolve)  # of folders: most files share theirs

    def read(file: str) -> bytes:
        return read_bytes(_inside(folder, file, resolved), name=file)

    yield from items_listed(entries, read, MANIFEST, options)


def _inside(folder: Path, file: str, resolved: Callable[[Path], Path]) -> Path:
    """The file's path, which a manifest cannot lead out of its own folder, not even by a link."""
    outside = UnreadableDocument(f"{file}: lies outside the manifest's folder; move it inside")
    if PurePosixPath(file).is_absolute() or PureWindowsPath(file).drive or ".." in PurePosixPath(file).parts:
        raise outside
    path = folder / file
    try:
        path = resolved(path.parent) / path.name
        if path.is_symlink():
            path = path.resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise UnreadableDocument(f"{file}: cannot be opened ({error})") from error
    if not path.is_relative_to(folder):
        raise outside
    return path
