"""Datelines: where one ends and the report begins, and the date in it or in an address."""

from __future__ import annotations

import re
from datetime import date

from counterclaim.model.spans import Span

MONTHS = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
}
_MONTH = r"(?P<month>[A-Z][a-z]{2,8})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_DATELINE = re.compile(
    r"^\W*(?:[A-Z][\w'’.-]*[\w ,'’/()-]{0,60}?[,(—–-]\s*)?"
    rf"(?:{_MONTH}\s+{_DAY}|{_DAY.replace('day', 'day2')}\s+{_MONTH.replace('month', 'month2')})"
    r",?\s+(?P<year>\d{4})\b(?:[^\n]{0,40}?)(?:[—–:]|\s-\s|\)\s*[-—–]?|$)",
    re.MULTILINE,
)
_URL_DATE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)[/_-](?P<month>0?[1-9]|1[0-2])[/_-](?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"
)
DATELINE_REACH = 200  # characters from the start of the text
_CAPITAL = "A-ZÀ-ÖØ-Þ"
_CITY = rf"[{_CAPITAL}][{_CAPITAL}'’.]+(?:[ -][{_CAPITAL}][{_CAPITAL}'’.]+){{0,3}}"
_WORD = rf"[{_CAPITAL}][\w'’-]+"
_TOWN = rf"{_WORD}(?: (?:(?:al|el|de|la|le|of|do|da)[ -])?{_WORD}){{0,3}}"  # taken for one before a date
_MONTH_WORD = r"[A-Z][A-Za-z]{2,8}\.?"
_DAY_OF_YEAR = rf"(?:{_MONTH_WORD}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH_WORD})(?:,?\s+(?:\d{{4}}|\d{{2}})\b)?"
_AGENCY = r"(?:\([A-Z][\w .&/-]{1,30}\)|/[A-Z][\w .&-]{1,30}/|[A-Z]{3,}[\w-]*)"
_LEAD = re.compile(
    rf"\(?(?:(?P<city>{_CITY}(?:/{_CITY})*)|(?P<town>{_TOWN}))(?P<more>(?:,\s*[A-Z][\w.’' ]{{2,30}}?){{0,2}})"
    rf"(?:,?\s*(?P<date>{_DAY_OF_YEAR}))?(?:\s*[.,]?\s*(?P<agency>{_AGENCY}))?"
    rf"(?:,?\s*(?P<last>{_DAY_OF_YEAR}))?\)?"
    r"\s*(?P<stop>[—–]|--|\s-(?=\s)|[.:])\s*(?=[A-Z\"“‘'(\[])"
)
# A day and an agency without any town: "Jan 9 (Agency) - "; by the day alone a chronology may begin.
_DATED_LEAD = re.compile(
    rf"(?P<date>{_DAY_OF_YEAR})\s*\([A-Z][\w .&/-]{{1,30}}\)\s*(?:[—–]|--|-)\s*(?=[A-Z\"“‘'(])"
)
SHORTEST = 3  # letters of a town, and of a month ("Jan")
LEAD_PARAGRAPHS = 3  # a title and a byline may stand above the dateline


def dateline_end(text: str, paragraph: Span) -> int:
    """Where the report begins after "BAKU, June 28. ", "TEHRAN (Agency) - ", "LIMA, 9 FEB 90 -- ".

    Capitals and a dash or colon are enough; a full stop needs a date, a country or an agency before it, and a
    town in small letters a date: "Sulaymaniyah, 2 August 2024 – ".
    """
    reach = min(paragraph.end, paragraph.start + DATELINE_REACH)
    without_town = _DATED_LEAD.match(text, paragraph.start, reach)
    if without_town is not None and any(map(_is_month, without_town["date"].split())):
        return without_town.end()
    match = _LEAD.match(text, paragraph.start, reach)
    dated = match is not None and bool(match["date"] or match["last"])
    if match is None or len(match["city"] or match["town"]) < SHORTEST or (match["town"] and not dated):
        return paragraph.start
    if match["stop"] == "." and not (dated or match["more"] or match["agency"]):
        return paragraph.start
    return match.end()


def _is_month(word: str) -> bool:
    """As "Sept" or "January", with a stop or without."""
    letters = word.strip(".,").lower()
    return len(letters) >= SHORTEST and any(month.startswith(letters) for month in MONTHS)


def dateline_date(text: str) -> str | None:
    """The full date in the first words of a text ("STEPANAKERT, June 28, 2023 -"), as ISO 8601."""
    match = _DATELINE.match(text[:DATELINE_REACH].lstrip("\ufeff \t\r\n"))
    if match is None:
        return None
    name = (match["month"] or match["month2"]).lower()
    month = next((number for full, number in MONTHS.items() if full.startswith(name)), None)
    return _iso(match["year"], month, match["day"] or match["day2"])


def url_date(url: str | None) -> str | None:
    """The date in an address such as ``/2023/06/28/``, as ISO 8601."""
    match = _URL_DATE.search(url or "")
    return _iso(match["year"], int(match["month"]), match["day"]) if match else None


def _iso(year: str, month: int | None, day: str) -> str | None:
    try:
        return date(int(year), month or 0, int(day)).isoformat()
    except ValueError:
        return None
