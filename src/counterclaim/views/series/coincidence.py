"""Whether the index differs before and after rounds of talks, and how often it would by chance.

For each round held, the days of the ``window`` before its first day and after its last day are compared::

    D = mean of the daily sums after all rounds - mean of the daily sums before them

over the days that have input; a day without is left out, not taken as 0. Two tests say how often a
difference as large in size comes about when the same rounds lie elsewhere in the period:

- ``p_dates``: rounds of the same lengths on days drawn at random (a permutation test; Edgington and Onghena,
  "Randomization Tests", 2007), ``p = (1 + placements with |D'| >= |D|) / (1 + placements)``;
- ``p_shift``: the whole calendar moved on by every number of days, around the end of the period to its
  beginning, which keeps the rounds' spacing and the series' own persistence.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from counterclaim.model.ledgers import Ledger
from counterclaim.model.sides import side_of
from counterclaim.model.situations import Round, RoundStatus
from counterclaim.views.series.days import calendar_day
from counterclaim.views.series.inputs import Input
from counterclaim.views.series.records import NAMED, cited, prose
from counterclaim.views.series.telling import actors_by_id

FEWEST_ROUNDS = 5  # with fewer, the smallest p that placements can give says nothing
FEWEST_DAYS = 20  # with input
LONGEST_ROUND = 14  # days; a longer stretch only says when a round was
EXACT = 1e-9  # sums of halves are exact; their means are compared up to rounding
CAUTIONS = prose(
    f"""
    Talks: rounds told as held, against the mutual index of the parties to them. With fewer than
    {FEWEST_ROUNDS} rounds that have days with input on both sides of them, or fewer than {FEWEST_DAYS} days
    with input, no number is given.

    The difference is that of means over days with input. p_dates lays each
    round by itself and is too small where rounds come in clusters and tense days follow tense days; p_shift
    keeps both.

    A coincidence in time is all that is tested. It says nothing of why: talks are called when there is
    tension, others may act on both, and the documents of a ledger are no sample. Several pairs tested are
    several chances.
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """How coincidence is tested: days on each side of a round, placements drawn, and the seed of the draw."""

    window: int = 7
    draws: int = 4999
    seed: int = 1


TRIAL = Trial()


