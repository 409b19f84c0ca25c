"""Restrictions in force, pledges due and overdue, talks held: as of the last day of a period."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.dates import DatePrecision, DateRelation, When
from counterclaim.model.ledgers import Ledger
from counterclaim.model.situations import (
    Phase,
    Pledge,
    PledgeStatus,
    Restriction,
    RestrictionLevel,
    Round,
    RoundStatus,
    TalksTrack,
    Voice,
)
from counterclaim.model.spans import Evidence
from counterclaim.views.bulletin.desk import Desk, joined, sentence_case, since_phrase, when_phrase
from counterclaim.views.bulletin.evidence import widest
from counterclaim.views.bulletin.paging import ranked, section
from counterclaim.views.bulletin.quoting import cut, single_marks
from counterclaim.views.bulletin.records import Item, Scope, Section, Sentence
from counterclaim.views.bulletin.sectors import Sectors
from counterclaim.views.bulletin.statements import in_quotes
from counterclaim.views.report.desk import quoted
from counterclaim.views.report.wording import PLEDGES, STATUSES, day_words
from counterclaim.vocab.wording import phrase_of

MOST_RESTRICTIONS, MOST_PLEDGES, MOST_TALKS = 3, 3, 3  # on one page
DUE_SOON = 7  # days after the period within which a deadline is told of
_SAYING = frozenset((Stance.REPORT, Stance.CLAIM, Stance.ACCUSE, Stance.CONFIRM, Stance.ASSESS))
_OF_A_DAY = (DatePrecision.DAY, DatePrecision.PART_OF_DAY, DatePrecision.HOUR, DatePrecision.MINUTE)
WAITING = (PledgeStatus.OPEN, PledgeStatus.OVERDUE_UNKNOWN)
_DENIED = {
    DenialScope.RESPONSIBILITY: "denied responsibility for {what}",
    DenialScope.INTENT: "denied the intent imputed for {what}",
    DenialScope.NUMBER: "denied the number given for {what}",
    None: "disputed the account of {what}",
}
_MET = {
    RoundStatus.HELD: "met",
    RoundStatus.PLANNED: "are to meet",
    RoundStatus.POSTPONED: "put off a meeting",
    RoundStatus.CANCELLED: "called off a meeting",
    RoundStatus.UNKNOWN: "are named for a meeting",
}


def restriction_section(ledger: Ledger, scope: Scope, sectors: Sectors, desk: Desk) -> Section:
    """The limits on movement that nobody says were lifted by the end of the period, with their days."""
    found = [
        restriction
        for restriction in ledger.restrictions
        if _is_in_force(restriction, scope)
        and (scope.sector is None or sectors.fits(scope.sector, restriction.place))
    ]
    found.sort(key=lambda r: ((r.start.first_day if r.start else None) or "9999", r.id))
    return section(
        "restrictions",
        "Restrictions in force",
        [(None, ranked(_restriction(restriction, scope, desk) for restriction in found))],
        nothing="No restriction is told of as in force.",
        most=None if scope.full else MOST_RESTRICTIONS,
    )


def pledge_section(ledger: Ledger, scope: Scope, desk: Desk) -> Section:
    """Pledges of the period, and those whose day comes soon or has passed, the latest day first."""
    clocked = [(pledge, _days_past(pledge, scope)) for pledge in ledger.pledges]
    found = [
        (pledge, past)
        for pledge, past in clocked
        if any(scope.covers(desk.published(words.document)) for words in pledge.evidence)
        or (past is not None and past >= -DUE_SOON and pledge.status in WAITING)
    ]
    found.sort(key=lambda one: (one[1] is None, abs(one[1] or 0), one[0].id))
    return section(
        "pledges",
        "Pledges due and overdue",
        [(None, ranked(_pledge(pledge, past, desk) for pledge, past in found))],
        nothing="No pledge was made, is due or is overdue.",
        most=None if scope.full else MOST_PLEDGES,
    )


def talks_section(ledger: Ledger, scope: Scope, desk: Desk) -> Section:
    """The meetings of the period."""
    items = [
        _round(track, round, desk)
        for track in ledger.talks
        for round in track.rounds
        if _meets(round, scope, desk)
    ]
    return section(
        "talks",
        "Talks",
        [(None, ranked(items))],
        nothing="No talks of this period are told of.",
        most=None if scope.full else MOST_TALKS,
    )


def _restriction(restriction: Restriction, scope: Scope, desk: Desk) -> Item:
    what = f"{phrase_of(f'restriction.{restriction.type}')}{desk.where(restriction.place, None, None)}"
    saying = [v for v in restriction.voices if v.stance in _SAYING and v.party is not None]
    denying = [v for v in restriction.voices if v.stance is Stance.DENY and v.party is not None]
    there_is = _according(saying, desk.words(saying) or restriction.evidence, f"there is {what}", desk)
    lasting = _lasting(restriction, scope, desk)
    denials = [_denial(voice, what, desk) for voice in denying]
    sign = STATUSES[restriction.attribution_status]
    return Item(record=restriction.id, sign=sign, sentences=(there_is, *lasting, *_once(denials)))


def _lasting(restriction: Restriction, scope: Scope, desk: Desk) -> list[Sentence]:
    """Since when, by whom and how far, as the texts tell it: not every voice says all of that."""
    start, phase = restriction.start, _last_phase(restriction, scope)
    told, words = [], list[Evidence]()
    if start is not None and (since := since_phrase(start)):
        told.append(f"it has lasted{since}{_days_by(start, scope)}")
        words += start.evidence
    if phase is not None and phase.level is not RestrictionLevel.UNKNOWN:
        told.append(f"it was last told of as {phase.level}{since_phrase(phase.start)}")
        words += phase.evidence
    if restriction.imposed_by is not None:
        told.append(f"it was imposed by {desk.actor(restriction.imposed_by)}")
        words += next((p.evidence for p in restriction.phases if p.imposed_by), restriction.evidence)
    cited = widest(words or restriction.evidence)
    names = tuple(dict.fromkeys(desk.document(e.document) for e in cited))
    text = f"By the text of {joined(names)}, {'; '.join(told)}." if told else ""
    return [Sentence(text=text, voices=names, evidence=cited)] if told else []


def _according(voices: Iterable[Voice], words: Sequence[Evidence], told: str, desk: Desk) -> Sentence:
    """A sentence by whoever says so in these words, else by the publishers of texts that name nobody."""
    speaking = [voice for voice in voices if voice.party is not None]
    cited = widest(words)
    names = tuple(dict.fromkeys(desk.actor(voice.party) for voice in speaking if voice.party))
    if names:
        return Sentence(text=f"According to {joined(names)}, {told}.", voices=names, evidence=cited)
    names = tuple(dict.fromkeys(desk.document(e.document) for e in cited))
    verb = "names" if len(names) == 1 else "name"
    text = f"According to {joined(names)}, which {verb} nobody who says so, {told}."
    return Sentence(text=text, voices=names, evidence=cited)


def _days_by(start: When, scope: Scope) -> str:
    if start.first_day is None or start.precision not in _OF_A_DAY:
        return ""
    days = _days(start.first_day, scope.last)
    return f", {days} {'day' if days == 1 else 'days'} by {day_words(scope.last)}"


def _denial(voice: Voice, what: str, desk: Desk) -> Sentence:
    party = desk.actor(voice.party or "")
    denied = _DENIED.get(voice.scope, "denied that there is {what}").format(what=what)
    said = f": “{single_marks(cut(quoted(voice.evidence)))}”" if voice.scope is None else ""
    text = sentence_case(f"{party} {denied}{said}.")
    return Sentence(text=text, voices=(party,), evidence=desk.words([voice]))


def _once(sentences: Iterable[Sentence]) -> list[Sentence]:
    """Sentences with the same text as one, which cites the words of all."""
    found: dict[str, Sentence] = {}
    for one in sentences:
        known = found.get(one.text)
        evidence = widest((*(known.evidence if known else ()), *one.evidence))
        found[one.text] = Sentence(text=one.text, voices=one.voices, evidence=evidence)
    return list(found.values())


def _pledge(pledge: Pledge, past: int | None, desk: Desk) -> Item:
    by = desk.actor(pledge.by) if pledge.by else None
    words = widest((*pledge.evidence, *(pledge.deadline.evidence if pledge.deadline else ())))
    sides = {desk.side(voice.party) for voice in pledge.voices if voice.party}
    voices = [voice for voice in pledge.voices if voice.party and voice.stance is not Stance.DENY]
    content = in_quotes(pledge.content, pledge.evidence)
    due = _due(pledge, past)
    if by is not None and desk.side(pledge.by) in sides:
        to = f" to {desk.actor(pledge.to)}" if pledge.to else ""
        teller = _teller(pledge, voices, desk)
        text = f"According to {teller}, {by} pledged{to}: {content}{due}."
        told = Sentence(text=text, voices=(teller, by), evidence=words)
    else:
        told = _according(voices, words, f"{by or 'a party not named'} pledged: {content}{due}", desk)
    return Item(record=pledge.id, sign=PLEDGES[_fate(pledge, past)], sentences=(told,))


def _teller(pledge: Pledge, voices: Sequence[Voice], desk: Desk) -> str:
    """Who says that it was pledged: whom the text has tell it, else the publishers of the texts."""
    side = desk.side(pledge.by)
    told = [party for party in desk.outer_voices(voices) if desk.side(party) != side]
    told = told or [voice.party for voice in voices if voice.party and voice.party != pledge.by]
    names = dict.fromkeys(map(desk.actor, told)) or dict.fromkeys(
        desk.document(words.document) for words in pledge.evidence
    )
    return joined(names)


def _due(pledge: Pledge, past: int | None) -> str:
    if pledge.deadline is None:
        return ""
    if past is None:  # "within 30 days" of a day that is not known
        return f", “{single_marks(pledge.deadline.text)}”" if pledge.deadline.text else ""
    when = when_phrase(pledge.deadline).strip()
    if past > 0:
        fate = ", its fate not stated" if pledge.status in WAITING else ""
        return f"; {when}, which was {past} {'day' if past == 1 else 'days'} ago{fate}"
    return f"; {when}" + (", which is now" if past == 0 else f", which is in {-past} days")


def _fate(pledge: Pledge, past: int | None) -> PledgeStatus:
    """How a pledge stands on the last day of the period."""
    if pledge.status not in WAITING:
        return pledge.status
    return PledgeStatus.OVERDUE_UNKNOWN if past is not None and past > 0 else PledgeStatus.OPEN


def _round(track: TalksTrack, round: Round, desk: Desk) -> Item:
    parties = desk.actors(track.parties) if track.parties else "parties not named"
    mediators = round.mediators or track.mediators
    by = f", mediated by {desk.actors(mediators)}" if mediators else ""
    level = f", at the level of {round.level}" if round.level else ""
    where = desk.where(round.place, None, None)
    going_on = round.date is not None and round.date.relation is DateRelation.SINCE
    met = "have been meeting" if going_on and round.status is RoundStatus.HELD else _MET[round.status]
    told = f"{parties} {met}{where}{when_phrase(round.date)}{level}{by}"
    voices = [voice for voice in track.voices if _speaks_in(round.evidence, desk.words([voice]))]
    sentence = _according(voices, (*round.evidence, *desk.words(voices)), told, desk)
    return Item(record=track.id, sign=None, sentences=(sentence,))


def _speaks_in(words: Iterable[Evidence], said: Iterable[Evidence]) -> bool:
    """Whether some words are, or lie in, what was said."""
    told = tuple(said)
    return any(w.document == s.document and w.span.overlaps(s.span) for w in words for s in told)


def _is_in_force(restriction: Restriction, scope: Scope) -> bool:
    start = restriction.start.first_day if restriction.start else None
    end = restriction.end.last_day if restriction.end else None
    eased = restriction.phases and restriction.phases[-1].level is RestrictionLevel.EASED
    return (start is None or start <= scope.last) and (end is None or end >= scope.first) and not eased


def _last_phase(restriction: Restriction, scope: Scope) -> Phase | None:
    begun: Callable[[Any], str] = lambda phase: (phase.start.first_day if phase.start else None) or ""  # noqa: E731
    known = [phase for phase in restriction.phases if begun(phase) <= scope.last and phase.evidence]
    return max(known, key=begun) if known else None


def _days_past(pledge: Pledge, scope: Scope) -> int | None:
    due = pledge.deadline.last_day if pledge.deadline else None
    return _days(due, scope.last) if due else None


def _meets(round: Round, scope: Scope, desk: Desk) -> bool:
    """Whether a meeting is of the period; "since Monday" is until the day on which that was written."""
    when = round.date
    first, last = (when.first_day, when.last_day) if when else (None, None)
    if when is not None and when.relation is DateRelation.SINCE:
        last = max(filter(None, (desk.published(words.document) for words in round.evidence)), default=None)
    return first is not None and first <= scope.last and (last or first) >= scope.first


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last[:10]) - date.fromisoformat(first)).days
