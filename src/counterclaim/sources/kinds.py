"""What a file is by its name: a document, or a collection of documents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import PurePath

from counterclaim.model.documents import Original
from counterclaim.model.plugins import Group, plugins
from counterclaim.sources.added import opened_by
from counterclaim.sources.feeds import SUFFIXES as FEEDS
from counterclaim.sources.feeds import open_feed
from counterclaim.sources.files import MEDIA_TYPES, media_type_of, media_type_seen
from counterclaim.sources.items import Opener
from counterclaim.sources.tables import open_table
from counterclaim.sources.telegram import open_export

TABLES = frozenset((".csv", ".tsv"))
COLLECTIONS: Mapping[str, Opener] = {
    ".json": open_export,
    ".csv": open_table,
    ".tsv": open_table,
    **dict.fromkeys(FEEDS, open_feed),
}


def suffix_of(name: str) -> str:
    """The ending of a file's name, which tells its kind."""
    return PurePath(name).suffix.lower()


def opener_of(name: str) -> Opener | None:
    """What opens a file as a collection of documents; ``None`` if it is a document or is not read.

    What other packages add opens endings that are none of ours.
    """
    suffix = suffix_of(name)
    if suffix in COLLECTIONS or suffix in MEDIA_TYPES:
        return COLLECTIONS.get(suffix)
    added = plugins(Group.SOURCES).get(suffix.removeprefix("."))
    return partial(opened_by, added) if added is not None else None


def document_of(name: str, read: Callable[[], bytes]) -> Original:
    """A file that is one document; what is not read is not opened.

    Raises:
        UnreadableDocument: of a kind that is not read, or ``read`` says so.
    """
    media_type_of(name)
    data = read()
    return Original(data=data, name=name, media_type=media_type_seen(name, data))
