"""Time expressions, form by form: the items of items.toml, and which of them are read as they should be."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure
from counterclaim.language.times import find_times
from counterclaim.model.dates import TimeExpression
from counterclaim.text import dateline_date, lay_out

ITEMS = Path(__file__).with_name("items.toml")
HELD_OUT = 4  # every fourth item was not looked at while most of the rules were made


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One item and what is wrong with its reading; nothing is wrong with most."""

    form: str
    text: str
    held_out: bool
    faults: tuple[str, ...]


def judged() -> list[Judged]:
    """Every item, read and judged."""
    forms = tomllib.loads(ITEMS.read_text(encoding="utf-8"))["form"]
    items = [(form, item) for form, content in forms.items() for item in content["items"]]
    return [
        Judged(
            form=form,
            text=item["text"],
            held_out=number % HELD_OUT == 0,
            faults=tuple(_faults(item["times"], _read(item["text"], item["published"]))),
        )
        for number, (form, item) in enumerate(items, start=1)
    ]


def figures() -> Iterator[Figure]:
    """The share of items read as they should be."""
    items = judged()
    held_out = [item for item in items if item.held_out]
    for name, among in (("times.phenomena", items), ("times.phenomena_held_out", held_out)):
        right = sum(not item.faults for item in among)
        yield Figure(name=name, value=right / len(among), note=f"{right} of {len(among)} items of our own")


def _read(text: str, published: str) -> list[TimeExpression]:
    told = published or dateline_date(text)
    return find_times(lay_out(text), published=date.fromisoformat(told) if told else None)


def _faults(wanted: Sequence[Mapping[str, Any]], found: Sequence[TimeExpression]) -> Iterator[str]:
    """What the reading misses, adds or gets wrong."""
    by_words = {time.text: time for time in found}
    for words in by_words.keys() - {want["words"] for want in wanted}:
        yield f"{words!r} is too much"
    for want in wanted:
        time = by_words.get(want["words"])
        if time is None:
            yield f"{want['words']!r} is missing"
            continue
        meant = {"type": "DATE", "mod": None, "warns": False} | dict(want)
        got = {"words": time.text, "warns": bool(time.warnings)}
        for field, value in meant.items():
            read = got[field] if field in got else getattr(time, field)
            if (read or "") != (value or ""):
                yield f"{field} of {want['words']!r} is {read!r}, not {value!r}"
