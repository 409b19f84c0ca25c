"""Many documents into a ledger: each kept as soon as it is read, all reconciled at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from counterclaim import __version__
from counterclaim.model.decisions import Decision
from counterclaim.model.documents import Original
from counterclaim.model.errors import BadEvidence, Redacted
from counterclaim.model.ledgers import DocumentRecords, Kept, KeptReading, Ledger
from counterclaim.model.problems import Problem
from counterclaim.model.stores import LedgerStore, record_order
from counterclaim.pipeline.describing import document_id, unread_records
from counterclaim.pipeline.engines import HERE, Engine
from counterclaim.pipeline.increments import all_keys
from counterclaim.pipeline.pages import Pages
from counterclaim.pipeline.portions import FAULT_STAGE, DocumentReader, portions, read_each
from counterclaim.pipeline.portions import Kept as Read

OPENING_STAGE = "sources"  # of what could not be opened
KEEPING_STAGE = "ledger"  # of a reading that contradicts its own document
# Problems of these stages cost a whole document.
LOST_STAGES = frozenset((OPENING_STAGE, "text", "language", KEEPING_STAGE, FAULT_STAGE))

MOST_TIMES = 16  # as large as a portion to be read is the largest to be looked up

Increment = Callable[[LedgerStore], bool]  # whether the last ledger was brought up to date as it is
Progress = Callable[[], None]  # called once a document


class Reconciler(Protocol):
    """Whoever makes one ledger of the records of many documents."""

    def __call__(
        self, records: Sequence[DocumentRecords], /, *, decisions: Sequence[Decision] = ()
    ) -> Ledger:
        """The ledger, with people's decisions applied."""


@dataclass(slots=True, kw_only=True)
class Summary:
    """What became of the documents of one run.

    ``lost`` counts those that could not be opened or read, which are not ``new``; ``revised`` the new ones at
    a known address.
    """

    new: int = 0
    known: int = 0
    lost: int = 0
    revised: int = 0
    problems: list[Problem] = field(default_factory=list)

    def note(self, problem: Problem) -> None:
        """Count a problem that came in place of a document, or beside it."""
        self.problems.append(problem)
        self.lost += problem.stage in LOST_STAGES

    def count(self, records: DocumentRecords) -> None:
        """Count a document that was read, or that came and could not be."""
        self.problems.extend(records.problems)
        if is_lost(records):
            self.lost += 1
        else:
            self.new += 1
            self.revised += records.document.revision_of is not None


def is_lost(records: DocumentRecords) -> bool:
    """Whether a document could not be read."""
    return any(problem.stage in LOST_STAGES for problem in records.problems)


@dataclass(slots=True)
class _LookedUp:
    """How much is looked up at once: the more is known, the more, so that a stopped run soon goes on."""

    times: int = 1  # as large as a portion to be read

    def found(self, known: bool) -> None:
        self.times = min(2 * self.times, MOST_TIMES) if known else 1


def ingest(
    originals: Iterable[Original | Problem],
    store: LedgerStore,
    reader: DocumentReader,
    *,
    reconcile: Reconciler,
    increment: Increment = lambda _store: False,
    engine: Engine = HERE,
    all_kept: Progress = lambda: None,
    progress: Progress = lambda: None,
) -> Summary:
    """Read what a ledger does not hold yet, and reconcile all it holds, or only what that touches.

    Each document is kept as soon as it is read, so a run that is stopped goes on where it was; a
    document that is known is not read again, but bytes that an import did not bring are kept. A document that
    cannot be read is kept with its problem.
    Reading is done on ``engine``; only this process writes. ``all_kept`` is called before it is derived.
    """
    summary = Summary()
    pages = Pages(store)
    lacking = store.lacking()
    looked_up = _LookedUp()

    def unread() -> Iterator[Original]:
        for some in portions(originals, lambda: looked_up.times):
            ids = [document_id(item) if isinstance(item, Original) else "" for item in some]
            known = store.known([id for id in ids if id])
            looked_up.found(known.issuperset(ids))
            for item, id in zip(some, ids, strict=True):
                if isinstance(item, Problem):
                    summary.note(item)
                    store.note([item])
                elif id in known:
                    summary.known += 1
                    if id in lacking:
                        store.complete(item)
                else:
                    yield item
                    continue
                progress()

    for reading in read_each(unread(), reader, engine):
        _keep(reading, pages, store, summary)
        progress()
    all_kept()
    if not increment(store):
        derive_anew(store, reconcile)
    return summary


