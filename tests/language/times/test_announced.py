"""A measure that was announced may begin later than that: the nearest day of that name is meant."""

import pytest

from tests.reading import layers


def _first(text: str) -> str | None:
    return layers(text, published="2026-03-05").times[0].earliest


@pytest.mark.parametrize(
    "text",
    [
        "The rebels announced a lockdown from 9 March to 11 March.",
        "Niger declared a curfew in Diffa from 9 to 12 March.",
        "Mali's army ordered a ban on motorcycles from 9 March to 12 March.",
        "The union called a strike from 9 March to 11 March.",
    ],
)
def test_what_is_announced_may_lie_ahead(text: str) -> None:
    assert _first(text) == "2026-03-09"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Mali declared a ban on motorcycles from 1 December to 5 December.", "2025-12-01"),
        ("Mali announced on 2 March that troops had left.", "2026-03-02"),
        ("Rebels shelled Gao from 9 March to 11 March.", "2025-03-09"),
    ],
)
def test_what_was_done_lies_behind(text: str, day: str) -> None:
    assert _first(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The minister announced that on 9 March he will meet the rebels.", "2026-03-09"),
        ("The minister said that on 1 March he had met the rebels.", "2026-03-01"),
        ("She told the council that on Monday she will leave Gao.", "2026-03-09"),
        ("The rebels released a plan which includes a halt to the fighting on 9 April.", "2026-04-09"),
        ("The mayor, who on 20 May fled the town, was not found.", "2025-05-20"),
    ],
)
def test_a_clause_of_its_own_says_whether_its_day_lies_ahead(text: str, day: str) -> None:
    assert _first(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The union has called a march for 9 March.", "2026-03-09"),
        ("The refugees voiced their determination to return to Gao on 9 March.", "2026-03-09"),
        ("Niger was praised for its decision to attend the signing on 11 April.", "2026-04-11"),
        ("The officer spoke of problems in preparing for the 9 March return.", "2026-03-09"),
        ("The president was going to open four bridges on 9 March.", "2026-03-09"),
        ("The decision to leave sparked clashes on 9 April.", "2025-04-09"),
    ],
)
def test_what_somebody_has_in_mind_is_of_the_nearest_day(text: str, day: str) -> None:
    assert _first(text) == day


def test_a_timetable_tells_the_nearest_day() -> None:
    assert _first("The government that takes office on 25 March was elected in May.") == "2026-03-25"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The massacre of 16 November will not be punished.", "2025-11-16"),
        ("A court will look into the attack on 20 February.", "2026-02-20"),
        ("The 16 November raid will be investigated.", "2025-11-16"),
        ("The 16 November rebel raid will be investigated.", "2025-11-16"),
        ("The planned raid of 9 April will not take place.", "2026-04-09"),
        ("The election of 9 April will not take place.", "2026-04-09"),
        ("The execution of two men on 9 April will go ahead.", "2026-04-09"),
        ("The execution on 9 April of two men will go ahead.", "2026-04-09"),
    ],
)
def test_a_deed_named_with_its_day_is_past_whatever_is_done_about_it(text: str, day: str) -> None:
    assert _first(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The bridge was closed due to heavy shelling on 20 February.", "2026-02-20"),
        ("The bridge was closed due to the fighting on 20 February.", "2026-02-20"),
        ("The talks are due to resume on 20 June.", "2026-06-20"),
    ],
)
def test_what_is_due_to_something_is_not_announced(text: str, day: str) -> None:
    assert _first(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Rebels said they would leave the town on 20 February.", "2026-02-20"),
        ("Rebels said they would leave the town on 20 December.", "2026-12-20"),
        ("The truce will last until 20 February.", "2027-02-20"),
    ],
)
def test_nobody_leaves_out_the_year_of_a_day_ten_months_ahead(text: str, day: str) -> None:
    assert _first(text) == day


def test_a_day_after_the_documents_is_that_of_another_time_zone() -> None:
    assert _first("He was shot as he came home at 0050 GMT on 6 March.") == "2026-03-06T00:50"
    assert _first("He was shot as he came home on 8 March.") == "2025-03-08"
