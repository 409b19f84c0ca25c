"""Who tells an incident: the accounts of it by the side that gives them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.model.actors import Actor
from counterclaim.model.incidents import Account, Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.sides import side_of
from counterclaim.views.naming import affirming, denying
from counterclaim.views.series.days import one_day
from counterclaim.views.series.records import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One incident as one side tells it of one doer; all that this side says of that is in it, once.

    ``teller`` is ``None`` where nobody but a text tells it, ``doer`` where this side blames nobody. ``day``
    is that of these accounts; where they have none that of the incident, and ``own_day`` is false.
    """

    incident: Incident
    teller: str | None
    doer: str | None
    day: str | None
    own_day: bool
    accounts: tuple[Account, ...]


def actors_by_id(ledger: Ledger) -> dict[str, Actor]:
    """The actors of a ledger."""
    return {actor.id: actor for actor in ledger.actors}


def tellings(ledger: Ledger, period: Period) -> Iterator[Told]:
    """Every incident of a ledger once for each side that affirms it and each doer that this side names.

    Who only records what others say tells nothing. What has its day outside of the period is left out.
    """
    actors = actors_by_id(ledger)
    for incident in ledger.incidents:
        groups: dict[tuple[str, str], list[Account]] = {}
        for account in affirming(incident):
            teller, doer = side_of(account.party, actors), side_of(account.perpetrator, actors)
            groups.setdefault((teller or "", doer or ""), []).append(account)
        named = {teller for teller, doer in groups if doer}
        for (teller, doer), accounts in sorted(groups.items()):
            if not doer and teller in named:
                continue  # it blames somebody elsewhere: that is the fuller telling of one and the same
            told = _told(incident, teller or None, doer or None, accounts)
            if period.holds(told.day):
                yield told


def _told(incident: Incident, teller: str | None, doer: str | None, accounts: Sequence[Account]) -> Told:
    days = sorted(day for account in accounts if (day := one_day(account.date)))
    return Told(
        incident=incident,
        teller=teller,
        doer=doer,
        day=days[0] if days else one_day(incident.date),
        own_day=bool(days),
        accounts=tuple(accounts),
    )


def deniers(incident: Incident, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """The sides that deny an incident or a part of it."""
    return tuple(sorted({side for a in denying(incident) if (side := side_of(a.party, actors)) is not None}))
