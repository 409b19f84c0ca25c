"""One rule for every side: where the parties' names are exchanged, the ledger is the mirror image."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure
from benchmarks.material import originals
from counterclaim.app.engine import open_engine
from counterclaim.exports import to_json
from counterclaim.model.documents import Original
from counterclaim.pipeline.ingest import pass_through

GROUPS = Path(__file__).parent / "swap.toml"
KINDS = ("incidents", "claims", "pledges", "restrictions", "talks", "positions")
# ids and offsets differ by their nature; reasons call actors by names of their own, which need no counterpart
LEFT_OUT = frozenset(
    "id title start end document claims about reply_to justifications parent redirects copy_of "
    "revision_of rule reason reasons origin_reason".split()
)
_BY_CONTENT = re.compile(r"^(described|narrator):.*$|(?<=document:)[0-9a-f]+$")
SOUNDS_LIKE_YOU = ("Ukrain", "UKRAIN", "US", "United", "Uz", "Ug", "Ur", "EU", "Euro")


@dataclass(frozen=True, slots=True)
class Exchange:
    """The names and the ids of two parties, each for the other's."""

    forms: Mapping[str, str]
    states: Mapping[str, str]
    bodies: Mapping[str, str]  # ids of bodies that the general knowledge names, each for its counterpart

    def text(self, words: str) -> str:
        """A text with the names exchanged, "a" and "an" as the new ones ask for."""
        longest_first = sorted(map(re.escape, self.forms), key=len, reverse=True)
        known = re.compile(r"(\b[Aa]n? )?\b(" + "|".join(longest_first) + r")\b")
        return known.sub(lambda found: self._article(found) + self.forms[found[2]], words)

    def value(self, words: str) -> str:
        """A string of a ledger: an id, or words of a text, articles made alike."""
        ids = re.sub(
            r"\b(state|country|capital):([A-Z]{2})\b",
            lambda found: f"{found[1]}:{self.states.get(found[2], found[2])}",
            words,
        )
        told = _BY_CONTENT.sub(r"\1", ids)
        body, part, rest = told.partition("/")
        return self.text(self.bodies[body] + part + rest if body in self.bodies else told)

    def _article(self, found: re.Match[str]) -> str:
        if not found[1]:
            return ""
        name = self.forms[found[2]]
        vowel = name[0] in "AEIOU" and not name.startswith(SOUNDS_LIKE_YOU)
        return found[1][0] + ("n " if vowel else " ")


def exchange_of(group: Mapping[str, Any]) -> Exchange:
    """The exchange of a group of reports."""
    pairs = [*group["pairs"], *([one.upper(), other.upper()] for one, other in group["pairs"])]
    one, other = group["states"]
    return Exchange(_both_ways(pairs), {one: other, other: one}, _both_ways(group.get("bodies", ())))


def _both_ways(pairs: Sequence[Sequence[str]]) -> dict[str, str]:
    return {form: to for one, other in pairs for form, to in ((one, other), (other, one))}


def swap(shared: Path) -> Iterator[Figure]:
    """The share of records that mirror, of all groups together, read without the conflict packs."""
    same = records = 0
    for group in groups():
        one, two = mirrored(shared / "reports", group)
        same += sum((one & two).values())
        records += max(sum(one.values()), sum(two.values()))
    if records:
        yield Figure(name="swap.mirrored", value=same / records, note=f"{same} of {records} records")


def groups() -> list[dict[str, Any]]:
    """Which reports are read with which names exchanged."""
    found: list[dict[str, Any]] = tomllib.loads(GROUPS.read_text(encoding="utf-8"))["group"]
    return found


def mirrored(folder: Path, group: Mapping[str, Any]) -> tuple[Counter[str], Counter[str]]:
    """The records of some reports, exchanged; and those of the reports with their names exchanged."""
    exchange = exchange_of(group)
    chosen = [original for original in originals(folder) if _is_of(original, group["reports"])]
    reports = [_neutral(report, group.get("neutral", {})) for report in chosen]
    swapped = [replace(r, data=exchange.text(r.data.decode("utf-8")).encode("utf-8")) for r in reports]
    return _records(reports, exchange), _records(swapped, Exchange({"\0": "\0"}, {}, {}))


def _neutral(report: Original, names: Mapping[str, str]) -> Original:
    """A report with invented names for those that the world knows to be of one side only."""
    text = report.data.decode("utf-8")
    for known, invented in names.items():
        text = text.replace(known, invented)
    return replace(report, data=text.encode("utf-8"))


def _is_of(original: Original, prefixes: Sequence[str]) -> bool:
    return Path(original.name or "").name.startswith(tuple(prefixes))


def _records(reports: Sequence[Original], exchange: Exchange) -> Counter[str]:
    engine = open_engine(["none"], mode="strict")
    ledger, _ = pass_through(reports, engine.reader, reconcile=engine.reconcile)
    data = json.loads(to_json(ledger))
    cleaned = ((kind, _cleaned(record, exchange)) for kind in KINDS for record in data.get(kind, ()))
    return Counter(f"{kind} {json.dumps(record, sort_keys=True)}" for kind, record in cleaned)


def _cleaned(value: Any, exchange: Exchange) -> Any:
    """A record without what differs by its nature, its lists in one order."""
    if isinstance(value, dict):
        return {key: _cleaned(each, exchange) for key, each in value.items() if key not in LEFT_OUT}
    if isinstance(value, list):
        return sorted(
            (_cleaned(each, exchange) for each in value), key=lambda v: json.dumps(v, sort_keys=True)
        )
    return exchange.value(value) if isinstance(value, str) else value
