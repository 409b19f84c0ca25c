"""The incidents of a period by sector; those that people died in where one page has no room for all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from counterclaim.ledger.trait import day_order
from counterclaim.model.claims import Stance
from counterclaim.model.comparisons import ChangeKind, RecordChange
from counterclaim.model.dates import When
from counterclaim.model.incidents import Incident, Status
from counterclaim.views.bulletin.desk import Desk, days_phrase, joined, sentence_case
from counterclaim.views.bulletin.paging import ranked, section
from counterclaim.views.bulletin.phrases import accounts_told, voice_of, what_told
from counterclaim.views.bulletin.records import Item, Moments, Scope, Section, Sentence
from counterclaim.views.bulletin.sectors import UNPLACED, Sectors
from counterclaim.views.bulletin.tolls import tolls_told
from counterclaim.views.report.wording import STATUSES

WIDEST_DAYS = 7  # a date known no closer than to a week is of each of its days; a wider one has none
MOST_INCIDENTS, MOST_CHANGED, MOST_SILENT = 6, 4, 3  # on one page


def incidents_in(moments: Moments, scope: Scope, sectors: Sectors, desk: Desk) -> list[Incident]:
    """The incidents that happened in the period or that a document of the period tells of, by date."""
    found = [
        incident
        for incident in moments.now.incidents
        if (
            _happened_in(incident.date, scope)
            or any(_is_news(a.document, scope, desk) for a in incident.accounts)
        )
        and (scope.sector is None or sectors.fits(scope.sector, incident.place))
    ]
    return sorted(found, key=lambda incident: (*day_order(incident.date), incident.id))


def incident_section(
    incidents: Sequence[Incident],
    changes: Mapping[str, RecordChange],
    scope: Scope,
    sectors: Sectors,
    desk: Desk,
) -> Section:
    """The incidents by sector, each with who says and who denies what."""
    ranks = {incident.id: rank for rank, incident in enumerate(_by_weight(incidents, scope))}
    by_sector: dict[str, list[Item]] = {}
    for incident in incidents:
        item = replace(_item(incident, changes.get(incident.id), desk), rank=ranks[incident.id])
        by_sector.setdefault(sectors.of(incident.place), []).append(item)
    ordered = sorted(by_sector, key=lambda name: (name == UNPLACED, name))
    return section(
        "incidents",
        "Incidents by sector",
        [(sentence_case(name), by_sector[name]) for name in ordered],
        nothing="No incident of this period is in this ledger.",
        most=None if scope.full else MOST_INCIDENTS,
    )


def changed_section(
    incidents: Iterable[Incident], changes: Mapping[str, RecordChange], scope: Scope, desk: Desk
) -> Section:
    """What stands otherwise than on the day before the period."""
    items = [
        Item(record=incident.id, sign=STATUSES[incident.status], sentences=(told,))
        for incident in incidents
        if (change := changes.get(incident.id)) and (told := _changed(incident, change, scope, desk))
    ]
    return section(
        "changed",
        "Changed since the day before",
        [(None, ranked(items))],
        nothing="No incident that was known before stands otherwise now.",
        most=None if scope.full else MOST_CHANGED,
    )


def silence_section(incidents: Iterable[Incident], scope: Scope, desk: Desk) -> Section:
    """Who is blamed or was struck and has no account of its own, but in what a person has set aside."""
    blaming: dict[str, list[Incident]] = {}
    for incident in incidents:
        for party in incident.silent if incident.status is not Status.DISCOUNTED else ():
            blaming.setdefault(party, []).append(incident)
    most_blamed = sorted(blaming.items(), key=lambda one: (-len(one[1]), one[0]))
    return section(
        "silence",
        "Blamed or struck, and no account found",
        [(None, ranked(one for party, told in most_blamed if (one := _silent(party, told, desk))))],
        nothing="No party that is blamed or was struck, and has no account of its own, was found.",
        most=None if scope.full else MOST_SILENT,
    )


def _item(incident: Incident, change: RecordChange | None, desk: Desk) -> Item:
    told = [*accounts_told(incident, desk), *tolls_told(incident, desk)]
    return Item(
        record=incident.id,
        sign=STATUSES[incident.status],
        sentences=tuple({sentence.text: sentence for sentence in told}.values()),
        tags=_tags(change),
    )


def _tags(change: RecordChange | None) -> tuple[str, ...]:
    if change is None:
        return ()
    if change.kind is ChangeKind.NEW:
        return ("new",)
    before = _before(change)
    return (f"{before} the day before",) if before else ()


def _before(change: RecordChange) -> str | None:
    """The headline that an incident had, if it has another one now."""
    found = (d.before for d in change.differences if d.member == "status")
    before = next(found, None)
    return STATUSES[Status(before)].word if before else None


def _changed(incident: Incident, change: RecordChange, scope: Scope, desk: Desk) -> Sentence | None:
    before = _before(change)
    if change.kind is not ChangeKind.CHANGED or before is None:
        return None
    news = [a for a in incident.accounts if _is_news(a.document, scope, desk)] or list(incident.accounts)
    voices = tuple(dict.fromkeys(voice_of(account, desk) for account in news))
    fullest = max(incident.accounts, key=lambda a: (a.place is not None, a.date is not None))
    what = what_told(fullest, incident.type, desk)
    now = STATUSES[incident.status].word
    text = f"With what {joined(voices)} said, the account of {what} is {now}; the day before it was {before}."
    return Sentence(text=text, voices=voices, evidence=desk.words([*news, fullest]))


def _silent(party: str, incidents: Sequence[Incident], desk: Desk) -> Item | None:
    side = desk.side(party)
    told = [a for incident in incidents for a in incident.accounts if a.stance is not Stance.DENY]
    # A denial repeats whom it says was blamed, and blames nobody.
    blaming = [a for a in told if a.perpetrator and desk.side(a.perpetrator) == side]
    part = "had a part in" if blaming else "was on the receiving side of"
    blaming = blaming or [a for a in told if a.victim and desk.side(a.victim) == side]
    if not blaming:
        return None
    voices = tuple(dict.fromkeys(voice_of(account, desk) for account in blaming))
    times = "an incident" if len(incidents) == 1 else f"{len(incidents)} incidents"
    name = desk.actor(party)
    text = (
        f"By the words of {joined(voices)}, {name} {part} {times} told here; "
        f"no account of {'it' if len(incidents) == 1 else 'them'} in this ledger is known to be by {name}."
    )
    return Item(
        record=party,
        sign=None,
        sentences=(Sentence(text=text, voices=voices, evidence=desk.words(blaming)),),
    )


def _by_weight(incidents: Sequence[Incident], scope: Scope) -> list[Incident]:
    """Those that happened in the period before earlier ones, the deadliest and contested before others."""
    return sorted(
        incidents,
        key=lambda incident: (
            not _happened_in(incident.date, scope),
            -_killed(incident),
            incident.status is not Status.CONTESTED,
            incident.id,
        ),
    )


def _killed(incident: Incident) -> int:
    return sum(toll.killed.high or toll.killed.low for toll in incident.toll if toll.killed is not None)


def _is_news(document: str, scope: Scope, desk: Desk) -> bool:
    return scope.covers(desk.published(document))


def _happened_in(when: When | None, scope: Scope) -> bool:
    first, last = (when.first_day, when.last_day) if when else (None, None)
    if first is None or last is None or last < scope.first or first > scope.last:
        return False
    wide = (date.fromisoformat(last) - date.fromisoformat(first)).days > WIDEST_DAYS
    return not wide or (scope.first <= first and last <= scope.last)


def period_words(scope: Scope) -> str:
    """The period of a bulletin in words."""
    return days_phrase(scope.first, scope.last)
