"""What times are resolved against, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from counterclaim.model.dates import DateAnchor, DatePrecision, DateRelation, TimeExpression, TimexType

Reader = Callable[..., list[TimeExpression]]


def values(times: list[TimeExpression]) -> list[str | None]:
    return [time.value for time in times]


# ---------------------------------------------------------------- no year is invented


def test_without_any_date_the_year_of_a_day_stays_open(read: Reader) -> None:
    (day,) = read("Shots were fired on June 28.", published=None)

    assert (day.value, day.edtf) == ("XXXX-06-28", "XXXX-06-28")
    assert (day.earliest, day.latest, day.anchor) == (None, None, DateAnchor.NONE)


@pytest.mark.parametrize("word", ["yesterday", "Monday", "last week", "overnight", "in May", "a week ago"])
def test_without_any_date_a_relative_time_has_no_bounds(read: Reader, word: str) -> None:
    for time in read(f"Shots were fired {word}.", published=None):
        assert (time.earliest, time.latest) == (None, None)
        assert not (time.value or "").startswith("20")


def test_without_a_document_date_a_told_year_carries_on(read: Reader) -> None:
    assert values(read("On June 26, 2023 a post was hit. On June 28 it was hit again.", published=None)) == [
        "2023-06-26",
        "2023-06-28",
    ]


# ---------------------------------------------------------------- past and announced


def test_a_day_without_year_is_the_last_one_before_the_report(read: Reader) -> None:
    (day,) = read("Activists closed the road on December 12.")

    assert (day.value, day.anchor) == ("2022-12-12", DateAnchor.DOCUMENT)


def test_since_never_points_to_the_future(read: Reader) -> None:
    (day,) = read("The corridor has been closed since December 12.")

    assert (day.value, day.relation) == ("2022-12-12", DateRelation.SINCE)


def test_an_announced_day_lies_ahead(read: Reader) -> None:
    assert values(read("The inspection will take place on July 3.")) == ["2023-07-03"]
    assert values(read("Talks are to be held on July 3, the ministry announced.")) == ["2023-07-03"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ecuador promised to hand over its findings by 15 July.",
        "The mission asked both sides to answer by 15 July.",
        "The ministry demanded that the guards leave by 15 July.",
        "The two agreed to meet again on 15 July.",
    ],
)
def test_what_was_promised_or_asked_for_lies_ahead(read: Reader, sentence: str) -> None:
    (deadline,) = read(sentence)

    assert deadline.value == "2023-07-15"


def test_what_was_agreed_on_a_day_before_the_report_lies_behind(read: Reader) -> None:
    (day,) = read("The two agreed on 15 June to meet again.")

    assert day.value == "2023-06-15"


def test_a_deadline_is_a_date_with_by(read: Reader) -> None:
    (deadline,) = read("The peacekeepers must leave by November 2025.")

    assert (deadline.text, deadline.relation) == ("November 2025", DateRelation.BY)
    assert deadline.latest == "2025-11-30"


# ---------------------------------------------------------------- the story's own date


def test_the_previous_day_is_counted_from_the_day_told(read: Reader) -> None:
    told, before = read("On June 20 a shepherd was hurt. The previous day a farmer was.")

    assert (before.value, before.anchor) == ("2023-06-19", DateAnchor.NARRATIVE)
    assert told.value == "2023-06-20"


def test_the_story_moves_on_with_every_day_it_tells(read: Reader) -> None:
    text = "On June 20 a drone fell. A day later another fell, two days later a third. That night was quiet."

    assert values(read(text)) == ["2023-06-20", "2023-06-21", "2023-06-23", "2023-06-23TNI"]


def test_a_day_told_twice_is_one_date(read: Reader) -> None:
    *_, apposition = read("On June 27 two were hurt. A day earlier, on June 26, one was.")

    assert (apposition.text, apposition.value) == ("A day earlier, on June 26", "2023-06-26")


def test_since_does_not_move_the_story(read: Reader) -> None:
    text = "On June 20 a drone fell. The road is shut since December 12. The following day another fell."

    assert values(read(text)) == ["2023-06-20", "2022-12-12", "2023-06-21"]


def test_a_day_after_something_else_is_not_guessed(read: Reader) -> None:
    length = read("On June 20 a drone fell. Two days after the summit nothing fell.")[1]

    assert (length.type, length.value) == (TimexType.DURATION, "P2D")


def test_before_the_war_is_before_the_war_the_text_has_dated(read: Reader) -> None:
    before = read("The 2020 war emptied the village. Before the war it had a school.")[1]

    assert (before.anchor, before.relation) == (DateAnchor.EVENT, DateRelation.BEFORE)
    assert (before.earliest, before.latest, before.precision) == (None, "2020-12-31", DatePrecision.VAGUE)


def test_before_a_war_that_nobody_dates_is_no_time(read: Reader) -> None:
    assert read("Before the war it had a school.") == []


def test_a_history_carries_its_year_over(read: Reader) -> None:
    text = (
        "On 3 May 1951 the army crossed the river. On 4 June 1951 it stopped.\n"
        "By July 1951 it was beaten. In August it left, and on 2 September the town was free."
    )

    assert values(read(text))[-2:] == ["1951-08", "1951-09-02"]


def test_a_carried_year_names_the_other_reading(read: Reader) -> None:
    text = "It began on 3 May 1951 and on 4 June 1951.\nBy July 1951 it was over. In August it rained."

    assert read(text)[-1].alternatives == ("2022-08",)


def test_two_dates_of_long_ago_make_a_history(read: Reader) -> None:
    text = "It began on 3 May 1951. On 4 June 1951 the river was crossed. In August it rained."

    assert values(read(text))[-1] == "1951-08"


def test_a_report_that_opens_with_the_last_war_is_no_history(read: Reader) -> None:
    text = "The war of September 27, 2020 ended on November 10, 2020. On June 26 a post was hit."

    assert values(read(text))[-1] == "2023-06-26"


def test_a_deadline_that_passed_lies_behind(read: Reader) -> None:
    assert values(read("The deadline of 20 June passed in silence.")) == ["2023-06-20"]
    assert values(read("The deadline of 20 July stands.")) == ["2023-07-20"]


def test_a_day_after_a_day_of_an_open_year_is_of_an_open_year(read: Reader) -> None:
    text = "On 31 May a post fell, and the next day another. On 28 February one fell, two days later a last."

    assert values(read(text, published=None)) == ["XXXX-05-31", "XXXX-06-01", "XXXX-02-28", None]


def test_a_report_does_not_carry_an_old_year_over(read: Reader) -> None:
    text = (
        "On June 26 a post was hit. The war began on September 27, 2020 and ended on November 10, 2020; "
        "the talks of October 10, 2020 had failed. On June 27 it was hit again."
    )

    assert values(read(text))[-1] == "2023-06-27"


# ---------------------------------------------------------------- spans of time, nights, clocks


@pytest.mark.parametrize(
    "text",
    [
        "It was hit on June 26-28.",
        "It was hit from June 26 to 28.",
        "It was hit on 26-28 June.",
        "Hit between 26 and 28 June.",
    ],
)
def test_both_ends_of_a_span_bound_the_whole(read: Reader, text: str) -> None:
    first, last = read(text)

    assert (first.value, last.value) == ("2023-06-26", "2023-06-28")
    for end in (first, last):
        assert (end.earliest, end.latest, end.precision) == ("2023-06-26", "2023-06-28", DatePrecision.RANGE)
        assert end.phrase_text is not None
        assert "26" in end.phrase_text
        assert "28" in end.phrase_text


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The siege, from June 3 to June 9, is over.", "2023-06-03", "2023-06-09"),
        ("It is shut from 28 December to 3 January, they say.", "2022-12-28", "2023-01-03"),
        ("It will be shut from 3 to 9 July.", "2023-07-03", "2023-07-09"),
    ],
)
def test_a_span_ends_at_the_first_such_day_after_its_start(
    read: Reader, text: str, first: str, last: str
) -> None:
    assert [(time.earliest, time.latest) for time in read(text)] == [(first, last)] * 2


def test_two_days_named_together_are_two_days(read: Reader) -> None:
    assert [(day.earliest, day.latest) for day in read("It was hit on 28 and 29 May.")] == [
        ("2023-05-28", "2023-05-28"),
        ("2023-05-29", "2023-05-29"),
    ]


def test_soldiers_are_no_days(read: Reader) -> None:
    assert values(read("On June 27 and 4 soldiers later, nothing was left.")) == ["2023-06-27"]


def test_overnight_is_the_night_before_the_report(read: Reader) -> None:
    (night,) = read("Four soldiers were killed overnight.")

    assert (night.earliest, night.latest) == ("2023-06-27", "2023-06-28")
    assert (night.value, night.precision) == ("2023-06-27TNI", DatePrecision.OVERNIGHT)


def test_a_clock_time_waits_for_the_day_of_its_sentence(read: Reader) -> None:
    clock, moscow, _ = read("At 23:10 (22:10 Moscow time) on June 27 fire was opened.")

    assert (clock.value, moscow.value) == ("2023-06-27T23:10", "2023-06-27T22:10")


def test_a_clock_time_without_a_day_stays_open(read: Reader) -> None:
    (clock,) = read("At 23:40 fire was opened.")

    assert (clock.value, clock.earliest) == ("XXXX-XX-XXT23:40", None)


def test_a_watch_runs_past_midnight(read: Reader) -> None:
    _, first, last = read("On June 27, from 2220 to 0005, mortars fired.")

    assert (first.earliest, first.latest) == ("2023-06-27T22:20", "2023-06-28T00:05")
    assert last.value == "2023-06-28T00:05"


def test_four_digits_are_years_where_both_look_like_years(read: Reader) -> None:
    assert values(read("He ruled from 1921 to 1935.")) == ["1921", "1935"]


# ---------------------------------------------------------------- words around, warnings, lengths


@pytest.mark.parametrize(
    ("text", "words", "phrase", "relation"),
    [
        ("The road is closed since December 12.", "December 12", "since December 12", DateRelation.SINCE),
        ("It was passable until June 15.", "June 15", "until June 15", DateRelation.UNTIL),
        ("He must leave by July 1.", "July 1", "by July 1", DateRelation.BY),
        ("Nobody came after June 15.", "June 15", "after June 15", DateRelation.AFTER),
        ("Nobody came before June 15.", "June 15", "before June 15", DateRelation.BEFORE),
        ("It rained in May.", "May", "in May", DateRelation.AT),
    ],
)
def test_the_relation_word_is_in_the_phrase_and_not_in_the_span(
    read: Reader, text: str, words: str, phrase: str, relation: DateRelation
) -> None:
    (time,) = read(text)

    assert (time.text, time.phrase_text, time.relation) == (words, phrase, relation)
    assert time.when("doc").text == phrase


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They pledged to clear the mines by June 20.", "2023-06-20"),  # eight days ago
        ("They pledged to clear the mines by March 1.", "2024-03-01"),
        ("Niger shut its airspace until July 9.", "2023-07-09"),
        ("Niger shut its airspace until June 9.", "2023-06-09"),
        ("The siege lasted until July 9.", "2022-07-09"),
        ("Miners will strike if the levy is not dropped by Friday.", "2023-06-30"),
        ("Miners threaten a strike unless the levy is dropped by Friday.", "2023-06-30"),
        ("The levy was dropped by Friday.", "2023-06-23"),
    ],
)
def test_a_deadline_may_have_passed_some_weeks_ago_and_the_end_of_a_measure_may_be_to_come(
    read: Reader, text: str, day: str
) -> None:
    assert values(read(text)) == [day]


def test_early_on_a_day_is_a_part_of_it(read: Reader) -> None:
    (day,) = read("Early on June 28 the army fired.")

    assert (day.text, day.phrase_text, day.mod) == ("June 28", "Early on June 28", "START")
    assert (day.precision, day.latest) == (DatePrecision.PART_OF_DAY, "2023-06-28T11:59")


def test_a_weekday_that_contradicts_its_date_is_a_warning(read: Reader) -> None:
    (wrong,) = read("It retaliated on Tuesday, June 28.")
    (right,) = read("It retaliated on Wednesday, June 28.")

    assert wrong.warnings == ("2023-06-28 was a Wednesday, not a Tuesday",)
    assert right.warnings == ()


@pytest.mark.parametrize(
    ("text", "days", "mod"),
    [
        ("It lasted for nearly two weeks.", (10, 14), "LESS_THAN"),
        ("It lasted about ten days.", (10, 10), "APPROX"),
        ("It lasted two to three weeks.", (14, 21), None),
        ("A 6.5-month-old child was moved.", (195, 195), None),
        ("It lasted at least five days.", (5, 5), "EQUAL_OR_MORE"),
    ],
)
def test_a_length_has_its_days(read: Reader, text: str, days: tuple[int, int], mod: str | None) -> None:
    (length,) = read(text)

    assert (length.days, length.mod, length.type) == (days, mod, TimexType.DURATION)


def test_recent_months_end_with_the_report(read: Reader) -> None:
    (months,) = read("Shelling has grown in recent months.")

    assert (months.latest, months.precision) == ("2023-06-28", DatePrecision.VAGUE)


def test_years_before_christ_are_counted_as_iso_does(read: Reader) -> None:
    (year,) = read("The fort fell in 480 BC.")

    assert (year.earliest, year.edtf) == ("-0479-01-01", "-0479")


def test_a_day_that_does_not_exist_is_no_date(read: Reader) -> None:
    assert all(time.value != "2023-02-30" for time in read("It was hit on February 30, 2023."))


def test_an_unlikely_document_date_does_no_harm(read: Reader) -> None:
    assert read("Yesterday, overnight, two weeks ago, next year, since May 3.", published=date.min)
    assert read("Tomorrow, tonight, next week, by May 3.", published=date.max)


# ---------------------------------------------------------------- clock times and their days


def test_a_midnight_may_begin_or_end_its_day(read: Reader) -> None:
    (midnight, _) = read("The truce began at midnight on Monday.")

    assert midnight.value == "2023-06-26T24:00"
    assert midnight.alternatives == ("2023-06-26T00:00",)


def test_the_small_hours_begin_with_the_day(read: Reader) -> None:
    (hours,) = read("A post was hit in the small hours of June 27.")

    assert (hours.earliest, hours.mod) == ("2023-06-27T00:00", "START")


def test_what_had_been_reported_by_an_hour_is_a_cut_off(read: Reader) -> None:
    (hour,) = read("As of 19:30 all is quiet.")

    assert (hour.value, hour.relation) == ("2023-06-28T19:30", DateRelation.UNTIL)


# ---------------------------------------------------------------- happenings and what was said


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Since the truce of 3 June the guns have been silent.", DateRelation.SINCE),
        ("Since the failed coup of June 3 the guns have been silent.", DateRelation.SINCE),
        ("Until the vote on 3 June the guns were silent.", DateRelation.UNTIL),
        ("After the ceasefire agreement of 3 June the guns fell silent.", DateRelation.AFTER),
        ("Up to 3 June, 40 houses had burned.", DateRelation.UNTIL),
        ("Starting on 3 June no convoy passed.", DateRelation.SINCE),
        ("The truce of 3 June has held.", None),
    ],
)
def test_a_date_of_a_happening_bounds_what_came_before_or_after_it(
    read: Reader, text: str, relation: DateRelation | None
) -> None:
    (day,) = read(text)

    assert (day.value, day.relation) == ("2023-06-03", relation)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On Monday the army said that two men had been shot overnight.", "2023-06-25TNI"),
        ("On Monday the army said that two men had been shot yesterday.", "2023-06-25"),
        ("The army said on Monday evening that two men were shot the day before.", "2023-06-25"),
        ("A letter of Monday said that a grenade had burst the day before outside the mint.", "2023-06-25"),
        ("The army said on Tuesday that two men were shot yesterday.", "2023-06-27"),
    ],
)
def test_nobody_tells_on_a_day_what_happened_later(read: Reader, text: str, value: str) -> None:
    assert values(read(text))[-1] == value


@pytest.mark.parametrize(
    "text",
    [
        "The market was bombed on 20 June. Three days after the bombing, a truce was signed.",
        "Rebels raided the depot on Tuesday of last week. Three days after the raid, it burned.",
    ],
)
def test_the_noun_of_a_verb_names_what_the_verb_told(read: Reader, text: str) -> None:
    assert values(read(text))[-1] == "2023-06-23"


def test_the_past_day_is_reckoned_from_the_report(read: Reader) -> None:
    (day,) = read("In the previous 24 hours three soldiers were wounded.")

    assert (day.earliest, day.latest) == ("2023-06-27", "2023-06-28")


# ---------------------------------------------------------------- a report looks back


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In March 1994 rebels seized the town. In May they lost it.", ["1994-03", "1994-05"]),
        (
            "In 1992 war broke out. In July the capital fell, on 3 August a truce came.",
            ["1992", "1992-07", None],
        ),
        ("The war began in April 1992 and the town fell in May.", ["1992-04", "1992-05"]),
        ("They took the town in December 2012 and lost it in January.", ["2012-12", "2013-01"]),
    ],
)
def test_a_month_told_after_a_far_year_is_of_that_year(
    read: Reader, text: str, told: list[str | None]
) -> None:
    found = values(read(text))

    assert [value for value, wanted in zip(found, told, strict=True) if wanted] == [t for t in told if t]


def test_the_reading_by_the_documents_date_is_kept_beside_a_far_year(read: Reader) -> None:
    _, month = read("In March 1994 rebels seized the town. In May they lost it.")

    assert (month.anchor, month.alternatives) == (DateAnchor.NARRATIVE, ("2023-05",))


def test_a_month_that_came_earlier_in_a_far_year_is_of_no_certain_year(read: Reader) -> None:
    _, month = read("In October 1992 troops entered, and in July they left.")

    assert (month.value, month.earliest) == ("XXXX-07", None)


@pytest.mark.parametrize(
    "text",
    [
        "In 2010 they fought a war. On Monday a shell fell. In May talks were held.",
        "They left in 2010 and came back in May.",
        "The state, which lost the 2010 war, freed two men in May.",
        "The state, which lost the war in 2010, said in May that it wanted peace.",
        "In March 1994 rebels seized the town.\nIn May a shell fell.",
        "They were held in March 1994 and will be tried in May.",
    ],
)
def test_a_month_of_these_days_is_no_month_of_a_far_year(read: Reader, text: str) -> None:
    months = [time.value for time in read(text) if time.text == "May"]

    assert months in (["2023-05"], ["2024-05"])


def test_a_clock_time_is_of_the_day_right_behind_it_whatever_day_opens_the_report(read: Reader) -> None:
    told = read("GOMA, 28 June - A bomb exploded at 6 pm on Monday in front of the town hall.")

    assert [time.value for time in told] == ["2023-06-28", "2023-06-26T18:00", "2023-06-26"]


@pytest.mark.parametrize("stop", ["-", "–", "--"])
def test_a_month_behind_the_dateline_ends_no_span_of_time(read: Reader, stop: str) -> None:
    assert values(read(f"GOMA, June 28 {stop} In May gunmen shot three men.")) == ["2023-06-28", "2023-05"]
