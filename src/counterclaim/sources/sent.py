"""What somebody sends, as Originals: a text, the bytes of a file, or an address. No file is opened."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING

from counterclaim.model.documents import Original
from counterclaim.model.errors import BadInput, UnreadableDocument
from counterclaim.sources.archives import ARCHIVE, open_archive
from counterclaim.sources.files import MAX_BYTES
from counterclaim.sources.items import Item, Options, keepable, lost
from counterclaim.sources.kinds import document_of, opener_of, suffix_of
from counterclaim.sources.opening import open_originals

if TYPE_CHECKING:
    from counterclaim.sources.fetching import Fetcher

LONGEST_NAME = 200  # characters
NAMELESS = "sent.txt"


def open_text(text: str, options: Options) -> Iterator[Item]:
    """A text as it was written or pasted."""
    yield options.applied(Original(name="pasted text", data=keepable(text).encode()))


def open_sent(name: str, data: bytes, options: Options) -> Iterator[Item]:
    """A file that was sent: a document, or a collection of them, by the name that it comes with."""
    name = plain_name(name)
    opener = open_archive if suffix_of(name) == ARCHIVE else opener_of(name)
    if opener is not None:
        yield from opener(BytesIO(data), name, options)
        return
    try:
        if len(data) > MAX_BYTES:
            raise UnreadableDocument(
                f"{name}: larger than {MAX_BYTES // 10**6} MB; split it into its reports"
            )
        yield options.applied(document_of(name, lambda: data))
    except UnreadableDocument as error:
        yield lost(str(error))


def open_address(address: str, options: Options, fetcher: Fetcher) -> Iterator[Item]:
    """The page at an address of the web, the entries of a feed there, or a Problem that can be tried again.

    Raises:
        BadInput: it is no such address.
    """
    if "://" not in address:
        raise BadInput(f"{address[:200]}: no address of a page; it begins with https:// or http://")
    yield from open_originals([address], published=options.published, source=options.source, fetcher=fetcher)


def plain_name(name: str) -> str:
    r"""The name of a file without its folders, whichever machine it comes from.

    >>> plain_name("..\\..\\etc/notes\n.txt"), plain_name("../")
    ('notes.txt', 'sent.txt')
    """
    last = PurePosixPath(keepable(name).replace("\\", "/")).name
    shown = "".join(character for character in last if character.isprintable()).strip()
    suffix = PurePath(shown).suffix[:20]
    if len(shown) > LONGEST_NAME:
        shown = shown[: LONGEST_NAME - len(suffix)] + suffix
    return shown if shown.strip(".") else NAMELESS
