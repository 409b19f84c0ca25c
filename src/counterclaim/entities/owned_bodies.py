"""Bodies by a common noun and whose they are: "Thailand's army", "the Armenian side", "FARC dissidents"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.entities.drafts import DISSIDENTS, FIGHTING_KINDS, Register
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType
from counterclaim.model.spans import Span
from counterclaim.vocab.knowledge import slug
from counterclaim.vocab.lexicons import Body, bodies

STATE_RUN = re.compile(r"\b(?:state|official|government|regime)\b", re.IGNORECASE)  # of media
OF_NO_SIDE = frozenset(("rebels", "activists"))  # though they wear a state's name: "Kenyan protesters"
INDEFINITE = re.compile(r"(?:an?|another|one)\s", re.IGNORECASE)


def owned_body(
    register: Register, head: tuple[str, Body], owners: Sequence[str], span: Span
) -> tuple[str | None, tuple[str, ...]]:
    """The actor of a common noun and its owners, and further actors of a joint phrase."""
    form, body = head
    phrase = span.of(register.text)
    if not owners:
        return _ownerless(register, body, phrase), ()
    owner = owners[0]
    if body.body == "side":
        return _side(register, owner, form, phrase), ()
    if len(owners) > 1 and (body.office or _is_plural(form, phrase)):
        joint = f"joint:{'+'.join(sorted(owners))}/{slug(form)}"
        return register.draft(joint, phrase, ActorKind.OTHER), tuple(owners)
    return _body_of(register, head, owner, phrase), ()


def _ownerless(register: Register, body: Body, phrase: str) -> str | None:
    """Civilians and mediators, who are nobody's."""
    if body.kind is ActorKind.CIVILIANS:
        return register.draft("group:civilians", "civilians", ActorKind.CIVILIANS)
    if body.body == "mediators":
        return register.draft(f"group:{slug(phrase)}", phrase, ActorKind.OTHER)
    return None


def _body_of(register: Register, head: tuple[str, Body], owner: str, phrase: str) -> str | None:
    """The body or the office of one owner: the owner itself, one that is known, or a new one."""
    form, body = head
    if body.body == DISSIDENTS:
        return _dissidents(register, owner)
    if register.drafts[owner].kind is ActorKind.CIVILIANS and body.kind in FIGHTING_KINDS:
        return None  # "the villagers' guns", "the passengers' jet"
    if _is_itself(body, register.drafts[owner].kind):
        return owner
    if body.kind is ActorKind.MEDIA and STATE_RUN.search(phrase):
        name, side = f"State media of {register.drafts[owner].name}", register.head_of(owner)
        return register.draft(f"{owner}/state-media", name, ActorKind.MEDIA, owner=owner, side=side)
    key = slug(form) if body.office else body.body
    if body.office and INDEFINITE.match(phrase):
        key = f"a-{key}"  # one of several: not the holder that the text names elsewhere
    known = register.knowledge.bodies.get((owner, key))
    if known:
        return register.ensure(known)
    one = _told_in_full(register, f"{owner}/{key}", form, phrase)
    return one if one is not None else _new_body(register, head, owner, key)


def _new_body(register: Register, head: tuple[str, Body], owner: str, key: str) -> str:
    form, body = head
    kind = ActorKind.PERSON if body.office else body.kind
    name = form if body.office else bodies().titles.get(body.body, form)
    actor = f"{owner}/{key}" if key else owner
    of_none = body.body in OF_NO_SIDE or form.startswith("armed group")
    apart = of_none and register.drafts[owner].kind is ActorKind.STATE
    return register.draft(
        actor,
        f"{name[:1].upper()}{name[1:]} of {register.drafts[owner].name}",
        kind,
        owner=owner if not apart else None,
        side=actor if apart else None,
        role=form if body.office else None,
    )


def _told_in_full(register: Register, actor: str, form: str, phrase: str) -> str | None:
    """As "the Russian ministry" where only the Russian defence ministry has been told of."""
    ministries = [draft for draft in register.drafts if draft.startswith(f"{actor}/")]
    short = form == "ministry" and phrase.lower().startswith("the ")
    return ministries[0] if short and len(ministries) == 1 else None


def _dissidents(register: Register, owner: str) -> str:
    """As in "FARC dissidents": who left an armed group fights for himself; a state's may not."""
    group = register.drafts[owner]
    armed = group.kind in FIGHTING_KINDS
    actor = f"{owner}/{DISSIDENTS}"
    kind = group.kind if armed else ActorKind.OTHER
    return register.draft(actor, f"Dissidents of {group.name}", kind, side=actor)


def _side(register: Register, owner: str, form: str, phrase: str) -> str | None:
    """As in "the Armenian side".

    Who that is stays open where another party of the text is Armenian too; "Yemen's parties" are
    parties within Yemen, not Yemen.
    """
    if form in ("sides", "parties"):
        return None
    rivals = [
        draft
        for draft in register.drafts.values()
        if draft.kind is ActorKind.DE_FACTO_GOVERNMENT and draft.id != owner
    ]
    ethnic = {name.actor for name in register.names if name.type is NameType.PEOPLE}
    shared = rivals and (owner in ethnic or any(register.knowledge.actors.get(a or "") for a in ethnic))
    if shared and register.drafts[owner].kind is ActorKind.STATE and _is_ethnic_of_territory(register, owner):
        return register.draft(f"{owner}/side", phrase, ActorKind.AMBIGUOUS)
    return owner


def _is_ethnic_of_territory(register: Register, owner: str) -> bool:
    """Whether the text names people of this state's ethnicity as people of a territory."""
    state = register.knowledge.states.get(owner)
    if state is None:
        return False
    words = "|".join(map(re.escape, (*state.adjectives, *state.people)))
    territories = "|".join(
        re.escape(name.form) for name in register.names if name.actor and register.is_territory(name.actor)
    )
    return bool(territories) and bool(
        re.search(
            rf"(?:{territories})\s(?:{words})\b|(?:{words})\sof\s(?:{territories})|ethnic\s(?:{words})",
            register.text,
        )
    )


def _is_itself(body: Body, owner: ActorKind) -> bool:
    """As "Chad's government" is Chad, "soldiers of the Northern Army" the army, "the UN agency" the UN."""
    if body.body == "":
        return owner in (ActorKind.STATE, ActorKind.DE_FACTO_GOVERNMENT)
    if body.body == "ministry":
        return owner is ActorKind.INTERNATIONAL_ORGANISATION
    if body.kind is ActorKind.POLICE:  # "police officers" of the police told of before
        return owner is ActorKind.POLICE
    return body.kind in FIGHTING_KINDS and owner in FIGHTING_KINDS


def _is_plural(form: str, phrase: str) -> bool:
    """As in "Thai and Lao jets", of which the noun is "jet"."""
    return form.endswith("s") or re.search(rf"\b{re.escape(form)}s\b", phrase.lower()) is not None
