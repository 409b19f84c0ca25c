"""A date keeps the words it was read from."""

from dataclasses import replace

from counterclaim.model.dates import DatePrecision, TimeExpression, TimexType, When
from counterclaim.model.spans import Span

BARE = TimeExpression(
    span=Span(6, 17),
    text="December 12",
    type=TimexType.DATE,
    value="2022-12-12",
    edtf="2022-12-12",
    earliest="2022-12-12",
    precision=DatePrecision.DAY,
)


def test_the_words_are_those_of_the_date_where_none_around_it_say_more() -> None:
    when = BARE.when("document:1")

    assert when.evidence[0].id == "document:1#6-17"
    assert (when.text, when.best, when.precision) == ("December 12", "2022-12-12", DatePrecision.DAY)


def test_words_around_it_that_say_how_it_is_meant_are_its_words_too() -> None:
    when = replace(BARE, phrase=Span(0, 17), phrase_text="since December 12").when("document:1")

    assert when.evidence[0].id == "document:1#0-17"
    assert (when.text, when.latest) == ("since December 12", None)


def test_half_a_phrase_is_none() -> None:
    for half in (replace(BARE, phrase=Span(0, 17)), replace(BARE, phrase_text="since December 12")):
        assert half.when("document:1").text == "December 12"


def test_the_day_of_a_minute_is_a_day_and_of_an_open_year_there_is_none() -> None:
    told = When(earliest="2022-12-12T04:30", latest="XXXX-12-12", best=None, precision=DatePrecision.MINUTE)

    assert (told.first_day, told.last_day) == ("2022-12-12", None)
