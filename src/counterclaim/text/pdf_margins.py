"""Headers and footers: lines at the edge of a page that stand there on others too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import count, pairwise
from statistics import median

from counterclaim.text.pdf_lines import Line, Page

MARGIN_LINES = 3  # at the top and at the bottom of a page that may be its header or footer
WIDER_GAP = 1.3  # times the usual distance of lines: a header does not lie as close as the next line
RECURS_ON = 0.4  # share of the pages on which such a line stands; left and right pages may have their own

_NUMBER = re.compile(r"\d+")
_SENTENCE = re.compile(r"(?:\w+\W+){3}\w+[.!?][”\"]?$")
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)


class Margins:
    """Of all pages of a document the lines that are no part of its text."""

    def __init__(self, pages: Sequence[Page]) -> None:
        seen: dict[str, list[tuple[int, Line]]] = defaultdict(list)
        for number, page in enumerate(pages):
            for form, line in {_form(line): line for line in _outer(page)}.items():
                seen[form].append((number, line))
        enough = max(2, RECURS_ON * len(pages))
        often = {form: _counted(found) for form, found in seen.items() if len(found) >= enough}
        # A number alone that does not go up with the pages is the last word of a paragraph.
        self._recurring = {form: at for form, at in often.items() if at or not _is_number(form)}
        self._told: set[str] = set()

    def inside(self, page: Page) -> list[Line]:
        """A page without its header and footer."""
        margin = set(self._margin(page))
        return [line for line in page if line not in margin]

    def untold(self, page: Page) -> Iterator[Line]:
        """Of its header and footer what no page before had, and whole sentences: a day may be like another.

        The number of a page is nothing new.
        """
        for line in self._margin(page):
            counting = self._recurring[_form(line)]
            numbers = count()
            said = _NUMBER.sub(partial(_blanked, numbers, counting), line.text)
            if (said not in self._told or _SENTENCE.search(said)) and not _is_number(said):
                yield line
            self._told.add(said)

    def _margin(self, page: Page) -> list[Line]:
        outer = set(_outer(page))
        return [line for line in page if line in outer and _form(line) in self._recurring]


def _blanked(numbers: Iterator[int], counting: frozenset[int], found: re.Match[str]) -> str:
    return "#" if next(numbers) in counting else found[0]


def _outer(page: Page) -> list[Line]:
    """The lines above and below the text of a page: a few, and a gap lies between."""
    levels = sorted({line.bottom for line in page})
    steps = [above - below for below, above in pairwise(levels)]
    if len(steps) < 2:
        return []
    wide = WIDER_GAP * median(steps)
    near = range(min(MARGIN_LINES, len(steps)))
    lowest = next((at for at in near if steps[at] > wide), None)
    highest = next((at for at in near if steps[-at - 1] > wide), None)
    foot = levels[lowest] if lowest is not None else levels[0] - 1
    head = levels[-highest - 1] if highest is not None else levels[-1] + 1
    return [line for line in page if line.bottom <= foot or line.bottom >= head]


def _form(line: Line) -> str:
    return _NUMBER.sub("#", line.text.casefold())


def _counted(found: Sequence[tuple[int, Line]]) -> frozenset[int]:
    """Which numbers of a recurring line are those of the pages; a day that goes up with them is none."""
    if any(_MONTH.search(line.text) for _, line in found):
        return frozenset()
    rows = [[int(text[:9]) - number for text in _NUMBER.findall(line.text)] for number, line in found]
    return frozenset(at for at, column in enumerate(zip(*rows, strict=True)) if len(set(column)) == 1)


def _is_number(said: str) -> bool:
    """Whether a line says nothing but a page's number.

    >>> [_is_number(said) for said in ("#", "- # -", "Page # of 12", "Daily report #")]
    [True, True, True, False]
    """
    return "#" in said and not re.sub(r"\b(?:page|p|of|pp)\b|[\W\d]", "", said, flags=re.IGNORECASE)
