"""Actors in the making: what an owner and a common noun amount to, and which ids turn out to be one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from counterclaim.entities.found_names import FoundName
from counterclaim.entities.phrases import Names
from counterclaim.model.actors import ActorKind, Mention
from counterclaim.model.ids import content_id
from counterclaim.model.parses import NameType
from counterclaim.model.spans import Span
from counterclaim.vocab.knowledge import Knowledge, slug
from counterclaim.vocab.lexicons import Body, bodies

DESCRIBED_KINDS = frozenset(
    (ActorKind.MINISTRY, ActorKind.MONITOR, ActorKind.POLICE, ActorKind.OTHER, ActorKind.LEGISLATURE)
)
STATE_RUN = re.compile(r"\b(?:state|official|government|regime)\b", re.IGNORECASE)  # of media
DISSIDENTS = "dissidents"
OF_NO_SIDE = frozenset(("rebels", "activists"))  # though they wear a state's name: "Kenyan protesters"
INDEFINITE = re.compile(r"(?:an?|another|one)\s", re.IGNORECASE)
WORLD_KINDS = (ActorKind.INTERNATIONAL_ORGANISATION, ActorKind.NGO, ActorKind.PEACEKEEPER)
FIGHTING_KINDS = (ActorKind.ARMED_FORCE, ActorKind.ARMED_GROUP)


def _is_plural(form: str, phrase: str) -> bool:
    """As in "Thai and Lao jets", of which the noun is "jet"."""
    return form.endswith("s") or re.search(rf"\b{re.escape(form)}s\b", phrase.lower()) is not None


@dataclass(slots=True)
class Draft:
    """An actor in the making."""

    id: str
    name: str
    kind: ActorKind
    side: str | None = None
    part_of: str | None = None
    role: str | None = None
    affiliations: list[str] = field(default_factory=list)
    office: Body | None = None  # of a person whose title names no owner
    office_of: Body | None = None  # the army, in "army spokesman"
    office_word: str | None = None  # and the word for it

    @property
    def is_named_person(self) -> bool:
        """A person by name, not by office alone."""
        return self.id.startswith("person:")


class Register:
    """The actors of one document by id, and which ids are the same actor."""

    def __init__(self, knowledge: Knowledge, names: Names, text: str) -> None:
        self.knowledge = knowledge
        self.names = names
        self.text = text
        self.drafts: dict[str, Draft] = {}
        self.same: dict[str, str] = {}  # id -> id it turned out to be

    def is_of_no_side(self, actor: str | None) -> bool:
        """Whether an actor is a body of states, of peacekeepers or of aid, whose officials serve it alone."""
        draft = self.of(actor)
        return draft is not None and draft.kind in WORLD_KINDS and draft.side is None

    def canonical(self, actor: str | None) -> str | None:
        """The id an actor goes by after all links."""
        seen = set()
        while actor in self.same and actor not in seen:
            seen.add(actor)
            actor = self.same[actor]
        return actor

    def describe(self, mention: Mention, head: tuple[str, Body]) -> Mention:
        """A definite body that nothing else names ("the court") as an actor of this document alone."""
        form, body = head
        if body.kind not in DESCRIBED_KINDS or body.office:
            return mention
        actor = content_id("described", self.text, form)
        return replace(mention, actor=self.draft(actor, mention.span.of(self.text), body.kind))

    def functional(
        self, head: tuple[str, Body], owners: Sequence[str], span: Span
    ) -> tuple[str | None, tuple[str, ...]]:
        """The actor of a common noun and its owners, and further actors of a joint phrase."""
        form, body = head
        if not owners:
            if body.kind is ActorKind.CIVILIANS:
                return self.draft("group:civilians", "civilians", ActorKind.CIVILIANS), ()
            if body.body == "mediators":
                return self.draft(
                    f"group:{slug(span.of(self.text))}", span.of(self.text), ActorKind.OTHER
                ), ()
            return None, ()
        owner = owners[0]
        if body.body == "side":
            return self._side(owner, form, span), ()
        if len(owners) > 1 and (body.office or _is_plural(form, span.of(self.text))):
            joint = f"joint:{'+'.join(sorted(owners))}/{slug(form)}"
            return self.draft(joint, span.of(self.text), ActorKind.OTHER), tuple(owners)
        if body.body == DISSIDENTS:
            return self._dissidents(owner), ()
        if _is_itself(body, self.drafts[owner].kind):
            return owner, ()
        if body.kind is ActorKind.MEDIA and STATE_RUN.search(span.of(self.text)):
            name, side = f"State media of {self.drafts[owner].name}", self.head_of(owner)
            return self.draft(f"{owner}/state-media", name, ActorKind.MEDIA, owner=owner, side=side), ()
        key = slug(form) if body.office else body.body
        if body.office and INDEFINITE.match(span.of(self.text)):
            key = f"a-{key}"  # one of several: not the holder that the text names elsewhere
        known = self.knowledge.bodies.get((owner, key))
        if known:
            return self.ensure(known), ()
        if (one := self._told_in_full(f"{owner}/{key}", form, span)) is not None:
            return one, ()
        kind = ActorKind.PERSON if body.office else body.kind
        name = form if body.office else bodies().titles.get(body.body, form)
        actor = f"{owner}/{key}" if key else owner
        of_none = body.body in OF_NO_SIDE or form.startswith("armed group")
        apart = of_none and self.drafts[owner].kind is ActorKind.STATE
        return self.draft(
            actor,
            f"{name[:1].upper()}{name[1:]} of {self.drafts[owner].name}",
            kind,
            owner=owner if not apart else None,
            side=actor if apart else None,
            role=form if body.office else None,
        ), ()

    def _told_in_full(self, actor: str, form: str, span: Span) -> str | None:
        """As "the Russian ministry" where only the Russian defence ministry has been told of."""
        ministries = [draft for draft in self.drafts if draft.startswith(f"{actor}/")]
        short = form == "ministry" and span.of(self.text).lower().startswith("the ")
        return ministries[0] if short and len(ministries) == 1 else None

    def _dissidents(self, owner: str) -> str:
        """As in "FARC dissidents": who left an armed group fights for himself; a state's may not."""
        group = self.drafts[owner]
        armed = group.kind in FIGHTING_KINDS
        actor = f"{owner}/{DISSIDENTS}"
        kind = group.kind if armed else ActorKind.OTHER
        return self.draft(actor, f"Dissidents of {group.name}", kind, side=actor)

    def _side(self, owner: str, form: str, span: Span) -> str | None:
        """As in "the Armenian side".

        Who that is stays open where another party of the text is Armenian too; "Yemen's parties" are
        parties within Yemen, not Yemen.
        """
        if form in ("sides", "parties"):
            return None
        rivals = [
            draft
            for draft in self.drafts.values()
            if draft.kind is ActorKind.DE_FACTO_GOVERNMENT and draft.id != owner
        ]
        ethnic = {name.actor for name in self.names if name.type is NameType.PEOPLE}
        shared = rivals and (owner in ethnic or any(self.knowledge.actors.get(a or "") for a in ethnic))
        if shared and self.drafts[owner].kind is ActorKind.STATE and self._is_ethnic_of_territory(owner):
            return self.draft(f"{owner}/side", span.of(self.text), ActorKind.AMBIGUOUS)
        return owner

    def _is_ethnic_of_territory(self, owner: str) -> bool:
        """Whether the text names people of this state's ethnicity as people of a territory."""
        state = self.knowledge.states.get(owner)
        if state is None:
            return False
        words = "|".join(map(re.escape, (*state.adjectives, *state.people)))
        territories = "|".join(
            re.escape(name.form) for name in self.names if name.actor and self.is_territory(name.actor)
        )
        return bool(territories) and bool(
            re.search(
                rf"(?:{territories})\s(?:{words})\b|(?:{words})\sof\s(?:{territories})|ethnic\s(?:{words})",
                self.text,
            )
        )

    def side_of(self, actor: str | None) -> str | None:
        """The side of an actor, of a person by whom the person serves."""
        draft = self.of(actor)
        if draft is None:
            return None
        return draft.side or next(
            (side for served in draft.affiliations if (side := self.side_of(served))), None
        )

    def of(self, actor: str | None) -> Draft | None:
        """The draft an id leads to after all links."""
        return self.drafts.get(self.canonical(actor) or "")

    def head_of(self, owner: str | None) -> str | None:
        """Who heads the side of an owner's bodies: its side, or an organisation itself, which has none."""
        draft = self.drafts.get(owner or "")
        if draft is None:
            return None
        return draft.side or (draft.id if draft.kind is ActorKind.INTERNATIONAL_ORGANISATION else None)

    def is_territory(self, actor: str) -> bool:
        """Whether an actor is a territory's authorities, known or named by the text."""
        known = self.knowledge.actors.get(actor)
        return (known is not None and known.kind is ActorKind.DE_FACTO_GOVERNMENT) or actor.startswith(
            "named:"
        )

    def unite(self, one: str, other: str) -> None:
        """Take two ids for one actor where nothing speaks against it."""
        first, second = self.canonical(one), self.canonical(other)
        if first == second or first is None or second is None:
            return
        a, b = self.drafts.get(first), self.drafts.get(second)
        if a is None or b is None or a.kind in (ActorKind.STATE, ActorKind.POPULATION, ActorKind.CIVILIANS):
            return
        if a.kind is not b.kind and {a.kind, b.kind} != {ActorKind.PERSON, ActorKind.ANALYST}:
            return
        if first in self.knowledge.actors and second in self.knowledge.actors:
            return
        if first.endswith(f"/{DISSIDENTS}") or second.endswith(f"/{DISSIDENTS}"):
            return  # one of those who left a group is not all of them
        if first.startswith("person:") and second.startswith("person:"):
            return  # two names of persons are two persons, whatever the parser puts beside each other
        keep, drop = (
            (a, b)
            if (a.side and not b.side) or first in self.knowledge.actors
            else (b, a)
            if b.side
            else (a, b)
        )
        if second in self.knowledge.actors or (b.is_named_person and not a.is_named_person):
            keep, drop = b, a
        elif a.is_named_person and not b.is_named_person:
            keep, drop = a, b
        self.same[drop.id] = keep.id
        if drop.id.startswith(("named:", "person:")):
            keep.name = drop.name
        keep.side, keep.part_of, keep.role = (
            keep.side or drop.side,
            keep.part_of or drop.part_of,
            keep.role or drop.role,
        )
        keep.affiliations += [actor for actor in drop.affiliations if actor not in keep.affiliations]

    def ensure(self, actor: str | None, name: FoundName | None = None) -> str | None:
        """Make sure a known or named actor has a draft; gives the id it goes by."""
        if actor is None:
            return None
        actor = self.canonical(actor) or actor
        if actor in self.drafts:
            return actor
        state, known = self.knowledge.states.get(actor), self.knowledge.actors.get(actor)
        if state is not None:
            self.drafts[actor] = Draft(actor, state.name, ActorKind.STATE, side=actor)
        elif known is not None:
            owner = self.ensure(known.of) if known.of else None
            side = self.head_of(owner)
            if known.side is not None:
                side = known.side or None
            own = known.kind in (ActorKind.DE_FACTO_GOVERNMENT, ActorKind.ARMED_GROUP) and side is None
            self.drafts[actor] = Draft(
                actor, known.name, known.kind, side=actor if own else side, part_of=owner
            )
        elif name is not None:
            kind = name.kind or ActorKind.OTHER
            own = kind in (ActorKind.DE_FACTO_GOVERNMENT, ActorKind.ARMED_GROUP)
            owner = self.ensure(name.owner)
            side = actor if own else self.head_of(owner)
            self.drafts[actor] = Draft(actor, name.form, kind, side=side, part_of=owner)
        else:
            return None
        return actor

    def draft(
        self,
        actor: str,
        name: str,
        kind: ActorKind,
        *,
        owner: str | None = None,
        side: str | None = None,
        role: str | None = None,
    ) -> str:
        """The actor of an id, made of these values where it is new; gives the id it goes by."""
        actor = self.canonical(actor) or actor
        if actor not in self.drafts:
            from_owner = self.head_of(owner)
            organised = from_owner is not None and self.drafts[from_owner].side is None
            if not organised and kind in (ActorKind.PEACEKEEPER, ActorKind.MONITOR, ActorKind.MEDIA):
                from_owner = None
            self.drafts[actor] = Draft(actor, name, kind, side=side or from_owner, part_of=owner, role=role)
        return actor


def _is_itself(body: Body, owner: ActorKind) -> bool:
    """As "Chad's government" is Chad, "soldiers of the Northern Army" the army, "the UN agency" the UN."""
    if body.body == "":
        return owner in (ActorKind.STATE, ActorKind.DE_FACTO_GOVERNMENT)
    if body.body == "ministry":
        return owner is ActorKind.INTERNATIONAL_ORGANISATION
    if body.kind is ActorKind.POLICE:  # "police officers" of the police told of before
        return owner is ActorKind.POLICE
    return body.kind in FIGHTING_KINDS and owner in FIGHTING_KINDS
