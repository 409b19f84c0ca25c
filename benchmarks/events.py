"""What happened to whom, on the public data: roles, casualties and days; classes of single sentences."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.bench_texts import Adapter, annotated
from benchmarks.figures import Figure
from benchmarks.quality import checked
from benchmarks.terror import acts_of_terror
from counterclaim.pipeline.reading import Reading

LAYERS = ("attributions", "times", "events")
ROLES = ("perpetrator", "target", "victim", "weapon")
ROWS = {
    "fillers": "fillers",
    **{f"fillers: {role}": f"fillers.{role}" for role in ROLES},
    "CEAF-REE": "ceaf_ree",
    "casualties": "casualties",
    "incident documents": "incident_documents",
    "incident day": "day",
    "blame": "blame",
}
CODE_ROWS = {"class": "class", "quad": "quad", "actors": "actors"}


def events(shared: Path) -> Iterator[Figure]:
    """Incidents of news wire, those that its keys look for, against the keys of its dev split."""
    yield from _scored(shared, "events-muc4", "events", "dev", LAYERS, ROWS, acts_of_terror)


def codes(shared: Path) -> Iterator[Figure]:
    """PLOVER classes of single sentences."""
    yield from _scored(shared, "codes", "codes", "train", ("events",), CODE_ROWS)


def _scored(
    shared: Path,
    data: str,
    task: str,
    split: str,
    layers: tuple[str, ...],
    names: dict[str, str],
    adapt: Adapter = Reading.annotations,
) -> Iterator[Figure]:
    folder = shared / "bench" / data
    if not folder.is_dir():
        return
    predictions = b"".join(annotated(folder, layers, split=split, adapt=adapt))
    scorer = shared / "bench" / "scorers" / f"{task}.py"
    rows = checked(scorer, predictions, "--gold", folder / "gold.jsonl", "--only-predicted")["rows"]
    for row, name in names.items():
        yield Figure(name=f"{task}.{name}", value=rows[row]["value"])
