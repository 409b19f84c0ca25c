"""How fast and how light reading is.

Rates are words a second of processor time, best of some rounds, so that a busy machine spoils them less.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import spacy
from spacy.language import Language

from benchmarks.bench_texts import public_texts
from benchmarks.figures import Figure
from benchmarks.material import GOLD_PUBLISHED, demo_folder, demo_originals, originals
from benchmarks.processes import best_run
from counterclaim.app.engine import open_engine
from counterclaim.claims.attribution import find_attributions
from counterclaim.exports import to_json
from counterclaim.language.model_files import load_english
from counterclaim.model.documents import Original
from counterclaim.model.layers import Layers
from counterclaim.pipeline.ingest import pass_through
from counterclaim.text import working_text

ROUNDS = 5
NEWS = 40  # articles of a public corpus
MEBIBYTE = 1 << 20
START_UP_REPORT = "yeraskh-plant.txt"


def throughput(shared: Path | None) -> Iterator[Figure]:
    """Words a second of the whole pass and of the bare parse, each set of texts in alternating rounds."""
    sets = {"demo": demo_originals()}
    if shared:
        sets["gold"] = originals(shared / "gold" / "report.txt", published=GOLD_PUBLISHED)
        sets["news"] = list(public_texts(shared / "bench" / "attribution"))[:NEWS]
    engine, english = open_engine(None, mode="strict"), whole_pipeline()
    for name, given in sets.items():
        texts = [working_text(original).text for original in given]
        words = sum(len(text.split()) for text in texts)

        def whole(given: Sequence[Original] = given) -> object:
            ledger, _ = pass_through(given, engine.reader, reconcile=engine.reconcile)
            return to_json(ledger)

        def bare(texts: Sequence[str] = texts) -> object:
            return list(english.pipe(texts))

        layers = [read for original in given if (read := engine.reader.read(original).layers) is not None]

        def attributing(layers: Sequence[Layers] = layers) -> object:
            return [find_attributions(read.layout, read.parse, read.cast) for read in layers]

        pass_seconds, parse_seconds, attribution_seconds = _alternating(whole, bare, attributing)
        note = f"{len(texts)} texts, {words} words"
        yield Figure(name=f"speed.{name}.pass", value=words / pass_seconds, unit="words/s", note=note)
        yield Figure(
            name=f"speed.{name}.parse", value=words / parse_seconds, unit="words/s", note="bare spaCy"
        )
        yield Figure(
            name=f"speed.{name}.ratio", value=pass_seconds / parse_seconds, note="pass : parse, one run"
        )
        yield Figure(
            name=f"speed.{name}.attribution",
            value=attribution_seconds / parse_seconds,
            note="who says what : parse, one run",
        )


def whole_pipeline() -> Language:
    """The model as it comes, also with the parts that reading does not use."""
    return spacy.load(load_english().path, exclude=["senter"])


def start_up(shared: Path | None) -> Iterator[Figure]:
    """One `read` from nothing: seconds to wait, and the most memory held."""
    with demo_folder() as folder:
        yield from _read_once("start.demo", folder / START_UP_REPORT, published="2023-06-14")
    if shared:
        yield from _read_once("start.gold", shared / "gold" / "report.txt", published=GOLD_PUBLISHED)


def _read_once(name: str, report: Path, *, published: str) -> Iterator[Figure]:
    run = best_run(["read", report, "--published", published, "--format", "json"], times=3)
    if run.code:
        raise SystemExit(f"counterclaim read {report} ended with code {run.code}")
    yield Figure(name=f"{name}.seconds", value=run.seconds, unit="s", note="`read`, best of 3")
    yield Figure(name=f"{name}.memory", value=run.peak / MEBIBYTE, unit="MiB", note="its peak")


def _alternating(*works: Callable[[], object]) -> list[float]:
    """The best processor time of each work, after one round that only warms up."""
    best = [float("inf")] * len(works)
    for round_number in range(ROUNDS + 1):
        for number, work in enumerate(works):
            started = time.process_time()
            work()
            if round_number:
                best[number] = min(best[number], time.process_time() - started)
    return best
