"""The documents that a manifest lists, wherever their bytes lie."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from counterclaim.model.documents import PublishedBasis
from counterclaim.model.errors import UnreadableDocument
from counterclaim.model.problems import Problem
from counterclaim.sources.items import DATE_STAGE, Item, Options, lost
from counterclaim.sources.kinds import document_of
from counterclaim.sources.manifests import Entry
from counterclaim.sources.published import day_of


def items_listed(
    entries: Sequence[Entry], read: Callable[[str], bytes], label: str, options: Options
) -> Iterator[Item]:
    """The document of each entry, or a Problem in its place; ``read`` gives the bytes of a file."""
    for entry in entries:
        where = f"{label} line {entry.line}"
        try:
            if entry.trouble:
                raise UnreadableDocument(entry.trouble)
            original = document_of(entry.file, lambda: read(entry.file))  # noqa: B023 - called at once
        except UnreadableDocument as error:
            yield lost(f"{where}: {error}")
            continue
        day = day_of(entry.published) if entry.published else None
        original = options.applied(
            replace(
                original,
                name=PurePosixPath(entry.file).as_posix(),
                source=entry.source,
                url=entry.url,
                title=entry.title,
                published=day,
                published_basis=PublishedBasis.MANIFEST if day else PublishedBasis.UNKNOWN,
                language=entry.language.lower() if entry.language else None,
            )
        )
        if original.published is None and entry.published is not None:
            message = (
                f"{where}: {entry.file}: {entry.published!r} is no date; write YYYY-MM-DD. Read without it"
            )
            yield Problem(document=None, stage=DATE_STAGE, message=message)
        yield original
