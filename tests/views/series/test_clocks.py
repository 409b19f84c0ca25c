"""Pledge and restriction clocks at a given day."""

from dataclasses import replace

import pytest

from counterclaim.model.dates import DatePrecision
from counterclaim.model.ledgers import Ledger
from counterclaim.model.situations import (
    Phase,
    Pledge,
    PledgeStatus,
    Restriction,
    RestrictionLevel,
    RestrictionType,
)
from counterclaim.views.series import pledge_clocks, restriction_clocks
from counterclaim.views.series.clocks import Standing
from tests.views.series.small import N, S, ledger, on, part, words


def pledge(deadline: str | None = "2024-03-10", status: PledgeStatus = PledgeStatus.OPEN) -> Ledger:
    made = Pledge(
        id="pledge:1",
        by=N,
        to=S,
        content="reopen the road",
        made=on("2024-03-01"),
        deadline=on(deadline),
        status=status,
        evidence=words(1),
    )
    return with_days(ledger(pledges=(made,)), "2024-03-01")


def with_days(made: Ledger, published: str) -> Ledger:
    return replace(made, documents=tuple(replace(doc, published=published) for doc in made.documents))


@pytest.mark.parametrize(
    ("at", "days", "fate"),
    [
        ("2024-03-05", 5, PledgeStatus.OPEN),
        ("2024-03-10", 0, PledgeStatus.OPEN),
        ("2024-03-15", -5, PledgeStatus.OVERDUE_UNKNOWN),
    ],
)
def test_days_run_down_to_the_deadline_and_past_it(at: str, days: int, fate: PledgeStatus) -> None:
    (row,) = part(pledge_clocks(pledge(), at=at), "pledges")

    assert (row.days_left, row.fate, row.by, row.to) == (days, fate, N, S)


def test_a_passed_deadline_breaks_nothing_by_itself() -> None:
    (row,) = part(pledge_clocks(pledge(status=PledgeStatus.REPORTED_KEPT), at="2024-05-01"), "pledges")

    assert row.fate is PledgeStatus.REPORTED_KEPT


def test_without_a_deadline_there_is_no_clock() -> None:
    made = pledge_clocks(pledge(deadline=None), at="2024-05-01")

    assert part(made, "pledges")[0].days_left is None
    assert made.left_out == ("pledges without a deadline, listed last: 1",)


def test_the_day_is_that_of_the_latest_document_if_none_is_given() -> None:
    assert pledge_clocks(pledge()).at == "2024-03-01"


def test_what_only_later_documents_tell_is_not_known_yet() -> None:
    made = pledge_clocks(pledge(), at="2024-02-28")

    assert part(made, "pledges") == ()
    assert made.left_out == ("pledges that only later documents tell: 1",)


def blockade(end: str | None = None) -> Ledger:
    phases = (
        Phase(
            level=RestrictionLevel.PARTIAL,
            start=on("2022-12-12"),
            end=on("2023-06-15"),
            evidence=words(1),
        ),
        Phase(
            level=RestrictionLevel.TOTAL, start=on("2023-06-15"), end=on(end), evidence=words(1), imposed_by=S
        ),
    )
    made = Restriction(
        id="restriction:1",
        type=RestrictionType.BLOCKADE,
        place=None,
        imposed_by=N,
        start=on("2022-12-12"),
        end=on(end),
        ongoing_at="2023-07-26",
        phases=phases,
        evidence=words(1),
    )
    return with_days(ledger(restrictions=(made,)), "2022-12-12")


def test_a_restriction_lasts_until_somebody_tells_its_end() -> None:
    made = restriction_clocks(blockade(), at="2023-07-26")
    (whole,) = part(made, "restrictions")

    assert (whole.days, whole.standing, whole.told_until) == (226, Standing.IN_FORCE, "2023-07-26")
    assert [(p.level, p.days, p.standing, p.imposed_by) for p in part(made, "phases")] == [
        (RestrictionLevel.PARTIAL, 185, Standing.ENDED, N),
        (RestrictionLevel.TOTAL, 41, Standing.IN_FORCE, S),
    ]


def test_an_end_stops_the_clock() -> None:
    (whole,) = part(restriction_clocks(blockade(end="2023-07-01"), at="2023-08-01"), "restrictions")

    assert (whole.days, whole.standing) == (201, Standing.ENDED)


def test_a_phase_that_begins_later_has_no_days_yet() -> None:
    _, total = part(restriction_clocks(blockade(), at="2023-01-01"), "phases")

    assert (total.days, total.standing) == (None, Standing.NOT_BEGUN)


def test_a_beginning_known_to_the_month_gives_most_and_fewest_days() -> None:
    made = blockade()
    vague = replace(
        made.restrictions[0], start=on("2022-12-01", "2022-12-31", DatePrecision.MONTH), phases=()
    )
    (row,) = part(restriction_clocks(replace(made, restrictions=(vague,)), at="2023-01-10"), "restrictions")

    assert (row.days, row.fewest_days) == (40, 10)
