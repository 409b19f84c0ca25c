"""Recall for each phenomenon, precision over all, and how stances, speakers and answered claims are told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.figures import Figure
from benchmarks.phenomena.marks import Item, Marked, marked_items
from benchmarks.phenomena.matching import Relation, matched, relation_of
from counterclaim.app.engine import open_engine
from counterclaim.model.attributions import Attribution
from counterclaim.model.documents import Original
from counterclaim.pipeline.reading import Reader, Reading

PUBLISHED = "2024-06-20"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """An item as read: wanted and found attributions, and which of them are the same."""

    item: Item
    reading: Reading
    wanted: dict[int, Relation]
    found: list[dict[str, Any]]
    pairs: dict[int, int]  # number of the mark -> index of the annotation

    def told(self, number: int) -> Attribution | None:
        """What the reading knows of a marked attribution beyond its words; ``None``: not found."""
        if number not in self.pairs or self.reading.layers is None:
            return None
        record = self.found[self.pairs[number]]
        for attribution in self.reading.layers.attributions:
            spans = [[span.start, span.end] for span in sorted(set(attribution.cue))]
            if spans == record["cue"] and attribution.stance.value == record["stance"]:
                return attribution
        return None

    def index(self, attribution: Attribution) -> int:
        """Its number in the reading."""
        return self.reading.layers.attributions.index(attribution) if self.reading.layers else -1


def phenomena() -> Iterator[Figure]:
    """Found of each phenomenon; precision in both modes; stance, speaker and answered claim where marked."""
    items = marked_items()
    broad = scored_in("broad", items)
    yield from _found(broad)
    for mode, scored in (("broad", broad), ("strict", scored_in("strict", items))):
        wanted, found, right = counts(scored)
        yield Figure(name=f"phenomena.{mode}.recall", value=right / wanted, note=f"of {wanted} attributions")
        yield Figure(name=f"phenomena.{mode}.precision", value=right / found, note=f"of {found} found")
    yield from details(broad)


def scored_in(mode: str, items: list[Item]) -> list[Scored]:
    """Items as one mode reads them, each a document of its own."""
    reader = open_engine(None, mode=mode).reader
    return [score(reader, item, number) for number, item in enumerate(items)]


def score(reader: Reader, item: Item, number: int) -> Scored:
    """Read an item and compare."""
    original = Original(name=f"{number}.txt", data=item.text.encode(), published=PUBLISHED, language="en")
    reading = reader.read(original)
    found = reading.annotations(("attributions",))["attributions"]
    wanted = {key: relation_of(one.relation(), item.text) for key, one in item.attributions.items()}
    numbers = list(wanted)
    pairs = matched(list(wanted.values()), [relation_of(record, item.text) for record in found])
    return Scored(
        item=item,
        reading=reading,
        wanted=wanted,
        found=found,
        pairs={numbers[one]: other for one, other in pairs.items()},
    )


def _found(scored: list[Scored]) -> Iterator[Figure]:
    wanted: Counter[str] = Counter()
    right: Counter[str] = Counter()
    missed: dict[str, str] = {}
    for one in scored:
        name = one.item.phenomenon
        there, found = len(one.wanted) or 1, len(one.pairs) if one.wanted else not one.found
        wanted[name] += there
        right[name] += found
        if found < there:
            missed[name] = min(missed.get(name, one.item.text), one.item.text, key=len)
    for name, number in wanted.items():
        slug = name.replace("'", "").replace(",", "").replace(" ", "-")
        yield Figure(
            name=f"phenomena.found.{slug}",
            value=right[name] / number,
            note=f"of {number}",
            missed=missed.get(name, ""),
        )


def counts(scored: list[Scored]) -> tuple[int, int, int]:
    """How many attributions are wanted, how many found, and how many of both are the same."""
    return (
        sum(len(one.wanted) for one in scored),
        sum(len(one.found) for one in scored),
        sum(len(one.pairs) for one in scored),
    )


def details(scored: list[Scored]) -> Iterator[Figure]:
    """Of the attributions so marked: how many were found with that stance, that speaker, that target."""
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for one in scored:
        for number, marked in one.item.attributions.items():
            for name, agrees in _agreements(one, marked, one.told(number)):
                asked[name] += 1
                right[name] += agrees
    for name, number in asked.items():
        yield Figure(name=f"phenomena.{name}", value=right[name] / number, note=f"of {number} marked")


def _agreements(one: Scored, marked: Marked, told: Attribution | None) -> Iterator[tuple[str, bool]]:
    if marked.stance:
        yield "stance", told is not None and told.stance.value == marked.stance
    if marked.claimer:
        same = one.told(int(marked.claimer)) if marked.claimer.isdigit() else None
        actor = same.actor if same else marked.claimer
        yield "claimer", told is not None and told.actor == actor
    if marked.target is not None:
        answered = one.told(marked.target)
        yield "target", told is not None and answered is not None and told.target == one.index(answered)
