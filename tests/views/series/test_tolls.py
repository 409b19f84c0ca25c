"""Tolls over time: every rule set beside the others, and no sum without the name of its rule."""

from dataclasses import replace

from counterclaim.incidents import under_rules
from counterclaim.model.incidents import TollFigure
from counterclaim.model.ledgers import Ledger
from counterclaim.model.rulesets import RuleSet
from counterclaim.views.series import Period, Series, tolls
from tests.views.series.small import MINISTRY_S, N, S, incident, ledger, part, says, swapped

FIRST, SECOND, THIRD = "2024-03-01", "2024-03-02", "2024-03-03"
FIGHTING = ledger(
    incident(
        "a",
        says(N, FIRST, blames=S, killed=(4, 4), lost_by=N),
        says(S, FIRST, blames=S, killed=(9, 9), lost_by=N, doc=2),
    ),
    incident("b", says(MINISTRY_S, SECOND, blames=N, killed=(2, None), lost_by=S, doc=2)),
    incident("c", says(N, THIRD, blames=S, killed=(1, 1), lost_by=N)),
    incident("d", says(N, THIRD, blames=S)),
    incident("e", says(N, None, blames=S, killed=(3, 3), lost_by=N)),
)


def series(of: Ledger = FIGHTING, *rules: RuleSet, period: Period = Period()) -> Series:  # noqa: B008
    return tolls({rule: under_rules(of, rule) for rule in rules or RuleSet}, period)


def figure(low: int, best: int | None, high: int | None) -> TollFigure:
    return TollFigure(low=low, best=best, high=high)


def test_all_four_rule_sets_stand_side_by_side() -> None:
    first, second, third, undated = part(series(), "incidents")

    assert (first.day, first.incident, first.side, first.outcome) == (FIRST, "incident:a", N, "killed")
    assert (first.own_loss, first.ucdp_like) == (figure(4, 4, 9), figure(4, 4, 9))
    assert (first.conservative, first.range_only) == (figure(4, 4, 9), figure(4, None, 9))
    assert (second.side, second.own_loss) == (S, figure(2, 2, None))
    assert (third.day, undated.day) == (THIRD, None)


def test_a_sum_names_its_rule_and_stays_open_where_one_of_its_figures_is() -> None:
    rows = part(series(), "running")

    assert {row.rule for row in rows} == set(RuleSet)
    own = [(r.day, r.side, r.low, r.best, r.high, r.incidents) for r in rows if r.rule is RuleSet.OWN_LOSS]
    assert own == [(FIRST, N, 4, 4, 9, 1), (THIRD, N, 5, 5, 10, 2), (SECOND, S, 2, 2, None, 1)]
    ranges = [(r.low, r.best, r.without_best) for r in rows if r.rule is RuleSet.RANGE_ONLY and r.side == N]
    assert ranges == [(4, None, 1), (5, None, 2)]


def test_nobody_counted_is_not_zero_and_no_day_is_no_day() -> None:
    made = series()

    assert "incident:d" not in {row.incident for row in part(made, "incidents")}
    assert made.left_out == (
        "incidents in which nobody counts people: 1",
        "incidents that nobody puts on one day, listed without one and in no sum: 1",
    )


def test_one_rule_set_alone_may_be_asked_for() -> None:
    made = series(FIGHTING, RuleSet.CONSERVATIVE)

    assert made.rules == (RuleSet.CONSERVATIVE,)
    assert {row.own_loss for row in part(made, "incidents")} == {None}
    assert {row.rule for row in part(made, "running")} == {RuleSet.CONSERVATIVE}


def test_each_figure_cites_the_words_that_count() -> None:
    first, *_ = part(series(), "incidents")

    assert first.evidence == ("document:0000000000000001#6-11", "document:0000000000000002#6-11")


def test_each_day_of_a_sum_cites_the_words_that_it_adds() -> None:
    rows = [r for r in part(series(), "running") if r.rule is RuleSet.OWN_LOSS and r.side == N]

    assert [r.evidence for r in rows] == [
        ("document:0000000000000001#6-11", "document:0000000000000002#6-11"),
        ("document:0000000000000001#6-11",),
    ]


def test_the_period_bounds_the_sums() -> None:
    rows = part(series(period=Period(since=SECOND)), "running")

    assert [(r.day, r.side, r.low) for r in rows if r.rule is RuleSet.OWN_LOSS] == [
        (THIRD, N, 1),
        (SECOND, S, 2),
    ]


def test_with_the_parties_exchanged_the_tolls_are_the_mirror_image() -> None:
    for name in ("incidents", "running"):
        there, back = part(series(), name), part(series(swapped(FIGHTING)), name)
        assert sorted(map(repr, swapped(there))) == sorted(map(repr, back))


def test_the_order_of_records_changes_nothing() -> None:
    assert series(replace(FIGHTING, incidents=FIGHTING.incidents[::-1])) == series()
