"""What a person fills in to add a record: the words, who says it, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from cyclopts import Parameter

Observed = Literal["saw", "records"]


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Marking:
    """The words that it stands on."""

    words: Annotated[
        tuple[str, ...],
        Parameter(name="--words", negative=(), help="Words of the document, to the letter. May repeat."),
    ] = ()
    at: Annotated[
        tuple[str, ...],
        Parameter(name="--at", negative=(), help="Words by their place, START:END. May repeat."),
    ] = ()


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Saying:
    """Who says it, and how."""

    party: Annotated[
        str | None,
        Parameter(name="--party", help="Who says it: an actor, or a name in the document; none: narration."),
    ] = None
    stance: Annotated[
        str, Parameter(name="--stance", help="report, claim, accuse, deny, confirm and so on.")
    ] = "report"
    scope: Annotated[
        str | None,
        Parameter(
            name="--scope", help="What a denial denies: whole, occurrence, responsibility, intent, number."
        ),
    ] = None


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Version:
    """What an account says of an incident."""

    date: Annotated[str | None, Parameter(name="--date", help="A day, or two: 2023-06-26/2023-06-28.")] = None
    place: Annotated[str | None, Parameter(name="--place", help="A place, or a name in the document.")] = None
    perpetrator: Annotated[
        str | None, Parameter(name="--perpetrator", help="Who did it: an actor, or a name in the document.")
    ] = None
    victim: Annotated[
        str | None, Parameter(name="--victim", help="Who was struck, and whose the people counted are.")
    ] = None
    killed: Annotated[str | None, Parameter(name="--killed", help="A count: 4, 4-6, 4+.")] = None
    wounded: Annotated[str | None, Parameter(name="--wounded", help="A count.")] = None
    missing: Annotated[str | None, Parameter(name="--missing", help="A count.")] = None
    captured: Annotated[str | None, Parameter(name="--captured", help="A count.")] = None
    observed: Annotated[
        Observed | None,
        Parameter(name="--observed", help="Of one who watches: saw it, or records what others say."),
    ] = None


UNMARKED, UNSAID, UNTOLD = Marking(), Saying(), Version()