def derive_anew(store: LedgerStore, reconcile: Reconciler) -> None:
    """Reconcile all that a ledger holds; nobody else writes meanwhile, whose documents would be left out."""
    with store.at_once():
        records = list(store.all_records())
        ledger = reconcile(records, decisions=store.decisions())
        store.save(with_problems(ledger, store.notes()), all_keys(records, ledger))


def _keep(reading: Read, pages: Pages, store: LedgerStore, summary: Summary) -> None:
    records = pages.placed(reading.records)
    try:
        is_new = store.add(reading.original, reading.working, records)
    except Redacted as error:  # better no record than an unwanted one; the run goes on
        problem = Problem(document=None, stage=KEEPING_STAGE, message=f"{reading.original.name}: {error}")
        summary.note(problem)
        store.note([problem])
        return
    except BadEvidence as error:  # better no record than a wrong one; the document itself is kept
        message = f"{reading.original.name}: {error}"
        records = pages.placed(unread_records(reading.original, stage=KEEPING_STAGE, message=message))
        is_new = store.add(reading.original, None, records)
    pages.brought(records.document)
    if is_new:
        summary.count(records)
    else:
        summary.known += 1


def pass_through(
    originals: Iterable[Original | Problem],
    reader: DocumentReader,
    *,
    reconcile: Reconciler,
    engine: Engine = HERE,
    progress: Progress = lambda: None,
) -> tuple[Ledger, Summary]:
    """A passing ledger of some documents: the same as an ingested one, kept nowhere."""
    ledger, summary, _ = pass_on(originals, reader, reconcile=reconcile, engine=engine, progress=progress)
    return ledger, summary


def pass_on(
    originals: Iterable[Original | Problem],
    reader: DocumentReader,
    *,
    reconcile: Reconciler,
    engine: Engine = HERE,
    progress: Progress = lambda: None,
) -> tuple[Ledger, Summary, Kept]:
    """A passing ledger, with all that a store would keep beside it: whoever gets both can go on from them."""
    summary = Summary()
    read: dict[str, KeptReading] = {}
    notes: list[Problem] = []
    pages = Pages()
    begun: set[str] = set()

    def unread() -> Iterator[Original]:
        for item in originals:
            if isinstance(item, Problem):
                summary.note(item)
                notes.append(item)
            elif (id := document_id(item)) in begun:
                summary.known += 1
            else:
                begun.add(id)
                yield item
                continue
            progress()

    for reading in read_each(unread(), reader, engine):
        records = pages.placed(reading.records)
        brought = replace(reading.original, data=b"")
        read[records.document.id] = KeptReading(
            brought=brought, working=reading.working, records=records, version=__version__
        )
        pages.brought(records.document)
        summary.count(records)
        progress()
    readings = [read[id] for id in sorted(read)]
    ledger = with_problems(reconcile([reading.records for reading in readings]), notes)
    noted = sorted(dict.fromkeys(notes), key=record_order)
    return ledger, summary, Kept(readings=readings, notes=noted)


def with_problems(ledger: Ledger, notes: Iterable[Problem]) -> Ledger:
    """A ledger with the problems of its intake among its own, each once."""
    problems = dict.fromkeys([*ledger.problems, *notes])
    return replace(ledger, problems=tuple(sorted(problems, key=record_order)))
