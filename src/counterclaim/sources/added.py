"""Files that are opened by what another package adds: what it gives is looked at before it is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO, cast

from counterclaim.model.documents import Original
from counterclaim.model.errors import CounterclaimError
from counterclaim.model.plugins import Plugin
from counterclaim.model.problems import Problem
from counterclaim.sources.files import MAX_BYTES, MEDIA_TYPES
from counterclaim.sources.items import Item, Opener, Options, keepable, lost
from counterclaim.sources.published import day_of

WORDS = ("name", "source", "forwarded_from", "url", "title", "language", "published")


def opened_by(plugin: Plugin, stream: BinaryIO, name: str, options: Options, /) -> Iterator[Item]:
    """The documents of a file; what cannot be used is a Problem, and so is where the plug-in fails."""
    try:
        with plugin.blamed(name):
            for item in cast(Opener, plugin.load())(stream, name, options):
                yield _usable(item, name, options)
    except (CounterclaimError, OSError) as error:
        yield lost(f"{error}; what came before that was read")


def _usable(item: object, name: str, options: Options) -> Item:
    """What a plug-in gives, as the user says it is, in words that a ledger can keep.

    Raises:
        TypeError: it is neither a document nor a problem.
    """
    if isinstance(item, Problem):
        return item
    if not isinstance(item, Original) or not isinstance(item.data, bytes):
        raise TypeError(f"{type(item).__name__} is no Original with bytes, and no Problem")
    words = {member: told for member in WORDS if (told := getattr(item, member)) is not None}
    if any(not isinstance(told, str) for told in words.values()):
        raise TypeError(f"one of {', '.join(WORDS)} is no text")
    kept: dict[str, Any] = {member: keepable(told) for member, told in words.items()}
    original = replace(item, **kept)
    if original.media_type not in MEDIA_TYPES.values():
        return lost(f"{name}: {original.media_type!r} is not read")
    if len(original.data) > MAX_BYTES:
        return lost(f"{name}: {original.name} is larger than {MAX_BYTES // 10**6} MB")
    if original.published is not None and day_of(original.published) is None:
        return lost(f"{name}: {original.published!r} is no day of publication; it is YYYY-MM-DD")
    return options.applied(original)
