"""The options that several commands share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Group, Parameter

from counterclaim.model.claims import Confidence, Stance
from counterclaim.model.errors import BadInput
from counterclaim.model.incidents import Status
from counterclaim.model.rulesets import RuleSet

READING = Group("Read reports", sort_key=1)
KEEPING = Group("Keep a ledger", sort_key=2)
ASKING = Group("Ask a ledger", sort_key=3)
DECIDING = Group("Decide", sort_key=4)
KNOWING = Group("Packs and places", sort_key=5)

DEFAULT_LEDGER = "counterclaim.db"

Mode = Literal["strict", "broad"]
ListFormat = Literal["table", "json", "csv"]

ANY_BYTES = ()  # validators of what names a file, which may have a name of any bytes

Paths = Annotated[
    str,
    Parameter(
        name="PATH",
        validator=ANY_BYTES,
        allow_leading_hyphen=True,
        help="Text, HTML or PDF files, CSV of reports, Telegram exports (JSON), zip files of these, "
        "folders with a manifest.csv, addresses of pages or feeds, or - for standard input.",
    ),
]
LedgerOption = Annotated[
    str,
    Parameter(
        name="--ledger",
        validator=ANY_BYTES,
        env_var="COUNTERCLAIM_LEDGER",
        help="The ledger: a file, or postgresql://USER@HOST:PORT/DATABASE.",
    ),
]
EngineOption = Annotated[
    str,
    Parameter(
        name="--engine",
        env_var="COUNTERCLAIM_ENGINE",
        help="What reads: auto, a number of processes on this machine, or the tcp:// address of a Dask "
        "cluster. The ledger is the same.",
    ),
]
PackOption = Annotated[
    tuple[str, ...] | None,
    Parameter(
        name="--pack",
        validator=ANY_BYTES,
        negative=(),
        help="A conflict pack: its name or .toml file. May repeat; 'none' drops all. Default: all shipped.",
    ),
]
PublishedOption = Annotated[
    str | None,
    Parameter(name="--published", help="The day of publication, YYYY-MM-DD; wins over what a document says."),
]
ColumnsOption = Annotated[
    str | None,
    Parameter(
        name="--columns",
        help="What the columns of a CSV hold: text=Body,published=Date:%d.%m.%Y,source=Outlet; or a .toml. "
        "Fields: text, published, source, url, title, language, id.",
    ),
]
SourceOption = Annotated[str | None, Parameter(name="--source", help="Who published the documents.")]
ModeOption = Annotated[
    Mode, Parameter(name="--mode", help="strict keeps what is sure; broad also proposes what may be.")
]
RulesOption = Annotated[
    RuleSet | None,
    Parameter(
        name="--rules",
        env_var="COUNTERCLAIM_RULES",
        help="How a toll is told where figures differ; it is named beside each. Default: own-loss.",
    ),
]
OutputOption = Annotated[
    Path | None, Parameter(name=["--output", "-o"], help="Write to this file instead of standard output.")
]
QuietOption = Annotated[
    bool, Parameter(name=["--quiet", "-q"], negative=(), help="No progress and no notes on standard error.")
]
PartyOption = Annotated[
    str | None,
    Parameter(name="--party", help="Of this actor and all who belong to it: an id or any of its names."),
]
StatusOption = Annotated[Status | None, Parameter(name="--status", help="Of this status.")]
TypeOption = Annotated[str | None, Parameter(name="--type", help="Of this type or one under it: attack.")]
StanceOption = Annotated[Stance | None, Parameter(name="--stance", help="Where somebody takes this stance.")]
SinceOption = Annotated[str | None, Parameter(name="--since", help="On or after this day, YYYY-MM-DD.")]
UntilOption = Annotated[str | None, Parameter(name="--until", help="On or before this day, YYYY-MM-DD.")]
DocumentOption = Annotated[
    str | None, Parameter(name="--document", help="In this document: its id, file name, address or source.")
]
PlaceOption = Annotated[
    str | None,
    Parameter(
        name="--place",
        help="At this place by any account: an id, any of its names, or the country it is listed under.",
    ),
]
WeaponOption = Annotated[
    str | None,
    Parameter(name="--weapon", help="With this class of weapon by any account: artillery, drone, mine."),
]
PublisherOption = Annotated[
    str | None, Parameter(name="--source", help="Told in a document of this source, by its name.")
]
ConfidenceOption = Annotated[
    Confidence | None,
    Parameter(
        name="--confidence", help="Of which the reader was so sure; of an incident by its least claim."
    ),
]
AddresseeOption = Annotated[
    str | None,
    Parameter(name="--to", help="Said to this actor or whoever belongs to it: an id or any of its names."),
]
ChannelOption = Annotated[
    str | None,
    Parameter(name="--channel", help="Said where these words tell: Telegram, interview, Security Council."),
]
SearchOption = Annotated[
    str | None,
    Parameter(
        name="--search",
        help='With all these words in it; "several words" in this order, beginn* of a word, -word not in it.',
    ),
]
FacetsOption = Annotated[
    bool,
    Parameter(
        name="--facets",
        negative=(),
        help="Count them by status, type, month, place, party, weapon, source and confidence; "
        "--limit: at most so many values of each.",
    ),
]
FormatOption = Annotated[ListFormat, Parameter(name="--format", help="How to print the list.")]


def check_is_text(_type: object, value: object) -> None:
    """Refuse bytes that are no text: no ledger could keep them, and no name of any ledger is like them.

    Raises:
        ValueError: there are such.
    """
    for word in value if isinstance(value, tuple) else (value,):
        try:
            str(word).encode()
        except UnicodeEncodeError as error:
            raise ValueError("It has bytes that are no UTF-8; write it in UTF-8") from error


@Parameter(name="*")
@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """Which part of a list is shown."""

    limit: Annotated[int | None, Parameter(name="--limit", help="At most so many.")] = None
    offset: Annotated[int, Parameter(name="--offset", help="Without the first so many.")] = 0

    def check(self) -> None:
        """Refuse what is no part of a list.

        Raises:
            BadInput: it is none.
        """
        if self.limit is not None and self.limit < 1:
            raise BadInput(f"--limit {self.limit}: must be 1 or more")
        if self.offset < 0:
            raise BadInput(f"--offset {self.offset}: must be 0 or more")


WHOLE = Paging()


def given_paths(paths: tuple[str, ...]) -> tuple[str, ...]:
    """The paths a user gave: at least one, and none of them a mistyped option.

    Raises:
        BadInput: there is none, or one is an option that does not exist.
    """
    if not paths:
        raise BadInput("nothing to read: name files, folders with a manifest.csv, or - for standard input")
    for path in paths:
        if path.startswith("-") and path != "-" and not Path(path).exists():
            raise BadInput(f"unknown option {path.split('=')[0]}; --help lists the options")
    return paths


def given_published(value: str | None, *, quiet: bool) -> str | None:
    """The day of publication a user gave, with a doubt where it has not come yet: a ledger keeps it for ever.

    Raises:
        BadInput: it is no date.
    """
    from counterclaim.app.screen import say

    tomorrow = (datetime.now(UTC) + timedelta(days=1)).date().isoformat()  # it may be morning elsewhere
    if value is not None and (day := given_day("--published", value)) and day > tomorrow:
        say(f"--published {day} lies in the future; is the year right?", quiet=quiet)
    return value


def given_day(option: str, value: str | None) -> str | None:
    """A day that a user gave.

    Raises:
        BadInput: it is no date.
    """
    if value is None:
        return None
    from counterclaim.sources import day_of

    day = day_of(value)
    if day is None:
        raise BadInput(f"{option} {value!r} is no date; write it as YYYY-MM-DD, for example 2023-06-28")
    return day
