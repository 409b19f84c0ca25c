"""Attributions across paragraphs: the words of one paragraph given to a speaker of another.

Only a quotation that goes on may: opened again at the start of its paragraph, where the paragraph before is
the same speech to its end; or left open before the paragraph that names the speaker. Everything else is
counted, unless people who annotated the text have the same relation.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure
from benchmarks.phenomena.matching import matched, relation_of
from counterclaim.app.engine import open_engine
from counterclaim.model.documents import Original
from counterclaim.model.spans import Span
from counterclaim.pipeline.reading import Reader

OPENING = "\"“«'‘„`"
DOUBLED = re.compile("''|``")
CUE_WORDS = 25  # of a cue with its speaker behind the last quotation of a paragraph
Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """An attribution whose content lies in another paragraph than its speaker."""

    document: Path
    source: str
    content: str

    def __str__(self) -> str:
        return f"{self.document.name}: {self.source!r} | {' '.join(self.content.split())[:160]!r}"


def paragraphs(shared: Path) -> Iterator[Figure]:
    """How many there are in all shared texts; ``counterclaim annotate`` reads them in broad mode."""
    files = sorted(shared.rglob("*.txt"))
    found = list(crossings(files, _annotated(shared)))
    yield Figure(name="paragraphs.crossed", value=len(found), note=f"in {len(files)} texts")


def crossings(files: Sequence[Path], known: Mapping[str, Record]) -> Iterator[Crossing]:
    """All of some texts, less those that ``known`` annotations by file name have too."""
    reader = open_engine(None, mode="broad").reader
    for file in files:
        yield from _in_text(reader, file, known.get(file.name))


def _in_text(reader: Reader, file: Path, known: Record | None) -> Iterator[Crossing]:
    original = Original(name=file.name, data=file.read_bytes(), language="en")
    reading = reader.read(original)
    if reading.layers is None:
        return
    text, areas = reading.layers.text, reading.layers.layout.paragraphs
    records = [
        record
        for record in reading.annotations(("attributions",))["attributions"]
        if _stray(text, areas, record)
    ]
    if not records:
        return
    wanted = [relation_of(one, text) for one in known["attributions"]] if known else []
    same = set(matched(wanted, [relation_of(record, text) for record in records]).values())
    for index, record in enumerate(records):
        if index not in same:
            source, content = (
                " / ".join(text[start:end] for start, end in record[role]) for role in ("source", "content")
            )
            yield Crossing(document=file, source=source, content=content)


def _stray(text: str, areas: Sequence[Span], record: Record) -> list[list[int]]:
    """The content spans of a record that lie in another paragraph without being its quotation going on."""
    told = record["source"] or record["cue"]
    if not told:
        return []
    home = _paragraph(areas, told[0][0])
    own = {home} | {_paragraph(areas, start) for start, _ in record["content"]}
    return [
        span
        for span in record["content"]
        if (there := _paragraph(areas, span[0])) != home and not _goes_on(text, areas, home, there, own)
    ]


def _goes_on(text: str, areas: Sequence[Span], home: int, there: int, own: set[int]) -> bool:
    """Whether all paragraphs between are one speech: reopened marks, and none closed with words behind it."""
    first, last = min(home, there), max(home, there)
    steps = range(first + 1, last + 1)
    return set(range(first, last + 1)) <= own and all(
        areas[step].of(text).lstrip()[:1] in OPENING and _ends_in_speech(areas[step - 1].of(text))
        for step in steps
    )


def _ends_in_speech(paragraph: str) -> bool:
    """Whether a quotation is left open at the end of a paragraph, or ends with it, or with its cue."""
    paragraph = DOUBLED.sub('"', paragraph)
    marks = [at for at, letter in enumerate(paragraph) if letter in '"“”«»']
    if not marks:
        return False
    behind = paragraph[marks[-1] + 1 :].strip()
    is_open = paragraph[marks[-1]] in "“«" or (paragraph[marks[-1]] == '"' and len(marks) % 2 == 1)
    return is_open or len(behind.split()) <= CUE_WORDS


def _paragraph(areas: Sequence[Span], offset: int) -> int:
    return bisect_right(areas, offset, key=lambda area: area.start) - 1


def _annotated(shared: Path) -> dict[str, Record]:
    """What people marked in the attribution texts, by file name."""
    file = shared / "bench" / "attribution" / "gold.jsonl"
    if not file.is_file():
        return {}
    lines = file.read_text(encoding="utf-8").splitlines()
    return {record["document"]: record for record in map(json.loads, lines)}
