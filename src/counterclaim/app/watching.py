"""Rounds of a watch: every feed that is due is looked at, what is new is kept, what changed is shown."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from typing import TYPE_CHECKING

from counterclaim.app.exits import ExitCode
from counterclaim.app.screen import complain, console_for, counted, listed, say
from counterclaim.model.errors import LedgerError
from counterclaim.pipeline.ingest import Summary, ingest
from counterclaim.sources.items import Options
from counterclaim.sources.watching import Poll, State

if TYPE_CHECKING:
    from counterclaim.app.engine import Wired
    from counterclaim.ledger import SqlLedger
    from counterclaim.sources.fetching import Fetcher


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What a watch needs: the feeds and how often, where what is new goes, who reads and who fetches it."""

    feeds: Sequence[str]
    every: float
    store: SqlLedger
    engine: Wired
    state: State
    fetcher: Callable[[], Fetcher]
    options: Options
    quiet: bool = False


def keep_watching(watch: Watch) -> ExitCode:
    """Look at the feeds again and again, until the person stops it; a ledger in use is waited for."""
    while True:
        started = time.monotonic()
        try:
            look_once(watch)
        except LedgerError as error:
            complain(f"{error}; the next round tries again")
        time.sleep(max(0.0, started + watch.every - time.monotonic()))


def look_once(watch: Watch) -> ExitCode:
    """One look at all feeds that are due; what was seen is remembered once what was new is kept."""
    now = time.time()
    due = [feed for feed in dict.fromkeys(watch.feeds) if watch.state.of(feed).not_before <= now]
    fetcher = watch.fetcher()  # a new one each time, so that rules of robots.txt are asked for again
    polls = [
        Poll(feed, watch.state.of(feed), fetcher, now=now, every=watch.every, options=watch.options)
        for feed in due
    ]
    since = len(watch.store.log())
    items = chain.from_iterable(poll.items() for poll in polls)
    first = next(items, None)
    summary = Summary()
    if first is not None:
        summary = ingest(
            chain([first], items),
            watch.store,
            watch.engine.reader,
            reconcile=watch.engine.reconcile,
            increment=watch.engine.increment,
        )
    watch.state.keep({feed: poll.memory for feed, poll in zip(due, polls, strict=True)})
    troubles = [poll.trouble for poll in polls if poll.trouble]
    for trouble in troubles:
        complain(trouble)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    left = len(watch.feeds) - len(due)
    rest = f", {left} left alone until later" if left else ""
    told = f"{counted(summary.new, 'new document')} in {counted(len(due), 'feed')}{rest}"
    say(f"{at}: {told}", quiet=watch.quiet)
    if summary.new:
        _show(watch.store, since)
    listed(summary.problems, quiet=watch.quiet)
    return ExitCode.INCOMPLETE if troubles or summary.lost else ExitCode.DONE


def _show(store: SqlLedger, since: int) -> None:
    """What the round changed, as `counterclaim changes` shows it."""
    from counterclaim.app.changed import print_comparison
    from counterclaim.ledger.moments import moment
    from counterclaim.views.changes import compared

    log = store.log()
    comparison = compared(store.load(entry=since), store.load(entry=len(log)))
    with console_for(None) as console:
        print_comparison(console, comparison, moment(log, since), moment(log, len(log)))
