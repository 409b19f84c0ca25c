"""How many of the findings of the neutrality check are right, and how much of what takes a side it finds."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure
from counterclaim.app.engine import Wired, open_engine
from counterclaim.app.linting import check_text
from counterclaim.model.documents import Original
from counterclaim.model.spans import Span

ITEMS = Path(__file__).with_name("items.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Of one text, by kind: findings that are right and that are not, and what was found and missed."""

    right: Counter[str]
    wrong: Counter[str]
    found: Counter[str]
    missed: Counter[str]


def figures() -> Iterator[Figure]:
    """Precision and recall of each kind of finding over texts of our own."""
    engine = open_engine(None, mode="strict")
    judged = [judge(item, engine) for item in items()]
    right, wrong, found, missed = (
        sum((getattr(one, name) for one in judged), Counter[str]())
        for name in ("right", "wrong", "found", "missed")
    )
    for kind in sorted(found | missed):
        flagged, wanted = right[kind] + wrong[kind], found[kind] + missed[kind]
        name = f"neutrality.{kind}"
        yield Figure(name=f"{name}.precision", value=right[kind] / flagged, note=f"{flagged} findings")
        yield Figure(name=f"{name}.recall", value=found[kind] / wanted, note=f"{wanted} places")


def items() -> list[dict[str, Any]]:
    """The texts with what is to be found in each: ``kind`` and ``words``, which stand there once."""
    with ITEMS.open("rb") as file:
        return list(tomllib.load(file)["item"])


def judge(item: Mapping[str, Any], engine: Wired) -> Judged:
    """Check one text: a finding is right if it overlaps words of its kind."""
    text = item["text"]
    checked = check_text(Original(name="item.txt", data=text.encode(), language="en"), engine, None)
    wanted = [(one["kind"], _place(checked.text, one["words"])) for one in item["expected"]]
    told = [(found.rule.value, found.span) for found in checked.findings]
    judged = Judged(right=Counter(), wrong=Counter(), found=Counter(), missed=Counter())
    for kind, span in told:
        hit = any(kind == other and span.overlaps(place) for other, place in wanted)
        (judged.right if hit else judged.wrong)[kind] += 1
    for kind, place in wanted:
        hit = any(kind == other and place.overlaps(span) for other, span in told)
        (judged.found if hit else judged.missed)[kind] += 1
    return judged


def _place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
