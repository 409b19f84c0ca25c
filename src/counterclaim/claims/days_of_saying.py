"""When something was said: a day beside the cue, or the last one told of the speaker."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.dates import TimeExpression, TimexType, When
from counterclaim.model.texts import TextLayout

_ASIDE = re.compile(r",\s(?:who|which|whose|where)\s[^,]*$")


class DaysOfSaying:
    """The days on which what a document attributes was said, found once for all of it."""

    def __init__(
        self,
        document: str,
        layout: TextLayout,
        cast: Cast,
        times: Sequence[TimeExpression],
        attributions: Sequence[Attribution],
    ) -> None:
        self._document = document
        self._layout = layout
        self._dates = _dates_by_sentence(layout, times)
        self._told = self._told_by_sentence(attributions)
        self._tellers = self._sentences_by_actor(cast)

    def of(self, attribution: Attribution) -> When | None:
        """When it was said: a date beside the cue, else the last one told of the speaker a paragraph back.

        A date within what is said, or in an aside about the speaker, is not that of saying it.
        """
        sentence = self._layout.sentences[attribution.sentence]
        own = [
            time
            for time in self._dates.get(sentence.index, ())
            if not attribution.covers(time.span.start) and not _in_aside(self._layout.text, attribution, time)
        ]
        if own:
            at = attribution.cue[0].start if attribution.cue else sentence.span.start
            return min(own, key=lambda time: abs(time.span.start - at)).when(self._document)
        earlier = self._tellers.get(attribution.actor or "", [])
        before = bisect_left(earlier, sentence.index)
        if not before:
            return None
        last = self._layout.sentences[earlier[before - 1]]
        if sentence.paragraph - last.paragraph > (2 if attribution.carried else 1):
            return None
        return self._told[last.index][0].when(self._document)

    def _told_by_sentence(self, attributions: Sequence[Attribution]) -> dict[int, list[TimeExpression]]:
        """The dates of each sentence but those within what is said: "he said they broke the 2019 truce"."""
        theirs: dict[int, list[Attribution]] = defaultdict(list)
        for attribution in attributions:
            theirs[attribution.sentence].append(attribution)
        told = {
            index: [time for time in dates if not any(a.covers(time.span.start) for a in theirs[index])]
            for index, dates in self._dates.items()
        }
        return {index: dates for index, dates in told.items() if dates}

    def _sentences_by_actor(self, cast: Cast) -> dict[str, list[int]]:
        """Sentences, in their order, that tell a day and name an actor."""
        tellers: dict[str, list[int]] = defaultdict(list)
        for index in sorted(self._told):
            mentions = cast.within(self._layout.sentences[index].span)
            for actor in {m.actor for m in mentions if m.actor and not m.owner}:
                tellers[actor].append(index)
        return tellers


def _dates_by_sentence(
    layout: TextLayout, times: Sequence[TimeExpression]
) -> dict[int, list[TimeExpression]]:
    starts = [sentence.span.start for sentence in layout.sentences]
    dates: dict[int, list[TimeExpression]] = defaultdict(list)
    for time in times:
        at = bisect_right(starts, time.span.start) - 1
        is_date = time.type in (TimexType.DATE, TimexType.TIME) and (time.earliest or time.latest)
        if at >= 0 and is_date and layout.sentences[at].span.contains(time.span):
            dates[layout.sentences[at].index].append(time)
    return dates


def _in_aside(text: str, attribution: Attribution, time: TimeExpression) -> bool:
    """As in "the movement, which signed a deal in 2014, said"."""
    start = min((span.start for span in attribution.source), default=time.span.start)
    return _ASIDE.search(text, min(start, time.span.start), time.span.start) is not None
