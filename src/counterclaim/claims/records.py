"""Attributions to claim records, every member with its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterclaim.claims.confidence import SECOND_HAND, SURE
from counterclaim.claims.days_of_saying import DaysOfSaying
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Claim, Stance, Subject, SubjectKind
from counterclaim.model.dates import TimeExpression, When
from counterclaim.model.ids import content_id
from counterclaim.model.spans import Evidence, Span, hull
from counterclaim.model.texts import TextLayout


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
    days = DaysOfSaying(document, layout, cast, times, attributions)
    claims = []
    for index in kept:
        attribution = attributions[index]
        subject = about.get(index) or _inherited(attribution, about)
        said = days.of(attribution)
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
        evidence_of=_words_of(document, text, attribution),
    )


def _words_of(document: str, text: str, attribution: Attribution) -> dict[str, tuple[Evidence, ...]]:
    """The words of each part of an attribution."""
    parts = {"source": attribution.source, "cue": attribution.cue, "content": attribution.content}
    return {name: _evidence(document, text, spans) for name, spans in parts.items() if spans}


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
    outside = [span for span in attribution.content if not span.overlaps(sentence)]
    joined = [hull(inside)] if inside else []
    return _evidence(document, layout.text, [*joined, *outside])


def incident_subjects(about: Mapping[int, str]) -> dict[int, Subject]:
    """Incident ids as subjects of claims."""
    return {index: Subject(kind=SubjectKind.INCIDENT, id=incident) for index, incident in about.items()}
