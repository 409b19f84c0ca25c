"""Attributions to claim records, every member with its words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterclaim.claims.confidence import SECOND_HAND, SURE
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Claim, Stance, Subject, SubjectKind
from counterclaim.model.dates import TimeExpression, TimexType, When
from counterclaim.model.ids import content_id
from counterclaim.model.spans import Evidence, Span, hull
from counterclaim.model.texts import TextLayout

_ASIDE = re.compile(r",\s(?:who|which|whose|where)\s[^,]*$")


def claim_ids(document: str, attributions: Sequence[Attribution]) -> list[str]:
    """Ids of the claims to be, index by index; from document and words only."""
    return [_claim_id(document, attribution) for attribution in attributions]


def _claim_id(document: str, attribution: Attribution) -> str:
    spans = (*attribution.source, *attribution.cue, *attribution.content)
    return content_id("claim", document, *(f"{span.start}-{span.end}" for span in spans))


def claims_of(
    document: str,
    layout: TextLayout,
    cast: Cast,
    times: Sequence[TimeExpression],
    attributions: Sequence[Attribution],
    about: Mapping[int, Subject],
    owning: frozenset[int],
    *,
    strict: bool,
) -> list[Claim]:
    """The claims of a document, one for each attribution and one more for each further voice of a joint one.

    ``about`` gives the record that an attribution speaks of and ``owning`` the attributions that own up
    to an incident, both by index; ``strict`` keeps the sure ones only.
    """
    ids = claim_ids(document, attributions)
    sure = SURE * SECOND_HAND
    kept = [i for i, a in enumerate(attributions) if not strict or i in about or a.confidence >= sure]
    claims = []
    for index in kept:
        attribution = attributions[index]
        subject = about.get(index) or _inherited(attribution, about)
        said = _date(document, layout, cast, times, attribution, attributions)
        claim = _claim(document, layout, attribution, ids, subject, said)
        if index in owning and claim.stance in (Stance.REPORT, Stance.CLAIM):
            rule = _rule(replace(attribution, judge="own-act"))
            claim = replace(claim, stance=Stance.CONFIRM, sub_stance=None, rule=rule)
        claims += [claim, *_joint(claim, attribution, cast)]
    return claims


def _inherited(attribution: Attribution, about: Mapping[int, Subject]) -> Subject | None:
    """A claim that answers another speaks of the same record."""
    return about.get(attribution.target) if attribution.target is not None else None


def _claim(
    document: str,
    layout: TextLayout,
    attribution: Attribution,
    ids: Sequence[str],
    about: Subject | None,
    said: When | None,
) -> Claim:
    text = layout.text
    words = {
        name: _evidence(document, text, spans)
        for name, spans in (
            ("source", attribution.source),
            ("cue", attribution.cue),
            ("content", attribution.content),
        )
        if spans
    }
    chain = (
        tuple(actor for actor in attribution.chain if actor != attribution.actor)
        if _is_nested(attribution)
        else ()
    )
    return Claim(
        id=_claim_id(document, attribution),
        document=document,
        claimer=attribution.actor,
        claimer_text=attribution.source_text or None,
        stance=attribution.stance,
        sub_stance=attribution.sub_stance,
        scope=attribution.scope,
        date=said,
        channel=attribution.channel,
        quotes=_evidence(document, text, attribution.quotes),
        about=about,
        evidence=_whole(document, layout, attribution),
        chain=(*chain, attribution.actor) if attribution.actor else (),
        certainty=attribution.certainty,
        addressee=attribution.addressee,
        reply_to=ids[attribution.target] if attribution.target is not None else None,
        imputed_to=attribution.imputed_to,
        condition=Evidence.at(document, text, attribution.condition) if attribution.condition else None,
        consequence=Evidence.at(document, text, attribution.consequence) if attribution.consequence else None,
        parent=ids[attribution.parent] if attribution.parent is not None else None,
        confidence=attribution.confidence,
        rule=_rule(attribution),
        evidence_of=words,
    )


def _rule(attribution: Attribution) -> str:
    """The rule that read an attribution, and behind "#" what of the content set its stance."""
    rule = attribution.rule.rstrip("?")
    return f"{rule}#{attribution.judge}" if attribution.judge else rule


def _is_nested(attribution: Attribution) -> bool:
    """Whether the chain holds outer voices (an outlet) rather than further speakers of a joint claim."""
    return len(attribution.source) > 1 and bool(attribution.chain)


def _joint(claim: Claim, attribution: Attribution, cast: Cast) -> list[Claim]:
    """One claim for each further speaker of "Armenia and Western mediators seek ..."."""
    if _is_nested(attribution):
        return []
    return [
        replace(claim, id=content_id("claim", claim.id, other), claimer=other, chain=(other,))
        for other in attribution.chain
        if other != claim.claimer and other in cast.actors
    ]


def _evidence(document: str, text: str, spans: Sequence[Span]) -> tuple[Evidence, ...]:
    return tuple(Evidence.at(document, text, span) for span in sorted(set(spans)))


def _whole(document: str, layout: TextLayout, attribution: Attribution) -> tuple[Evidence, ...]:
    """From source to content in the cue's sentence, and what of the content lies elsewhere."""
    sentence = layout.sentences[attribution.sentence].span
    spans = [*attribution.source, *attribution.cue, *attribution.content]
    inside = [span for span in spans if span.overlaps(sentence)]
    outside = [span for span in spans if not span.overlaps(sentence)]
    joined = [hull(inside)] if inside else []
    return _evidence(document, layout.text, [*joined, *outside])


