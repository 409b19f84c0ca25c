"""Pledges: promises and stated readiness, with deadline and fate."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from counterclaim.claims.found import Found, attribution_status, dates_in, voices_of, words_of
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance, Subject, SubjectKind
from counterclaim.model.dates import DateRelation, TimeExpression, TimexType, When
from counterclaim.model.documents import Document
from counterclaim.model.ids import content_id
from counterclaim.model.layers import Layers
from counterclaim.model.situations import Pledge, PledgeStatus
from counterclaim.model.spans import Span, hull

DUE = frozenset((DateRelation.BY, DateRelation.UNTIL, DateRelation.BEFORE))


def find_pledges(document: Document, layers: Layers, claim_ids: Sequence[str]) -> Found[Pledge]:
    """One pledge for each attribution that promises or offers an act."""
    records, about = [], {}
    for index, attribution in enumerate(layers.attributions):
        if attribution.stance is Stance.PLEDGE and attribution.content:
            pledge = _pledge(document, layers, claim_ids, index, attribution)
            records.append(pledge)
            about[index] = Subject(kind=SubjectKind.PLEDGE, id=pledge.id)
    return Found(records, about)


def _pledge(
    document: Document, layers: Layers, claim_ids: Sequence[str], index: int, attribution: Attribution
) -> Pledge:
    text = layers.text
    content = hull(attribution.content)
    deadline = _deadline(layers, content)
    due = deadline.when(document.id) if deadline is not None else None
    days = _days_past(document.published, due)
    voices = voices_of(document.id, layers, claim_ids, [index])
    words = _content_words(text, content, deadline)
    return Pledge(
        id=content_id("pledge", document.id, content.start, content.end),
        by=attribution.actor,
        to=attribution.addressee,
        content=words,
        made=_made(document, layers, attribution),
        deadline=due,
        status=PledgeStatus.OVERDUE_UNKNOWN if days is not None and days > 0 else PledgeStatus.OPEN,
        evidence=words_of(
            document.id, text, (hull((*attribution.source, *attribution.cue, *attribution.content)),)
        ),
        days_past_deadline=days if days is not None and days > 0 else None,
        voices=voices,
        attribution_status=attribution_status(voices),
    )


def _deadline(layers: Layers, content: Span) -> TimeExpression | None:
    """The date by which it is to happen: one with "by", "until" or "before"."""
    return next((time for time in dates_in(layers, content) if time.relation in DUE), None)


def _content_words(text: str, content: Span, deadline: TimeExpression | None) -> str:
    """What is promised, in the text's own words without the leading "to" and the deadline."""
    words = content.of(text)
    if deadline is not None and deadline.span.end >= content.end - 1:
        words = text[content.start : deadline.span.start].rstrip()
        words = words.rsplit(" ", 1)[0] if words.endswith((" by", " until", " before")) else words
    return words.removeprefix("to ").removeprefix("that ").strip(" ,")


def _made(document: Document, layers: Layers, attribution: Attribution) -> When | None:
    sentence = layers.layout.sentences[attribution.sentence].span
    outside = [time for time in dates_in(layers, sentence) if not attribution.covers(time.span.start)]
    return outside[0].when(document.id) if outside and outside[0].type is TimexType.DATE else None


def _days_past(published: str | None, due: When | None) -> int | None:
    """Days from the last day of the deadline to the document's date."""
    if published is None or due is None or due.last_day is None:
        return None
    return (date.fromisoformat(published[:10]) - date.fromisoformat(due.last_day)).days
