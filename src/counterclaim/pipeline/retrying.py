"""What could not be opened or read, tried again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from counterclaim.model.documents import Original
from counterclaim.model.errors import BadInput
from counterclaim.model.ledgers import Ledger
from counterclaim.model.problems import Attempt, Problem
from counterclaim.model.stores import LedgerStore
from counterclaim.pipeline.ingest import (
    LOST_STAGES,
    OPENING_STAGE,
    Progress,
    Reconciler,
    Summary,
    ingest,
)
from counterclaim.pipeline.portions import DocumentReader
from counterclaim.pipeline.rereading import reread

Opener = Callable[[Attempt], Iterable[Original | Problem]]


def unread_documents(ledger: Ledger) -> list[Problem]:
    """The problems of documents that are kept and could not be read."""
    return [problem for problem in ledger.problems if problem.document and problem.stage in LOST_STAGES]


def attempts(notes: Iterable[Problem]) -> dict[Attempt, list[Problem]]:
    """What is to be opened again, each once, with the problems that this may end."""
    found: dict[Attempt, list[Problem]] = {}
    for problem in notes:
        if problem.attempt is not None:
            found.setdefault(problem.attempt, []).append(problem)
    return found


def retry(
    store: LedgerStore,
    reader: DocumentReader,
    opened: Opener,
    *,
    reconcile: Reconciler,
    among: Callable[[Attempt], bool] = lambda _: True,
    progress: Progress = lambda: None,
) -> Summary:
    """Open again what could not be opened, read again what could not be read, and derive the ledger anew.

    A problem is settled when all that was to be opened comes; another one takes its place where it does not.
    ``among`` tells which attempts may be made.
    """
    unread = {problem.document for problem in unread_documents(store.load()) if problem.document}
    again = {attempt: problems for attempt, problems in attempts(store.notes()).items() if among(attempt)}
    settled: list[Problem] = []
    summary = ingest(
        _opened(again, opened, settled),
        store,
        reader,
        reconcile=reconcile,
        all_kept=lambda: store.settle(settled),
        progress=progress,
    )
    if unread:
        read = reread(store, reader, reconcile=reconcile, ids=unread, progress=progress)
        summary.new += read.new
        summary.lost += read.lost
        summary.problems += read.problems
    return summary


def _opened(
    again: dict[Attempt, list[Problem]], opened: Opener, settled: list[Problem]
) -> Iterator[Original | Problem]:
    """What comes of each attempt; problems that this settles are noted, to be so once all of it is kept."""
    for attempt, problems in again.items():
        instead = any(problem.stage not in LOST_STAGES for problem in problems)  # a summary was read for it
        still: list[Problem] = []
        for item in _tried(attempt, opened):
            if isinstance(item, Problem):
                still.append(item)
            if isinstance(item, Original) or not instead:
                yield item
        if not still or not instead:
            settled += [problem for problem in problems if problem not in still]


def _tried(attempt: Attempt, opened: Opener) -> Iterator[Original | Problem]:
    try:
        yield from opened(attempt)
    except BadInput as error:
        yield Problem(document=None, stage=OPENING_STAGE, message=str(error), attempt=attempt)
