"""Happenings as a text tells them, before anybody decides which of them are one incident."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.actors import PlaceRelation
from counterclaim.model.incidents import CasualtyKind
from counterclaim.model.modes import Mode
from counterclaim.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a count by age or role: "including three children"."""

    what: str
    low: int
    high: int | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one member of a coordination adds to a count: "a farmer" of "a farmer and two monks"."""

    low: int
    high: int | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Hurt:
    """One count of people hurt: outcome, range (``high`` ``None``: open), whose people, which words.

    ``cumulative`` marks a toll that was reached ("rose to nine"): it is no further count beside others.
    ``named`` marks a list of names: they may be the dead that were counted before. ``strange`` marks people
    whom the words do say whose they are, but nobody can place: they are not those told of before. ``by`` is
    who hurt them, where an active verb says so: they are no people of his. ``people`` are the nouns for them.
    ``shares`` are what each member of a coordination adds, where the count is a sum.
    """

    outcome: str
    low: int | None
    high: int | None
    span: Span
    actor: str | None = None
    kind: CasualtyKind | None = None
    cumulative: bool = False
    named: bool = False
    strange: bool = False
    by: str | None = None
    including: tuple[Part, ...] = ()
    people: tuple[Span, ...] = ()
    shares: tuple[Share, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Who or what fills a role, and the words for it; ``actor`` is ``None`` for things and places."""

    span: Span
    actor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Involved:
    """Everybody and everything that a happening's own words put into a role, known actors or not.

    ``pronouns`` stand for those it struck: "they were ambushed".
    """

    perpetrators: tuple[Span, ...] = ()
    victims: tuple[Span, ...] = ()
    targets: tuple[Span, ...] = ()
    weapons: tuple[Span, ...] = ()
    pronouns: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A trigger with its roles. ``attribution``, ``time`` and ``day`` are indices into the document's lists.

    ``time`` dates the happening in its own sentence, ``by`` that it had happened by then: the day on which it
    was told, or on which something came after it; ``exact`` that it took place on that day, whatever went on
    from there ("since 3 June, when rebels shelled Gao"). Where nothing does, ``day`` is the day that the
    story around it is told of, and ``later`` that it came after ("has since struck"); a day above a text with
    no other is that of its telling, and so ``by``. Likewise ``place`` and ``place_id`` are what its own
    sentence tells; where that tells none, the story around it is ``set_in`` a place, by ``setting``.

    ``mode`` is how it is told; ``real`` is false for what is feared, planned, demanded or told on a
    condition, and true for what was tried; ``coming`` marks what is told as to come, ``background`` history;
    ``pointer`` a bare reference to something already told ("the fatal incident"), ``another`` one that sets
    itself apart from it ("a separate strike", "another tractor", "two days after a raid"), ``earlier`` one
    that came before what was told so far ("had already rammed it"), ``returned`` one done in return for it
    ("shot back"), ``aside`` one that only says when something else was ("left before the raid"). In a
    ``mutual`` one two sides fought and neither is said to have begun: ``perpetrator`` is one of the two,
    ``rival`` the other, and nobody is the ``doer``. ``accomplices`` did it together with ``perpetrator``;
    where that is two spoken of as one, they are the two. It is ``disclaimed`` where its words speak of
    somebody's part in it ("denied any role in the raid"), so that who denies that does not deny the deed. The
    roles are of actors that the ledger can name; ``involved`` has the words for everybody and everything,
    known or not. ``struck`` are the nouns, in the singular, and last names of the people it struck, and
    ``struck_again`` those by which people told of before are meant ("the farmer"); they only link tellings.
    """

    sentence: int
    paragraph: int
    types: tuple[str, ...]
    trigger: tuple[Span, ...]
    perpetrator: Role | None = None
    accomplices: tuple[Role, ...] = ()
    victim: Role | None = None
    target: Role | None = None
    weapons: tuple[tuple[str, Span], ...] = ()
    hurt: tuple[Hurt, ...] = ()
    place: Role | None = None
    place_id: str | None = None
    place_relation: PlaceRelation | None = None
    setting: Role | None = None
    set_in: str | None = None
    time: int | None = None
    by: bool = False
    exact: bool = False
    day: int | None = None
    later: bool = False
    attribution: int | None = None
    repetitions: int | None = None
    aggregate: bool = False
    mode: Mode = Mode.HAPPENED
    real: bool = True
    coming: bool = False
    background: bool = False
    pointer: bool = False
    another: bool = False
    earlier: bool = False
    returned: bool = False
    aside: bool = False
    negated: bool = False
    disclaimed: bool = False
    mutual: bool = False
    rival: Role | None = None
    involved: Involved = Involved()
    struck: frozenset[str] = frozenset()
    struck_again: frozenset[str] = frozenset()

    @property
    def doer(self) -> Role | None:
        """Who is said to have done it."""
        return None if self.mutual else self.perpetrator

    @property
    def span(self) -> Span:
        """From the first to the last trigger word."""
        return Span(min(s.start for s in self.trigger), max(s.end for s in self.trigger))
