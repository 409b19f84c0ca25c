"""How good reading is, by the scorers that lie beside the shared data; without those there is no figure."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure
from benchmarks.material import GOLD_PUBLISHED
from counterclaim.app.engine import open_engine
from counterclaim.exports import to_json
from counterclaim.language import find_times
from counterclaim.pipeline.ingest import pass_through
from counterclaim.sources import open_originals
from counterclaim.text import lay_out

REPORT_FIGURES = (
    "incident_f1 attribution_f1 statement_f1 status_accuracy corroboration_recall false_corroboration "
    "evidence_exact denial_target role_accuracy toll_killed toll_wounded date_accuracy place_accuracy "
    "clustering_conll "
    "pledge_recall restriction_recall talks_recall"
).split()
TIME_FIGURES = ("value", "relaxed", "strict")


def gold(shared: Path) -> Iterator[Figure]:
    """The rows of the gold check, as counts."""
    folder = shared / "gold"
    ledger = ledger_of(folder / "report.txt", published=GOLD_PUBLISHED)
    yield from gold_figures(checked(folder / "check_report.py", ledger)["rows"])


def gold_figures(rows: Mapping[str, Any]) -> Iterator[Figure]:
    """The figures of a gold check that was made."""
    failed = sum(row["required"] and not row["passed"] for row in rows.values())
    yield Figure(name="gold.rows_failed", value=failed, note="full marks")
    for name, row in rows.items():
        note = f"of {row['of']}, {row['needed']} needed"
        yield Figure(name=f"gold.{name.replace(' ', '_')}", value=row["got"], note=note)


def reports(shared: Path) -> Iterator[Figure]:
    """The report sets, as the scorer gives them; then read without conflict packs."""
    folder = shared / "reports"
    options = ("--gold", folder / "gold.json", "--docs", folder / "reports")
    for part, packs in (("reports", None), ("reports-none", ["none"])):
        score = checked(folder / "score_reports.py", ledger_of(folder, packs=packs), *options)
        for name in REPORT_FIGURES:
            yield Figure(name=f"{part}.{name}", value=score[name])


def times(shared: Path) -> Iterator[Figure]:
    """Time expressions of the war articles: F1, and words a second of processor time."""
    folder = shared / "bench" / "times"
    if not folder.is_dir():
        return
    lines, words, seconds = [], 0, 0.0
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            text = (folder / "texts" / row["file"]).read_text(encoding="utf-8")
            started = time.process_time()
            found = find_times(lay_out(text), published=date.fromisoformat(row["published"]))
            seconds += time.process_time() - started
            words += len(text.split())
            spans = [
                {"start": t.span.start, "end": t.span.end, "type": t.type.value, "value": t.value}
                for t in found
            ]
            lines.append(json.dumps({"document": row["file"], "times": spans}))
    scorer = shared / "bench" / "scorers" / "times.py"
    score = checked(scorer, "\n".join(lines).encode(), "--gold", folder / "gold.jsonl")
    for name in TIME_FIGURES:
        yield Figure(name=f"times.{name}_f1", value=score["rows"][name]["value"])
    yield Figure(
        name="times.rate", value=words / seconds, unit="words/s", note=f"layout and times, {words} words"
    )


def ledger_of(path: Path, *, published: str | None = None, packs: Sequence[str] | None = None) -> bytes:
    """The passing ledger of what a path names, as `read --format json` prints it."""
    engine = open_engine(packs, mode="strict")
    originals = open_originals([path], published=published)
    ledger, _ = pass_through(originals, engine.reader, reconcile=engine.reconcile)
    return to_json(ledger)


def checked(scorer: Path, predictions: bytes, *options: str | Path) -> Any:
    """What a scorer program prints with ``--json``; the marks it fails are for its reader to judge."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "predictions.json"
        file.write_bytes(predictions)
        command = [sys.executable, str(scorer), *map(str, options), "--json", str(file)]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode > 1:
        raise SystemExit(f"{scorer.name} cannot score: {ran.stderr.strip() or ran.stdout.strip()}")
    return json.loads(ran.stdout)
