"""What `annotate` prints for texts of many kinds keeps to its contract, and its offsets to the text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.golden.conftest import Counterclaim
from tests.golden.contract import complaints, read_text

PUBLISHED = "2016-05-12"
TEXTS = "bench/*/texts/*.txt"
SAMPLE = 3  # texts of each folder
LAYERS = {"attributions", "times", "places", "events"}


def sample(shared: Path) -> list[Path]:
    folders = sorted({path.parent for path in shared.glob(TEXTS)})
    few = [path for folder in folders for path in sorted(folder.glob("*.txt"))[:SAMPLE]]
    few = [path for path in few if path.stat().st_size < 20_000]
    return [*few, shared / "gold" / "report.txt", *sorted(shared.glob("reports/reports/*.txt"))[:SAMPLE]]


def wrong(path: Path, line: str) -> list[str]:
    """What is wrong with one text's annotations."""
    annotations = json.loads(line)
    text = read_text(path)
    found = [f"{path.name}: {complaint}" for complaint in complaints(annotations, "annotations")]
    if not annotations.keys() >= LAYERS:
        found.append(f"{path.name}: a layer is missing")
    found += [
        f"{path.name}: {item['text']!r} is not at {item['start']}"
        for layer in ("times", "places")
        for item in annotations[layer]
        if text[item["start"] : item["end"]] != item["text"]
    ]
    spans = [
        span
        for record in (*annotations["attributions"], *annotations["events"])
        for value in record.values()
        if isinstance(value, list)
        for span in value
        if isinstance(span, list)
    ]
    return [*found, *(f"{path.name}: {span}" for span in spans if not 0 <= span[0] < span[1] <= len(text))]


def all_wrong(paths: list[Path], counterclaim: Counterclaim) -> list[str]:
    printed = counterclaim("annotate", *paths, "--published", PUBLISHED, "--quiet")
    lines = printed.decode("utf-8").splitlines()
    return [complaint for path, line in zip(paths, lines, strict=True) for complaint in wrong(path, line)]


def test_a_sample_of_every_kind_keeps_to_the_contract(shared: Path, counterclaim: Counterclaim) -> None:
    assert all_wrong(sample(shared), counterclaim) == []


@pytest.mark.prove
def test_every_text_keeps_to_the_contract(shared: Path, counterclaim: Counterclaim) -> None:
    paths = [*sorted(shared.glob(TEXTS)), *sorted(shared.glob("reports/reports/*.txt"))]

    assert all_wrong(paths, counterclaim) == []
