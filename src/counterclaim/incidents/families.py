"""Kinds of events that may be told of one incident in other words, and those that never are."""

from __future__ import annotations

from functools import cache

CLASH = "clash.ground"  # in which both sides fire
FIRE = frozenset(("attack.small-arms", CLASH, "civilians.attack", "attack.sniper"))
HEAVY = frozenset(
    (
        "attack.artillery",
        "attack.missile",
        "attack.air",
        "attack.drone",
        "attack.mixed",
        "attack.grenade",
        "attack.naval",
    )
)
BLAST = frozenset(("attack.ied-mine", "attack.suicide"))
DOWNING = frozenset(("drone.shootdown", "attack.shootdown", "drone.intrusion"))
DRONES = frozenset(("drone.shootdown", "drone.intrusion"))  # that come down or fly over
GROUND = frozenset(("territory.gain-state", "territory.gain-nonstate", "territory.transfer"))
ARRESTS = frozenset(("detention.arrest", "civilians.abduction"))
RELEASES = frozenset(("detention.release", "detention.exchange"))
TROOPS = frozenset(("mobilisation", "ceasefire-violation.movement"))
WORKS = frozenset(("ceasefire-violation.fortification",))
PACTS = frozenset(("agreement.signed", "agreement.ceasefire"))
WITHDRAWALS = frozenset(("agreement.withdrawal",))
TALKS = frozenset(("talks.suspended",))
PROTESTS = frozenset(("protest.demonstration", "protest.riot"))
AID = frozenset(("restriction.aid-convoy",))
OPEN = frozenset(("harm", "attack.generic", "attack.unspecified", "ceasefire-violation.unspecified"))
FAMILIES = (
    *(FIRE, HEAVY, BLAST, DOWNING, GROUND),
    *(ARRESTS, RELEASES, TROOPS, WORKS, PACTS, WITHDRAWALS, TALKS, PROTESTS, AID),
)
# What nobody is struck in, and so no attack of which the kind is not told.
QUIET: frozenset[str] = RELEASES | PACTS | WITHDRAWALS | TALKS | AID | {"detention.arrest", "mobilisation"}


@cache
def families(types: frozenset[str]) -> frozenset[int]:
    """Indices of the families of some types; open types belong to none."""
    return frozenset(number for number, family in enumerate(FAMILIES) if types & family)
