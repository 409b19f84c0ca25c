"""Our own sentences for each phenomenon of attribution: the set is sound, what is found gets no less."""

from collections import Counter

from benchmarks.floors import load_floors
from benchmarks.phenomena import phenomena
from benchmarks.phenomena.marks import marked_items, read_marks

ITEMS_AT_LEAST = 12


def test_each_phenomenon_has_a_dozen_texts_and_no_text_comes_twice() -> None:
    items = marked_items()
    counts = Counter(item.phenomenon for item in items)

    assert min(counts.values()) >= ITEMS_AT_LEAST
    assert len({item.text for item in items}) == len(items)


def test_every_marked_attribution_has_words_of_saying_or_of_content() -> None:
    relations = [one.relation() for item in marked_items() for one in item.attributions.values()]

    assert all(relation["cue"] or relation["content"] for relation in relations)


def test_words_of_the_cue_are_no_content_though_they_stand_in_it() -> None:
    item = read_marks('[t "We left," [c says] [s one guard]. "Nobody stayed."]')
    content = item.attributions[1].relation()["content"]

    assert [item.text[start:end] for start, end in content] == ['"We left," ', " ", '. "Nobody stayed."']


def test_what_is_found_of_each_phenomenon_does_not_get_less() -> None:
    assert load_floors().broken(phenomena()) == []
