"""The forms of counts in conflict news: sentences of our own, and what each of them counts."""

from benchmarks.casualties import judged

RIGHT = 0.97
AT_LEAST = 300


def test_counts_of_people_hurt_are_read_as_they_are_told() -> None:
    items = judged()
    wrong = [f"{item.item.text}: {'; '.join(item.faults)}" for item in items if item.faults]

    assert len(items) >= AT_LEAST
    assert 1 - len(wrong) / len(items) >= RIGHT, "\n".join(wrong)
