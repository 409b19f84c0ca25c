"""Copies: a text cut short is a copy of the whole, two reports of one event are not."""

from counterclaim.text import containment, copied_runs, find_copies, is_copy, shingles

WIRE = """
The mill of Orsa burned down on Monday evening after shells fell on the village. Nobody was hurt, the fire
brigade said. The defence ministry denied that its troops had fired at the village that day, and asked the
monitors to look at the craters before the rain washes them out.
"""
OTHER = """
Residents of Orsa say that a shell set the old mill on fire. The army speaks of a short circuit and says that
it has not fired a shot since the truce, which both sides accuse each other of breaking every day of the week.
"""


def test_a_report_cut_short_is_wholly_contained() -> None:
    cut = WIRE[: len(WIRE) // 2].rsplit(" ", 1)[0]

    assert containment(shingles(WIRE), shingles(cut)) == 1
    assert is_copy(shingles(cut), shingles(WIRE))


def test_case_and_punctuation_make_no_other_text() -> None:
    assert shingles(WIRE) == shingles(WIRE.upper().replace(",", " —").replace(".", "!"))


def test_two_reporters_of_one_fire_are_no_copies() -> None:
    assert containment(shingles(WIRE), shingles(OTHER)) < 0.1
    assert not is_copy(shingles(WIRE), shingles(OTHER))


def test_a_few_words_are_too_few_to_be_called_a_copy() -> None:
    line = shingles("The mill of Orsa burned down on Monday evening.")

    assert not is_copy(line, line)
    assert containment(shingles(""), shingles(WIRE)) == 0


def test_shingles_do_not_depend_on_the_hash_seed() -> None:
    assert shingles("one two three four five") == {4475916206259131367}


def test_a_copy_is_found_with_where_its_words_stand() -> None:
    cut = "ORSA (A Wire) - " + WIRE[: WIRE.index("The defence")].strip()
    texts = {"other": OTHER, "cut": cut, "whole": WIRE}

    copies = find_copies(texts, lambda one, other: one != other)

    assert list(copies) == ["cut"]
    assert copies["cut"].of == "whole"
    assert copies["cut"].share > 0.8
    (run,) = copies["cut"].runs
    assert run.copy.of(cut) == run.whole.of(WIRE)


MILL = "The mill of Orsa burned down."


def test_of_equal_texts_the_first_is_the_whole_however_short() -> None:
    copies = find_copies({"a": MILL, "b": MILL}, lambda one, other: True)

    assert {id: copy.of for id, copy in copies.items()} == {"b": "a"}


def test_who_cannot_have_copied_has_not() -> None:
    assert find_copies({"a": WIRE, "b": WIRE}, lambda one, other: False) == {}


def test_own_words_between_copied_ones_are_left_out() -> None:
    first, second = WIRE.strip().split(". Nobody")
    mixed = f"{first}, our reporter saw it himself. Nobody{second}"

    runs = copied_runs(mixed, WIRE)

    assert [run.copy.of(mixed)[:10] for run in runs] == ["The mill o", "Nobody was"]
    assert all("reporter" not in run.copy.of(mixed) for run in runs)


def test_a_text_cut_within_a_word_is_copied_to_its_end() -> None:
    cut = WIRE.strip()[:110]

    (run,) = copied_runs(cut, WIRE)

    assert cut.endswith("bri")
    assert run.copy.of(cut) == cut
