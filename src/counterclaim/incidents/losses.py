"""The figures of one account: people hurt by side, each count with its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterclaim.incidents.versions import Document
from counterclaim.model.happenings import Happening, Hurt
from counterclaim.model.incidents import Casualties, CasualtyKind, Count
from counterclaim.model.spans import Evidence, Span

CIVILIANS = "group:civilians"  # people of no stated side


@dataclass(frozen=True, slots=True)
class Losses:
    """Writes the figures of one document's accounts."""

    document: Document
    text: str

    def of(self, members: Sequence[Happening], party: str | None) -> tuple[Casualties, ...]:
        """The figures of happenings that one party tells, by side; civilians apart where both are told."""
        by_side: dict[tuple[str | None, CasualtyKind | None], dict[str, Hurt]] = {}
        fallback = next((h.victim.actor for h in members if h.victim), None)
        for happening in members:
            for hurt in happening.hurt:
                actor = hurt.actor or (happening.victim.actor if happening.victim else None) or fallback
                side = None if actor == CIVILIANS else actor or self._own(party, happening, hurt)
                told = by_side.setdefault((side, None), {}).setdefault(hurt.outcome, hurt)
                apart = told.kind is not None and hurt.kind is not None and told.kind is not hurt.kind
                if apart and told in happening.hurt:  # "eleven civilians and one soldier"
                    by_side.setdefault((side, hurt.kind), {}).setdefault(hurt.outcome, hurt)
        ordered = sorted(by_side.items(), key=lambda item: (item[0][0] or "", item[0][1] or ""))
        return tuple(self._entry(side, hurts, party) for (side, _), hurts in ordered)

    def _own(self, party: str | None, happening: Happening, hurt: Hurt) -> str | None:
        """Soldiers of no named side are the teller's own where the teller blames another side."""
        sides = self.document.sides
        known = sides.actors.get(party or "")
        blamed = sides.of(happening.doer.actor if happening.doer else None)
        side = sides.of(party)
        military = hurt.kind is not None and hurt.kind is not CasualtyKind.CIVILIAN
        concerned = known is not None and known.side is not None
        return side if military and concerned and blamed is not None and blamed != side else None

    def _entry(self, side: str | None, hurts: Mapping[str, Hurt], party: str | None) -> Casualties:
        sides = self.document.sides
        own = sides.of(party) == sides.of(side) if party is not None and side is not None else None
        counts = {outcome: self._count(hurt) for outcome, hurt in hurts.items()}
        return Casualties(
            killed=counts.get("killed"),
            wounded=counts.get("wounded"),
            missing=counts.get("missing"),
            captured=counts.get("captured"),
            harmed=counts.get("harmed"),
            side=side,
            kind=next(iter(hurts.values())).kind,
            own_loss=own,
            evidence=tuple(sorted({self._words(hurt.span) for hurt in hurts.values()})),
        )

    def _count(self, hurt: Hurt) -> Count | None:
        if hurt.low is None:
            return None
        words = self._words(hurt.span)
        return Count(low=hurt.low, high=hurt.high, text=words.quote, evidence=(words,))

    def _words(self, span: Span) -> Evidence:
        return Evidence.at(self.document.id, self.text, span)
