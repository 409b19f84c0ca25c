"""Incidents that came, went, or stand otherwise: status with both reasons, toll, date, place, accounts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counterclaim.ledger.redirects import find_redirects
from counterclaim.model.comparisons import Difference, RecordChange
from counterclaim.model.incidents import Element, Incident, Toll
from counterclaim.views.changes.accounts import account_differences
from counterclaim.views.changes.between import Between, matched
from counterclaim.views.changes.members import differing, direction_of
from counterclaim.views.naming import OUTCOMES, Names, figure_text

APART = ("status", "accounts", "elements", "toll", "redirects", "relations")
HEADLINE = ("occurrence", "perpetrator")


def incident_changes(between: Between) -> Iterator[RecordChange]:
    """Every incident that is not as it was."""
    found = matched(between.before.incidents, between.after.incidents, lambda incident: incident.id)
    gone, new = {i.id: i for i in found.gone}, {i.id: i for i in found.new}
    onward = find_redirects(found.gone, between.after.incidents, between.pages)
    back = find_redirects(found.new, between.before.incidents, between.pages)
    moved = {id: to for id, to in onward.items() if to in new and back.get(to) == id}
    pairs = [*found.pairs, *((gone[id], new[to]) for id, to in moved.items())]
    for one, other in pairs:
        if one == other:
            continue
        differences = tuple(_differences(one, other, between))
        if differences or one.id != other.id:
            cited = {id for d in differences for id in d.cited if id.startswith("document:")}
            yield RecordChange(
                before=one.id,
                after=other.id,
                title=other.title,
                documents=tuple(sorted(cited)),
                differences=differences,
            )
    for incident in found.new:
        if incident.id not in moved.values():
            yield _new(incident, back, between.names_after)
    for incident in found.gone:
        if incident.id not in moved:
            yield _new(incident, onward, between.names_before).mirrored


def _new(incident: Incident, from_where: Mapping[str, str], names: Names) -> RecordChange:
    """An incident that only one moment has, with how it stands there."""
    stands = Difference(
        member="status",
        before=None,
        after=incident.status,
        reason_after=_headline_reason(incident),
        cited=tuple(sorted({account.document for account in incident.accounts})),
    )
    tolls = tuple(_toll_differences((), incident.toll, names, names))
    elsewhere = from_where.get(incident.id)
    return RecordChange(
        before=None,
        after=incident.id,
        title=incident.title,
        documents=stands.cited,
        differences=(stands, *tolls),
        elsewhere=(elsewhere,) if elsewhere else (),
    )


def _differences(one: Incident, other: Incident, between: Between) -> Iterator[Difference]:
    if one.status != other.status:
        yield Difference(
            member="status",
            before=one.status,
            after=other.status,
            direction=direction_of(one.status, other.status),
            reason_before=_headline_reason(one),
            reason_after=_headline_reason(other),
        )
    for name in sorted({*one.elements, *other.elements}):
        was, now = one.elements.get(name), other.elements.get(name)
        before, after = _standing(was, between.names_before), _standing(now, between.names_after)
        if before != after:
            yield Difference(
                member=name,
                before=before,
                after=after,
                direction=direction_of(was and was.status, now and now.status),
                reason_before=was.reason if was else None,
                reason_after=now.reason if now else None,
            )
    yield from differing(one, other, between, apart=APART)
    yield from _toll_differences(one.toll, other.toll, between.names_before, between.names_after)
    yield from account_differences(one.accounts, other.accounts, between)


def _headline_reason(incident: Incident) -> str | None:
    """The reason of the element that decides the headline."""
    deciding = (incident.elements.get(name) for name in HEADLINE)
    return next((e.reason for e in deciding if e is not None and e.status == incident.status), None)


def _standing(element: Element | None, names: Names) -> str | None:
    if element is None:
        return None
    return f"{element.status} ({names.of(element.value)})" if element.value else str(element.status)


def _toll_differences(
    before: tuple[Toll, ...], after: tuple[Toll, ...], names_before: Names, names_after: Names
) -> Iterator[Difference]:
    one, other = _figures(before, names_before), _figures(after, names_after)
    for key in sorted({*one, *other}):
        if one.get(key) != other.get(key):
            yield Difference(member=key, before=one.get(key), after=other.get(key))


def _figures(tolls: tuple[Toll, ...], names: Names) -> dict[str, str]:
    """Each figure of a toll by whose and what it is."""
    return {
        ", ".join(filter(None, ("toll", names.of(toll.side), outcome))): f"{figure_text(figure)}, {toll.rule}"
        for toll in tolls
        for outcome in OUTCOMES
        if (figure := getattr(toll, outcome, None)) is not None
    }
