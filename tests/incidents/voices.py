"""Small accounts for tests of decisions over them: two states at odds, their bodies, others who watch."""

from collections.abc import Mapping
from itertools import count

from counterclaim.incidents.readings import Reading, read_accounts
from counterclaim.incidents.sides import Sides
from counterclaim.incidents.status import elements_of, headline
from counterclaim.model.actors import Actor, ActorKind
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.incidents import Account, Casualties, Count, Status
from counterclaim.model.spans import Evidence

KENYA, SOMALIA, CHAD = "state:KE", "state:SO", "state:TD"
_NUMBERS = count()


def _actor(id_: str, kind: ActorKind, side: str | None) -> Actor:
    return Actor(id=id_, name=id_, kind=kind, side=side, part_of=None)


ACTORS = {
    actor.id: actor
    for actor in (
        *(_actor(state, ActorKind.STATE, state) for state in (KENYA, SOMALIA, CHAD)),
        *(_actor(f"{state}/army", ActorKind.ARMED_FORCE, state) for state in (KENYA, SOMALIA)),
        _actor("kenyan-ministry", ActorKind.MINISTRY, KENYA),
        _actor("monitor", ActorKind.MONITOR, None),
        _actor("outlet", ActorKind.MEDIA, None),
        _actor("analyst", ActorKind.ANALYST, None),
        _actor("somebody", ActorKind.PERSON, None),
        _actor("an-agency", ActorKind.MINISTRY, None),
    )
}
SIDES = Sides(ACTORS)


def account(
    party: str | None,
    *,
    stance: Stance = Stance.REPORT,
    scope: DenialScope | None = None,
    by: str | None = SOMALIA,
    against: str | None = KENYA,
    killed: int | None = None,
    of: str | None = KENYA,
    observed: bool | None = None,
    document: str = "d1",
    type_: str = "attack.artillery",
) -> Account:
    """What one party says: by default, that Somalia fired at Kenya."""
    counted = Count(low=killed, high=killed, text=str(killed)) if killed is not None else None
    own = of == SIDES.of(party) if party is not None else None
    start = next(_NUMBERS)
    return Account(
        party=party,
        origin=SIDES.of(party) or f"document:{document}",
        stance=stance,
        scope=scope,
        claims=(),
        date=None,
        place=None,
        perpetrator=by,
        victim=against,
        weapons=(),
        casualties=(Casualties(killed=counted, side=of, own_loss=own),) if counted is not None else (),
        evidence=(Evidence(document=document, start=start, end=start + 1, quote="x"),),
        observed=observed,
        type=type_,
    )


def denial(
    party: str, scope: DenialScope | None, *, killed: int | None = None, document: str = "d1"
) -> Account:
    """A denial of Somalia's fire at Kenya."""
    return account(party, stance=Stance.DENY, scope=scope, killed=killed, document=document)


def reading(*accounts: Account, dates: Mapping[str, str | None] | None = None) -> Reading:
    """The accounts sorted by what they do."""
    return read_accounts(accounts, SIDES, dates or {})


def judged(*accounts: Account, dates: Mapping[str, str | None] | None = None) -> dict[str, Status]:
    """Status of each element, and of the headline."""
    elements = elements_of(reading(*accounts, dates=dates))
    return {name: element.status for name, element in elements.items()} | {"headline": headline(elements)}
