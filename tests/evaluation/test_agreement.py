"""Two readings of one text, compared."""

from dataclasses import replace as changed

import msgspec
import pytest

from counterclaim.evaluation import Agreement, agreement
from counterclaim.evaluation.records import (
    Annotated,
    AnnotatedEvent,
    AnnotatedPlace,
    AnnotatedTime,
    AnnotatedToll,
)
from counterclaim.evaluation.scores import Score, interval, kappa, total
from counterclaim.evaluation.telling import ONLY_ONE, ONLY_OTHER
from counterclaim.model.errors import BadInput
from tests.evaluation.notes import ARMY, CHARGE, DENIAL, TEXT, at, noted, said, spans


def compared(one: Annotated, other: Annotated) -> Agreement:
    return agreement({"a.txt": one}, {"a.txt": other}, {"a.txt": TEXT})


def row(found: Agreement, name: str) -> Score:
    return total(found.scores[name])


def test_who_reads_the_same_agrees_in_all() -> None:
    found = compared(noted(ARMY, DENIAL, CHARGE), noted(CHARGE, ARMY, DENIAL))

    assert {score.f1 for _, score, _ in found.rows()} == {1.0}
    assert found.kappa == 1.0
    assert found.differences == []


def test_what_the_second_missed_lowers_recall_and_what_he_added_lowers_precision() -> None:
    missed, added = compared(noted(ARMY, CHARGE), noted(ARMY)), compared(noted(ARMY), noted(ARMY, CHARGE))

    assert (row(missed, "attributions").recall, row(missed, "attributions").precision) == (0.5, 1.0)
    assert (row(added, "attributions").recall, row(added, "attributions").precision) == (1.0, 0.5)
    assert [one.kind for one in missed.differences] == [ONLY_ONE]
    assert [one.kind for one in added.differences] == [ONLY_OTHER]


def test_half_of_the_words_are_enough_for_a_relation_but_not_for_the_same_words() -> None:
    found = compared(noted(ARMY), noted(said("northern army", "said", "two men were killed", "report")))

    assert row(found, "attributions").both == 1
    assert row(found, "attributions, same words").both == 0


def test_the_right_words_of_the_wrong_speaker_are_no_agreement() -> None:
    found = compared(
        noted(ARMY), noted(said("The southern ministry", "said", "that two men were killed at Sarn"))
    )

    assert row(found, "attributions").both == 0
    assert row(found, "contents").both == 1


def test_quotation_marks_and_stops_are_no_words() -> None:
    wider = msgspec.structs.replace(ARMY, content=(at("that two men were killed at Sarn."),))

    assert row(compared(noted(ARMY), noted(wider)), "attributions, same words").both == 1


def test_another_stance_is_told_and_counted_against_chance() -> None:
    other = msgspec.structs.replace(DENIAL, stance="report")
    found = compared(noted(ARMY, DENIAL, CHARGE), noted(ARMY, other, CHARGE))

    assert [(one.kind, one.other) for one in found.differences] == [("stance", "report")]
    assert found.kappa is not None
    assert found.kappa < 1


def test_a_stance_that_nobody_judged_is_no_disagreement() -> None:
    found = compared(noted(ARMY), noted(msgspec.structs.replace(ARMY, stance=None)))

    assert found.stances.total() == 0
    assert found.differences == []


def test_a_layer_that_the_key_does_not_have_is_not_compared() -> None:
    time = AnnotatedTime(start=at("Monday")[0], end=at("Monday")[1], type="DATE", value="2023-06-12")

    assert "times" not in compared(noted(ARMY), noted(ARMY, times=(time,))).scores


def test_times_agree_in_words_and_in_value_apart() -> None:
    start, end = at("on Monday")
    one = AnnotatedTime(start=start, end=end, type="DATE", value="2023-06-12")
    other = AnnotatedTime(start=start + 3, end=end, type="DATE", value="2023-06-05")
    found = compared(noted(times=(one,)), noted(times=(other,)))

    assert [row(found, name).both for name in ("times", "times, same words", "times, same value")] == [
        1,
        0,
        0,
    ]
    assert [one.kind for one in found.differences] == ["value"]


def test_a_place_is_the_same_within_a_hundred_miles_or_by_its_number() -> None:
    start, end = at("Sarn")
    here = AnnotatedPlace(start=start, end=end, latitude=40.0, longitude=45.0, geonameid=7)
    near = AnnotatedPlace(start=start, end=end, latitude=41.0, longitude=45.0)  # 111 km
    far = AnnotatedPlace(start=start, end=end, latitude=42.0, longitude=45.0, geonameid=8)  # 222 km
    moved = AnnotatedPlace(start=start, end=end, latitude=42.0, longitude=45.0, geonameid=7)

    def located(other: AnnotatedPlace) -> int:
        return row(compared(noted(places=(here,)), noted(places=(other,))), "places, same place").both

    assert (located(near), located(far), located(moved)) == (1, 0, 1)


def test_events_agree_in_class_in_type_and_in_their_toll_apart() -> None:
    two = AnnotatedToll(outcome="killed", low=2, high=2)
    shelled = AnnotatedEvent(type="attack.shelling", trigger=spans("killed"), casualties=(two,))
    shot = AnnotatedEvent(type="attack.small-arms", trigger=spans("were killed"), casualties=(two,))
    found = compared(noted(events=(shelled,)), noted(events=(shot,)))

    rows = ("events", "events, same class", "events, same type", "tolls of events that both have")
    assert [row(found, name).both for name in rows] == [1, 1, 0, 1]


def test_a_document_that_the_second_did_not_have_counts_as_missed() -> None:
    found = agreement({"a.txt": noted(ARMY)}, {}, {"a.txt": TEXT})

    assert row(found, "attributions").recall == 0


def test_a_span_outside_of_its_text_is_refused() -> None:
    with pytest.raises(BadInput, match="outside of its text"):
        agreement({"a.txt": noted(ARMY)}, {}, {"a.txt": "Short."})


def test_an_interval_holds_the_figure_and_is_the_same_every_time() -> None:
    scores = [Score(8, 10, 9), Score(3, 5, 6), Score(10, 10, 10)]
    low, high = interval(scores)

    assert low <= total(scores).f1 <= high
    assert interval(scores) == (low, high)


def test_kappa_takes_off_what_chance_gives() -> None:
    assert kappa({("a", "a"): 25, ("a", "b"): 25, ("b", "a"): 25, ("b", "b"): 25}) == 0
    assert kappa({("a", "a"): 9}) is None
    assert kappa({}) is None


def test_f1_is_the_same_whoever_is_asked_first() -> None:
    assert Score(3, 5, 9).f1 == Score(3, 9, 5).f1
    assert changed(Score(3, 5, 9), both=0).f1 == 0
