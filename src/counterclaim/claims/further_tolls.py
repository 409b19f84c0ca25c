"""Further people hurt, told right behind the dead: "killed nine in Gao. Another 24 were wounded"."""

from __future__ import annotations

from counterclaim.claims.hit import HARM
from counterclaim.model.happenings import Happening


def is_further_toll(deed: Happening, before: Happening | None) -> bool:
    """Whether "another 24" are hurt in what was told just before: in another way, and nothing tells where."""
    if before is None or not deed.another or deed.types != (HARM,) or deed.perpetrator is not None:
        return False
    if deed.time is not None or deed.place is not None or not 0 < deed.sentence - before.sentence <= 1:
        return False
    fates = {hurt.outcome for hurt in deed.hurt}
    return bool(fates and before.hurt) and fates.isdisjoint(hurt.outcome for hurt in before.hurt)
