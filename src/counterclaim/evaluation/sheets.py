"""A table for people who judge what was read by hand: written from annotations, and read back as such.

One row an attribution, its parts as verbatim words. A row is kept, mended or struck out, and what was missed
is added; the words are then found again in the text, so that the result has offsets.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from counterclaim.evaluation.records import FORMAT, Annotated, AnnotatedAttribution, Spans
from counterclaim.evaluation.telling import first_of
from counterclaim.exports.cells import CsvTable
from counterclaim.model.claims import Stance
from counterclaim.model.errors import BadInput

COLUMNS = ("document", "at", "verdict", "source", "cue", "content", "stance", "context", "note")
PARTS = ("source", "cue", "content")
RIGHT, WRONG = "right", "wrong"
BETWEEN = " [...] "  # stands between the stretches of one part
AROUND = 80  # code points of the text before and behind an attribution that the table shows
MAX_CELL = 100_000
_FORMULA = re.compile(r"^'(?=\s*[=+\-@＝＋－＠])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotable:
    """A text that is annotated by hand: its name, its hash, the day it appeared, its words."""

    name: str
    sha256: str
    published: str | None
    text: str


def sheet_of(documents: Iterable[tuple[Annotated, str]]) -> bytes:
    """The table of some documents and their texts, as CSV with a byte order mark, which spreadsheets want."""
    stream = io.BytesIO()
    stream.write(b"\xef\xbb\xbf")
    table = CsvTable(stream, COLUMNS)
    for annotated, text in documents:
        if not annotated.attributions:
            table.write({"document": annotated.document})
        for told in sorted(annotated.attributions or (), key=_begins):
            table.write(
                {
                    "document": annotated.document,
                    "at": _begins(told),
                    **{part: _verbatim(text, getattr(told, part)) for part in PARTS},
                    "stance": told.stance,
                    "context": _context(text, told),
                }
            )
    return stream.getvalue()


def _begins(told: AnnotatedAttribution) -> int:
    return first_of(told.source, told.cue, told.content) or 0


def _verbatim(text: str, spans: Spans) -> str:
    return BETWEEN.join(" ".join(text[start:end].split()) for start, end in spans)


def _context(text: str, told: AnnotatedAttribution) -> str:
    spans = (*told.source, *told.cue, *told.content)
    start, end = max(0, _begins(told) - AROUND), max((end for _, end in spans), default=0) + AROUND
    return " ".join(text[start:end].split())


def read_sheet(data: bytes, texts: Mapping[str, Annotable], *, name: str) -> list[dict[str, Any]]:
    """What people made of a table, as records of the annotations contract, one a document.

    A row that names a document and nothing else says that nobody says anything in it, if no other row does.

    Raises:
        BadInput: it is no such table, a row is not judged, its words are not in the text, or a text has no
            row; the message says where.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    for number, row in _rows(data, name):
        where = f"{name} line {number}"
        if row["document"] not in texts:
            raise BadInput(f"{where}: {row['document']!r} is none of the documents that were named")
        told = found.setdefault(row["document"], [])
        if not any(row[column] for column in COLUMNS[1:]):
            continue
        if row["verdict"] not in ("", RIGHT, WRONG):
            raise BadInput(f"{where}: verdict is {row['verdict']!r}; write {RIGHT} or {WRONG}")
        if row["verdict"] == WRONG:
            continue
        if not row["verdict"] and row["at"]:
            raise BadInput(f"{where}: nobody judged it; write {RIGHT} or {WRONG} under verdict")
        told.append(_attribution(row, texts[row["document"]].text, where))
    for lacking in sorted(texts.keys() - found.keys()):
        raise BadInput(
            f"{name}: has no row of {lacking}; name only documents that were judged, or give it a row with "
            "nothing but its name where nobody says anything"
        )
    return [_record(texts[document], told) for document, told in found.items()]


def _record(text: Annotable, told: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "document": text.name,
        "sha256": text.sha256,
        "published": text.published,
        "attributions": sorted(told, key=lambda each: [each[part] for part in ("cue", "content", "source")]),
    }


def _rows(data: bytes, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        words = data.decode("utf-8-sig")
        csv.field_size_limit(MAX_CELL)
        reader = csv.DictReader(io.StringIO(words, newline=""), strict=True)
        lacking = [column for column in COLUMNS[:-2] if column not in (reader.fieldnames or ())]
        if lacking:
            raise BadInput(
                f"{name}: has no column {lacking[0]!r}; `counterclaim annotate --review` writes one"
            )
        for row in reader:
            cells = {column: _FORMULA.sub("", (row.get(column) or "").strip()) for column in COLUMNS}
            if any(cells.values()):
                yield reader.line_num, cells
    except UnicodeDecodeError as error:
        raise BadInput(f"{name}: is no UTF-8; save it as CSV in UTF-8") from error
    except csv.Error as error:
        raise BadInput(f"{name}: is no table ({error}); save it as CSV with commas") from error


def _attribution(row: Mapping[str, str], text: str, where: str) -> dict[str, Any]:
    """The record of a row; its parts are looked for near each other, the longest words first."""
    if not row["cue"] and not row["content"]:
        raise BadInput(f"{where}: has neither cue nor content")
    if row["stance"] and row["stance"] not in set(Stance):
        raise BadInput(f"{where}: no stance {row['stance']!r}; the stances are {', '.join(Stance)}")
    near = int(row["at"]) if row["at"].isdecimal() else None
    parts: dict[str, list[tuple[int, int]]] = {part: [] for part in PARTS}
    for part in sorted(PARTS, key=lambda part: -len(row[part])):
        for words in filter(None, row[part].split(BETWEEN.strip())):
            parts[part].append(_place(words, text, near, f"{where}: {part}"))
            near = parts[part][-1][0] if near is None else near
    return {**{part: sorted(spans) for part, spans in parts.items()}, "stance": row["stance"] or None}


def _place(words: str, text: str, near: int | None, where: str) -> tuple[int, int]:
    """Where words stand in a text, whatever its line ends; of several places the nearest one."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    places = [found.span() for found in re.finditer(pattern, text)]
    if not places:
        _complain(where, words, "are not in the text; copy them from it")
    if near is None and len(places) > 1:
        _complain(where, words, "are there more than once; write under at where the sentence begins")
    return min(places, key=lambda place: abs(place[0] - (near or 0)))


def _complain(where: str, words: str, trouble: str) -> NoReturn:
    shown = words if len(words) <= AROUND else f"{words[:AROUND]}…"
    raise BadInput(f"{where}: the words {shown!r} {trouble}")
