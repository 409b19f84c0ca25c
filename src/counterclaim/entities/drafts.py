"""Actors in the making: what an owner and a common noun amount to, and which ids turn out to be one."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace

from counterclaim.entities.found_names import FoundName
from counterclaim.entities.phrases import Names
from counterclaim.model.actors import ActorKind, Mention
from counterclaim.model.ids import content_id
from counterclaim.model.parses import NameType
from counterclaim.vocab.knowledge import Knowledge, slug
from counterclaim.vocab.lexicons import Body

DESCRIBED_KINDS = frozenset(
    (ActorKind.MINISTRY, ActorKind.MONITOR, ActorKind.POLICE, ActorKind.OTHER, ActorKind.LEGISLATURE)
)
DESCRIBED = "described"  # what the ids of those begin with whom a text only describes
DISSIDENTS = "dissidents"
WORLD_KINDS = (ActorKind.INTERNATIONAL_ORGANISATION, ActorKind.NGO, ActorKind.PEACEKEEPER)
FIGHTING_KINDS = (ActorKind.ARMED_FORCE, ActorKind.ARMED_GROUP)


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

    def __init__(
        self, knowledge: Knowledge, names: Names, text: str, is_place: Callable[[str], bool] | None = None
    ) -> None:
        self.knowledge = knowledge
        self.is_place = is_place or (lambda _: False)
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

    def describe(
        self, mention: Mention, head: tuple[str, Body], *, among: Collection[ActorKind] = DESCRIBED_KINDS
    ) -> Mention:
        """A definite body that nothing else names ("the court") as an actor of this document alone.

        "The Gaza health ministry" is the same one in every document.
        """
        form, body = head
        if body.kind not in among or body.office:
            return mention
        whose = _words_for_whose(mention.span.of(self.text), form)
        known = bool(whose) and self.is_place(whose)
        named = f"{DESCRIBED}:{slug(f'{whose} {form}')}" if known else None
        actor = named or content_id(DESCRIBED, self.text, form)
        return replace(mention, actor=self.draft(actor, mention.span.of(self.text), body.kind))

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
                side = self.ensure(known.side or None)
            own = known.kind in (ActorKind.DE_FACTO_GOVERNMENT, ActorKind.ARMED_GROUP) and side is None
            self.drafts[actor] = Draft(
                actor, known.name, known.kind, side=actor if own else side, part_of=owner
            )
        elif name is not None:
            kind = name.kind or ActorKind.OTHER
            own = kind in (ActorKind.DE_FACTO_GOVERNMENT, ActorKind.ARMED_GROUP)
            own = own or name.type is NameType.DEMONYM  # a community: see communities.py
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


def _words_for_whose(phrase: str, form: str) -> str:
    """As "Gaza" of "the Gaza health ministry", "Gaza's health ministry"; a form may be all in capitals."""
    words = (word.removesuffix("'s").removesuffix("’s") for word in phrase.split())
    own = form.lower().split()
    return " ".join(word for word in words if word[:1].isupper() and word.lower() not in (*own, "the"))
