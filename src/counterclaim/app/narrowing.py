"""The filters of what is told over time or drawn, and a ledger narrowed to what they let through."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from counterclaim.app.asking import question_of
from counterclaim.app.options import (
    ConfidenceOption,
    DocumentOption,
    PartyOption,
    PlaceOption,
    PublisherOption,
    SearchOption,
    SinceOption,
    StanceOption,
    StatusOption,
    TypeOption,
    UntilOption,
    WeaponOption,
    check_is_text,
)
from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    from counterclaim.ledger import SqlLedger
    from counterclaim.ledger.queries import Question
    from counterclaim.model.ledgers import Ledger

VictimNamesOption = Annotated[
    bool,
    Parameter(
        name="--victim-names",
        negative=(),
        help="Name persons who are only victims. Default: their names are left out.",
    ),
]

OF_INCIDENTS = frozenset(
    "party status type stance since until document place weapon source confidence search victim-names".split()
)
OF_TEXTS = frozenset("party since until document victim-names".split())
OF_CLOCKS = frozenset("party document victim-names".split())


def _are_text(type: object, narrowing: Narrowing) -> None:
    """Refuse bytes that are no text in any of them: what an option of its own is checked for is not here."""
    for field in fields(narrowing):
        check_is_text(type, getattr(narrowing, field.name))


@Parameter(name="*", validator=_are_text)
@dataclass(frozen=True, kw_only=True)
class Narrowing:
    """What incidents are asked for; ``None`` asks nothing."""

    party: PartyOption = None
    status: StatusOption = None
    type: TypeOption = None
    stance: StanceOption = None
    since: SinceOption = None
    until: UntilOption = None
    document: DocumentOption = None
    place: PlaceOption = None
    weapon: WeaponOption = None
    source: PublisherOption = None
    confidence: ConfidenceOption = None
    search: SearchOption = None

    def question(self) -> Question:
        """The same for a ledger, but for words that are looked for.

        Raises:
            BadInput: a day is none, or the period ends before it begins.
        """
        return question_of(
            self.party,
            self.since,
            self.until,
            self.document,
            status=self.status,
            type=self.type,
            stance=self.stance,
            place=self.place,
            weapon=self.weapon,
            source=self.source,
            confidence=self.confidence,
        )


@Parameter(name="*", validator=_are_text)
@dataclass(frozen=True, kw_only=True)
class Filters(Narrowing):
    """The same, and whether victims are named."""

    victim_names: VictimNamesOption = False

    @property
    def of_incidents_alone(self) -> bool:
        """Whether something is asked for that only incidents have."""
        return any((self.status, self.type, self.place, self.weapon))

    def given(self) -> Mapping[str, str]:
        """The filters that are set, by name."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        given = {name: "yes" if value is True else value for name, value in values.items() if value}
        return {name.replace("_", "-"): str(value) for name, value in given.items()}


EVERYTHING = Narrowing()
NO_FILTERS = Filters()
NAMING = ("actors", "incidents", "claims", "pledges", "restrictions", "talks", "positions")


def check_filters(filters: Filters, known: Collection[str], what: str) -> None:
    """Refuse filters that would not narrow anything.

    Raises:
        BadInput: one is given that this does not know.
    """
    for name in filters.given():
        if name not in known:
            options = ", ".join(f"--{option}" for option in sorted(known))
            raise BadInput(f"{what} cannot be narrowed by --{name}; it takes {options}")


def narrowed(store: SqlLedger, filters: Filters) -> Ledger:
    """A ledger with only the incidents, claims, pledges, restrictions and positions that are asked for.

    Status, type, place and weapon are of incidents: with one of them no statements are left, which have none
    of these. Actors, places and documents stay, so that everything can be named; but persons who are only
    victims, as in an export.
    """
    from counterclaim.ledger import queries

    ledger, asked = store.load(), filters.question()
    of_claims = replace(asked, status=None, type=None, place=None, weapon=None)
    of_situations = replace(of_claims, stance=None, since=None, until=None, confidence=None)
    incidents, claims = asked, of_claims
    if filters.search is not None:
        incidents = replace(asked, ids=store.search("incidents", filters.search))
        claims = replace(of_claims, ids=store.search("claims", filters.search))
    chosen = replace(
        ledger,
        incidents=_by_id(queries.select_incidents(ledger, incidents)),
        claims=() if filters.of_incidents_alone else _by_id(queries.select_claims(ledger, claims)),
        pledges=_by_id(queries.select_pledges(ledger, of_situations)),
        restrictions=_by_id(queries.select_restrictions(ledger, of_situations)),
        positions=_by_id(queries.select_positions(ledger, of_situations)),
    )
    return chosen if filters.victim_names else _without_victims(chosen, store)


def _without_victims(ledger: Ledger, store: SqlLedger) -> Ledger:
    """A ledger without the names of persons who are only victims."""
    from counterclaim.exports.withholding import withheld_of

    withheld = withheld_of(store)
    if not len(withheld):
        return ledger
    masked: dict[str, Any] = {
        kind: tuple(withheld.without_names(kind, one) for one in getattr(ledger, kind)) for kind in NAMING
    }
    return replace(ledger, **masked)


def named_only(ledger: Ledger, filters: Filters) -> Ledger:
    """A ledger whose names are those of one party, or those that stand in some documents."""
    from counterclaim.ledger import queries

    documents = queries.documents_named(ledger, filters.document) if filters.document else None
    parties = queries.actors_named(ledger, filters.party) if filters.party else None

    def seen(named: Any) -> Any:
        if documents is None:
            return named
        names = [
            replace(alias, evidence=tuple(words for words in alias.evidence if words.document in documents))
            for alias in named.names
        ]
        return replace(named, names=tuple(alias for alias in names if alias.evidence))

    return replace(
        ledger,
        actors=tuple(seen(actor) for actor in ledger.actors if parties is None or actor.id in parties),
        places=tuple(map(seen, ledger.places)) if parties is None else (),
    )


def _by_id(records: Collection[Any]) -> tuple[Any, ...]:
    return tuple(sorted(records, key=lambda record: record.id))
