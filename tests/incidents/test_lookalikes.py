"""Four weeks of incidents that differ in little: what is one is joined, and nothing corroborates itself."""

from benchmarks.lookalikes import lookalikes


def test_look_alikes_are_told_apart_and_copies_corroborate_nothing() -> None:
    figures = {
        figure.name.removeprefix("lookalikes."): figure.value for figure in lookalikes(weeks=4, seed=5)
    }

    assert figures["pairwise_f1"] >= 0.85  # of so few; the floor is of a year
    assert figures["false_corroboration"] == 0
