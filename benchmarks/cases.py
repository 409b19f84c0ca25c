"""What is lost where a text is all in capitals, or has none: points of relation F1, and of speakers told."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure
from benchmarks.phenomena.marks import marked_items
from benchmarks.phenomena.matching import matched, relation_of
from benchmarks.phenomena.measuring import Scored, counts, details, scored_in
from counterclaim.app.engine import open_engine
from counterclaim.model.documents import Original
from counterclaim.pipeline.reading import Reader

Recased = Callable[[str], str]
POINTS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A text with the attributions that people marked in it."""

    text: str
    attributions: Sequence[Mapping[str, Any]]


def cases(shared: Path) -> Iterator[Figure]:
    """Points that capitals and their absence cost, on our own sentences and on public ones."""
    yield from _lost("own.relation", own_relation)
    yield from _lost("own.claimer", own_claimer)
    texts = public_texts(shared)
    reader = open_engine(None, mode="broad").reader
    yield from _lost("public.relation", lambda recased: relation_f1(reader, texts, recased))


def _lost(name: str, measure: Callable[[Recased], float]) -> Iterator[Figure]:
    whole = measure(str)
    yield Figure(name=f"cases.{name}.as_is", value=whole)
    for case, recased in (("upper", upper), ("lower", lower)):
        yield Figure(
            name=f"cases.{name}.{case}_lost", value=POINTS * (whole - measure(recased)), unit="points"
        )


def own_relation(recased: Recased) -> float:
    """Partial F1 of relations on the sentences of the phenomena."""
    wanted, found, right = counts(_own(recased))
    return 2 * right / (wanted + found)


def own_claimer(recased: Recased) -> float:
    """How many of the speakers marked there are told."""
    return next(figure.value for figure in details(_own(recased)) if figure.name == "phenomena.claimer")


@cache
def _own(recased: Recased) -> list[Scored]:
    return scored_in("broad", [replace(item, text=recased(item.text)) for item in marked_items()])


def public_texts(shared: Path) -> list[Annotated]:
    """The dev split of the public attribution data."""
    folder = shared / "bench" / "attribution"
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as rows:
        names = {row["file"] for row in csv.DictReader(rows) if row["split"] == "dev"}
    records = map(json.loads, (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines())
    return [
        Annotated(
            text=(folder / "texts" / record["document"]).read_bytes().decode(),
            attributions=record["attributions"],
        )
        for record in records
        if record["document"] in names
    ]


def relation_f1(reader: Reader, texts: Sequence[Annotated], recased: Recased) -> float:
    """Partial F1 of relations over texts that are recased first, character by character."""
    wanted = found = right = 0
    for number, annotated in enumerate(texts):
        text = recased(annotated.text)
        original = Original(name=f"{number}.txt", data=text.encode(), language="en")
        got = reader.read(original).annotations(("attributions",))["attributions"]
        asked = [relation_of(one, text) for one in annotated.attributions]
        wanted, found = wanted + len(asked), found + len(got)
        right += len(matched(asked, [relation_of(one, text) for one in got]))
    return 2 * right / (wanted + found)


def upper(text: str) -> str:
    """In capitals, each character in its place."""
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def lower(text: str) -> str:
    """Without capitals, each character in its place."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
