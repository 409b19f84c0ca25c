"""Through whom a voice is heard: "TASS, citing the ministry", "India said, Dawn reported", "on Telegram"."""

from __future__ import annotations

from collections.abc import Mapping

from counterclaim.incidents.sides import Sides
from counterclaim.model.claims import Claim
from counterclaim.model.incidents import Account


def carriers_of(account: Account, claims: Mapping[str, Claim], sides: Sides) -> tuple[str, ...]:
    """The outlets, services and others between a party and the document, the outermost first."""
    found: dict[str, None] = {}
    for id in account.claims:
        claim = claims.get(id)
        if claim is None:
            continue
        outer = [sides.name(actor) for actor in _outer(claim, account.party, claims)]
        found.update(dict.fromkeys([*outer, *([claim.channel] if claim.channel else [])]))
    return tuple(found)


def _outer(claim: Claim, party: str | None, claims: Mapping[str, Claim]) -> list[str]:
    """Those who tell a claim, as its own chain and the claims that it is told inside name them.

    Of several who speak together none is another's carrier.
    """
    told = list(claim.chain) if claim.claimer == party else []
    seen = {claim.id}
    at = claims.get(claim.parent or "")
    while at is not None and at.id not in seen:
        seen.add(at.id)
        told = [*(actor for actor in at.chain if actor not in told), *told]
        at = claims.get(at.parent or "")
    return [actor for actor in told if actor != party]
