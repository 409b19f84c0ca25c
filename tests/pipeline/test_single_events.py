"""Which happenings the annotations take for single current events, and the day they give them."""

from typing import Any

import pytest

from counterclaim.app.engine import open_engine
from counterclaim.model.documents import Original

PUBLISHED = "2024-06-20"  # a Thursday
TALK = ("statement", "talks", "agreement", "mobilisation", "restriction", "protest")


def annotated(text: str) -> dict[str, Any]:
    reader = open_engine(["none"], mode="broad").reader
    original = Original(name="one.txt", data=text.encode(), published=PUBLISHED, language="en")
    found: dict[str, Any] = reader.read(original).annotations(("attributions", "times", "events"))
    return found


def happenings(text: str) -> list[dict[str, Any]]:
    events = [e for e in annotated(text)["events"] if not e["type"].startswith(TALK)]
    return sorted(events, key=lambda event: min(start for start, _ in event["trigger"]))


def current(text: str) -> list[dict[str, Any]]:
    return [event for event in happenings(text) if not event["background"]]


def days(text: str) -> list[str | None]:
    times = annotated(text)["times"]
    return [times[e["time"]]["value"] if e["time"] is not None else None for e in current(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The union wants the state to end the murder of teachers and farmers.",
        "The kidnapping and murder of students worries Niger, the bishop said.",
        "Many brave nurses have been murdered in this war.",
        "The junta has killed nuns and teachers.",
        "The rebels step up the war by killing villagers.",
        "The government has stepped up bombings and artillery attacks.",
        "The bishop asked that wounded people be cared for.",
        "No hostages have been taken.",
        "The war has cost 40,000 lives.",
        "The rebels have killed 400 people over the ten years of their existence.",
        "Some 300 people were killed during the past four years.",
        "Two deputies have been murdered in less than 20 days.",
        "Over the course of a month three judges have been killed in Niger.",
        "Forty farmers have been killed since March.",
        "In the past nine days six nurses were killed in attacks in Niger.",
    ],
)
def test_what_goes_on_or_is_counted_over_a_war_is_no_single_event(text: str) -> None:
    assert current(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The union condemned the murder of the two teachers.",
        "Two deputies were murdered in Gao in less than an hour.",
        "Forty farmers were killed in Gao in March.",
        "The kidnapping of nine students worries Niger, the bishop said.",
        "Many nurses were killed when a shell hit the clinic in Gao on Monday.",
        "Rebels blew up a bus near Gao on Monday, killing villagers.",
        "A strike on Monday killed 1,200 people in Gao.",
        "Three hostages have been taken.",
        "A judge was shot dead after ten years in office.",
    ],
)
def test_who_is_counted_named_or_pointed_at_was_hurt_in_an_event(text: str) -> None:
    assert current(text)


@pytest.mark.parametrize(
    "text",
    [
        # what a noun of killing says of known people holds whatever becomes of the rest
        "If officers stand trial for the murder of Bishop Odo, it will be the first time.",
        "The union would like to condemn the killing of the two teachers.",
        "Niger demanded that a court look into the murder of Bishop Odo.",
        # so do clauses of the past about people, or about what came before
        "The envoy voiced concern about the talks after gunmen killed ten miners.",
        "Nobody could protect the two nuns who were murdered on Monday.",
    ],
)
def test_what_is_taken_for_granted_is_an_event_in_whatever_is_asked_feared_or_planned(text: str) -> None:
    assert any(count["outcome"] == "killed" for event in current(text) for count in event["casualties"])


@pytest.mark.parametrize(
    "text",
    [
        "The colonel ordered the murder of Bishop Odo.",
        "The guards prevented the murder of Bishop Odo.",
        "There was a plan for the murder of Bishop Odo.",
        "There may be another reason why gunmen would kill nine miners.",
    ],
)
def test_what_was_ordered_prevented_or_planned_need_not_have_happened(text: str) -> None:
    assert not any(event["casualties"] for event in current(text))


def test_an_event_is_of_the_day_of_the_deed_and_not_of_that_on_which_it_was_condemned() -> None:
    assert days("Niger condemned today the murder of Bishop Odo.") == [None]
    assert days("Niger today condemned the bomb attack on the clinic in Gao.") == [None]
    told = "Niger on Wednesday condemned the attack on the clinic in Gao. The attack was on Monday."
    assert set(days(told)) == {"2024-06-17"}


def test_a_line_of_place_and_day_dates_no_event() -> None:
    text = "GAO, 20 June 2024 -- A bomb went off in a lane.\n\nThe explosion was at noon on 17 June."
    assert [day and day[:10] for day in days(text)] == ["2024-06-17", "2024-06-17"]


def test_a_day_that_opens_a_sentence_is_no_line_of_place_and_day() -> None:
    assert days("On Thursday rebels shelled a clinic in Gao.") == ["2024-06-20"]


def test_what_points_back_at_a_lead_dates_it_from_further_on() -> None:
    text = (
        "A bomb went off in a lane in Gao.\n\nIt broke panes and pipes.\n\n"
        "The blast was on 17 June.\n\nNobody claimed it."
    )
    assert set(days(text)) == {"2024-06-17"}


def test_of_two_days_behind_one_verb_the_second_is_that_of_the_deed_behind_it() -> None:
    text = "Six guards were arrested on Wednesday for their part in the murder of two nuns on 3 June."
    (killed,) = [event for event in current(text) if event["casualties"]]
    times = annotated(text)["times"]
    assert times[killed["time"]]["value"] == "2024-06-03"
