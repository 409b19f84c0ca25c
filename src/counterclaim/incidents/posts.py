"""Whose posts were struck: an army that says another fired on "positions near Orsa" speaks of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.incidents.sides import Sides
from counterclaim.model.actors import ActorKind
from counterclaim.model.happenings import Happening, Role

SOLDIERLY = (ActorKind.ARMED_FORCE, ActorKind.POLICE, ActorKind.MINISTRY)
# Nothing beside the noun says whose they are: "two border posts", never "rebel positions".
_BARE_POST = re.compile(
    r"(?:(?:the|a|an|its|their|some|several|many|other|one|two|three|four|five|\d+|military|army|border|combat|"
    r"front-?line|forward|defen[sc]ive|observation|guard)\s)*(?:positions?|posts?|outposts?|trench(?:es)?|checkpoints?)\b",
    re.IGNORECASE,
)


def own_post(
    members: Sequence[Happening], party: str | None, doer: str | None, sides: Sides, text: str
) -> Role | None:
    """The side of the army or ministry that tells, where it blames another for fire on nobody's posts."""
    known, side = sides.actors.get(party or ""), sides.of(party)
    if known is None or known.side is None or known.kind not in SOLDIERLY or doer is None or doer == side:
        return None
    for happening in members:
        target = happening.target
        if target is not None and _BARE_POST.match(target.span.of(text)):
            return Role(span=target.span, actor=side)
    return None
