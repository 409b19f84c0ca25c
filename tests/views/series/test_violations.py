"""Violations per reporter and day: who reports how many by whom, and what only one side reports."""

from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.dates import DatePrecision
from counterclaim.views.series import Period, violations
from tests.views.series.small import (
    ARMY_N,
    MINISTRY_S,
    MONITOR,
    N,
    S,
    incident,
    ledger,
    on,
    part,
    says,
    swapped,
)

FIRST, SECOND, THIRD = "2024-03-01", "2024-03-02", "2024-03-03"
EXCHANGE = ledger(
    incident("a", says(N, FIRST, blames=S)),
    incident("b", says(ARMY_N, SECOND, blames=S), says(N, SECOND, blames=S, doc=2)),
    incident(
        "c",
        says(N, SECOND, blames=S),
        says(MINISTRY_S, SECOND, blames=N, doc=2),
        says(S, SECOND, blames=S, stance=Stance.DENY, scope=DenialScope.RESPONSIBILITY, doc=3),
    ),
    incident("d", says(S, THIRD, blames=N, doc=2), repetitions=8),
    incident("e", says(None, THIRD, doc=3)),
    incident("f", says(N, THIRD, blames=S), type="detention.arrest"),
)


def days(*shown: str) -> list[tuple[object, ...]]:
    return [tuple(getattr(row, name) for name in shown) for row in part(violations(EXCHANGE), "days")]


def test_each_row_is_what_one_side_reports_of_a_day_by_whom_it_blames() -> None:
    assert days("day", "reporter", "blamed", "incidents", "violations", "denied") == [
        (FIRST, N, S, 1, None, 0),
        (SECOND, N, S, 2, None, 1),  # a ministry and its state tell one incident, which is one
        (SECOND, S, N, 1, None, 1),
        (THIRD, None, None, 1, None, 0),
        (THIRD, S, N, 1, 8, 0),
    ]


def test_reporters_stand_beside_each_other_over_the_same_days_and_nothing_is_averaged() -> None:
    rows = part(violations(EXCHANGE), "reporters")

    assert [(r.reporter, r.other, r.incidents, r.blaming_other, r.told_by_both) for r in rows] == [
        (N, S, 3, 3, 1),
        (S, N, 2, 2, 1),
    ]
    assert [(r.since, r.until, r.days, r.days_alone) for r in rows] == [
        (FIRST, THIRD, 2, 1),
        (FIRST, THIRD, 2, 1),
    ]


def test_the_days_asked_for_are_the_same_for_both() -> None:
    rows = part(violations(EXCHANGE, Period(since=SECOND, until="2024-03-09")), "reporters")

    assert [(r.reporter, r.since, r.until, r.incidents, r.days, r.days_alone) for r in rows] == [
        (N, SECOND, "2024-03-09", 2, 1, 0),
        (S, SECOND, "2024-03-09", 2, 2, 1),
    ]


def test_a_monitor_that_writes_down_what_others_say_reports_nothing() -> None:
    made = ledger(
        incident("a", says(N, FIRST, blames=S), says(MONITOR, FIRST, blames=S, observed=False, doc=2))
    )

    assert [row.reporter for row in part(violations(made), "days")] == [N]


def test_a_night_counts_for_the_day_it_ends_on_and_a_month_for_none() -> None:
    night = on(FIRST, SECOND, DatePrecision.OVERNIGHT)
    month = on(FIRST, "2024-03-31", DatePrecision.MONTH)
    made = violations(
        ledger(incident("a", says(N, night, blames=S)), incident("b", says(N, month, blames=S)))
    )

    assert [row.day for row in part(made, "days")] == [SECOND, None]
    assert made.left_out == ("incidents that nobody puts on one day, which have rows without one: 1",)


def test_reporters_who_have_nothing_to_do_with_each_other_are_not_compared() -> None:
    made = ledger(incident("a", says(N, FIRST)), incident("b", says(S, FIRST, doc=2)))

    assert part(violations(made), "reporters") == ()


def test_with_the_parties_exchanged_the_series_is_the_mirror_image() -> None:
    there, back = violations(EXCHANGE), violations(swapped(EXCHANGE))

    for name in ("days", "reporters"):
        assert sorted(map(repr, swapped(part(there, name)))) == sorted(map(repr, part(back, name)))


def test_every_row_cites_words() -> None:
    assert all(row.evidence for name in ("days", "reporters") for row in part(violations(EXCHANGE), name))
