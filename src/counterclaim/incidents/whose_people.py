"""Whose people a count is of: of whom its words say, of those struck, of the teller, or of nobody told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.incidents.stories import Document
from counterclaim.model.actors import ActorKind
from counterclaim.model.happenings import Happening, Hurt
from counterclaim.model.incidents import CasualtyKind
from counterclaim.vocab.lexicons import longest_head, participants

CIVILIANS = "group:civilians"  # people of no stated side
SOLDIERLY = (ActorKind.ARMED_FORCE, ActorKind.POLICE)
ARMED = (CasualtyKind.COMBATANT, CasualtyKind.POLICE)


@dataclass(frozen=True, slots=True)
class WhosePeople:
    """Tells whose people were hurt in one document's accounts."""

    document: Document
    text: str
    doers: frozenset[str] = frozenset()  # sides that anybody says did it

    def of(
        self,
        members: Sequence[Happening],
        party: str | None,
        happening: Happening,
        hurt: Hurt,
        *,
        anybody: bool,
    ) -> str | None:
        """Whose people a count is of: by its words, by whom the event struck, or the teller's own.

        ``anybody`` is for those of ``may_be_anybody``.
        """
        actor = hurt.actor
        if actor is None and not (hurt.strange or anybody):
            first = next((h.victim.actor for h in members if h.victim), None)
            actor = (happening.victim.actor if happening.victim else None) or first
            actor = None if _is_counted_apart(members, happening, hurt, actor) else actor
        side = None if actor == CIVILIANS else actor or self._own(party, happening, hurt)
        if hurt.actor is None and (self._is_hurters(side, hurt) or self._are_attackers(hurt)):
            return self._of_the_doer(happening, hurt)
        return None if self._is_one_of_several(side, hurt) or self._is_soldier_of_none(side, hurt) else side

    def may_be_anybody(self, hurt: Hurt, beside: Sequence[Hurt]) -> bool:
        """As "28 people" beside "two soldiers were killed": they are no soldiers for that."""
        nouns = {span.of(self.text).lower() for span in hurt.people}
        untold = hurt.actor is None and hurt.kind is None and bool(nouns & participants()["people.anybody"])
        return untold and any(other.kind in ARMED for other in beside)

    def _is_soldier_of_none(self, side: str | None, hurt: Hurt) -> bool:
        """As in "two members of the ELN died and three soldiers were hurt": the soldiers are none of it."""
        known = self.document.sides.actors.get(side or "")
        if hurt.actor is not None or known is None or known.kind is not ActorKind.ARMED_GROUP:
            return False
        heads = [longest_head(span.of(self.text).lower().split()) for span in hurt.people]
        return any(head is not None and head[1].kind in SOLDIERLY for head in heads)

    def _is_one_of_several(self, side: str | None, hurt: Hurt) -> bool:
        """As of three people by name: they are no side of the first one's."""
        known = self.document.sides.actors.get(side or "")
        several = hurt.low is not None and hurt.low > 1
        return several and known is not None and known.kind is ActorKind.PERSON and known.side is None

    def _is_hurters(self, side: str | None, hurt: Hurt) -> bool:
        """Whether people would be counted to the side that hurt them, which only plain words can say."""
        sides = self.document.sides
        return side is not None and hurt.by is not None and sides.of(side) == sides.of(hurt.by)

    def _are_attackers(self, hurt: Hurt) -> bool:
        """As in "repelled the raid and killed nine of the attackers", "nine assailants died"."""
        nouns = {span.of(self.text).lower().removesuffix("s") for span in hurt.people}
        return not nouns.isdisjoint(participants()["people.attackers"])

    def _of_the_doer(self, happening: Happening, hurt: Hurt) -> str | None:
        """As in "repelled a rebel attack, killing nine": whose attack it was, his people died.

        Where nobody is said to have killed them, nor whom he attacked, the doer of the event may have.
        """
        sides, doer = self.document.sides, happening.doer
        met = hurt.by or (happening.victim.actor if happening.victim is not None else None)
        if doer is None or met is None or sides.of(doer.actor) == sides.of(met):
            return None
        return doer.actor

    def _own(self, party: str | None, happening: Happening, hurt: Hurt) -> str | None:
        """Soldiers of no named side are the teller's own where the teller blames another side.

        An army that names no doer tells of its own soldiers too, unless something says that it struck.
        """
        sides = self.document.sides
        known = sides.actors.get(party or "")
        blamed = sides.of(happening.doer.actor if happening.doer else None)
        side = sides.of(party)
        military = hurt.kind is not None and hurt.kind is not CasualtyKind.CIVILIAN
        if not military or hurt.strange or known is None or known.side is None:
            return None
        if blamed is None:
            return side if known.kind in SOLDIERLY and side not in self.doers else None
        return side if blamed != side else None


def _is_counted_apart(
    members: Sequence[Happening], happening: Happening, hurt: Hurt, actor: str | None
) -> bool:
    """As in "killed 18 soldiers and 30 Houthi fighters": the soldiers are no Houthis.

    Nor are three dead told of before, where two are counted as somebody's: nor who was hurt with the three.
    """
    of_actor = [h for member in members for h in member.hurt if actor is not None and h.actor == actor]
    beside = any(h is not hurt and h.outcome == hurt.outcome and h in happening.hurt for h in of_actor)
    more = any(
        h.actor is None and not h.cumulative and _is_more(h, [o for o in of_actor if o.outcome == h.outcome])
        for h in happening.hurt
    )
    return beside or more


def _is_more(hurt: Hurt, of_actor: Sequence[Hurt]) -> bool:
    return bool(of_actor) and all((hurt.low or 0) > (other.low or 0) for other in of_actor)
