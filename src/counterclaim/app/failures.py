"""What could not be opened or read, and how it is tried again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counterclaim.ledger import SqlLedger
    from counterclaim.model.documents import Original
    from counterclaim.model.problems import Attempt, Problem
    from counterclaim.sources.fetching import Fetcher


def opened_again(attempt: Attempt, fetcher: Fetcher | None = None) -> Iterator[Original | Problem]:
    """What was named, opened again with what was said of it."""
    from counterclaim.model.documents import Original
    from counterclaim.model.problems import Problem
    from counterclaim.sources import open_originals

    named = open_originals(
        [attempt.named],
        published=attempt.published,
        source=attempt.source,
        columns=attempt.columns,
        fetcher=fetcher,
    )
    for item in named:
        if isinstance(item, Problem) and item.attempt and item.attempt.named == attempt.named:
            yield replace(item, attempt=attempt)
        elif isinstance(item, Original) and attempt.title and item.title is None:
            yield replace(item, title=attempt.title)
        else:
            yield item


def problems_of(store: SqlLedger, *, all: bool, most: int | None = None) -> tuple[Sequence[Problem], int]:
    """The problems to show, ``most`` of each stage, and how many others there are."""
    from counterclaim.ledger.queries import Question
    from counterclaim.ledger.traits import RETRIED
    from counterclaim.model.stores import record_order
    from counterclaim.pipeline.ingest import LOST_STAGES

    if all:
        some = store.listed("problems", Question(), limit=most)
        return sorted(some.records, key=record_order), some.total - len(some.records)
    failed = [Question(status=RETRIED), *(Question(type=stage) for stage in sorted(LOST_STAGES))]
    with store.one_state():
        found = (store.listed("problems", asked, limit=most) for asked in failed)
        shown = dict.fromkeys(problem for some in found for problem in some.records)
        others = store.held("problems").records - len(shown)
    return sorted(shown, key=record_order), others
