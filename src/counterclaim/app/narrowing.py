"""The filters of what is told over time or drawn, and a ledger narrowed to what they let through."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from counterclaim.app.options import (
    DocumentOption,
    PartyOption,
    SearchOption,
    SinceOption,
    UntilOption,
    given_day,
)
from counterclaim.model.claims import Stance
from counterclaim.model.errors import BadInput
from counterclaim.model.incidents import Status

if TYPE_CHECKING:
    from counterclaim.ledger import SqlLedger
    from counterclaim.ledger.queries import Question
    from counterclaim.model.ledgers import Ledger

StatusOption = Annotated[Status | None, Parameter(name="--status", help="Of this status.")]
TypeOption = Annotated[str | None, Parameter(name="--type", help="Of this type or one under it: attack.")]
StanceOption = Annotated[Stance | None, Parameter(name="--stance", help="Where somebody takes this stance.")]

OF_INCIDENTS = frozenset("party status type stance since until document search".split())
OF_TEXTS = frozenset("party since until document".split())
OF_CLOCKS = frozenset("party document".split())


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Filters:
    """What is asked for; ``None`` asks nothing."""

    party: PartyOption = None
    status: StatusOption = None
    type: TypeOption = None
    stance: StanceOption = None
    since: SinceOption = None
    until: UntilOption = None
    document: DocumentOption = None
    search: SearchOption = None

    def given(self) -> Mapping[str, str]:
        """The filters that are set, by name."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: str(value) for name, value in values.items() if value is not None}


NO_FILTERS = Filters()


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

    Status and type are of incidents: with one of them no statements are left, which have neither. Names and
    documents stay whole, so that everything can still be named.
    """
    from counterclaim.ledger import queries

    ledger, asked = store.load(), _question(filters)
    of_claims = replace(asked, status=None, type=None)
    of_situations = replace(asked, status=None, type=None, stance=None, since=None, until=None)
    incidents, claims = asked, of_claims
    if filters.search is not None:
        incidents = replace(asked, ids=store.search("incidents", filters.search))
        claims = replace(of_claims, ids=store.search("claims", filters.search))
    return replace(
        ledger,
        incidents=_by_id(queries.select_incidents(ledger, incidents)),
        claims=() if filters.status or filters.type else _by_id(queries.select_claims(ledger, claims)),
        pledges=_by_id(queries.select_pledges(ledger, of_situations)),
        restrictions=_by_id(queries.select_restrictions(ledger, of_situations)),
        positions=_by_id(queries.select_positions(ledger, of_situations)),
    )


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


def _question(filters: Filters) -> Question:
    from counterclaim.ledger.queries import Question

    first, last = given_day("--since", filters.since), given_day("--until", filters.until)
    if first and last and first > last:
        raise BadInput(f"--since {first} is later than --until {last}; exchange the two")
    return Question(
        party=filters.party,
        since=first,
        until=last,
        document=filters.document,
        status=filters.status,
        type=filters.type,
        stance=filters.stance,
    )


def _by_id(records: Collection[Any]) -> tuple[Any, ...]:
    return tuple(sorted(records, key=lambda record: record.id))
