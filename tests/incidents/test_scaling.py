"""Ten times the accounts cost about ten times the time."""

import pytest

from benchmarks.scaling import scaling, scaling_large


def test_ten_times_the_accounts_cost_far_less_than_a_hundred_times_the_time() -> None:
    figures = {figure.name: figure.value for figure in scaling((300, 3_000))}

    assert figures["scaling.3000.ratio"] < 30


@pytest.mark.prove
def test_a_hundred_thousand_accounts_are_reconciled_within_a_minute() -> None:
    figures = {figure.name: figure.value for figure in scaling_large()}

    assert figures["scaling.100000.ratio"] <= 12
    assert figures["scaling.100000.seconds"] < 60
