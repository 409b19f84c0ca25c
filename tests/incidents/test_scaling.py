"""Ten times the accounts cost about ten times the time, and their order changes nothing."""

from __future__ import annotations

import random

import pytest

from benchmarks.many_accounts import many_records
from benchmarks.scaling import DERIVATION, scaling, scaling_large
from counterclaim.pipeline.reconciling import reconciled


def test_ten_times_the_accounts_cost_far_less_than_a_hundred_times_the_time() -> None:
    figures = {figure.name: figure.value for figure in scaling((300, 3_000))}

    assert figures["scaling.3000.ratio"] < 30


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_many_documents_changes_nothing(seed: int) -> None:
    records = many_records(400, seed)
    shuffled = random.Random(seed).sample(records, len(records))

    assert reconciled(shuffled, derivation=DERIVATION) == reconciled(records, derivation=DERIVATION)


@pytest.mark.prove
def test_a_hundred_thousand_accounts_are_reconciled_within_a_minute() -> None:
    figures = {figure.name: figure.value for figure in scaling_large()}

    assert figures["scaling.100000.ratio"] <= 12
    assert figures["scaling.100000.seconds"] < 60
