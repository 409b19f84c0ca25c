"""The forms of time expressions in conflict news: what is found, and its TIMEX3 value.

Every report here was published on Wednesday, 28 June 2023.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.model.dates import TimeExpression

Reader = Callable[..., list[TimeExpression]]

FULL_DATES = [
    ("Shots were fired on June 28.", "June 28", "2023-06-28"),
    ("Shots were fired on 28 June 2023.", "28 June 2023", "2023-06-28"),
    ("Shots were fired on June 28, 2023.", "June 28, 2023", "2023-06-28"),
    ("Shots were fired on 28.06.2023.", "28.06.2023", "2023-06-28"),
    ("Shots were fired on 2023-06-28.", "2023-06-28", "2023-06-28"),
    ("Shots were fired on the 28th of June.", "the 28th of June", "2023-06-28"),
    ("Shots were fired on June 28th.", "June 28th", "2023-06-28"),
    ("Shots were fired on Sept. 13, 2022.", "Sept. 13, 2022", "2022-09-13"),
    ("Shots were fired on 13/09/2022.", "13/09/2022", "2022-09-13"),
    ("Shots were fired on Tuesday, June 27.", "Tuesday, June 27", "2023-06-27"),
    ("He was born on May the fourth.", "May the fourth", "2023-05-04"),
    ("The law of 17 October 1921 was read out.", "17 October 1921", "1921-10-17"),
    ("Shots were fired on the 20th.", "the 20th", "2023-06-20"),
    ("Shots were fired on the 30th.", "the 30th", "2023-05-30"),
    ("The two will meet on the 3rd.", "the 3rd", "2023-07-03"),
    ("Shots were fired on 24 may, he said.", "24 may", "2023-05-24"),
    ("Shots were fired on 4 march in the town.", "4 march", "2023-03-04"),
    ("Quetta, 2 may 2023 (Reuters)", "2 may 2023", "2023-05-02"),
    ("Shots were fired on June 8, 9 and 11.", "9", "2023-06-09"),
    ("Shots were fired on June 8, 9 and 11.", "11", "2023-06-11"),
    ("Shots were fired on 8, 9 and 11 June.", "8", "2023-06-08"),
    ("Shots were fired on the 8th, 9th and 11th of June.", "the 8th", "2023-06-08"),
    ("The gate was shut on New Year's Eve.", "New Year's Eve", "2022-12-31"),
    ("The gate was shut on New Year's Day 2021.", "New Year's Day 2021", "2021-01-01"),
]

COARSE_DATES = [
    ("The post was built in May 2021.", "May 2021", "2021-05"),
    ("The post was built in 2021.", "2021", "2021"),
    ("The post was built in late 2021.", "late 2021", "2021"),
    ("The post was built by the end of 2021.", "the end of 2021", "2021"),
    ("The post was built in mid-June.", "mid-June", "2023-06"),
    ("The post was built in the 1990s.", "the 1990s", "199"),
    ("The post was built in the late 1980s.", "the late 1980s", "198"),
    ("The church is from the 13th century.", "the 13th century", "12"),
    ("The fort fell in 480 BC.", "480 BC", "BC0480"),
    ("The post was built in the winter of 2020.", "the winter of 2020", "2020-WI"),
    ("Cargo fell in the second quarter of 2022.", "the second quarter of 2022", "2022-Q2"),
    ("Cargo fell during the first half of 2022.", "the first half of 2022", "2022-H1"),
    ("It rained in May.", "May", "2023-05"),
    ("It rained in August.", "August", "2022-08"),
    ("It rained in the second half of May.", "the second half of May", "2023-05"),
]

DEICTIC = [
    ("Two were hurt today.", "today", "2023-06-28"),
    ("Two were hurt yesterday.", "yesterday", "2023-06-27"),
    ("Talks go on tomorrow.", "tomorrow", "2023-06-29"),
    ("Two were hurt late yesterday.", "late yesterday", "2023-06-27"),
    ("Talks go on tonight.", "tonight", "2023-06-28TNI"),
    ("Two were hurt this morning.", "this morning", "2023-06-28TMO"),
    ("Two were hurt last night.", "last night", "2023-06-27TNI"),
    ("Two were hurt on Monday.", "Monday", "2023-06-26"),
    ("Two were hurt on Wednesday.", "Wednesday", "2023-06-28"),
    ("Two were hurt on Tuesday last week.", "Tuesday last week", "2023-06-20"),
    ("Talks resume on Monday of next week.", "Monday of next week", "2023-07-03"),
    ("Two were hurt last Wednesday.", "last Wednesday", "2023-06-21"),
    ("Talks resume next Monday.", "next Monday", "2023-07-03"),
    ("The ministers will meet on Friday.", "Friday", "2023-06-30"),
    ("Two were hurt early Wednesday.", "early Wednesday", "2023-06-28"),
    ("Two were hurt on Tuesday evening.", "Tuesday evening", "2023-06-27TEV"),
    ("Two were hurt last week.", "last week", "2023-W25"),
    ("Two were hurt over the weekend.", "the weekend", "2023-W25-WE"),
    ("Two were hurt last month.", "last month", "2023-05"),
    ("Two were hurt earlier this month.", "earlier this month", "2023-06"),
    ("Two were hurt last year.", "last year", "2022"),
    ("Two were hurt this year.", "this year", "2023"),
    ("Two were hurt last May.", "last May", "2023-05"),
    ("Two were hurt in June last year.", "June last year", "2022-06"),
    ("Two were hurt three weeks ago.", "three weeks ago", "2023-W23"),
    ("Two were hurt ten days ago.", "ten days ago", "2023-06-18"),
    ("Two were hurt two years ago.", "two years ago", "2021"),
    ("Two were hurt five months ago.", "five months ago", "2023-01"),
    ("By Tuesday the toll stood at 12.", "Tuesday", "2023-06-27"),
    ("The hearing opens on Friday.", "Friday", "2023-06-30"),
    ("The envoy said on Monday that talks would go on.", "Monday", "2023-06-26"),
]

VAGUE = [
    ("Shelling has grown recently.", "recently", "PAST_REF"),
    ("It was rarely heard lately.", "lately", "PAST_REF"),
    ("The road is now closed.", "now", "PRESENT_REF"),
    ("Shelling has grown in recent months.", "recent months", "PXM"),
    ("Shelling has grown in recent weeks.", "recent weeks", "PXW"),
    ("Shelling has grown in the past few days.", "the past few days", "PXD"),
    ("He fears for the near future.", "the near future", "FUTURE_REF"),
]

LENGTHS = [
    ("The road was shut for nearly two weeks.", "nearly two weeks", "P2W"),
    ("A 6.5-month-old child was moved.", "6.5-month-old", "P6.5M"),
    ("The battle lasted three hours.", "three hours", "PT3H"),
    ("The 44-day war is over.", "44-day", "P44D"),
    ("For more than six months no bread came.", "more than six months", "P6M"),
    ("He waited twenty-four days.", "twenty-four days", "P24D"),
    ("They held out for two bloody weeks.", "two bloody weeks", "P2W"),
    ("He waited for two and a half years.", "two and a half years", "P2.5Y"),
    ("A nineteen-year-old conscript died.", "nineteen-year-old", "P19Y"),
    ("They waited for months.", "months", "PXM"),
    ("It rained in the last ten days of May.", "the last ten days of May", "P10D"),
]

REPEATS = [
    ("It is shelled daily.", "daily", "XXXX-XX-XX"),
    ("It is shelled every day.", "every day", "XXXX-XX-XX"),
    ("It is shelled twice a week.", "twice a week", "P1W"),
    ("A convoy passes every Monday.", "every Monday", "XXXX-WXX-1"),
    ("A convoy passes every two weeks.", "every two weeks", "P2W"),
    ("A convoy passes weekly.", "weekly", "XXXX-WXX"),
]

CLOCKS = [
    ("On June 27 at 23:40 a post was hit.", "23:40", "2023-06-27T23:40"),
    ("At 11:00 p.m. on June 27 a post was hit.", "11:00 p.m. on June 27", "2023-06-27T23:00"),
    ("A post was hit at around 9 p.m. on Tuesday.", "9 p.m.", "2023-06-27T21:00"),
    ("As of 19:30 all is quiet.", "19:30", "2023-06-28T19:30"),
    ("It was hit on the night of June 27-28.", "the night of June 27-28", "2023-06-27TNI"),
    (
        "It was hit on the night of 30 June to 1 July 2022.",
        "the night of 30 June to 1 July 2022",
        "2022-06-30TNI",
    ),
    (
        "It was hit in the night of 31 December to 1 January 2023.",
        "the night of 31 December to 1 January 2023",
        "2022-12-31TNI",
    ),
    ("It was hit on the night of 30-1 May.", "the night of 30-1 May", "2023-04-30TNI"),
    ("It was hit in the early hours of June 28.", "the early hours of June 28", "2023-06-28TMO"),
    ("It was hit in the early hours of yesterday.", "the early hours of yesterday", "2023-06-27TMO"),
    ("It was hit in the early hours of this morning.", "the early hours of this morning", "2023-06-28TMO"),
    ("It was hit the day before yesterday.", "the day before yesterday", "2023-06-26"),
    ("It ends the day after tomorrow.", "the day after tomorrow", "2023-06-30"),
    ("It was hit on the evening of 27 June.", "the evening of 27 June", "2023-06-27TEV"),
    ("It was hit at dawn on Tuesday.", "dawn on Tuesday", "2023-06-27TMO"),
    ("It was hit in the small hours of Tuesday.", "the small hours of Tuesday", "2023-06-27TMO"),
    ("It was hit in the pre-dawn hours of 27 June.", "the pre-dawn hours of 27 June", "2023-06-27TMO"),
    (
        "It was hit on the evening of Tuesday, 27 June.",
        "on the evening of Tuesday, 27 June",
        "2023-06-27TEV",
    ),
    ("It was hit at three in the morning.", "three in the morning", "XXXX-XX-XXT03:00"),
    ("It was hit at 6 o'clock in the evening.", "6 o'clock in the evening", "XXXX-XX-XXT18:00"),
    ("It was hit at 14.30 on Tuesday.", "14.30", "2023-06-27T14:30"),
    ("It was hit at 14h30 on Tuesday.", "14h30", "2023-06-27T14:30"),
    ("It was hit at 0530 on Tuesday.", "0530", "2023-06-27T05:30"),
    ("It was hit at 2020 GMT.", "2020 GMT", "XXXX-XX-XXT20:20"),
    ("It was hit at 22:40 Khartoum time on 27 June.", "22:40 Khartoum time on 27 June", "2023-06-27T22:40"),
    ("It was hit at 11 p.m. yesterday.", "11 p.m. yesterday", "2023-06-27T23:00"),
    ("It was hit shortly after midnight on Tuesday.", "midnight", "2023-06-27T00:00"),
    ("The deadline expires at midnight on Friday.", "midnight", "2023-06-30T24:00"),
]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [*FULL_DATES, *COARSE_DATES, *DEICTIC, *VAGUE, *LENGTHS, *REPEATS, *CLOCKS],
)
def test_a_time_is_found_with_its_value(read: Reader, text: str, words: str, value: str) -> None:
    found = {time.text: time.value for time in read(text)}

    assert found.get(words) == value


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the town.",
        "A second soldier may fall.",
        "Some 12 may have died on the road.",
        "Of the 31 may be the last.",
        "Some 1500 soldiers and 2000 residents left.",
        "The fall of the town was denied.",
        "Resolution 1397 was recalled.",
        "He lost a quarter of his men.",
        "Bread will march past and spring into action.",
        "On 06/07/2023 the post was hit.",  # 6 July here, 7 June there
        "Rice was sold at 14.30 dollars.",
        "He wrote 0530 letters to 10 dinner guests.",
        "The procession on Good Friday was called off.",  # of which year and whose church, no word says
        "A reporter of the Sunday Times was hurt.",
        "Sunday Telegraph readers wrote to the mayor.",
    ],
)
def test_words_that_are_no_time_are_left_alone(read: Reader, text: str) -> None:
    assert read(text) == []
