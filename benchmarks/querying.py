"""What a ledger of very many incidents takes to be asked: pages of lists, counts, and all of it at once."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from statistics import quantiles
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure
from benchmarks.many_accounts import (
    BODIES,
    FIRST_DAY,
    INCIDENTS_A_DAY,
    OUTLETS,
    TOWNS_A_PAIR,
    TYPES,
    many_incidents,
)
from benchmarks.processes import MAXRSS_UNIT
from benchmarks.scaling import SEED
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.queries import Question
from counterclaim.model.incidents import Status
from counterclaim.views.sources import sources_named

INCIDENTS, ASKED = 100_000, 240  # questions of each sort
ROWS = 50  # of one page

OTHERS = {  # what other lists than that of incidents are asked for
    "claims": ("all", "party", "stance", "period", "document"),
    "documents": ("all", "period", "document"),
    "actors": ("all", "party"),
    "pledges": ("all", "party", "period", "document"),
    "restrictions": ("all", "party", "period", "document"),
    "talks": ("all", "party", "period", "document"),
}

Asked = Callable[[], object]


def querying(incidents: int = INCIDENTS) -> Iterator[Figure]:
    """Milliseconds, by the clock and of the processor, that all but the slowest 5 % of the questions take."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "many.db"
        name = f"querying.{incidents}"
        ledger = many_incidents(incidents, SEED)
        held, started = _most_memory(), time.process_time()
        SqlLedger.create(path).save(ledger)
        seconds = time.process_time() - started
        more = _most_memory() - held
        del ledger
        yield Figure(name=f"{name}.save", value=seconds, unit="s", note="the whole ledger, anew")
        yield Figure(name=f"{name}.save.memory", value=more, unit="MB", note="beside the ledger itself")
        store = SqlLedger.open(path)
        for sort, asked in _asked(store, incidents):
            clock, processor = _p95(asked)
            note = f"of {ASKED}; {processor:.0f} ms of processor time"
            yield Figure(name=f"{name}.{sort}", value=clock, unit="ms", note=note)
        started = time.process_time()
        store.load()
        seconds = time.process_time() - started
        yield Figure(name=f"{name}.load", value=seconds, unit="s", note="the whole ledger")


def _most_memory() -> float:
    """The most resident memory that this process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * MAXRSS_UNIT / 1e6


def _asked(store: SqlLedger, incidents: int) -> Iterator[tuple[str, Sequence[Asked]]]:
    """Questions of each sort: pages of lists, near and deep ones, and counts."""
    random = Random(SEED)
    for sort, made in _questions(incidents).items():
        questions = [made(random) for _ in range(ASKED)]
        yield f"list.{sort}", [_page(store, "incidents", asked) for asked in questions]
        yield f"facets.{sort}", [partial(store.counts, asked) for asked in questions]
    pages = [random.randrange(incidents) for _ in range(ASKED)]
    yield "list.deep", [_page(store, "incidents", Question(), offset=page) for page in pages]
    for by in ("confidence", "parties"):
        ordered = [(Question(by=by, stance=random.choice(("deny", None))), page // 2) for page in pages]
        yield f"list.{by}", [_page(store, "incidents", asked, offset=page) for asked, page in ordered]
    for kind, sorts in OTHERS.items():
        for sort in sorts:
            questions = [_questions(incidents)[sort](random) for _ in range(ASKED)]
            yield f"{kind}.{sort}", [_page(store, kind, asked) for asked in questions]
    yield "claims.deep", [_page(store, "claims", Question(), offset=page) for page in pages]
    yield "problems.failed", [_page(store, "problems", Question(type="sources"))] * ASKED
    yield "sources", [partial(_sources, store)] * ASKED


def _page(store: SqlLedger, kind: str, asked: Question, offset: int = 0) -> Asked:
    """A page with the names of all that it shows."""

    def page() -> object:
        return store.about(store.listed(kind, asked, limit=ROWS, offset=offset).records, kind)

    return page


def _sources(store: SqlLedger) -> object:
    return sources_named(dict.fromkeys(store.published(), ()), store.decisions())


def _questions(incidents: int) -> Mapping[str, Callable[[Random], Question]]:
    return {
        "all": lambda _: Question(),
        "party": lambda random: Question(party=f"Body {random.randrange(BODIES)}"),
        "type": lambda random: Question(type=random.choice((*TYPES, "attack"))),
        "status": lambda random: Question(status=random.choice((Status.CONTESTED, Status.SINGLE_SOURCE))),
        "stance": lambda random: Question(stance=random.choice(("deny", "report"))),
        "period": lambda random: _period(random, incidents),
        "document": lambda random: Question(document=random.choice(OUTLETS)),
        "source": lambda random: Question(source=random.choice(OUTLETS)),
        "place": lambda random: Question(place=f"Town {random.randrange(BODIES // 2 * TOWNS_A_PAIR)}"),
        "weapon": lambda random: Question(weapon=random.choice(TYPES).removeprefix("attack.")),
        "mixed": lambda random: _any(random, incidents),
    }


def _period(random: Random, incidents: int) -> Question:
    days = incidents // INCIDENTS_A_DAY
    first, last = sorted(random.choices(range(days), k=2))
    since, until = (date.fromordinal(FIRST_DAY.toordinal() + day).isoformat() for day in (first, last))
    return Question(since=since, until=until)


def _any(random: Random, incidents: int) -> Question:
    """A question of several parts."""
    period = _period(random, incidents)
    return Question(
        party=f"Army {random.randrange(BODIES)}",
        type=random.choice((*TYPES, "attack", None)),
        status=random.choice((Status.CONTESTED, None)),
        since=period.since,
        until=random.choice((period.until, None)),
    )


def _p95(questions: Sequence[Asked]) -> tuple[float, float]:
    """What 19 of 20 questions take at most, in ms by the clock and of the processor."""
    clock, processor = [], []
    for asked in questions:
        started, worked = time.perf_counter(), time.process_time()
        asked()
        clock.append(time.perf_counter() - started)
        processor.append(time.process_time() - worked)
    return 1000 * quantiles(clock, n=20)[-1], 1000 * quantiles(processor, n=20)[-1]
