"""Pledges: promises, stated readiness and duties under an agreement, with deadline and fate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.claims.days_of_saying import DaysOfSaying
from counterclaim.claims.fates import fate_of, find_fates
from counterclaim.claims.found import Found, dates_in, sentence_evidence, voices_of, words_of
from counterclaim.claims.syntax import subtree_span
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance, Subject, SubjectKind
from counterclaim.model.dates import DatePrecision, DateRelation, TimeExpression, TimexType, When
from counterclaim.model.documents import Document
from counterclaim.model.ids import content_id
from counterclaim.model.layers import Layers
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.situations import Pledge, attribution_status
from counterclaim.model.spans import Evidence, Span, hull
from counterclaim.vocab.lexicons import situations

DUE = frozenset((DateRelation.BY, DateRelation.UNTIL, DateRelation.BEFORE))
REACH = 2  # sentences around "X is to withdraw" in which the agreement that says so is named
_BEFORE_DUE = (" by", " until", " before", " within")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Promise:
    """Who promises what, and the words that say so; ``index`` is the attribution, if somebody is quoted."""

    by: str | None
    content: Span
    words: Span
    to: str | None = None
    made: When | None = None
    index: int | None = None


def find_pledges(document: Document, layers: Layers, claim_ids: Sequence[str]) -> Found[Pledge]:
    """One pledge for each act that a party promises, offers, or is to do under an agreement."""
    records, about = [], {}
    for promise in (*_promised(document, layers), *_agreed(layers)):
        pledge = _pledge(document, layers, claim_ids, promise)
        records.append(pledge)
        if promise.index is not None:
            about[promise.index] = Subject(kind=SubjectKind.PLEDGE, id=pledge.id)
    return Found(records, about)


def _promised(document: Document, layers: Layers) -> Iterator[_Promise]:
    """As in "promised to", "is ready to, the ministry said"; a vow of harm is a threat, not a promise."""
    for index, attribution in enumerate(layers.attributions):
        if attribution.stance is not Stance.PLEDGE or not attribution.content:
            continue
        content = hull(attribution.content)
        words = {word.strip(".,;:'\"“”").lower() for word in content.of(layers.text).split()}
        if words & situations()["pledges.harm"]:
            continue
        yield _Promise(
            by=attribution.actor,
            to=attribution.addressee,
            content=content,
            words=hull((*attribution.source, *attribution.cue, *attribution.content)),
            made=_made(document, layers, attribution),
            index=index,
        )


def _agreed(layers: Layers) -> Iterator[_Promise]:
    """As in "Under the truce X is to leave the town and Y to move north"."""
    for sentence in layers.parse:
        bound = [(v, doer) for v in sentence.tokens if (doer := _bound_by(sentence, v)) is not None]
        if not bound or not _names_agreement(layers, sentence):
            continue
        for verb, doer in bound:
            mention = layers.cast.of(doer)
            if mention is None or mention.actor is None:
                continue
            content = subtree_span(sentence, verb, without=sentence.kids(verb, "nsubj"))
            for by, part in _shared_out(layers, sentence, mention.actor, content):
                yield _Promise(by=by, content=part, words=sentence.sentence.span)


def _shared_out(
    layers: Layers, sentence: ParsedSentence, by: str, content: Span
) -> Iterator[tuple[str, Span]]:
    """As in "X is to withdraw and Y to move north": a part for each, however the parse hangs the second."""
    start = content.start
    tokens = sentence.within(content)
    for joint, name, to in zip(tokens, tokens[1:], tokens[2:], strict=False):
        mention = layers.cast.of(name)
        if to.lower == "to" and joint.lower in ("and", ",") and mention is not None and mention.actor:
            yield by, Span(start, len(layers.text[: joint.start].rstrip()))
            by, start = mention.actor, to.start
    yield by, Span(start, content.end)


def _bound_by(sentence: ParsedSentence, verb: Token) -> Token | None:
    """Who "is to" do it; meetings that "are to" be held are talks."""
    if verb.pos != "VERB" or verb.lemma in situations()["talks.meeting"]:
        return None
    if not any(kid.lower == "to" for kid in sentence.kids(verb, "aux")):
        return None
    governor = sentence.head(verb)
    if verb.dep != "xcomp" or governor is None or governor.lower not in ("is", "are"):
        return None
    adjective = sentence.kids(governor, "acomp", "attr", "neg")
    subjects = sentence.kids(governor, "nsubj")
    return subjects[0] if subjects and not adjective else None


def _names_agreement(layers: Layers, sentence: ParsedSentence) -> bool:
    """Whether an agreement is named in a sentence or just around it."""
    first = max(0, sentence.sentence.index - REACH)
    near = layers.layout.sentences[first : sentence.sentence.index + REACH + 1]
    words = {word.strip(".,;:").lower() for part in near for word in part.span.of(layers.text).split()}
    return bool(words & situations()["pledges.agreements"])


def _pledge(document: Document, layers: Layers, claim_ids: Sequence[str], promise: _Promise) -> Pledge:
    due = _deadline(document, layers, promise)
    days = _days_past(document.published, due)
    overdue = days is not None and days > 0
    fates = find_fates(layers, promise.by, promise.content, overdue=overdue)
    told = sentence_evidence(document.id, layers, [sentence for _, sentence in fates])
    voices = voices_of(document, layers, claim_ids, [] if promise.index is None else [promise.index])
    return Pledge(
        id=content_id("pledge", document.id, promise.content.start, promise.content.end),
        by=promise.by,
        to=promise.to,
        content=_content_words(layers.text, promise.content, due),
        made=promise.made,
        deadline=due,
        status=fate_of([fate for fate, _ in fates], overdue=overdue),
        evidence=tuple(sorted({*words_of(document.id, layers.text, (promise.words,)), *told})),
        days_past_deadline=days if overdue else None,
        voices=voices,
        attribution_status=attribution_status(voices, layers.cast.actors),
    )


def _deadline(document: Document, layers: Layers, promise: _Promise) -> When | None:
    """The date by which it is to happen; "within 60 days" of a day not told stays open, in its own words.

    They run from the day on which it was promised.
    """
    content = promise.content
    dated = next((time for time in dates_in(layers, content) if time.relation in DUE), None)
    if dated is not None:
        return dated.when(document.id)
    for time in layers.times:
        before = layers.text[: time.span.start].rstrip()
        if content.contains(time.span) and time.type is TimexType.DURATION and before.endswith(" within"):
            words = Span(len(before) - len("within"), time.span.end)
            last = _last_day(_day_of(document, layers, promise), time)
            return When(
                earliest=None,
                latest=last,
                best=last,
                precision=DatePrecision.DAY if last is not None else None,
                relation=DateRelation.BY,
                text=words.of(layers.text),
                evidence=(Evidence.at(document.id, layers.text, words),),
            )
    return None


def _day_of(document: Document, layers: Layers, promise: _Promise) -> When | None:
    if promise.index is None:
        return promise.made
    said = DaysOfSaying(document.id, layers.layout, layers.cast, layers.times, layers.attributions)
    return said.of(layers.attributions[promise.index])


def _last_day(made: When | None, length: TimeExpression) -> str | None:
    """As in "promised on 3 March to leave within 30 days": by 2 April."""
    first = made.first_day if made is not None else None
    if made is None or first is None or first != made.last_day or length.days is None:
        return None
    return (date.fromisoformat(first) + timedelta(days=length.days[1])).isoformat()


def _content_words(text: str, content: Span, due: When | None) -> str:
    """What is promised, in the text's own words without the leading "to" and the deadline."""
    words = content.of(text)
    term = due.evidence[0] if due is not None and due.evidence else None
    if term is not None and term.end >= content.end - 1:
        words = text[content.start : max(term.start, content.start)].rstrip()
        words = words.rsplit(" ", 1)[0] if words.endswith(_BEFORE_DUE) else words
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
