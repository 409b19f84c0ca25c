"""Who is blamed for a deed and speaks of it without telling or denying it: "it was a response to fire"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from counterclaim.incidents.comparable import interval
from counterclaim.incidents.stories import Document, Draft
from counterclaim.incidents.told_apart import POINTER_REACH
from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Account
from counterclaim.vocab.lexicons import cues

_AWAITED = re.compile(r"\b(?:expect|fear|await|anticipat)\w*\b|\b(?:retaliation|reprisals?) (?:by|from)\b")
SPEAKING = frozenset((Stance.ASSESS, Stance.REPORT, Stance.CLAIM))


def justified(document: Document, drafts: Sequence[Draft]) -> None:
    """Hang words such as "our army took retaliatory measures" on what their side is said to have done."""
    for index, attribution in enumerate(document.attributions):
        side = document.sides.of(attribution.actor)
        if side is None or attribution.stance not in SPEAKING or not _justifies(document, index):
            continue
        blamed = [
            draft
            for draft in drafts
            if side in document.profile(draft.happenings).perpetrators
            and any(0 <= attribution.sentence - h.sentence <= POINTER_REACH for h in draft.happenings)
            and not _is_of_another_day(document, draft, index)
        ]
        if blamed and not any(index in draft.answers for draft in drafts):
            max(blamed, key=lambda draft: draft.last.sentence).answers.append(index)


def who_speaks(document: Document, draft: Draft, told: Sequence[Account]) -> Iterator[int]:
    """The answers to a telling that are of a side which it blames, and which gives no account itself.

    What its enemy or an onlooker says of a deed is a judgement, and no account of it.
    """
    blamed = {document.sides.of(a.perpetrator) for a in told if a.perpetrator is not None}
    tellers = {document.sides.of(a.party) for a in told if a.party is not None}
    passing = [
        h.attribution for h in draft.happenings if h.attribution is not None and h.pointer and not h.aside
    ]
    for index in dict.fromkeys([*draft.answers, *passing]):
        attribution = document.attributions[index]
        side = document.sides.of(attribution.actor)
        if attribution.stance in SPEAKING and side in blamed - tellers - {None}:
            yield index


def _is_of_another_day(document: Document, draft: Draft, index: int) -> bool:
    """As in "in a statement of Tuesday it spoke of retaliation", where the fire was on Wednesday."""
    attribution = document.attributions[index]
    spans = (*attribution.source, *attribution.cue, *attribution.content)
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    start = max(document.text.rfind(stop, 0, first) for stop in (". ", "\n")) + 1
    told = document.profile(draft.happenings).dates
    days = [
        day
        for time in document.times
        if start <= time.span.start < last and (day := interval(time.when(document.id))) is not None
    ]
    return any(told is None or day[1] < told[0] or told[1] < day[0] for day in days)


def _justifies(document: Document, index: int) -> bool:
    words = " ".join(span.of(document.text) for span in document.attributions[index].content)
    return _justifying().search(words) is not None and _AWAITED.search(words) is None


@cache
def _justifying() -> re.Pattern[str]:
    words = sorted(cues()["justifying.words"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
