"""Feeds polled again and again: what is new in them, and what is remembered from one time to the next."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from counterclaim.model.errors import BadInput, UnreadableDocument
from counterclaim.model.problems import Problem
from counterclaim.sources.feeds import Entry, entries_of, item_of
from counterclaim.sources.fetching import Fetcher, FetchFailed, shown
from counterclaim.sources.items import Item, Options
from counterclaim.sources.pages import page_at, reason_of, retry_after

FORMAT = "counterclaim-watch/1"
MAX_STATE = 100_000_000  # bytes
LONGEST_BACKOFF = 24 * 3600.0  # seconds between two polls of a feed that fails again and again
TRIES = 5  # of an entry whose page does not come; its Problem stays
LONGEST_PAUSE = 7 * 24 * 3600.0  # that a host may ask for
OK, NOT_MODIFIED = 200, 304


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An entry whose page did not come yet."""

    entry: Entry
    tries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What is remembered of a feed; times are seconds since 1970.

    ``seen`` are the entries that were in it, with their marks, ``waiting`` those whose page did not come.
    """

    etag: str | None = None
    modified: str | None = None
    failures: int = 0
    not_before: float = 0.0
    seen: Mapping[str, str] = field(default_factory=dict)
    waiting: tuple[Waiting, ...] = ()


class State:
    """What is remembered of all feeds, in a small file.

    Losing it costs some requests and no document: a ledger knows what it holds.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._feeds = _loaded(path)

    def of(self, feed: str) -> Memory:
        """What is remembered of a feed."""
        return self._feeds.get(feed, Memory())

    def keep(self, memories: Mapping[str, Memory]) -> None:
        """Remember this of some feeds from now on; the file is the former or the new one, never half of it.

        Raises:
            BadInput: it cannot be written.
        """
        self._feeds.update(memories)
        content = {"format": FORMAT, "feeds": {url: asdict(memory) for url, memory in self._feeds.items()}}
        new = self._path.with_name(f"{self._path.name}.new")
        try:
            with new.open("w", encoding="utf-8") as stream:
                json.dump(content, stream, ensure_ascii=True, indent=1)
                stream.flush()
                os.fsync(stream.fileno())
            new.replace(self._path)
        except OSError as error:
            reason = f"cannot be written ({error.strerror}); name another --state"
            raise BadInput(f"{self._path}: {reason}") from error


class Poll:
    """One look at a feed. ``items`` are its new documents; after them ``memory`` is what to remember.

    ``trouble`` says why the feed did not come, if it did not: then there are no items but those that waited.
    """

    def __init__(
        self, feed: str, before: Memory, fetcher: Fetcher, *, now: float, every: float, options: Options
    ) -> None:
        self.memory = before
        self.trouble: str | None = None
        self._feed = feed
        self._fetcher = fetcher
        self._now = now
        self._every = every
        self._options = options

    def items(self) -> Iterator[Item]:
        """The documents of entries that are new or changed, and of those whose pages did not come before."""
        new = self._new_entries()
        ids = {entry.id for entry in new}
        work = [old for old in self.memory.waiting if old.entry.id not in ids]
        work += [Waiting(entry=entry, tries=0) for entry in new]
        still = []
        for waiting in work:
            came = True
            for item in item_of(waiting.entry, self._feed, partial(page_at, self._fetcher), self._options):
                came = came and not isinstance(item, Problem)
                yield item
            if not came and waiting.tries + 1 < TRIES:
                still.append(replace(waiting, tries=waiting.tries + 1))
        self.memory = replace(self.memory, waiting=tuple(still))

    def _new_entries(self) -> list[Entry]:
        """What is new in the feed; ``memory`` is then that of its answer."""
        before = self.memory
        told = {"If-None-Match": before.etag, "If-Modified-Since": before.modified}
        pause = 0.0
        try:
            headers = {name: value for name, value in told.items() if value}
            answer = self._fetcher.get(self._feed, headers=headers)
            pause = min(retry_after(answer) or 0.0, LONGEST_PAUSE)
            if answer.status == NOT_MODIFIED:
                self.memory = replace(before, failures=0, not_before=self._now + pause)
                return []
            if answer.status != OK:
                raise FetchFailed(f"{shown(self._feed)}: {reason_of(answer)} (status {answer.status})")
            entries = entries_of(answer.data, answer.url, answer.media_type, shown(self._feed))
        except UnreadableDocument as error:
            self.trouble = str(error)
            failures = before.failures + 1
            pause = max(pause, min(self._every * 2 ** min(failures, 20), LONGEST_BACKOFF))
            self.memory = replace(before, failures=failures, not_before=self._now + pause)
            return []
        self.memory = Memory(
            etag=answer.headers.get("etag"),
            modified=answer.headers.get("last-modified"),
            not_before=self._now + pause,
            seen={entry.id: entry.mark for entry in entries},
            waiting=before.waiting,
        )
        return [entry for entry in entries if before.seen.get(entry.id) != entry.mark]


def _loaded(path: Path) -> dict[str, Memory]:
    try:
        if not path.exists():
            return {}
        if path.stat().st_size > MAX_STATE:
            raise ValueError("it is too large")
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["format"] != FORMAT:
            raise ValueError(f"it is {content['format']!r}")
        return {url: _memory(told) for url, told in content["feeds"].items()}
    except OSError as error:
        raise BadInput(f"{path}: cannot be read ({error.strerror}); name another --state") from error
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise BadInput(
            f"{path}: is no state of `counterclaim watch` ({error}); remove it, and all feeds are read anew"
        ) from error


def _memory(told: dict[str, Any]) -> Memory:
    waiting = [Waiting(entry=Entry(**one["entry"]), tries=int(one["tries"])) for one in told.pop("waiting")]
    memory = Memory(**told, waiting=tuple(waiting))
    if not isinstance(memory.seen, dict) or not isinstance(memory.failures, int):
        raise TypeError("its members are of another kind")
    return replace(memory, not_before=float(memory.not_before))
