"""What the demo's ledger tells over time."""

from importlib.resources import as_file, files
from typing import Any

import pytest

from counterclaim.app.commands.demo import DEMO_REPORTS
from counterclaim.app.commands.series import told_by_each
from counterclaim.app.engine import open_engine
from counterclaim.model.ledgers import Ledger
from counterclaim.pipeline.ingest import pass_through
from counterclaim.sources import open_originals
from counterclaim.views import series
from tests.views.series.small import part


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    engine = open_engine(None, mode="strict")
    with as_file(files("counterclaim") / DEMO_REPORTS) as folder:
        made, _ = pass_through(open_originals([folder]), engine.reader, reconcile=engine.reconcile)
    return made


def test_the_escalation_of_the_demo_rests_on_words_of_its_reports(ledger: Ledger) -> None:
    made = series.escalation(ledger, step=series.Step.WEEK)
    texts = {document.id: document.text or "" for document in ledger.documents}

    assert part(made, "mutual")
    for row in part(made, "inputs"):
        for id in row.evidence:
            document, _, place = id.partition("#")
            start, _, end = place.partition("-")
            assert texts[document][int(start) : int(end)].strip()
    assert all("too few rounds" in row.verdict for row in part(made, "talks"))


def test_an_incident_counts_once_for_whoever_tells_it(ledger: Ledger) -> None:
    inputs = [row for row in part(series.escalation(ledger), "inputs") if row.kind == "incident"]
    keys = [(row.record, row.doer, row.told_by) for row in inputs]

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", ["violations", "names", "positions", "pledge_clocks", "restriction_clocks"])
def test_each_series_of_the_demo_has_rows_that_all_cite_words(ledger: Ledger, name: str) -> None:
    made: Any = getattr(series, name)(ledger)

    assert any(part.rows for part in made.parts)
    assert all(row.evidence for part in made.parts for row in part.rows)


def test_the_tolls_of_the_demo_stand_by_all_four_rules(ledger: Ledger) -> None:
    rows = part(series.tolls(told_by_each(ledger, None)), "incidents")

    assert any(row.own_loss and row.ucdp_like and row.own_loss.best != row.ucdp_like.best for row in rows)
