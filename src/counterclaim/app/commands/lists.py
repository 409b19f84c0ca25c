"""`counterclaim incidents`, `claims`, `documents`, `actors` and others: lists with filters."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import App, Parameter

from counterclaim.app.asking import question_of
from counterclaim.app.exits import ExitCode
from counterclaim.app.narrowing import EVERYTHING, Narrowing
from counterclaim.app.options import (
    ASKING,
    DEFAULT_LEDGER,
    WHOLE,
    AddresseeOption,
    ChannelOption,
    ConfidenceOption,
    DocumentOption,
    FacetsOption,
    FormatOption,
    LedgerOption,
    ListFormat,
    OutputOption,
    Paging,
    PartyOption,
    RulesOption,
    SearchOption,
    SinceOption,
    StanceOption,
    StatusOption,
    UntilOption,
)
from counterclaim.model.actors import ActorKind
from counterclaim.model.claims import SubjectKind
from counterclaim.model.errors import BadInput
from counterclaim.model.rulesets import RuleSet
from counterclaim.model.situations import PledgeStatus, RestrictionType

if TYPE_CHECKING:
    from counterclaim.ledger import SqlLedger
    from counterclaim.ledger.queries import Question


def register(app: App) -> None:
    """Add the commands."""
    for command in (incidents, claims, documents, actors, pledges, restrictions, talks):
        app.command(command, group=ASKING)


def incidents(
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    narrowing: Narrowing = EVERYTHING,
    facets: FacetsOption = False,
    rules: RulesOption = None,
    sort: Annotated[
        Literal["confidence", "parties"] | None,
        Parameter(name="--sort", help="What the reader was least sure of first, or those of most parties."),
    ] = None,
    paging: Paging = WHOLE,
    format: FormatOption = "table",
    output: OutputOption = None,
) -> int:
    """List incidents, the earliest first; `--facets` counts them."""
    asked, search = replace(narrowing.question(), by=sort), narrowing.search
    if not facets:
        return _list("incidents", ledger, asked, paging, format, output, search=search, rules=rules)
    if paging.offset:
        raise BadInput("--offset with --facets: counts have no pages; leave one of them out")
    from counterclaim.app.pages import print_counts

    store, asked = _opened(ledger, "incidents", asked, paging, search)
    print_counts(store, asked, paging.limit, format, output)
    return ExitCode.DONE


def claims(
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    party: PartyOption = None,
    stance: StanceOption = None,
    about: Annotated[
        SubjectKind | None, Parameter(name="--about", help="About records of this kind.")
    ] = None,
    to: AddresseeOption = None,
    channel: ChannelOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    document: DocumentOption = None,
    confidence: ConfidenceOption = None,
    search: SearchOption = None,
    sort: Annotated[
        Literal["confidence"] | None,
        Parameter(name="--sort", help="What the reader was least sure of first."),
    ] = None,
    paging: Paging = WHOLE,
    format: FormatOption = "table",
    output: OutputOption = None,
) -> int:
    """List claims with their words; `--party` is who makes them."""
    asked = question_of(
        party,
        since,
        until,
        document,
        stance=stance,
        type=about,
        addressee=to,
        channel=channel,
        confidence=confidence,
    )
    return _list("claims", ledger, replace(asked, by=sort), paging, format, output, search=search)


def documents(
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    since: SinceOption = None,
    until: UntilOption = None,
    search: SearchOption = None,
    paging: Paging = WHOLE,
    format: FormatOption = "table",
    output: OutputOption = None,
) -> int:
    """List documents by day of publication; `--search` looks into titles and texts."""
    asked = question_of(None, since, until, None)
    return _list("documents", ledger, asked, paging, format, output, search=search)


def actors(
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    party: PartyOption = None,
    kind: Annotated[ActorKind | None, Parameter(name="--kind", help="Of this kind.")] = None,
    document: DocumentOption = None,
    paging: Paging = WHOLE,
    format: FormatOption = "table",
    output: OutputOption = None,
) -> int:
    """List actors, with their names and who uses them."""
    asked = question_of(party, None, None, document, type=kind)
    return _list("actors", ledger, asked, paging, format, output)


def pledges(
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    party: PartyOption = None,
    status: Annotated[PledgeStatus | None, Parameter(name="--status", help="Of this fate.")] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    document: DocumentOption = None,
    paging: Paging = WHOLE,
    format: FormatOption = "table",
    output: OutputOption = None,
) -> int:
    """List pledges with their deadlines and fates."""
    return _list(
        "pledges", ledger, question_of(party, since, until, document, status=status), paging, format, output
    )


def restrictions(
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    party: PartyOption = None,
    status: StatusOption = None,
    type: Annotated[RestrictionType | None, Parameter(name="--type", help="Of this type.")] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    document: DocumentOption = None,
    paging: Paging = WHOLE,
    format: FormatOption = "table",
    output: OutputOption = None,
) -> int:
    """List blockades, closures and other restrictions, with their phases."""
    asked = question_of(party, since, until, document, status=status, type=type)
    return _list("restrictions", ledger, asked, paging, format, output)


def talks(
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    party: PartyOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    document: DocumentOption = None,
    paging: Paging = WHOLE,
    format: FormatOption = "table",
    output: OutputOption = None,
) -> int:
    """List talks tracks, with their rounds."""
    return _list("talks", ledger, question_of(party, since, until, document), paging, format, output)


def _list(
    kind: str,
    location: str,
    question: Question,
    paging: Paging,
    format: ListFormat,
    output: Path | None,
    *,
    search: str | None = None,
    rules: RuleSet | None = None,
) -> int:
    from counterclaim.app.pages import print_page

    store, question = _opened(location, kind, question, paging, search)
    print_page(store, kind, question, paging, format, output, rules)
    return ExitCode.DONE


def _opened(
    location: str, kind: str, question: Question, paging: Paging, search: str | None
) -> tuple[SqlLedger, Question]:
    """The ledger that is asked, and the question with what a search for words finds in it."""
    from counterclaim.ledger import SqlLedger

    paging.check()
    store = SqlLedger.open(location)
    return store, question if search is None else replace(question, ids=store.search(kind, search))
