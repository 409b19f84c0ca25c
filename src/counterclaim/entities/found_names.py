"""A name as found in a text, before it is parsed."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType
from counterclaim.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundName:
    """One occurrence of a name, with what it names, and whose it is by the name alone ("HMS Orsa")."""

    span: Span
    form: str
    type: NameType
    actor: str | None = None
    place: str | None = None
    kind: ActorKind | None = None
    outlet: bool = False
    owner: str | None = None
