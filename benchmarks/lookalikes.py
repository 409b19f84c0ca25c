"""Look-alikes: ten incidents a week that differ in little, with copies, denials and corrections, truth known.

Four bodies fire at each other across a few towns. Every document tells of one incident; which one is known,
so it is seen what reconciliation joins and parts, and what it calls corroborated that nobody vouched for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from random import Random

from benchmarks.figures import Figure
from counterclaim.app.engine import open_engine
from counterclaim.model.documents import Original
from counterclaim.model.incidents import Status
from counterclaim.model.ledgers import Ledger
from counterclaim.pipeline.ingest import pass_through

WEEKS, A_WEEK, SEED = 52, 10, 7
FIRST_DAY = date(2023, 1, 2)
BODIES = {"Chad": "Chadian", "Sudan": "Sudanese", "Libya": "Libyan", "Niger": "Nigerien"}
TOWNS = {
    ("Chad", "Sudan"): ("Adre", "Tine", "Geneina", "Bahai"),
    ("Chad", "Libya"): ("Ounianga Kebir", "Kufra", "Bardai", "Qatrun"),
    ("Libya", "Niger"): ("Madama", "Ghat", "Dirkou", "Murzuq"),
    ("Chad", "Niger"): ("Bol", "Diffa", "Nguigmi", "Mao"),
}
DEEDS = {
    "shelled": ("shelled", "shelling", "the shelling of"),
    "bombed": ("bombed", "bombing", "the bombing of"),
    "fired at": ("fired machine guns at", "firing at", "the attack on"),
}
OUTLETS = ("The Wire", "Desert Post", "Sahel Today", "Radio Borders")
NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight")
FIRM = (Status.CORROBORATED, Status.CONFIRMED)


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, as the maker of the reports knows."""

    number: int
    day: date
    town: str
    by: str
    against: str
    deed: str
    killed: int


@dataclass(frozen=True, slots=True)
class Report:
    """A document, and the event it tells of; whether somebody owns up in it."""

    event: int
    published: date
    source: str
    text: str
    owns_up: bool = False


def events(random: Random, weeks: int) -> Iterator[Event]:
    """Ten a week, between two bodies at one of their four towns; no two that nobody could tell apart."""
    seen = set()
    for number in range(weeks * A_WEEK):
        pair = random.choice(sorted(TOWNS))
        by, against = random.sample(pair, 2)
        day = FIRST_DAY + timedelta(days=7 * (number // A_WEEK) + random.randrange(7))
        deed = random.choice(sorted(DEEDS))
        town = random.choice(TOWNS[pair])
        if (day, town, by, deed) not in seen:
            seen.add((day, town, by, deed))
            yield Event(number, day, town, by, against, deed, random.randint(1, 7))


def reports(random: Random, event: Event) -> Iterator[Report]:
    """What is written of an event: its victim's report, and by chance copies, a retelling, a denial, more."""
    by, against = BODIES[event.by], BODIES[event.against]
    did, doing, noun = DEEDS[event.deed]
    day = f"{event.day.day} {event.day:%B}"
    soldiers = f"{NUMBERS[event.killed]} {against} soldier{'s' if event.killed > 1 else ''}"
    next_day = event.day + timedelta(days=1)
    first = (
        f"{event.against}'s army said that {by} troops had {did} {event.town} on {day}, killing {soldiers}. "
        f"The wounded were taken to hospital and the road through {event.town} was closed to traffic."
    )
    yield Report(event.number, next_day, f"army of {event.against}", first)
    if random.random() < 0.5:
        copied = first if random.random() < 0.5 else first.rsplit(" and ", 1)[0]
        yield Report(
            event.number, next_day + timedelta(days=random.randrange(3)), random.choice(OUTLETS), copied
        )
    if random.random() < 0.4:
        verb = "was" if event.killed == 1 else "were"
        told = (
            f"{soldiers[0].upper()}{soldiers[1:]} {verb} killed when {by} forces {did} {event.town} on {day}"
            f", the Defence Ministry of {event.against} said."
        )
        yield Report(event.number, next_day, random.choice(OUTLETS), told)
    later = next_day + timedelta(days=random.randrange(3))
    if random.random() < 0.4:
        denial = f"{event.by} denied that its soldiers had {did} {event.town} on {day}."
        yield Report(event.number, later, f"government of {event.by}", denial)
    elif random.random() < 0.2:
        admission = f"{event.by}'s army admitted {doing} {event.town} on {day}."
        yield Report(event.number, later, f"army of {event.by}", admission, owns_up=True)
    if random.random() < 0.2:
        corrected = (
            f"The number of {against} soldiers killed in {noun} {event.town} by {by} troops on {day} rose to "
            f"{NUMBERS[event.killed + 1]}, the Defence Ministry of {event.against} said."
        )
        yield Report(event.number, later, f"ministry of {event.against}", corrected)


def lookalikes(weeks: int = WEEKS, seed: int = SEED) -> Iterator[Figure]:
    """Pairwise F1 of documents of one incident, and false corroboration, with what they rest on."""
    random = Random(seed)
    written = [report for event in list(events(random, weeks)) for report in reports(random, event)]
    yield from measured(written, ledger_of(written))


def ledger_of(written: Sequence[Report]) -> Ledger:
    """The ledger of some reports, read without conflict packs."""
    engine = open_engine(["none"], mode="strict")
    originals = (
        Original(
            name=str(number),
            data=report.text.encode(),
            source=report.source,
            published=report.published.isoformat(),
            language="en",
            url=f"https://example.org/{number}",
        )
        for number, report in enumerate(written)
    )
    return pass_through(originals, engine.reader, reconcile=engine.reconcile)[0]


def measured(written: Sequence[Report], ledger: Ledger) -> Iterator[Figure]:
    """What the ledger makes of the reports, against what is known of them."""
    number_of = {d.id: int((d.url or "").rpartition("/")[2]) for d in ledger.documents}
    told = [{number_of[a.document] for a in incident.accounts} for incident in ledger.incidents]
    found = Counter(pair for documents in told for pair in combinations(sorted(documents), 2))
    by_event: dict[int, list[int]] = defaultdict(list)
    for number, report in enumerate(written):
        by_event[report.event].append(number)
    true = {pair for documents in by_event.values() for pair in combinations(documents, 2)}
    right = len(true & found.keys())
    precision, recall = right / max(1, len(found)), right / max(1, len(true))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    firm = [documents for i, documents in zip(ledger.incidents, told, strict=True) if i.status in FIRM]
    owned = {report.event for report in written if report.owns_up}
    false = [documents for documents in firm if not {written[n].event for n in documents} & owned]
    note = f"{len(written)} documents, {len(by_event)} incidents, {len(told)} found"
    yield Figure(name="lookalikes.pairwise_f1", value=f1, note=note)
    yield Figure(name="lookalikes.precision", value=precision, note=f"{len(found)} pairs joined")
    yield Figure(name="lookalikes.recall", value=recall, note=f"{len(true)} pairs to join")
    note = f"{len(false)} of {len(told)} incidents; {len(firm)} are firm"
    yield Figure(name="lookalikes.false_corroboration", value=len(false) / max(1, len(told)), note=note)
