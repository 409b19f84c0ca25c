"""What happened long before a text appeared: history beside newer events, else what the text is about.

An inquiry into a raid of two years ago, or a trial for it, tells of nothing newer that happened: the raid is
its event then, and no background.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counterclaim.claims.spoken_of import is_spoken_of
from counterclaim.claims.story_days import costs_the_same
from counterclaim.model.dates import DatePrecision, TimeExpression
from counterclaim.model.happenings import Happening
from counterclaim.model.modes import Mode
from counterclaim.model.parses import Parse

_YEAR = re.compile(r"\d{4}|\byears?\b|['’]\d\d\b|\d\d?([./-])\d\d?\1\d\d", re.IGNORECASE)
DAYS = 120  # what was so long before publication is history
DAY_PRECISE = (
    *(DatePrecision.MINUTE, DatePrecision.HOUR, DatePrecision.PART_OF_DAY),
    *(DatePrecision.DAY, DatePrecision.OVERNIGHT),
)
OF_OLD_DEEDS = ("detention.", "agreement.", "talks.", "restriction.")  # who is tried or held for them


@dataclass(frozen=True, slots=True)
class LongPast:
    """Tells what is history from what a text is about, for one document."""

    _times: Sequence[TimeExpression]
    _published: date | None

    def marked(self, happening: Happening) -> Happening:
        """A happening, as history where its time was long before publication."""
        if not self._is_long_past(happening):
            return happening
        historical = happening.mode is Mode.HAPPENED
        return replace(happening, background=True, mode=Mode.HISTORICAL if historical else happening.mode)

    def about(self, parse: Parse, happenings: Sequence[Happening]) -> list[Happening]:
        """Happenings, those of some day long past as no background where nothing newer happened.

        What is told of a year or a month of long ago stays background; so do days with no year told
        anywhere: of those it is only guessed which year was meant.
        """
        old = [told for told in happenings if self._is_of_old_day(told)]
        if not any(self._tells_year(told) for told in old) or any(
            self._is_news(parse, told, old) for told in happenings
        ):
            return list(happenings)
        return [replace(told, background=False) if told in old else told for told in happenings]

    def _is_long_past(self, happening: Happening) -> bool:
        time = self._times[happening.time] if happening.time is not None else None
        if time is None or self._published is None or not time.latest:
            return False
        return time.latest[:10] < (self._published - timedelta(days=DAYS)).isoformat()

    def _is_of_old_day(self, happening: Happening) -> bool:
        if happening.time is None or happening.by or not self._is_long_past(happening):
            return False
        return self._times[happening.time].precision in DAY_PRECISE

    def _tells_year(self, happening: Happening) -> bool:
        return happening.time is not None and _YEAR.search(self._times[happening.time].text) is not None

    def _is_news(self, parse: Parse, happening: Happening, old: Sequence[Happening]) -> bool:
        """Whether something happened that is newer: with a newer day, or told before any old day.

        What is only spoken of ("tried for the murder of a judge") is no news, nor what cost the lives that
        an old day did.
        """
        if happening.background or happening.negated or not happening.real:
            return False
        if all(kind.startswith(OF_OLD_DEEDS) for kind in happening.types):
            return False
        if happening.time is not None and not happening.by:
            return True
        words = {span.start for span in happening.trigger}
        sentence = parse.sentences[happening.sentence]
        spoken_of = any(is_spoken_of(sentence, token) for token in sentence.tokens if token.start in words)
        if spoken_of or happening.pointer or any(costs_the_same(happening, other) for other in old):
            return False
        return happening.by or happening.span.start < min(other.span.start for other in old)
