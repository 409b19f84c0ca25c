"""The forms of words that conflict news tells times in, item by item (benchmarks/times/items.toml)."""

from __future__ import annotations

from collections import Counter

from benchmarks.times import judged

ENOUGH = 0.95
ITEMS_AT_LEAST = 200
EVERY_FORM = 0.7  # no form of words is left to itself


def test_nearly_every_item_is_read_as_it_should_be() -> None:
    items = judged()
    wrong = [item for item in items if item.faults]

    assert len(items) >= ITEMS_AT_LEAST
    assert len({item.text for item in items}) == len(items)
    assert len(wrong) <= (1 - ENOUGH) * len(items), wrong


def test_every_form_of_words_is_read() -> None:
    items = judged()
    right = Counter(item.form for item in items if not item.faults)

    for form, of in Counter(item.form for item in items).items():
        assert right[form] >= EVERY_FORM * of, form
