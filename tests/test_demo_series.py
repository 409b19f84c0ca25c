"""What the demo's ledger tells over time, and the pictures of it."""

from importlib.resources import as_file, files
from typing import Any, get_args
from xml.etree import ElementTree as ET

import pytest

from counterclaim.app.commands import plot
from counterclaim.app.commands.demo import DEMO_REPORTS
from counterclaim.app.engine import open_engine, told_by_each
from counterclaim.model.ledgers import Ledger
from counterclaim.pipeline.ingest import pass_through
from counterclaim.sources import open_originals
from counterclaim.views import series
from counterclaim.views.pictures import Scope, to_html, to_svg
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


@pytest.mark.parametrize("kind", get_args(plot.Kind))
def test_a_picture_of_each_kind_is_made_of_the_demo(ledger: Ledger, kind: plot.Kind) -> None:
    picture = plot.picture_of(
        kind, ledger, series.Period(), scope=Scope(), trial=series.Trial(draws=99), rules=None
    )

    assert ET.fromstring(to_svg(picture)).tag.endswith("svg")
    assert all(table.rows for table in picture.tables)
    assert "retold for the demo" in to_html(picture)
