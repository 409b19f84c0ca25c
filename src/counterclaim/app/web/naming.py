"""The page of an actor: who calls it what, what it belongs to, and what can be decided on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any
from urllib.parse import urlencode

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import Parameter
from litestar.response import Redirect

from counterclaim.app.choices import OWN_MEMBERS
from counterclaim.app.web.addresses import actor_address, document_address, home_of
from counterclaim.app.web.knowing import told
from counterclaim.app.web.rendering import page
from counterclaim.ledger import SqlLedger
from counterclaim.model.actors import Actor, ActorKind, Alias
from counterclaim.model.decisions import Decision, in_force
from counterclaim.model.ledgers import Ledger
from counterclaim.views.naming import Names

LIST = "/actors"
SHOWN = 12  # places of one name; the rest is counted
NARRATOR = "narrator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A name of an actor: who uses it, and where it stands."""

    form: str
    users: str
    contested: bool
    places: Sequence[tuple[str, str]]  # words, and the way to them
    more: int


@get(f"{LIST}/{{id:path}}", sync_to_thread=True)
def one(
    request: Request[Any, Any, Any],
    id: Annotated[str, Parameter(max_length=300)],
    store: NamedDependency[SqlLedger],
) -> Response[object]:
    """One actor; an earlier id leads to where it stands now."""
    with store.one_state():
        found = home_of(store, Actor, LIST, id.removeprefix("/"), actor_address)
        if isinstance(found, Redirect):
            return found
        known, taken = _known(store, found), store.decisions()
    names = Names(known)
    return page(
        "actor_page.html",
        request=request,
        actor=found,
        name=names.of(found.id),
        side=names.of(found.side) if found.side not in (None, found.id) else None,
        part_of=names.of(found.part_of),
        called=list(_called(found, names)),
        members=OWN_MEMBERS,
        kinds=list(ActorKind),
        decisions=_decided(taken, found),
        place_of=actor_address(found.id),
        actor_address=actor_address,
        section=LIST,
    )


def _known(store: SqlLedger, found: Actor) -> Ledger:
    """An actor with who calls it something, and what it belongs to."""
    users = {user for name in found.names for user in name.used_by}
    part = store.about([found], "actors")
    others = store.in_force("actors", {*users, *(id for id in (found.side, found.part_of) if id)})
    actors = {one.id: one for one in (*part.actors, *others, found)}
    return told(replace(part, actors=tuple(actors.values())))


def _called(actor: Actor, names: Names) -> Iterator[Called]:
    for name in sorted(actor.names, key=lambda name: (not name.contested, name.form)):
        users = [("the text itself" if id == NARRATOR else names.of(id) or id) for id in name.used_by]
        yield Called(
            form=name.form,
            users=", ".join(users) or "user not stated",
            contested=name.contested,
            places=list(_places(name)),
            more=max(len(name.evidence) - SHOWN, 0),
        )


def _places(name: Alias) -> Iterator[tuple[str, str]]:
    for words in name.evidence[:SHOWN]:
        asked = urlencode({"at": f"{words.start}-{words.end}", "said": words.quote})
        yield words.quote, f"{document_address(words.document)}/words?{asked}"


def _decided(taken: Sequence[Decision], actor: Actor) -> list[Decision]:
    """What people decided on an actor, as far as it holds."""
    return [one for one in in_force(taken) if any(target.id == actor.id for target in one.targets)]
