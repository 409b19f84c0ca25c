"""Incidents as a page shows them: accounts side by side, who affirms, who denies, what follows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Account, Casualties, Element, Incident, Status, Toll
from counterclaim.model.spans import Evidence
from counterclaim.views.naming import (
    OUTCOMES,
    affirming,
    casualties_text,
    count_text,
    credibility_text,
    denying,
    toll_text,
)
from counterclaim.views.report.desk import Desk, quoted
from counterclaim.views.report.incident_views import Cell, Column, ElementLine, IncidentView, Row, TollLine
from counterclaim.views.report.wording import (
    DENIED_ROWS,
    RELATIONS,
    SCOPES,
    STATUSES,
    account_sign,
    date_words,
    day_words,
    type_words,
)
from counterclaim.views.report.words import Value

UNDATED = "~"  # sorts after every date
_ELEMENTS = ("occurrence", "perpetrator", "toll", "date", "place", "intent")
_Values = Callable[[Account, Desk], Iterable[Value]]


def incident_views(desk: Desk) -> tuple[IncidentView, ...]:
    """All incidents, by date."""
    views = (_view(incident, desk) for incident in desk.ledger.incidents)
    return tuple(sorted(views, key=lambda view: (view.order, view.id)))


def _view(incident: Incident, desk: Desk) -> IncidentView:
    groups = _groups(incident.accounts)
    named = [account for account in incident.accounts if account.party is not None]
    evidence = [words for account in incident.accounts for words in account.evidence]
    when = incident.date
    return IncidentView(
        id=incident.id,
        anchor=desk.anchor(incident.id),
        title=incident.title,
        types=tuple(map(type_words, dict.fromkeys((incident.type, *incident.types)))),
        date=desk.date(when, evidence),
        order=((when.first_day or when.last_day or UNDATED) if when else UNDATED, incident.id),
        place=_incident_place(incident, desk),
        sign=STATUSES[incident.status],
        toll=tuple(_toll(toll, incident, desk) for toll in incident.toll),
        affirm=_parties([a for a in affirming(incident) if a.party is not None], desk),
        deny=_parties(denying(incident), desk),
        record=_parties([a for a in named if a.observed is False and a.stance is not Stance.DENY], desk),
        narrated=any(account.party is None for account in incident.accounts),
        origins=incident.origins,
        columns=tuple(_column(group, desk) for group in groups),
        parties=tuple(
            (party, len(list(members)))
            for party, members in groupby(desk.teller(group[0]) for group in groups)
        ),
        rows=_rows(groups, desk),
        elements=_elements(incident, desk),
        silent=tuple(desk.party(party) for party in incident.silent),
        relations=tuple(
            (
                RELATIONS[relation.kind],
                desk.link(relation.id),
                desk.words.value("words", relation.evidence) if relation.evidence else None,
            )
            for relation in incident.relations
        ),
        doubts=desk.doubts(incident),
        repetitions=incident.repetitions,
        aggregate=incident.aggregate,
    )


def _groups(accounts: Sequence[Account]) -> list[list[Account]]:
    """Accounts by party and by what it does, named parties first, in the order given."""
    groups: dict[tuple[object, ...], list[Account]] = {}
    parties = dict.fromkeys(account.party for account in accounts)
    rank = {party: number for number, party in enumerate(parties)}
    for account in sorted(accounts, key=lambda a: (a.party is None, rank[a.party])):
        key = (account.party, account.party_text, account.stance, account.scope, account.observed)
        groups.setdefault(key, []).append(account)
    return list(groups.values())


def _parties(accounts: Sequence[Account], desk: Desk) -> tuple[Value, ...]:
    """Parties, each once, with the words of its accounts."""
    words: dict[str, list[Evidence]] = {}
    for account in accounts:
        words.setdefault(desk.teller(account), []).extend(account.evidence)
    return tuple(desk.words.value(party, evidence) for party, evidence in words.items())


def _column(group: Sequence[Account], desk: Desk) -> Column:
    first = group[0]
    documents = dict.fromkeys(account.document for account in group)
    return Column(
        party=desk.teller(first),
        sign=account_sign(first),
        scope=SCOPES[first.scope] if first.scope else None,
        documents=tuple(map(desk.document_link, documents)),
        voice=desk.voice(first.origin),
        voice_reason=first.origin_reason,
    )


def _rows(groups: Sequence[Sequence[Account]], desk: Desk) -> tuple[Row, ...]:
    rows = []
    for key, title, values in _ROWS:
        cells = tuple(Cell(_merged(values, group, desk), denied=_denies(group[0], key)) for group in groups)
        if any(cell.values for cell in cells):
            rows.append(Row(title, cells))
    return tuple(rows)


def _denies(account: Account, row: str) -> bool:
    return account.stance is Stance.DENY and row in DENIED_ROWS[account.scope]


def _merged(values: _Values, group: Sequence[Account], desk: Desk) -> tuple[Value, ...]:
    """The values of several accounts, equal ones once with the words of all."""
    merged: dict[str, Value] = {}
    for account in group:
        for value in values(account, desk):
            known = merged.get(value.text)
            merged[value.text] = _joined(known, value) if known else value
    return tuple(merged.values())


def _joined(first: Value, second: Value) -> Value:
    anchors = tuple(dict.fromkeys((*first.anchors, *second.anchors)))
    return Value(first.text, anchors, first.said or second.said, () if anchors else first.quotes)


def _words_of(account: Account, member: str) -> Sequence[Evidence]:
    return account.evidence_of.get(member) or account.evidence


def _what(account: Account, desk: Desk) -> Iterable[Value]:
    if account.type:
        yield desk.words.value(type_words(account.type), _words_of(account, "type"))


def _date(account: Account, desk: Desk) -> Iterable[Value]:
    value = desk.date(account.date, _words_of(account, "date"))
    return (value,) if value else ()


def _place(account: Account, desk: Desk) -> Iterable[Value]:
    name = desk.names.of(account.place) or account.place_text
    if name:
        yield desk.words.value(name, _words_of(account, "place"), said=account.place_text)


def _actor(account: Account, desk: Desk, role: str) -> Iterable[Value]:
    name = desk.names.of(getattr(account, role))
    if name:
        own = account.evidence_of.get(role, ())
        yield desk.words.value(name, own or account.evidence, said=quoted(own) or None)


def _weapons(account: Account, desk: Desk) -> Iterable[Value]:
    for weapon in account.weapons:
        yield desk.words.value(weapon, _words_of(account, "weapons"))


def _casualties(account: Account, desk: Desk) -> Iterable[Value]:
    for casualties in account.casualties:
        text = casualties_text(casualties, desk.names)
        parts = [f"{count_text(part.count) or 'some'} {part.what}" for part in casualties.including]
        including = f", including {', '.join(parts)}" if parts else ""
        as_of = date_words(casualties.as_of)
        words = _count_words(casualties) or account.evidence
        yield desk.words.value(f"{text}{including}{f', as of {as_of}' if as_of else ''}", words)


def _count_words(casualties: Casualties) -> list[Evidence]:
    counts = [getattr(casualties, outcome) for outcome in OUTCOMES]
    own = [words for count in counts if count for words in count.evidence]
    parts = [words for part in casualties.including if part.count for words in part.count.evidence]
    return [*(own or casualties.evidence), *parts]


def _spoken(account: Account, desk: Desk) -> Iterable[Value]:
    yield desk.words.value(f"“{quoted(account.evidence)}”", account.evidence)


def _credibility(account: Account, desk: Desk) -> Iterable[Value]:
    if account.credibility is not None:
        yield desk.words.value(credibility_text(account.credibility), account.evidence)


_ROWS: Sequence[tuple[str, str, _Values]] = (
    ("what", "what", _what),
    ("date", "date", _date),
    ("place", "place", _place),
    ("blamed", "blamed", lambda account, desk: _actor(account, desk, "perpetrator")),
    ("victim", "victim", lambda account, desk: _actor(account, desk, "victim")),
    ("weapons", "weapons", _weapons),
    ("casualties", "casualties", _casualties),
    ("credibility", "credibility", _credibility),
    ("words", "words", _spoken),
)


def _elements(incident: Incident, desk: Desk) -> tuple[ElementLine, ...]:
    order = {name: number for number, name in enumerate(_ELEMENTS)}
    names = sorted(incident.elements, key=lambda name: (order.get(name, len(order)), name))
    return tuple(_element(name, incident.elements[name], incident, desk) for name in names)


def _element(name: str, element: Element, incident: Incident, desk: Desk) -> ElementLine:
    value = None
    if element.value is not None and element.status is not Status.UNKNOWN:
        shown = day_words(element.value) if name == "date" else desk.names.of(element.value)
        value = desk.words.value(shown or element.value, _element_words(name, element.value, incident))
    return ElementLine(name, STATUSES[element.status], value, element.reason)


def _element_words(name: str, value: str, incident: Incident) -> list[Evidence]:
    """The words of an element: of the accounts that give the value, else of all that speak of it."""
    giving = [a for a in incident.accounts if getattr(a, name, None) == value] or incident.accounts
    own = [words for account in giving for words in account.evidence_of.get(name, ())]
    return own or [words for account in giving for words in account.evidence]


def _toll(toll: Toll, incident: Incident, desk: Desk) -> TollLine:
    counted = [c for account in incident.accounts for c in account.casualties if c.side == toll.side]
    words = [evidence for casualties in counted for evidence in _count_words(casualties)]
    return TollLine(desk.words.value(toll_text(toll, desk.names), words), toll.rule)


def _incident_place(incident: Incident, desk: Desk) -> Value | None:
    name = desk.names.of(incident.place) or incident.place_text
    if not name:
        return None
    return desk.words.value(name, _element_words("place", incident.place or "", incident))
