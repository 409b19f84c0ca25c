"""What brings documents in for a site: it fetches, shows, waits for a word, and reads one after the other."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from counterclaim.app.bringing import Look, Sent, items_of, look_at
from counterclaim.app.web.limits import Often, Tray, turn
from counterclaim.model.documents import Original
from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    from counterclaim.app.engine import Wired
    from counterclaim.ledger import SqlLedger
    from counterclaim.ledger.people import People
    from counterclaim.model.problems import Attempt
    from counterclaim.pipeline.ingest import Summary
    from counterclaim.sources.fetching import Fetcher
    from counterclaim.sources.items import Item

LOOKS, RETRIES, A_MINUTE, A_QUARTER = 12, 4, 60.0, 900.0  # of one person
RETRIED = 20  # pages that are fetched again at once; those that still fail come again
AT_ONCE = 4  # looks; more would leave no room for who reads
ROOM = 200 * 1024 * 1024  # bytes of what waits for its word


def _fetcher() -> Fetcher:
    from counterclaim.sources.fetching import Fetcher

    return Fetcher()


class Intake:
    """The way in: ``packs`` are those that documents are read with, ``fetcher`` makes what fetches pages.

    Where there are accounts of ``people``, who brought what is noted there.
    """

    def __init__(
        self,
        packs: Sequence[str] | None = None,
        *,
        people: People | None = None,
        fetcher: Callable[[], Fetcher] = _fetcher,
    ) -> None:
        self._packs = packs
        self._people = people
        self._fetcher = fetcher
        self._looks = Often(LOOKS, A_MINUTE)
        self._retries = Often(RETRIES, A_MINUTE)
        self._tray: Tray[Item] = Tray(ROOM, A_QUARTER)
        self._looking = threading.Semaphore(AT_ONCE)
        self._keeping = threading.Semaphore()

    @cached_property
    def _wired(self) -> Wired:
        """The engine, loaded when the first document is kept."""
        from counterclaim.app.engine import open_engine

        return open_engine(self._packs, mode="strict")

    def look(self, store: SqlLedger, sent: Sent, who: str) -> tuple[Look, str]:
        """What would come of what was sent, and the key to keep it by.

        Raises:
            BadInput: it cannot be opened.
            TooManyRequestsException: this person asks too often, or others look.
        """
        self._looks.check(who)
        with turn(self._looking):
            items = items_of(sent, self._fetcher())
            size = sum(len(item.data) for item in items if isinstance(item, Original))
            return look_at(store, items), self._tray.put(who, items, size)

    def keep(self, store: SqlLedger, key: str, who: str) -> Summary:
        """Read and keep what was looked at.

        Raises:
            BadInput: nothing waits by this key.
            TooManyRequestsException: others bring documents in.
        """
        from counterclaim.pipeline.ingest import ingest

        with turn(self._keeping):
            items = self._tray.held(who, key)
            if items is None:
                raise BadInput("nothing waits to be kept by this key: it is kept already, or waited too long")
            wired = self._wired
            summary = ingest(items, store, wired.reader, reconcile=wired.reconcile, increment=wired.increment)
            self._tray.drop(key)  # only now: if reading fails, it waits still
        self._note(who, "import", f"{summary.new} new, {summary.known} known, {summary.lost} not read")
        return summary

    def retry(self, store: SqlLedger, who: str) -> Summary:
        """Fetch some pages again that did not come, and read again what could not be read.

        Files that were named on the command line are tried again there: nothing here opens one by its name.

        Raises:
            TooManyRequestsException: this person asks too often, or others bring documents in.
        """
        from counterclaim.app.failures import opened_again
        from counterclaim.pipeline.retrying import retry

        self._retries.check(who)
        with turn(self._keeping):
            wired, opened = self._wired, partial(opened_again, fetcher=self._fetcher())
            summary = retry(store, wired.reader, opened, reconcile=wired.reconcile, among=_some_of_the_web())
        self._note(who, "retry", f"{summary.new} new, {summary.lost} still not read")
        return summary

    def _note(self, who: str, action: str, detail: str) -> None:
        if self._people is not None:
            self._people.note(who, action, detail)


def _some_of_the_web() -> Callable[[Attempt], bool]:
    """Lets the first attempts at pages through: others wait for their turn to keep something."""
    left = iter(range(RETRIED))
    return lambda attempt: "://" in attempt.named and next(left, None) is not None