@dataclass(frozen=True, slots=True, kw_only=True)
class Coincidence:
    """The index of a pair beside its rounds of talks; of all parties where no pair is named.

    ``rounds`` are those held on days that are told, ``usable`` those with input within the window both before
    and after. ``before`` and ``after`` are means of daily sums. Where numbers are ``None``, ``verdict`` says
    why.
    """

    one: str | None = field(metadata=NAMED)
    other: str | None = field(metadata=NAMED)
    rounds: int
    usable: int
    days: int
    window: int
    before: float | None
    after: float | None
    difference: float | None
    p_dates: float | None
    p_shift: float | None
    placements: int | None
    seed: int
    verdict: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class _Meeting:
    """Days of the calendar, as ordinals, on which a round was held."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Outcome:
    before: float
    after: float
    p_dates: float
    p_shift: float
    placements: int


class _Days:
    """Daily sums, to be asked for stretches: how many days have input, and what they sum to."""

    def __init__(self, inputs: Iterable[Input]) -> None:
        sums: dict[int, float] = {}
        for one in inputs:
            day = calendar_day(one.day)
            if day is not None:
                sums[day.toordinal()] = sums.get(day.toordinal(), 0.0) + one.intensity
        self.first, self.last, self.count = min(sums, default=0), max(sums, default=-1), len(sums)
        there = range(self.first, self.last + 1)
        self._sums = [0.0, *accumulate(sums.get(day, 0.0) for day in there)]
        self._counts = [0, *accumulate(int(day in sums) for day in there)]

    def of(self, first: int, last: int) -> tuple[int, float]:
        """Days with input from one day to another, and their sum."""
        low, high = max(first, self.first) - self.first, min(last, self.last) - self.first + 1
        if low >= high:
            return 0, 0.0
        return self._counts[high] - self._counts[low], self._sums[high] - self._sums[low]


def coincidences(
    ledger: Ledger, inputs: Sequence[Input], pairs: Mapping[tuple[str, str], Sequence[Input]], trial: Trial
) -> tuple[Coincidence, ...]:
    """All parties beside all rounds, then each pair that met beside its own rounds."""
    actors = actors_by_id(ledger)
    calendar: list[tuple[frozenset[str | None], Round]] = [
        (frozenset(side_of(party, actors) for party in track.parties), round)
        for track in ledger.talks
        for round in track.rounds
        if is_dated(round)
    ]
    found = [_tested(None, [round for _, round in calendar], inputs, trial)]
    for pair, between in pairs.items():
        rounds = [round for parties, round in calendar if parties.issuperset(pair)]
        if rounds:
            found.append(_tested(pair, rounds, between, trial))
    return tuple(found)


def is_dated(round: Round) -> bool:
    """Whether a round is told as held, on days that are told."""
    return round.status is RoundStatus.HELD and _meeting(round) is not None


def _meeting(round: Round) -> _Meeting | None:
    first = calendar_day(round.date.first_day) if round.date else None
    last = calendar_day(round.date.last_day) if round.date else None
    if first is None or last is None or not 0 <= (last - first).days < LONGEST_ROUND:
        return None
    return _Meeting(first.toordinal(), last.toordinal())


def _meetings(rounds: Iterable[Round]) -> list[_Meeting]:
    """The meetings of some rounds; rounds that share a day are one, told twice."""
    merged: list[_Meeting] = []
    for meeting in sorted({m for round in rounds if (m := _meeting(round)) is not None}):
        if merged and meeting.first <= merged[-1].last:
            merged[-1] = _Meeting(merged[-1].first, max(merged[-1].last, meeting.last))
        else:
            merged.append(meeting)
    return merged


def _tested(
    pair: tuple[str, str] | None, rounds: Sequence[Round], inputs: Iterable[Input], trial: Trial
) -> Coincidence:
    meetings, days = _meetings(rounds), _Days(inputs)
    usable = [meeting for meeting in meetings if _around(days, meeting, trial.window) is not None]
    verdict = _too_little(len(usable), days.count)
    outcome = None if verdict else _outcome(days, meetings, trial)
    if outcome is not None:
        verdict = _verdict(outcome)
    return Coincidence(
        one=pair[0] if pair else None,
        other=pair[1] if pair else None,
        rounds=len(meetings),
        usable=len(usable),
        days=days.count,
        window=trial.window,
        before=round(outcome.before, 3) if outcome else None,
        after=round(outcome.after, 3) if outcome else None,
        difference=round(outcome.after - outcome.before, 3) if outcome else None,
        p_dates=outcome.p_dates if outcome else None,
        p_shift=outcome.p_shift if outcome else None,
        placements=outcome.placements if outcome else None,
        seed=trial.seed,
        verdict=verdict,
        evidence=cited(words for meeting in rounds for words in meeting.evidence),
    )


def _too_little(usable: int, days: int) -> str:
    lacks = []
    if usable < FEWEST_ROUNDS:
        lacks.append(f"too few rounds: {usable} usable, {FEWEST_ROUNDS} needed")
    if days < FEWEST_DAYS:
        lacks.append(f"too few days with input: {days}, {FEWEST_DAYS} needed")
    return "; ".join(lacks)


def _verdict(outcome: _Outcome) -> str:
    change = outcome.after - outcome.before
    if abs(change) <= EXACT:
        return "the index is the same before and after rounds"
    way = "higher (less conflict)" if change > 0 else "lower (more conflict)"
    return (
        f"the index is {way} after rounds than before; a difference as large comes about in "
        f"{outcome.p_dates:.1%} of random calendars and {outcome.p_shift:.1%} of shifted ones"
    )


def _around(days: _Days, meeting: _Meeting, window: int) -> tuple[int, float, int, float] | None:
    """Days with input and their sums before and after a meeting; ``None`` if there are none on one side."""
    before = days.of(meeting.first - window, meeting.first - 1)
    after = days.of(meeting.last + 1, meeting.last + window)
    return (*before, *after) if before[0] and after[0] else None


def _means(days: _Days, meetings: Iterable[_Meeting], window: int) -> tuple[float, float] | None:
    found = [around for meeting in meetings if (around := _around(days, meeting, window)) is not None]
    if not found:
        return None
    before, summed, after, total = (sum(values) for values in zip(*found, strict=True))
    return summed / before, total / after


def _outcome(days: _Days, meetings: Sequence[_Meeting], trial: Trial) -> _Outcome | None:
    means = _means(days, meetings, trial.window)
    if means is None:
        return None
    drawn = _p(days, means, _drawn(days, meetings, trial), trial.window)
    shifted = _p(days, means, _shifted(days, meetings), trial.window)
    return _Outcome(*means, drawn[0], shifted[0], drawn[1])


def _p(
    days: _Days, means: tuple[float, float], placements: Iterable[Sequence[_Meeting]], window: int
) -> tuple[float, int]:
    """The share of placements with a difference as large, the true one among them; and how many there are."""
    size, large, all = abs(means[1] - means[0]), 1, 1
    for placed in placements:
        other = _means(days, placed, window)
        if other is not None:
            all += 1
            large += abs(other[1] - other[0]) >= size - EXACT
    return round(large / all, 4), all - 1


def _drawn(days: _Days, meetings: Sequence[_Meeting], trial: Trial) -> Iterator[list[_Meeting]]:
    """Meetings of the same lengths on days drawn at random, each apart."""
    chance = random.Random(trial.seed)  # noqa: S311 (no secret: a draw that anybody can repeat)
    for _ in range(trial.draws):
        placed = []
        for meeting in meetings:
            length = min(meeting.last - meeting.first, days.last - days.first)
            first = days.first + int(chance.random() * (days.last - days.first - length + 1))
            placed.append(_Meeting(first, first + length))
        yield placed


def _shifted(days: _Days, meetings: Sequence[_Meeting]) -> Iterator[list[_Meeting]]:
    """The calendar moved on by every number of days, around the end of the period."""
    span = days.last - days.first + 1
    for shift in range(1, span):
        firsts = [days.first + (meeting.first - days.first + shift) % span for meeting in meetings]
        yield [
            _Meeting(first, first + meeting.last - meeting.first)
            for first, meeting in zip(firsts, meetings, strict=True)
        ]
