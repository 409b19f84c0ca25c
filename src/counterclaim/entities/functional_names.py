"""Bodies called by what they do, alike in many states: "Peru's Presidential Guard", and Gabon's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.entities.drafts import Register
from counterclaim.entities.found_names import FoundName
from counterclaim.entities.not_of_state import HOME_KINDS
from counterclaim.entities.owners_told import NamedBody
from counterclaim.entities.phrases import Names
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType
from counterclaim.vocab.knowledge import slug
from counterclaim.vocab.lexicons import bodies

OF_KIND = (ActorKind.ARMED_FORCE, ActorKind.POLICE, ActorKind.MINISTRY)
_JOINING = frozenset(("of", "for", "on", "and", "the"))
OF_ONE_STATE = (ActorKind.STATE, ActorKind.DE_FACTO_GOVERNMENT)


def functional_kind(words: Sequence[str]) -> ActorKind | None:
    """What kind of body a name is of if all its words are for what bodies do, and none says whose it is.

    No armed group's is taken for one: there may be one "National Front" only that is meant everywhere.
    """
    own = {word: kind for kind in OF_KIND for word in bodies().functional[kind]}
    heads = {**bodies().names, **own}
    known = bodies().functional["words"] | heads.keys() | _JOINING
    before = [word for word, joint in pairwise(words) if joint in ("of", "for", "on")]
    kind = heads.get(before[0] if before else words[-1])
    whole = len(words) > 1 and words[-1] not in _JOINING and known.issuperset(words)
    return kind if whole and kind is not ActorKind.ARMED_GROUP else None


def body_of_state(body: NamedBody) -> str | None:
    """The body of one state that a functional name stands for, by whose it is told to be.

    Without an owner it is the one told of before; then that of the text's only state, if it is a body of
    those that speak for a state. ``None`` where neither is known.
    """
    name, register = body.name, body.register
    society = _short(name.form) in bodies().functional[ActorKind.NGO]
    kind = ActorKind.NGO if society else functional_kind(name.form.split())
    unknown = name.actor is not None and name.actor.startswith("named:")
    if name.actor is None or kind is None or not (unknown or society):
        return None  # Sudan's Rapid Support Forces are known, and no body of Sudan's
    owner = body.owner_of(OF_ONE_STATE)
    shared = body.is_anothers_too
    if owner is None and not shared and name.actor not in register.same and kind in HOME_KINDS:
        owner = register.ensure(body.home)
    if owner is None:
        return None
    if kind is ActorKind.INTERNATIONAL_ORGANISATION:
        kind = ActorKind.OTHER  # "Peru's Supreme Court"
    actor = register.draft(
        f"{owner}/{_key(name.form)}",
        f"{name.form} of {register.drafts[owner].name}",
        kind,
        owner=owner if kind in HOME_KINDS else None,  # else it speaks for itself: a court, a Red Cross
    )
    if not shared and not (society and _may_be_another(name, body.names)):
        register.same[name.actor] = actor
        if society:  # "the Red Crescent", after the Somali Red Crescent Society
            register.same[f"named:{_key(name.form)}"] = actor
    return actor


def unite_ministries(register: Register) -> None:
    """Take "Ministry says", in a headline, for the one ministry of that state that the text names in full."""
    for bare in [actor for actor in register.drafts if actor.endswith("/ministry")]:
        named = [actor for actor in register.drafts if actor.startswith(f"{bare}/")]
        if len(named) == 1:
            register.same.setdefault(bare, named[0])


def _short(form: str) -> str:
    """As "Red Crescent" of "Arab Red Crescent" and "Red Crescent Society"."""
    return form.removesuffix(" Society").removeprefix("Arab ")


def _may_be_another(name: FoundName, names: Names) -> bool:
    """Whether "the Red Cross" may be no state's: the ICRC is told of as well, or two states are."""
    states = {one.actor for one in names if one.type is NameType.STATE or one.type is NameType.DEMONYM}
    return len(states) > 1 or names.have_other_forms(name)


def _key(form: str) -> str:
    """Which body of its state it is; a ministry's like those whose names are common nouns."""
    if _short(form) in bodies().functional[ActorKind.NGO]:
        return slug(_short(form))
    field = form.removesuffix(" Ministry").removeprefix("Ministry of ")
    return f"ministry/{slug(field)}" if field != form else slug(form)
