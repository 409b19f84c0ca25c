"""Accounts that repeat what another has told: who denies it, who says so too, who only speaks of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.incidents.disowning import is_of_own
from counterclaim.incidents.stories import Document
from counterclaim.incidents.unnamed import unnamed_voice
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.incidents import Account
from counterclaim.model.spans import Evidence
from counterclaim.vocab.lexicons import cues, triggers

DEFINITE = frozenset(("the", "these", "those", "such", "its", "their"))


@dataclass(frozen=True, slots=True)
class Repeater:
    """Writes the accounts of one document that stand on an account told before them."""

    document: Document
    claim_ids: Sequence[str]
    narrator_origin: str

    def origin(self, party: str | None) -> str:
        """Whose account it is for the count of voices: the party's side, or the narrator's source."""
        side = self.document.sides.of(party)
        return self.narrator_origin if side is None else side

    def said(self, index: int) -> tuple[Evidence, ...]:
        """The words of an attribution: its cue and its content."""
        attribution = self.document.attributions[index]
        spans = sorted({*attribution.cue, *attribution.content})
        return tuple(Evidence.at(self.document.id, self.document.text, span) for span in spans)

    def denial(self, index: int, denier: str | None, told: Sequence[Account]) -> Account:
        """A denial repeats what it denies: the account answered, one that blames it, else the first."""
        attribution = self.document.attributions[index]
        sides = self.document.sides
        side = sides.of(denier)
        others = [a for a in told if sides.of(a.party) != side] or list(told)
        answered = self.claim_ids[attribution.target] if attribution.target is not None else None
        others = [a for a in others if answered in a.claims] or others
        denied = next((a for a in others if sides.of(a.perpetrator) == side), others[0])
        own = {c.side: sides.of(c.side) == side if c.side else None for c in denied.casualties}
        counts = tuple(replace(c, own_loss=own[c.side]) for c in denied.casualties)
        owner = side if (denier or "").startswith("person:") and side is not None else denier
        blamed = owner if attribution.scope is DenialScope.RESPONSIBILITY else None
        of_another = denied.perpetrator is not None and sides.of(denied.perpetrator) != side
        own_words = sides.of(denied.party) == side  # "denied firing and said rebels had": of its own fire
        of_own_part = of_another and (own_words or is_of_own(self.document, attribution))
        return replace(
            denied,
            party=denier,
            party_text=unnamed_voice(attribution) if denier is None else None,
            origin=self.origin(denier),
            stance=Stance.DENY,
            scope=attribution.scope,
            claims=(self.claim_ids[index],),
            casualties=counts if attribution.scope in (DenialScope.WHOLE, DenialScope.NUMBER, None) else (),
            evidence=self.said(index),
            observed=None,
            perpetrator=blamed if blamed and of_own_part else denied.perpetrator or blamed,
        )

    def echo(self, index: int, told: Sequence[Account]) -> Account:
        """As in "the ministry confirmed it", "Chad says so too": it repeats what another has told.

        Who confirms "the killings" says neither who killed nor how many, unless it owns up.
        """
        attribution = self.document.attributions[index]
        sides = self.document.sides
        side = sides.of(attribution.actor)
        others = [a for a in told if sides.of(a.party) != side] or told[:1]
        said = max(others, key=lambda account: self._last_told(account, before=index))
        own = {c.side: sides.of(c.side) == side if c.side else None for c in said.casualties}
        others_deed = attribution.judge == "of others"  # "acknowledged the raid, but said X was behind it"
        if others_deed or (self._names_deed(attribution) and sides.of(said.perpetrator) != side):
            said = replace(said, perpetrator=None, casualties=())
        if self._counts_none(attribution):
            said = replace(said, casualties=())
        return replace(
            said,
            party=attribution.actor,
            party_text=unnamed_voice(attribution),
            origin=self.origin(attribution.actor),
            stance=attribution.stance,
            claims=(self.claim_ids[index],),
            casualties=tuple(replace(c, own_loss=own[c.side]) for c in said.casualties),
            evidence=self.said(index),
            observed=None,
        )

    def spoken(self, index: int, told: Sequence[Account]) -> Account:
        """As in "called the shelling retaliation": it is told by others, and he tells nothing of his own."""
        attribution = self.document.attributions[index]
        return replace(
            told[0],
            party=attribution.actor,
            party_text=unnamed_voice(attribution),
            origin=self.origin(attribution.actor),
            stance=Stance.ASSESS,
            scope=None,
            claims=(self.claim_ids[index],),
            date=None,
            place=None,
            place_relation=None,
            place_text=None,
            perpetrator=None,
            victim=None,
            weapons=(),
            casualties=(),
            evidence=self.said(index),
            evidence_of={},
            observed=None,
        )

    def _names_deed(self, attribution: Attribution) -> bool:
        """As in "confirmed the killings", which are a deed; "the report" is words."""
        words = [word for span in attribution.content for word in span.of(self.document.text).lower().split()]
        nouns = triggers().nouns
        return bool(words) and (words[-1] in nouns or words[-1].removesuffix("s") in nouns)

    def _counts_none(self, attribution: Attribution) -> bool:
        """As in "acknowledged losses": some, and not the number that another has told."""
        words = [word for span in attribution.content for word in span.of(self.document.text).lower().split()]
        return bool(words) and words[-1] in cues()["anaphora.losses"] and DEFINITE.isdisjoint(words)

    def _last_told(self, account: Account, *, before: int) -> int:
        """Where the last words of an account before an attribution begin: what "it" most likely is."""
        cue = self.document.attributions[before].cue
        starts = [words.start for words in account.evidence if not cue or words.start < cue[0].start]
        return max(starts, default=-1)


def of_detail(denial: Account) -> Account:
    """A denial of what is told around an event and is none: it contests nothing of it."""
    return replace(denial, scope=None, casualties=())
