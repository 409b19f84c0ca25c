"""What kind of event a group of trigger words tells of: by the words, the weapons and what was struck."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claims.downings import SHOOTDOWN
from counterclaim.claims.found_roles import Roles
from counterclaim.claims.hit import ABDUCTION, GAIN, GAIN_OF_REBELS, HARM, Hit
from counterclaim.model.actors import ActorKind
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Hurt, Role
from counterclaim.model.incidents import CasualtyKind
from counterclaim.vocab.lexicons import triggers, weapons

GENERIC = "attack.generic"
SMALL_ARMS = "attack.small-arms"
AIR, DRONE, CHEMICAL = "attack.air", "attack.drone", "attack.chemical"
DAMAGE = "infrastructure.damage"
ARREST = "detention.arrest"
# what is fired at an aircraft, of which nobody says that it stood on the ground
ON_AIRCRAFT = frozenset((GENERIC, "attack.missile", SMALL_ARMS))
ON_CIVILIANS = frozenset((SMALL_ARMS, GENERIC, HARM))


def types_of(
    cast: Cast,
    group: Sequence[Hit],
    roles: Roles,
    victim: Role | None,
    hurt: Sequence[Hurt],
    *,
    pointer: bool,
    by_people: bool,
) -> tuple[str, ...]:
    """The event types of a happening, the first one foremost.

    ``by_people`` says that people did it, whoever they are: "gunmen killed six herders".
    """
    open_words = triggers()["open.nouns"] if pointer else ()  # "the bombing", from the air or not
    named = [
        GENERIC if hit.token.lemma in open_words else hit.entry.type
        for hit in group
        if hit.entry.type != HARM
    ]
    types = _with_weapons(named, roles, dropped=_is_dropped(group, roles))
    in_flight = roles.struck is not None and roles.struck[0] == "aircraft" and not roles.grounded
    if in_flight and set(types) <= ON_AIRCRAFT:
        types = [SHOOTDOWN, *types]
    types = _people_first(types, group, hurt)
    openly = any(hit.token.lemma.lower() in triggers()["open_abduction.words"] for hit in group)
    types = [_by_actors(cast, kind, roles, hurt, openly=openly) for kind in types]
    known = cast.actors.get(victim.actor) if victim is not None and victim.actor else None
    civilian = known is not None and known.kind is ActorKind.CIVILIANS
    civilian = civilian and not any(h.kind is CasualtyKind.COMBATANT and h.low for h in hurt)
    if civilian and set(types) <= ON_CIVILIANS and (roles.perpetrator is not None or by_people):
        types = ["civilians.attack", *types]
    return tuple(dict.fromkeys(types))


def _by_actors(cast: Cast, kind: str, roles: Roles, hurt: Sequence[Hurt], *, openly: bool) -> str:
    """A kind of event as who did it, and to whom, makes it: rebels gain ground, and soldiers are captured.

    Whom police seize they arrest, unless it is ``openly`` called an abduction.
    """
    doer = cast.actors.get(roles.perpetrator.actor or "") if roles.perpetrator is not None else None
    if kind == GAIN and doer is not None and doer.kind is ActorKind.ARMED_GROUP:
        return GAIN_OF_REBELS
    if kind == ABDUCTION and any(count.kind is CasualtyKind.COMBATANT for count in hurt):
        return HARM
    if kind == ABDUCTION and not openly and doer is not None and doer.kind is ActorKind.POLICE:
        return ARREST
    return kind


def _people_first(types: list[str], group: Sequence[Hit], hurt: Sequence[Hurt]) -> list[str]:
    """As in "ambushed a convoy and burned three lorries": what befell people is foremost."""
    harmed = any(h.outcome in ("killed", "wounded") and h.low for h in hurt)
    if DAMAGE in types and set(types) == {DAMAGE} and harmed and any(h.entry.type == HARM for h in group):
        return [GENERIC, *types]
    assaulted = any(h.token.lemma.lower() in triggers()["assaults.words"] for h in group)
    if DAMAGE in types and not (harmed or assaulted):
        types = [kind for kind in types if kind != GENERIC]  # "burned and destroyed 20 houses"
    return sorted(types, key=lambda kind: kind == DAMAGE)


def _is_dropped(group: Sequence[Hit], roles: Roles) -> bool:
    """Whether a bomb came from above: by how it came down, or by what carried it."""
    fell = any(hit.token.lemma in triggers()["falling.verbs"] for hit in group)
    return fell or any(name in ("aircraft", "drone") for name, _ in roles.weapons)


def _with_weapons(named: Sequence[str], roles: Roles, *, dropped: bool) -> list[str]:
    """The types of trigger words, made plainer by the weapons told; a bomb is laid or ``dropped``."""
    known = {**weapons().types, **({"bomb": AIR} if dropped else {})}
    by_weapon = [known[name] for name, _ in roles.weapons if name in known]
    types = [CHEMICAL] if CHEMICAL in by_weapon else []
    for name in named:
        plainer = name == SMALL_ARMS and by_weapon and by_weapon[0] != SMALL_ARMS
        types += by_weapon if (name == GENERIC and by_weapon) or plainer else [name]
    if DRONE in by_weapon and AIR in types[:1]:  # "a drone dropped a bomb"
        types = [*by_weapon, *types]
    return types or by_weapon or [HARM]
