"""Which of several places of one name a document means: by size, by what lies where, by its company."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from counterclaim.vocab.gazetteer import GazetteerEntry, GazetteerKind

_REGION_WORDS = frozenset(
    "region province oblast governorate state emirate prefecture department republic".split()
)
_DISTRICT_WORDS = frozenset("district county rayon raion municipality".split())
_TOWN_WORDS = frozenset("village town city settlement hamlet port capital suburb".split())
_UNITS = (GazetteerKind.REGION, GazetteerKind.DISTRICT)
_TOWNS = (GazetteerKind.CITY, GazetteerKind.CAPITAL)
# weights of the score, in powers of ten of population: set by hand
OTHER_NAME, UNIT_WANTED, UNIT_UNWANTED, INSIDE = -1.5, 4.0, -3.0, 9.0
RESPELT = 0.5  # only looked for where no place is called so, in the countries told of
HERE, SHARE, ELSEWHERE, SAME_REGION, LISTED, KNOWN = 1.5, 3.0, -1.5, 1.5, 4.0, 3.0
DATELINE, FOCUS = 1.0, 1.5  # beyond lying in a region told of
PRIORS = {
    GazetteerKind.COUNTRY: 2.0,
    GazetteerKind.CAPITAL: 1.0,
    GazetteerKind.CITY: 0.0,
    GazetteerKind.REGION: 0.0,
    GazetteerKind.DISTRICT: -2.5,
    GazetteerKind.AREA: 2.0,
    GazetteerKind.POINT: 5.5,  # somebody put it on a list of their own
}
MOST_OTHERS = 3  # that are told beside the one chosen
NO_MATCH_BELOW = 3.2  # the best candidate is too unlikely to be meant
NO_MATCH_BELOW_ALONE = 2.8  # and so is a town, where nothing else is called so


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """What the words beside the mentions of one name say of it."""

    word: str | None = None  # "region", "village"
    inside: frozenset[str] = frozenset()  # ids of places it is said to lie in
    listed: bool = False  # among regions, in a list


@dataclass(slots=True)
class Context:
    """The places a document is about so far."""

    countries: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    regions: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    placed: float = 0.0  # how many of them are places, and not just a people or its army
    dateline: str | None = None  # the region it is dated from
    focus: str | None = None  # the region in which most of its places lie

    def add(self, entry: GazetteerEntry, weight: float = 1.0) -> None:
        """Count a place that is settled."""
        self.placed += weight
        if entry.country:
            self.countries[entry.country] += weight
        region = entry.id if entry.kind is GazetteerKind.REGION else entry.region
        if region:
            self.regions[region] += weight

    def without(self, entry: GazetteerEntry) -> Context:
        """What the rest says: no choice vouches for itself."""
        rest = replace(self, countries=self.countries.copy(), regions=self.regions.copy())
        rest.add(entry, -1.0)
        rest.dateline = self.dateline if self.dateline not in (entry.region, entry.id) else None
        for counts in (rest.countries, rest.regions):
            for name in [name for name, count in counts.items() if count <= 0]:
                del counts[name]
        return rest

    def share(self, country: str | None) -> float:
        """How much of what is settled lies in a country, from 0 to 1."""
        total = sum(self.countries.values())
        return self.countries.get(country or "", 0.0) / total if total else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The place chosen for a name, how far its weights lead (0 to 1), why, and what else it might be."""

    entry: GazetteerEntry
    sureness: float
    reasons: tuple[str, ...]
    alternatives: tuple[str, ...]


def choose(
    entries: Sequence[GazetteerEntry], clues: Clues, context: Context, *, known: str | None = None
) -> Choice | None:
    """The best of some places, or ``None`` where none is likely. ``known``: whose name it is first."""
    homes = {entry.region for entry in entries if entry.kind in _TOWNS}
    rated = []
    for entry in entries:
        reasons = _reasons(entry, clues, context, is_home=entry.id in homes)
        if known is not None:
            reasons["known name"] = KNOWN if is_known(entry, known) else 0.0
        rated.append((sum(reasons.values()), entry, reasons))
    rated.sort(key=lambda rating: (-rating[0], rating[1].kind.value, rating[1].id))
    is_alone = len(rated) == 1 and rated[0][1].kind in _TOWNS
    if not rated or rated[0][0] < (NO_MATCH_BELOW_ALONE if is_alone else NO_MATCH_BELOW):
        return None
    best, entry, reasons = rated[0]
    second = next((score for score, other, _ in rated[1:] if not _same(entry, other)), 0.0)
    return Choice(
        entry=entry,
        sureness=round(_sureness(best, best - second), 2),
        reasons=tuple(reason for reason, weight in reasons.items() if weight > 0),
        alternatives=tuple(other.id for _, other, _ in rated[1 : 1 + MOST_OTHERS]),
    )


def is_known(entry: GazetteerEntry, known: str) -> bool:
    """Whether a place is the state or capital that everybody first thinks of."""
    return entry.id == known or (entry.kind is GazetteerKind.CAPITAL and known == f"capital:{entry.country}")


def _same(one: GazetteerEntry, other: GazetteerEntry) -> bool:
    """A town and its own region stand for one spot on the map."""
    return one.region == other.id or other.region == one.id


def _reasons(entry: GazetteerEntry, clues: Clues, context: Context, *, is_home: bool) -> dict[str, float]:
    reasons = {
        "size": math.log10(entry.population + 10),
        "kind": PRIORS[entry.kind],
        "other name": 0.0 if entry.main else OTHER_NAME,
        "other spelling": RESPELT if entry.respelt else 0.0,
        "word": _by_word(entry, clues.word, is_home=is_home),
    }
    if clues.inside:
        within = {f"country:{entry.country}", entry.region or ""}
        reasons["inside"] = INSIDE if within & clues.inside else -INSIDE / 3
    if context.countries and entry.kind is not GazetteerKind.AREA:
        share = context.share(entry.country)
        elsewhere = ELSEWHERE if context.placed > 0 else 0.0
        reasons["country"] = HERE + SHARE * share if share else elsewhere
        near = (entry.region or "") in context.regions or entry.id in context.regions
        reasons["region"] = SAME_REGION if near else 0.0
        here = {entry.region, entry.id} - {None}
        reasons["dateline"] = DATELINE if context.dateline in here else 0.0
        reasons["focus"] = FOCUS if context.focus in here else 0.0
    if clues.listed:
        reasons["listed"] = LISTED if entry.kind is GazetteerKind.REGION else 0.0
    return reasons


def _by_word(entry: GazetteerEntry, word: str | None, *, is_home: bool) -> float:
    if word in _REGION_WORDS or word in _DISTRICT_WORDS:
        wanted = GazetteerKind.REGION if word in _REGION_WORDS else GazetteerKind.DISTRICT
        if entry.kind is wanted:
            return UNIT_WANTED
        return UNIT_WANTED / 2 if entry.kind in _UNITS else 0.0
    if word in _TOWN_WORDS:
        return 0.0 if entry.kind in (*_TOWNS, GazetteerKind.POINT) else UNIT_UNWANTED
    return UNIT_UNWANTED if is_home else 0.0  # a bare name is the town's before the region's around it


def _sureness(best: float, lead: float) -> float:
    """From sum and lead to a number that orders choices; `vocab.place_scores` says what it is worth."""
    return 1 / (1 + math.exp(-(-1.2 + 0.25 * best + 0.5 * min(lead, 6.0))))
