"""Tolls over time, by all rule sets side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from counterclaim.model.actors import Actor
from counterclaim.model.incidents import Incident, TollFigure
from counterclaim.model.ledgers import Ledger
from counterclaim.model.rulesets import RuleSet
from counterclaim.model.sides import side_of
from counterclaim.model.spans import Evidence
from counterclaim.views.naming import OUTCOMES, affirming
from counterclaim.views.series.days import one_day
from counterclaim.views.series.records import ALL_TIME, NAMED, Part, Period, Series, cited, left_out, prose
from counterclaim.views.series.telling import actors_by_id

RULES: Mapping[RuleSet, str] = {
    RuleSet.OWN_LOSS: "own_loss",
    RuleSet.UCDP_LIKE: "ucdp_like",
    RuleSet.CONSERVATIVE: "conservative",
    RuleSet.RANGE_ONLY: "range_only",
}
METHOD = prose(
    """
    A figure is lowest, best and highest over the accounts of one incident, by a rule set; the rules stand
    side by side and none is the true one.

    An open highest figure ('at least') stays open, a best one that a rule does not tell stays untold;
    nobody counted is nothing told, not zero.

    Sums run over the incidents up to a day, by one rule each. A sum has a best or highest figure only where
    all its incidents have one. Each day cites the words that it adds.
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TollRow:
    """People of one side hurt in one incident, by each rule set."""

    day: str | None
    incident: str
    side: str | None = field(metadata=NAMED)
    outcome: str
    own_loss: TollFigure | None
    ucdp_like: TollFigure | None
    conservative: TollFigure | None
    range_only: TollFigure | None
    status: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """People of one side hurt in all incidents up to a day, by one rule set.

    ``evidence`` are the words that the day adds; those of the days before are cited there.
    """

    day: str
    rule: RuleSet
    side: str | None = field(metadata=NAMED)
    outcome: str
    low: int
    best: int | None
    high: int | None
    incidents: int
    without_best: int
    evidence: tuple[str, ...]


def tolls(by_rule: Mapping[RuleSet, Ledger], period: Period = ALL_TIME) -> Series:
    """The tolls of a ledger that is told by one or several rule sets."""
    ledgers = list(by_rule.values())
    rows = [row for row in _rows(by_rule) if period.holds(row.day)] if ledgers else []
    untold = [incident for incident in ledgers[0].incidents if not incident.toll] if ledgers else []
    undated = {row.incident for row in rows if row.day is None}
    return Series(
        kind="tolls",
        method=METHOD,
        parts=(
            Part(name="incidents", unit="people", rows=tuple(rows)),
            Part(name="running", unit="people", rows=tuple(_running(rows, list(by_rule)))),
        ),
        left_out=left_out(
            (len(untold), "incidents in which nobody counts people"),
            (len(undated), "incidents that nobody puts on one day, listed without one and in no sum"),
        ),
        rules=tuple(by_rule),
    )


def _rows(by_rule: Mapping[RuleSet, Ledger]) -> Iterator[TollRow]:
    actors = actors_by_id(next(iter(by_rule.values())))
    told: dict[tuple[str, str, str], dict[RuleSet, TollFigure]] = {}
    incidents: dict[str, Incident] = {}
    for rule, ledger in by_rule.items():
        for incident in ledger.incidents:
            incidents[incident.id] = incident
            for toll in incident.toll:
                for outcome in OUTCOMES:
                    figure = getattr(toll, outcome, None)
                    if figure is not None:
                        key = (incident.id, side_of(toll.side, actors) or "", outcome)
                        told.setdefault(key, {})[rule] = figure
    keys = sorted(told, key=lambda key: (one_day(incidents[key[0]].date) or "~", *key))
    for id, side, outcome in keys:
        incident, figures = incidents[id], told[id, side, outcome]
        yield TollRow(
            day=one_day(incident.date),
            incident=id,
            side=side or None,
            outcome=outcome,
            own_loss=figures.get(RuleSet.OWN_LOSS),
            ucdp_like=figures.get(RuleSet.UCDP_LIKE),
            conservative=figures.get(RuleSet.CONSERVATIVE),
            range_only=figures.get(RuleSet.RANGE_ONLY),
            status=incident.status,
            evidence=_words(incident, side, outcome, actors),
        )


def _words(incident: Incident, side: str, outcome: str, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """The words of the counts of one side; those of the accounts where a count has none of its own."""
    found: list[Evidence] = []
    for account in affirming(incident):
        for casualties in account.casualties:
            count = getattr(casualties, outcome)
            if count is not None and (side_of(casualties.side, actors) or "") == side:
                found += count.evidence or casualties.evidence or account.evidence
    return cited(found)


def _running(rows: Sequence[TollRow], rules: Sequence[RuleSet]) -> Iterator[Running]:
    for rule in rules:
        sums: dict[tuple[str | None, str], list[TollRow]] = {}
        for row in rows:
            if row.day is not None and getattr(row, RULES[rule]) is not None:
                sums.setdefault((row.side, row.outcome), []).append(row)
        for side, outcome in sorted(sums, key=lambda key: (key[0] or "~", key[1])):
            yield from _sums(rule, sums[side, outcome])


def _sums(rule: RuleSet, rows: Sequence[TollRow]) -> Iterator[Running]:
    """The sums up to each day, from rows of one side and outcome in order of days."""
    low, best, high, incidents, without_best, without_high = 0, 0, 0, 0, 0, 0
    for day, members in groupby(rows, key=lambda row: row.day or ""):
        cited_rows = list(members)
        for row in cited_rows:
            figure: TollFigure = getattr(row, RULES[rule])
            low, best, high = low + figure.low, best + (figure.best or 0), high + (figure.high or 0)
            incidents += 1
            without_best += figure.best is None
            without_high += figure.high is None
        yield Running(
            day=day,
            rule=rule,
            side=cited_rows[0].side,
            outcome=cited_rows[0].outcome,
            low=low,
            best=None if without_best else best,
            high=None if without_high else high,
            incidents=incidents,
            without_best=without_best,
            evidence=tuple(sorted({id for row in cited_rows for id in row.evidence})),
        )
