"""What is counted in each sentence against what should be."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.casualties.forms import made
from benchmarks.figures import Figure
from counterclaim.app.engine import Wired, open_engine
from counterclaim.model.documents import Original
from counterclaim.model.incidents import Casualties, Count
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.views.naming import OUTCOMES, range_text

ITEMS = Path(__file__).with_name("items.toml")
PUBLISHED = "2024-06-20"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A sentence and what it counts; ``including`` and ``as_of`` are looked at only where given."""

    form: str
    text: str
    told: tuple[str, ...]
    including: tuple[str, ...] = ()
    as_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One item and what is wrong with its counts; nothing is wrong with most."""

    item: Item
    faults: tuple[str, ...]


def items() -> Iterator[Item]:
    """The sentences that were written, then those made from forms."""
    forms = tomllib.loads(ITEMS.read_text(encoding="utf-8"))["form"]
    for form, content in forms.items():
        for item in content["items"]:
            yield Item(
                form=form,
                text=item["text"],
                told=tuple(item["told"]),
                including=tuple(item.get("including", ())),
                as_of=item.get("as_of"),
            )
    for sentence in made():
        yield Item(form=sentence.form, text=sentence.text, told=(sentence.told,))


def judged() -> list[Judged]:
    """Every item, read without the conflict packs and judged."""
    return [Judged(item=item, faults=tuple(_faults(item, _read(item.text)))) for item in items()]


def figures() -> Iterator[Figure]:
    """The share of sentences counted as they should be."""
    all_items = judged()
    for name, of_forms in (("written", False), ("made", True)):
        among = [judged for judged in all_items if judged.item.form.startswith("made-") is of_forms]
        yield _figure(f"casualties.{name}", among)
    yield _figure("casualties.right", all_items)


def _figure(name: str, among: Sequence[Judged]) -> Figure:
    right = sum(not judged.faults for judged in among)
    return Figure(name=name, value=right / len(among), note=f"{right} of {len(among)} sentences of our own")


@cache
def _engine() -> Wired:
    return open_engine(["none"], mode="strict")


def _read(text: str) -> DocumentRecords:
    original = Original(name="item.txt", data=text.encode(), published=PUBLISHED, language="en")
    return _engine().reader.read(original).records


def _faults(item: Item, records: DocumentRecords) -> Iterator[str]:
    """What is missing, too much, or of other people."""
    accounts = [account for telling in records.tellings for account in telling.accounts]
    entries = list(dict.fromkeys(entry for account in accounts for entry in account.casualties))
    found = list(dict.fromkeys(told for entry in entries for told in _told(entry)))
    for wanted in item.told:
        match = next((told for told in found if _fits(wanted, told)), None)
        if match is None:
            yield f"no {wanted}"
        else:
            found.remove(match)
    yield from (f"{told} is too much" for told in found)
    included = [f"{_text(part.count)} {part.what}" for entry in entries for part in entry.including]
    yield from (f"no {part} included" for part in item.including if part not in included)
    times = {entry.as_of.best for entry in entries if entry.as_of is not None}
    if item.as_of is not None and item.as_of not in times:
        yield f"as of {', '.join(map(str, times)) or 'no time'}, not {item.as_of}"


def _told(entry: Casualties) -> Iterator[str]:
    """As items have it: ``4 killed combatant @state:KE own``."""
    marks = [f"@{entry.side}"] if entry.side else []
    marks += [str(entry.kind)] if entry.kind else []
    marks += [] if entry.own_loss is None else ["own" if entry.own_loss else "enemy"]
    for outcome in OUTCOMES:
        count = getattr(entry, outcome)
        if count is not None:
            yield " ".join([_text(count), outcome, *marks])


def _text(count: Count | None) -> str:
    return range_text(count.low, count.high) if count is not None else "some"


def _fits(wanted: str, told: str) -> bool:
    """Whether all that an item asks for is told; a kind that it does not ask for is nobody's fault."""
    figure, outcome, *marks = wanted.split()
    said, what, *others = told.split()
    named = [mark for mark in marks if not mark.startswith("@")]
    sides = [f"@state:{mark[1:]}" for mark in marks if mark.startswith("@")]
    return (
        (figure, outcome) == (said, what)
        and all(mark in others for mark in named)
        and all(any(other.startswith(side) for other in others) for side in sides)
    )
