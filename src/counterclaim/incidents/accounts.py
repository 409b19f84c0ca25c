"""Accounts: one party's version of one incident in one document, every value with its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.incidents.versions import Document, Draft
from counterclaim.model.actors import ActorKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import DenialScope, Stance, SubStance
from counterclaim.model.happenings import Happening, Hurt
from counterclaim.model.incidents import Account, Casualties, Count
from counterclaim.model.spans import Evidence, Span

OBSERVER_KINDS = frozenset((ActorKind.MONITOR, ActorKind.PEACEKEEPER))
OBSERVING = frozenset(
    "see hear observe verify document record register count witness establish find confirm report".split()
)
KEPT_STANCES = frozenset((Stance.REPORT, Stance.CLAIM, Stance.ACCUSE, Stance.CONFIRM, Stance.ASSESS))


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the accounts of one document."""

    document: Document
    text: str
    claim_ids: Sequence[str]
    narrator_origin: str

    def accounts(self, draft: Draft) -> list[Account]:
        """The accounts of a draft: each party's own, then the denials, which repeat what they deny."""
        groups: dict[tuple[str | None, Stance, str | None], list[Happening]] = {}
        for happening in draft.happenings:
            groups.setdefault(self._key(happening, groups, draft), []).append(happening)
        told = [self._account(key, members) for key, members in groups.items()]
        told = _without_idle_narration(told)
        told += [self._mutual(draft, actor) for actor in draft.mutual]
        denials = [self._denial(index, told) for index in dict.fromkeys(draft.denials)]
        answers = [self._answer(index, told) for index in dict.fromkeys(draft.answers)]
        return [*told, *denials, *(answer for answer in answers if answer is not None)]

    def owns_up(self, happening: Happening) -> bool:
        """Whether the party that tells a happening says that its own side did it."""
        party = self.document.sides.of(self.document.party(happening))
        doer = happening.perpetrator.actor if happening.perpetrator else None
        return party is not None and self.document.sides.of(doer) == party

    def _key(
        self,
        happening: Happening,
        groups: Mapping[tuple[str | None, Stance, str | None], Sequence[Happening]],
        draft: Draft,
    ) -> tuple[str | None, Stance, str | None]:
        """Party, stance and blamed side; a telling without blame joins the party's other telling."""
        party = self.document.party(happening)
        attribution = self._attribution(happening)
        stance = (
            attribution.stance
            if attribution is not None and attribution.stance in KEPT_STANCES
            else Stance.REPORT
        )
        if self.owns_up(happening):
            stance = Stance.CONFIRM
        blamed = self.document.sides.of(happening.perpetrator.actor if happening.perpetrator else None)
        for key in groups:
            if key[0] == party and (blamed is None or key[2] is None or key[2] == blamed):
                return key
        return party, stance, blamed

    def _attribution(self, happening: Happening) -> Attribution | None:
        return (
            self.document.attributions[happening.attribution] if happening.attribution is not None else None
        )

    def _account(self, key: tuple[str | None, Stance, str | None], members: Sequence[Happening]) -> Account:
        party, stance, _ = key
        roles = {name: _first(members, name) for name in ("perpetrator", "victim", "place")}
        dated = [(h, when) for h in members if (when := self.document.when(h)) is not None]
        when = min(dated, key=lambda pair: _width(pair[1]))[1] if dated else None
        casualties = self._casualties(members, party)
        evidence_of = {
            name: (self._words(span),)
            for name, span in (
                ("perpetrator", _role_span(roles["perpetrator"])),
                ("victim", _role_span(roles["victim"])),
                ("place", _role_span(roles["place"])),
            )
            if span is not None
        }
        weapons = {name: span for h in members for name, span in reversed(h.weapons)}
        if weapons:
            evidence_of["weapons"] = tuple(sorted(self._words(span) for span in weapons.values()))
        if when is not None:
            evidence_of["date"] = when.evidence
        claims = sorted({self.claim_ids[h.attribution] for h in members if h.attribution is not None})
        perpetrator, victim, place = roles["perpetrator"], roles["victim"], roles["place"]
        return Account(
            party=party,
            origin=self._origin(party),
            stance=stance,
            scope=None,
            claims=tuple(claims),
            date=when,
            place=next((h.place_id for h in members if h.place_id), None),
            place_text=place.span.of(self.text) if place is not None else None,
            perpetrator=perpetrator.actor if perpetrator is not None else None,
            victim=victim.actor if victim is not None else None,
            weapons=tuple(sorted(weapons)),
            casualties=casualties,
            evidence=self._evidence(members),
            observed=self._observed(party, members),
            type=members[0].types[0],
            evidence_of=evidence_of,
        )

    def _origin(self, party: str | None) -> str:
        side = self.document.sides.of(party)
        return self.narrator_origin if side is None else side

    def _observed(self, party: str | None, members: Sequence[Happening]) -> bool | None:
        """Set for observers only: true where they saw or counted, false where they note what others say."""
        known = self.document.sides.actors.get(party or "")
        if known is None or known.kind not in OBSERVER_KINDS:
            return None
        attributions = [a for h in members if (a := self._attribution(h)) is not None]
        if any(a.sub_stance is SubStance.RECORD for a in attributions):
            return False
        return any(a.rule.split(":")[-1].partition("/")[0] in OBSERVING for a in attributions) or None

    def _casualties(self, members: Sequence[Happening], party: str | None) -> tuple[Casualties, ...]:
        by_side: dict[tuple[str | None, object], dict[str, Hurt]] = {}
        fallback = next((h.victim.actor for h in members if h.victim), None)
        for happening in members:
            for hurt in happening.hurt:
                actor = hurt.actor or (happening.victim.actor if happening.victim else None) or fallback
                key = (None if actor == "group:civilians" else actor, None)
                by_side.setdefault(key, {}).setdefault(hurt.outcome, hurt)
        return tuple(
            self._entry(side, hurts, party)
            for (side, _), hurts in sorted(by_side.items(), key=lambda item: item[0][0] or "")
        )

    def _entry(self, side: str | None, hurts: Mapping[str, Hurt], party: str | None) -> Casualties:
        counts = {
            outcome: Count(
                low=hurt.low, high=hurt.high, text=hurt.span.of(self.text), evidence=(self._words(hurt.span),)
            )
            for outcome, hurt in hurts.items()
            if hurt.low is not None
        }
        own = None
        if party is not None and side is not None:
            own = self.document.sides.of(party) == self.document.sides.of(side)
        first = next(iter(hurts.values()))
        words = tuple(sorted({self._words(hurt.span) for hurt in hurts.values()}))
        return Casualties(side=side, kind=first.kind, own_loss=own, evidence=words, **counts)

    def _evidence(self, members: Iterable[Happening]) -> tuple[Evidence, ...]:
        spans = set()
        for happening in members:
            attribution = self._attribution(happening)
            whole = attribution is not None and sum(map(len, attribution.content)) < 400
            spans.update(attribution.content if attribution is not None and whole else happening.trigger)
            spans.update(happening.trigger if not whole else ())
        return tuple(sorted(self._words(span) for span in spans))

    def _words(self, span: Span) -> Evidence:
        return Evidence.at(self.document.id, self.text, span)

    def _said(self, index: int) -> tuple[Evidence, ...]:
        attribution = self.document.attributions[index]
        return tuple(sorted(self._words(span) for span in {*attribution.cue, *attribution.content}))

    def _denial(self, index: int, told: Sequence[Account]) -> Account:
        """A denial repeats the account it denies: the one that blames the denier, else the first."""
        attribution = self.document.attributions[index]
        side = self.document.sides.of(attribution.actor)
        others = [a for a in told if self.document.sides.of(a.party) != side] or list(told)
        denied = next((a for a in others if self.document.sides.of(a.perpetrator) == side), others[0])
        casualties = tuple(
            replace(c, own_loss=self.document.sides.of(c.side) == side if c.side else None)
            for c in denied.casualties
        )
        return replace(
            denied,
            party=attribution.actor,
            origin=self._origin(attribution.actor),
            stance=Stance.DENY,
            scope=attribution.scope,
            claims=(self.claim_ids[index],),
            casualties=casualties
            if attribution.scope in (DenialScope.WHOLE, DenialScope.NUMBER, None)
            else (),
            evidence=self._said(index),
            observed=None,
            perpetrator=denied.perpetrator
            or (attribution.actor if attribution.scope is DenialScope.RESPONSIBILITY else None),
        )

    def _answer(self, index: int, told: Sequence[Account]) -> Account | None:
        """A counter-accusation that answers an account: no values of its own."""
        attribution = self.document.attributions[index]
        if attribution.stance is not Stance.ACCUSE or not told or attribution.actor is None:
            return None
        return None

    def _mutual(self, draft: Draft, actor: str) -> Account:
        """As in "Both sides accuse each other": each blames the other, nothing more is said."""
        rival = next((other for other in draft.mutual if other != actor), None)
        base = self._account((actor, Stance.ACCUSE, rival), draft.happenings[:1])
        return replace(base, perpetrator=rival, victim=actor, casualties=(), observed=None, claims=())


def _without_idle_narration(told: list[Account]) -> list[Account]:
    """The narration that only goes on with a party's account in passing is no account of its own."""
    spoken = [account for account in told if account.party is not None]
    return [
        account
        for account in told
        if account.party is not None
        or not spoken
        or account.casualties
        or account.perpetrator
        or account.place
    ]


def _first(members: Sequence[Happening], name: str):  # type: ignore[no-untyped-def]
    found = [role for h in members if (role := getattr(h, name)) is not None]
    return next((role for role in found if role.actor), found[0] if found else None)


def _role_span(role: object) -> Span | None:
    return getattr(role, "span", None)


def _width(when: object) -> tuple[int, str]:
    earliest, latest = getattr(when, "first_day", None), getattr(when, "last_day", None)
    return (
        0 if earliest and latest and earliest == latest else 1 if earliest and latest else 2
    ), earliest or ""
