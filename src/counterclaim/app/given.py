"""What a person says of marked words, as values of a ledger; a document may bring names new to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from counterclaim.app.choices import (
    ACTOR_MEMBERS,
    COUNT_MEMBERS,
    NOT_STATED,
    actor_or_none,
    place_or_none,
    value_given,
)
from counterclaim.app.marking import document_named, marked
from counterclaim.model.actors import Actor, ActorKind, Alias, Place, PlacePrecision
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.documents import Document
from counterclaim.model.errors import BadInput
from counterclaim.model.ledgers import Ledger
from counterclaim.model.spans import Evidence, Span
from counterclaim.vocab.knowledge import slug

if TYPE_CHECKING:
    from counterclaim.app.forms import Marking, Saying, Version
    from counterclaim.pipeline.adding import Given

OF_ACCOUNTS = ("report", "claim", "accuse", "deny", "confirm", "assess")
MOST_SHOWN = 8  # places of one name; more say nothing new
MEMBERS = ("victim", "perpetrator", "date", "place", *COUNT_MEMBERS)


def given_words(
    ledger: Ledger, document: str, marking: Marking, saying: Saying, version: Version | None
) -> Given:
    """Marked words of a document with what a person says of them; no ``version`` is a claim alone.

    Raises:
        BadInput: no words are marked, or a value cannot be.
        RecordNotFound: there is no such document.
    """
    from counterclaim.pipeline.adding import Given

    found = document_named(ledger, document)
    words = marked(found, marking.words, marking.at)
    if not words:
        raise BadInput("mark the words that it stands on: --words '...' to the letter, or --at START:END")
    newcomers = _Newcomers(ledger, found)
    stance, scope = _stance(saying, version is not None)
    return Given(
        document=found,
        words=words,
        party=_party(saying, newcomers, version is not None),
        stance=stance,
        scope=scope,
        observed={"saw": True, "records": False, None: None}[
            version.observed if version is not None else None
        ],
        values=_values(version, newcomers, ledger) if version is not None else {},
        actors=tuple(newcomers.actors.values()),
        places=tuple(newcomers.places.values()),
    )


class _Newcomers:
    """Actors and places that the ledger does not know and the document names."""

    def __init__(self, ledger: Ledger, document: Document) -> None:
        self.ledger = ledger
        self.document = document
        self.actors: dict[str, Actor] = {}
        self.places: dict[str, Place] = {}

    def actor(self, value: str) -> str:
        """The id of an actor, known or new."""
        known = actor_or_none(value, self.ledger)
        if known is not None:
            return known
        id = f"named:{slug(value)}"
        kind = ActorKind.OTHER
        names = (self._alias(value, "actor"),)
        self.actors[id] = Actor(id=id, name=value, kind=kind, side=None, part_of=None, names=names)
        return id

    def place(self, value: str) -> str:
        """The id of a place, known or new; a new one has no point."""
        known = place_or_none(value, self.ledger)
        if known is not None:
            return known
        id = f"place:{slug(value)}"
        unplaced = PlacePrecision(ucdp=None, acled=None)
        self.places[id] = Place(
            id=id,
            name=value,
            country=None,
            latitude=None,
            longitude=None,
            precision=unplaced,
            names=(self._alias(value, "place"),),
        )
        return id

    def _alias(self, value: str, kind: str) -> Alias:
        from counterclaim.pipeline.speakers import speakers_of

        document, text = self.document, self.document.text or ""
        spans = [Span(*found.span()) for found in re.finditer(rf"(?<!\w){re.escape(value)}(?!\w)", text)]
        if not spans or not slug(value):
            raise BadInput(
                f"no {kind} {value!r} in this ledger, and {document.name or document.id} does not name it; "
                "`counterclaim actors` lists who is known, a new name stands as the document has it"
            )
        words = tuple(Evidence.at(document.id, text, span) for span in spans[:MOST_SHOWN])
        users = speakers_of(document, spans, self.ledger.claims)
        return Alias(form=value, used_by=users, contested=False, evidence=words)


def _party(saying: Saying, newcomers: _Newcomers, is_account: bool) -> str | None:
    if saying.party is None:
        raise BadInput("who says it? --party NAME, or --party none for the document's own narration")
    if saying.party != NOT_STATED:
        return newcomers.actor(saying.party)
    if is_account and saying.stance == Stance.DENY:
        raise BadInput("a denial is somebody's: --party NAME")
    return None


def _stance(saying: Saying, is_account: bool) -> tuple[Stance, DenialScope | None]:
    choices = OF_ACCOUNTS if is_account else tuple(Stance)
    if saying.stance not in choices:
        raise BadInput(f"--stance {saying.stance!r}: it is one of {', '.join(choices)}")
    stance = Stance(saying.stance)
    if saying.scope is None:
        return stance, DenialScope.WHOLE if stance is Stance.DENY else None
    if stance is not Stance.DENY or saying.scope not in list[str](DenialScope):
        raise BadInput(f"--scope {saying.scope!r}: of --stance deny, one of {', '.join(DenialScope)}")
    return stance, DenialScope(saying.scope)


def _values(version: Version, newcomers: _Newcomers, ledger: Ledger) -> dict[str, str]:
    """The members that are given, in the form that `set` keeps them in."""
    values: dict[str, str] = {}
    for member in MEMBERS:
        value: str | None = getattr(version, member)
        if value is None:
            continue
        if member in ACTOR_MEMBERS:
            values[member] = newcomers.actor(value)
        elif member == "place":
            values[member] = newcomers.place(value)
        else:
            values[member] = str(value_given(member, value, ledger, members=MEMBERS))
    return values
