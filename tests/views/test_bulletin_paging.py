"""What one page has room for: the weightiest items, and shorter ones in the room that longer ones left."""

from counterclaim.model.spans import Evidence
from counterclaim.views.bulletin.paging import PAGE, fitted, ranked, section
from counterclaim.views.bulletin.records import Item, Section, Sentence

WORDS = (Evidence(document="document:a", start=0, end=1, quote="A"),)


def an_item(name: str, length: int) -> Item:
    told = Sentence(text="x" * length, voices=("A",), evidence=WORDS)
    return Item(record=name, sign=None, sentences=(told,))


def incidents(*lengths: tuple[str, int]) -> Section:
    items = ranked(an_item(name, length) for name, length in lengths)
    return section("incidents", "Incidents", [("North", items)], nothing="None.", most=None)


def left(sections: tuple[Section, ...]) -> list[str]:
    return [item.record for one in sections for item in one.items]


def test_the_lowest_ranked_go_first() -> None:
    (cut,) = fitted([incidents(("first", PAGE // 2), ("second", PAGE // 3), ("third", PAGE // 3))])

    assert left((cut,)) == ["first", "second"]
    assert cut.left_out == 1


def test_a_short_one_comes_back_into_the_room_that_a_longer_one_left() -> None:
    (cut,) = fitted([incidents(("first", PAGE // 2), ("second", PAGE), ("third", PAGE // 4))])

    assert left((cut,)) == ["first", "third"]
    assert cut.left_out == 1


def test_a_page_with_room_for_all_leaves_nothing_out() -> None:
    (whole,) = fitted([incidents(("first", 100), ("second", 100))])

    assert left((whole,)) == ["first", "second"]
    assert whole.left_out == 0
