"""The escalation index: PLOVER intensities of deeds and statements, per party and between two parties.

For a party p, a teller t and a stretch s of a day or a week::

    E(p, t, s) = sum of the intensities of all inputs of p in s that t tells

and between two parties, with every incident or statement once, whoever tells it, in its severest code::

    M(p, q, s) = sum over deeds and statements of p towards q + the same of q towards p

Summing event intensities over time follows Goldstein (1992), "A Conflict-Cooperation Scale for WEIS Events
Data"; the weights are PLOVER's. Negative is conflict. A stretch without input has no value: it is missing,
not 0.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from counterclaim.model.ledgers import Ledger
from counterclaim.views.series.coincidence import CAUTIONS, TRIAL, Trial, coincidences
from counterclaim.views.series.days import Step, stretch_of, stretches
from counterclaim.views.series.inputs import Input, InputKind, Sphere, inputs_of, once
from counterclaim.views.series.records import ALL_TIME, NAMED, Part, Period, Series, left_out, prose
from counterclaim.views.series.telling import tellings

UNIT = "sum of PLOVER intensities, each from -10 (conflict) to +10 (cooperation)"
METHOD = prose(
    """
    Every input is a coded incident or statement with PLOVER's intensity (manual 0.8 of 2021; ACCUSE is -3,
    its printed +3 is a sign slip). All inputs are listed with their weights and words.

    An incident counts once for each side that tells it and each doer that side names, in the severest code
    it gives; a statement once a day for each speaker's side, code, addressee and subject: never once an
    article.

    Per party: the sum of what one teller says that the party did or said in a stretch of time; tellers are
    never added up.

    Between two parties: each incident or statement of the one towards the other counts once, whoever tells
    it; what is denied counts too, and how much of it is denied stands beside it.

    A stretch without input is missing, not zero: the ledger holds nothing of it.

    The index measures what is told and coded. It grows with the number of documents, weighs every attack of
    a kind alike whatever its toll, and knows nothing that nobody reported.
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyIndex:
    """What one teller says a party did and said in a stretch; ``None``: nothing of that sphere."""

    since: str
    until: str
    party: str = field(metadata=NAMED)
    told_by: str | None = field(metadata=NAMED)
    material: float | None
    verbal: float | None
    index: float
    inputs: int
    denied: int
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MutualIndex:
    """What two parties did and said to each other in a stretch, whoever tells it; ``None``: nothing."""

    since: str
    until: str
    one: str = field(metadata=NAMED)
    other: str = field(metadata=NAMED)
    by_one: float | None
    by_other: float | None
    index: float
    inputs: int
    denied_of_one: int
    denied_of_other: int
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Of how many stretches between the first and the last input there is any."""

    step: Step
    since: str
    until: str
    stretches: int
    with_input: int
    missing: int
    evidence: tuple[str, ...]


def escalation(
    ledger: Ledger, period: Period = ALL_TIME, *, step: Step = Step.DAY, trial: Trial = TRIAL
) -> Series:
    """The escalation index of a ledger, and whether its turns coincide with the calendar of talks."""
    inputs = inputs_of(ledger, period)
    counted = [one for one in inputs if one.day is not None and one.doer is not None]
    mutual = mutual_inputs(counted)
    coded = {one.record for one in inputs if one.kind is InputKind.INCIDENT}
    uncoded = {told.incident.id for told in tellings(ledger, period)} - coded
    return Series(
        kind="escalation",
        method=(*METHOD, *CAUTIONS),
        parts=(
            Part(name="parties", unit=UNIT, rows=tuple(_by_party(counted, step))),
            Part(name="mutual", unit=UNIT, rows=tuple(_mutual(mutual, step))),
            Part(name="coverage", unit=f"{step}s", rows=tuple(_coverage(counted, step))),
            Part(
                name="talks",
                unit="mean of daily sums; p is a share of placements",
                rows=coincidences(ledger, once(counted), mutual, trial),
            ),
            Part(name="inputs", unit="PLOVER intensity", rows=tuple(inputs)),
        ),
        left_out=left_out(
            (
                sum(one.doer is None for one in inputs),
                "inputs, in no sum, of which nobody is named as the doer",
            ),
            (
                sum(one.day is None for one in inputs),
                "inputs, in no sum, that nobody puts on one day",
            ),
            (len(uncoded), "incidents of types that have no PLOVER code"),
        ),
    )


def mutual_inputs(inputs: Sequence[Input]) -> dict[tuple[str, str], list[Input]]:
    """The inputs between two parties, by the pair in order of ids, each deed or statement once."""
    pairs: dict[tuple[str, str], list[Input]] = {}
    for one in inputs:
        for recipient in one.recipients:
            if one.doer is not None:
                pair = (min(one.doer, recipient), max(one.doer, recipient))
                pairs.setdefault(pair, []).append(one)
    return {pair: once(between) for pair, between in sorted(pairs.items())}


def _by_party(inputs: Sequence[Input], step: Step) -> Iterator[PartyIndex]:
    rows: dict[tuple[str, str, str, str], list[Input]] = {}
    for one in inputs:
        since, until = stretch_of(one.day or "", step)
        rows.setdefault((since, until, one.doer or "", one.told_by or ""), []).append(one)
    for (since, until, party, told_by), members in sorted(rows.items()):
        yield PartyIndex(
            since=since,
            until=until,
            party=party,
            told_by=told_by or None,
            material=_sum([one for one in members if one.sphere is Sphere.MATERIAL]),
            verbal=_sum([one for one in members if one.sphere is Sphere.VERBAL]),
            index=sum(one.intensity for one in members),
            inputs=len(members),
            denied=sum(bool(one.denied_by) for one in members),
            evidence=_words(members),
        )


def _mutual(pairs: dict[tuple[str, str], list[Input]], step: Step) -> Iterator[MutualIndex]:
    rows: dict[tuple[str, str, str, str], list[Input]] = {}
    for pair, inputs in pairs.items():
        for found in inputs:
            rows.setdefault((*stretch_of(found.day or "", step), *pair), []).append(found)
    for (since, until, one, other), members in sorted(rows.items()):
        of_one, of_other = ([found for found in members if found.doer == doer] for doer in (one, other))
        yield MutualIndex(
            since=since,
            until=until,
            one=one,
            other=other,
            by_one=_sum(of_one),
            by_other=_sum(of_other),
            index=sum(found.intensity for found in members),
            inputs=len(members),
            denied_of_one=sum(bool(found.denied_by) for found in of_one),
            denied_of_other=sum(bool(found.denied_by) for found in of_other),
            evidence=_words(members),
        )


def _coverage(inputs: Sequence[Input], step: Step) -> Iterator[Coverage]:
    days = sorted(one.day for one in inputs if one.day is not None)
    if not days:
        return
    there = {stretch_of(day, step)[0] for day in days}
    possible = len(list(stretches(days[0], days[-1], step)))
    yield Coverage(
        step=step,
        since=days[0],
        until=days[-1],
        stretches=possible,
        with_input=len(there),
        missing=possible - len(there),
        evidence=_words(inputs),
    )


def _sum(inputs: Sequence[Input]) -> float | None:
    return sum(one.intensity for one in inputs) if inputs else None


def _words(inputs: Sequence[Input]) -> tuple[str, ...]:
    return tuple(sorted({id for one in inputs for id in one.evidence}))
