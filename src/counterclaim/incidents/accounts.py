"""Accounts: one party's version of one incident in one document, every value with its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.incidents.backdrops import with_setting, with_story_day
from counterclaim.incidents.culprits import by_culprit
from counterclaim.incidents.deniers import as_withdrawn, deniers
from counterclaim.incidents.informing import informs
from counterclaim.incidents.losses import Losses, whose_loss
from counterclaim.incidents.modes import mode_told
from counterclaim.incidents.place_words import whole_place
from counterclaim.incidents.posts import own_post
from counterclaim.incidents.repeated import Repeater, of_detail
from counterclaim.incidents.same_thing import things_struck
from counterclaim.incidents.spoken_of import who_speaks
from counterclaim.incidents.stories import Document, Draft, culprits, is_joint
from counterclaim.incidents.unnamed import same_voice, unnamed_voice
from counterclaim.model.actors import ActorKind, RelationKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Certainty, Stance, SubStance
from counterclaim.model.dates import When
from counterclaim.model.happenings import Happening, Role
from counterclaim.model.incidents import Account
from counterclaim.model.spans import Evidence, Span
from counterclaim.vocab.lexicons import cues

OBSERVER_KINDS = frozenset((ActorKind.MONITOR, ActorKind.PEACEKEEPER))
RELAYING_KINDS = frozenset(
    (ActorKind.INTERNATIONAL_ORGANISATION, ActorKind.NGO, ActorKind.OTHER, ActorKind.MEDIA)
)
KEPT_STANCES = frozenset((Stance.REPORT, Stance.CLAIM, Stance.ACCUSE, Stance.CONFIRM, Stance.ASSESS))
OWN_FIGURE = "obj-at"  # "medics put the toll at seven"
BREACH = "ceasefire-violation."
WHOLE_CONTENT = 400  # characters of content shown as evidence; of a longer one the triggers alone

Key = tuple[str | None, Stance, str | None]  # party, stance, side blamed
Teller = tuple[Key, str | None]  # and the words for who tells it where nobody knows him


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the accounts of one document; ``repeater`` those that stand on another's."""

    document: Document
    text: str
    repeater: Repeater

    def accounts(self, draft: Draft) -> list[Account]:
        """The accounts of a draft: each party's own, then the denials, which repeat what they deny."""
        groups: dict[Teller, list[Happening]] = {}
        for happening in draft.happenings:
            together = is_joint(self.document.party(happening))
            if draft.mutual and (together or self.document.blames_each_other(happening.attribution)):
                continue  # told by each of the two
            groups.setdefault(self._teller(happening, groups), []).append(happening)
        informing = {
            teller: members
            for teller, members in groups.items()
            if any(informs(told, self._attribution(told)) for told in members)
        }
        doers = self.document.profile(draft.happenings).perpetrators
        told = [
            account
            for (key, _), members in (informing or groups).items()
            for shared in self._speakers(key, members)
            for account in by_culprit(
                self.document, self.text, self._account(shared, members, doers), members
            )
        ]
        told = with_story_day(self.document, draft, _without_idle_narration(told))
        told = with_setting(self.document, self.text, draft, told)
        told += [self._mutual(draft, actor) for actor in draft.mutual]
        told += [self.repeater.echo(index, told) for index in dict.fromkeys(draft.echoes) if told]
        told = [as_withdrawn(self.document, account, draft.denials) for account in told]
        denials = [
            self.repeater.denial(index, denier, told)
            for index in dict.fromkeys(draft.denials if told else ())
            for denier in deniers(self.document, index)
        ]
        denials += [
            self.repeater.spoken(index, told) for index in who_speaks(self.document, draft, [*told, *denials])
        ]
        details = {self.repeater.claim_ids[index] for index in draft.details}
        return [*told, *(of_detail(a) if details & set(a.claims) else a for a in denials)]

    def owns_up(self, happening: Happening) -> bool:
        """Whether the party that tells a happening says that its own side did it."""
        told = self._attribution(happening)
        if told is not None and told.stance is Stance.ASSESS and told.certainty is Certainty.POSSIBLE:
            return False  # who "did not deny" it has not admitted it
        if told is not None and (told.stance is Stance.ACCUSE or told.sub_stance is SubStance.DISAPPROVE):
            return False  # who accuses or condemns the police of his own state
        sides, teller = self.document.sides, self.document.party(happening)
        if sides.is_people(teller) or sides.is_overseer(teller):
            return False
        party = sides.of(teller)
        doers = culprits(happening) if happening.doer is not None else ()
        own = any(sides.of(doer.actor) == party for doer in doers)
        return party is not None and not is_joint(party) and own

    def _teller(self, happening: Happening, groups: Mapping[Teller, Sequence[Happening]]) -> Teller:
        """Party, stance and blamed side; a telling without blame joins the party's other telling.

        Those whom nobody knows by name ("residents", "a witness") each tell for themselves, but for a toll
        that they say has risen: that is the one told before.
        """
        party = self.document.party(happening)
        attribution = self._attribution(happening)
        stance = attribution.stance if attribution is not None else Stance.REPORT
        if self.owns_up(happening):
            stance = Stance.CONFIRM
        elif stance not in KEPT_STANCES:
            stance = Stance.REPORT
        blamed = self.document.sides.of(happening.doer.actor if happening.doer else None)
        unnamed = unnamed_voice(attribution)
        own = attribution is not None and attribution.frame == OWN_FIGURE
        risen = party is None and not own and any(hurt.cumulative for hurt in happening.hurt)
        for (known, how, whom), voice in groups:
            alike = known == party and (risen or same_voice(voice, unnamed))
            if alike and (blamed is None or whom is None or whom == blamed):
                return (known, how, whom), voice
        return (party, stance, blamed), unnamed

    def _speakers(self, key: Key, members: Sequence[Happening]) -> list[Key]:
        """As in "both Chad and Libya say", "both sides say": each of those who tell it together."""
        party, stance, blamed = key
        first = self._attribution(members[0])
        if first is None or len(first.source) > 1 or not first.chain:
            return [key]  # "the agency writes, citing the army": the chain is of outer voices
        if first.joint and not is_joint(party):
            return [key]  # "said in a joint statement": one voice, whoever signed
        speakers = first.chain if is_joint(party) else (first.actor, *first.chain)
        doer = next((h.doer.actor for h in members if h.doer is not None), None)
        sides = self.document.sides
        owning = {actor for actor in speakers if doer is not None and sides.of(actor) == sides.of(doer)}
        told = {
            actor: Stance.CONFIRM if actor in owning else stance for actor in speakers if actor is not None
        }
        return [(actor, how, blamed) for actor, how in told.items()] or [key]

    def _attribution(self, happening: Happening) -> Attribution | None:
        index = happening.attribution
        return self.document.attributions[index] if index is not None else None

    def _account(
        self, key: Key, members: Sequence[Happening], doers: frozenset[str] = frozenset()
    ) -> Account:
        party, stance, _ = key
        perpetrator = _first([h.doer for h in members])
        victim = _first([h.victim for h in members])
        scene = self._scene(members)
        place = scene.place if scene is not None else _first([h.place for h in members])
        dated = [when for h in members if (when := self.document.when(h)) is not None]
        when = min(dated, key=_width, default=None)
        weapons = {name: span for h in members for name, span in reversed(h.weapons)}
        casualties = Losses(self.document, self.text, doers).of(members, party)
        blamed = self.document.sides.of(perpetrator.actor) if perpetrator is not None else None
        victim = (
            victim
            if victim is not None and victim.actor
            else self._own_post(members, party, blamed) or victim
        )
        struck = whose_loss(casualties, blamed, self.document.sides) if victim is None else None
        found = self._evidence_of(
            {"perpetrator": perpetrator, "victim": victim, "place": self._whole(place)},
            weapons.values(),
            when,
        )
        return Account(
            party=party,
            origin=self.repeater.origin(party),
            stance=stance,
            scope=None,
            claims=tuple(
                sorted({self.repeater.claim_ids[h.attribution] for h in members if h.attribution is not None})
            ),
            date=when,
            place=scene.place_id if scene is not None else None,
            place_relation=scene.place_relation if scene is not None else None,
            place_text=place.span.of(self.text) if place is not None else None,
            perpetrator=perpetrator.actor if perpetrator is not None else None,
            victim=victim.actor if victim is not None else struck.side if struck is not None else None,
            weapons=tuple(sorted(weapons)),
            casualties=casualties,
            evidence=self._evidence(members),
            observed=self._observed(party, members),
            party_text=unnamed_voice(self._attribution(members[0])) if party is None else None,
            type=members[0].types[0],
            mode=mode_told(members),
            evidence_of=found | ({"victim": struck.evidence} if struck is not None else {}),
        )

    def _whole(self, place: Role | None) -> Role | None:
        return replace(place, span=whole_place(self.document, place.span)) if place is not None else None

    def _scene(self, members: Sequence[Happening]) -> Happening | None:
        """The first telling that says where; one that names only a region yields to one that names a spot.

        As in "a strike in Idlib. The attack came near Orsa": a town may stand for its province.
        """
        told = [h for h in members if h.place_id is not None]
        closer = [h for h in told[1:] if h.pointer and _is_near(h) and h.sentence - told[0].sentence <= 1]
        return min([*closer[:1], *told], key=self._names_region, default=None)

    def _names_region(self, happening: Happening) -> bool:
        return self.document.is_region(happening.place_id)

    def _own_post(self, members: Sequence[Happening], party: str | None, blamed: str | None) -> Role | None:
        return own_post(members, party, blamed, self.document.sides, self.text)

    def _evidence_of(
        self, roles: Mapping[str, Role | None], weapons: Iterable[Span], when: When | None
    ) -> dict[str, tuple[Evidence, ...]]:
        found: dict[str, tuple[Evidence, ...]] = {
            name: (self._words(role.span),) for name, role in roles.items() if role is not None
        }
        named = tuple(sorted(self._words(span) for span in weapons))
        if named:
            found["weapons"] = named
        if when is not None:
            found["date"] = when.evidence
        return found

    def _observed(self, party: str | None, members: Sequence[Happening]) -> bool | None:
        """True for observers that saw or counted; false for whoever only notes what others say."""
        known = self.document.sides.actors.get(party or "")
        attributions = [a for h in members if (a := self._attribution(h)) is not None]
        if attributions and all(a.sub_stance is SubStance.RECORD for a in attributions):
            return False
        if known is None or known.kind not in OBSERVER_KINDS:
            relays = known is not None and known.kind in RELAYING_KINDS
            relayed = relays and any(a.judge == "relayed" for a in attributions)
            return False if relayed else None
        if any(a.sub_stance is SubStance.RECORD for a in attributions):
            return False
        return (
            any(a.rule.split(":")[-1].partition("/")[0] in cues()["checking.observing"] for a in attributions)
            or None
        )

    def _evidence(self, members: Iterable[Happening]) -> tuple[Evidence, ...]:
        spans: set[Span] = set()
        for happening in members:
            attribution = self._attribution(happening)
            if attribution is not None and sum(map(len, attribution.content)) < WHOLE_CONTENT:
                spans.update(attribution.content)
            else:
                spans.update(happening.trigger)
        return tuple(sorted(self._words(span) for span in spans))

    def _words(self, span: Span) -> Evidence:
        return Evidence.at(self.document.id, self.text, span)

    def lone_denial(self, index: int, restated: Sequence[Happening]) -> Account:
        """A denial of what the document itself does not tell, with what it says of it."""
        attribution = self.document.attributions[index]
        base = self._account((attribution.actor, Stance.DENY, None), restated)
        return replace(
            base,
            scope=attribution.scope,
            claims=(self.repeater.claim_ids[index],),
            casualties=(),
            evidence=self.repeater.said(index),
            observed=None,
        )

    def _mutual(self, draft: Draft, actor: str) -> Account:
        """As in "both sides accuse each other": each blames the other, and tells what both are said to tell.

        Whom the other attacked is the one who accuses, if nobody and nothing else is told to have come to
        harm; whoever broke a truce struck nobody by that.
        """
        rival = next((other for other in draft.mutual if other != actor), None)
        base = self._account((actor, Stance.ACCUSE, rival), draft.happenings[:1])
        others = [h for h in draft.happenings if not self.document.blames_each_other(h.attribution)]
        shared = [h for h in draft.happenings if h not in others]
        struck = [h.victim.actor for h in others if h.victim is not None]
        hurt = any(h.hurt for h in draft.happenings)
        untold = hurt or (base.type or "").startswith(BREACH) or bool(things_struck(self.document, shared))
        victim = next(iter(struck), None if untold else actor)
        counted = base.casualties if draft.happenings[0] in shared else ()
        return replace(base, perpetrator=rival, victim=victim, casualties=counted, observed=None, claims=())


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


def _is_near(happening: Happening) -> bool:
    relation = happening.place_relation
    return relation is not None and relation.kind is RelationKind.NEAR


def _first(roles: Sequence[Role | None]) -> Role | None:
    """The first role with an actor, else the first of all."""
    found = [role for role in roles if role is not None]
    return next((role for role in found if role.actor), found[0] if found else None)


def _width(when: When) -> tuple[int, str]:
    """Days before intervals before open ends, earlier ones first."""
    first, last = when.first_day, when.last_day
    return (0 if first and first == last else 1 if first and last else 2), first or ""