def _date(
    document: str,
    layout: TextLayout,
    cast: Cast,
    times: Sequence[TimeExpression],
    attribution: Attribution,
    attributions: Sequence[Attribution],
) -> When | None:
    """When it was said: a date beside the cue, else the last one told of the speaker a paragraph back.

    A date within what is said, or in an aside about the speaker, is not that of saying it.
    """
    sentence = layout.sentences[attribution.sentence]
    own = _dates_in(times, sentence.span, attribution)
    own = [time for time in own if not _in_aside(layout.text, attribution, time)]
    if own:
        at = attribution.cue[0].start if attribution.cue else sentence.span.start
        return min(own, key=lambda time: abs(time.span.start - at)).when(document)
    for earlier in reversed(layout.sentences[: attribution.sentence]):
        if sentence.paragraph - earlier.paragraph > (2 if attribution.carried else 1):
            break
        theirs = [other for other in attributions if other.sentence == earlier.index]
        told = [time for time in _dates_in(times, earlier.span, None) if not _is_told(time, theirs)]
        if told and any(
            m.actor == attribution.actor and m.actor and not m.owner for m in cast.within(earlier.span)
        ):
            return told[0].when(document)
    return None


def _is_told(time: TimeExpression, attributions: Sequence[Attribution]) -> bool:
    """As in "he said they had broken the 2019 truce"."""
    return any(a.covers(time.span.start) for a in attributions)


def _in_aside(text: str, attribution: Attribution, time: TimeExpression) -> bool:
    """As in "the movement, which signed a deal in 2014, said"."""
    start = min((span.start for span in attribution.source), default=time.span.start)
    return _ASIDE.search(text, min(start, time.span.start), time.span.start) is not None


def _dates_in(
    times: Sequence[TimeExpression], span: Span, attribution: Attribution | None
) -> list[TimeExpression]:
    return [
        time
        for time in times
        if span.contains(time.span)
        and time.type in (TimexType.DATE, TimexType.TIME)
        and (time.earliest or time.latest)
        and not (attribution is not None and attribution.covers(time.span.start))
    ]


def incident_subjects(about: Mapping[int, str]) -> dict[int, Subject]:
    """Incident ids as subjects of claims."""
    return {index: Subject(kind=SubjectKind.INCIDENT, id=incident) for index, incident in about.items()}
