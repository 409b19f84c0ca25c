"""Soldiers and rebels: who denies that the ones died speaks of no fight in which the others did."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.incidents.stories import Document
from counterclaim.model.actors import ActorKind
from counterclaim.model.happenings import Happening, Hurt
from counterclaim.vocab.lexicons import longest_head

_SOLDIERLY = frozenset((ActorKind.ARMED_FORCE, ActorKind.POLICE))
_IRREGULAR = frozenset((ActorKind.ARMED_GROUP,))


def are_of_other_force(document: Document, told: Sequence[Happening], denied: Sequence[Happening]) -> bool:
    """As in "denied that any soldiers had died", said of a fight in which twelve insurgents were killed."""
    own, others = _forces_hurt(document, denied), _forces_hurt(document, told)
    return any(own <= ones and others <= rest for ones, rest in _RIVALS if own and others)


_RIVALS = ((_SOLDIERLY, _IRREGULAR), (_IRREGULAR, _SOLDIERLY))


def _forces_hurt(document: Document, happenings: Sequence[Happening]) -> frozenset[ActorKind | None]:
    return frozenset(_force_of(document, hurt) for happening in happenings for hurt in happening.hurt)


def _force_of(document: Document, hurt: Hurt) -> ActorKind | None:
    """What kind of force those hurt are of, by the noun for them, else by whose they are."""
    for span in hurt.people:
        head = longest_head(span.of(document.text).lower().split())
        if head is not None and head[1].kind in _SOLDIERLY | _IRREGULAR:
            return head[1].kind
    known = document.sides.actors.get(hurt.actor or "")
    return known.kind if known is not None else None
