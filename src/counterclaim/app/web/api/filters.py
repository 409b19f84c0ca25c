"""What can be asked of each list, for programs: the filters of the pages, described and bounded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from inspect import Parameter as Argument
from inspect import Signature
from typing import Annotated, Any, Literal

from litestar.di import Provide
from litestar.params import Parameter

from counterclaim.app.web.asking import LAST_PAGE, LONGEST, PAGE, Asked
from counterclaim.model.claims import Confidence, Stance
from counterclaim.model.incidents import Status

MOST = 500  # records of a page
LAST_PLACE = 999_999_999  # in the queue


def _words(description: str) -> Any:
    return Annotated[str, Parameter(description=description, max_length=LONGEST)]


def _day(description: str) -> Any:
    return Annotated[date | None, Parameter(description=description, required=False)]


KNOWN: Mapping[str, Any] = {
    "q": _words('All these words; "several words" in this order, beginn* of a word, -word not in it.'),
    "party": _words("Of this actor and all who belong to it: an id or any of its names."),
    "status": Annotated[Status | None, Parameter(description="Of this status.", required=False)],
    "type": _words("Of this type or one under it, such as attack."),
    "stance": Annotated[
        Stance | None, Parameter(description="Where somebody takes this stance.", required=False)
    ],
    "since": _day("On or after this day."),
    "until": _day("On or before this day."),
    "document": _words("In this document: its id, file name, address or source."),
    "place": _words("At this place by any account: an id, any of its names, or its country."),
    "weapon": _words("With this class of weapon by any account, such as artillery."),
    "addressee": _words("Said to this actor or whoever belongs to it: an id or any of its names."),
    "channel": _words("Said where all these words tell, such as Telegram or Security Council."),
    "confidence": Annotated[
        Confidence | None,
        Parameter(
            description="Of which the reader was so sure: low (under 0.75), middling, high (0.9 and more), "
            "unknown (nobody graded it); of an incident by its least claim.",
            required=False,
        ),
    ],
    "sort": Annotated[
        Literal["latest", "confidence", "parties"] | None,
        Parameter(
            description="latest: from the last to the first of their order; confidence (incidents, claims): "
            "what the reader was least sure of first, in hundredths; parties (incidents): those of most "
            "parties first; else as it is.",
            required=False,
        ),
    ],
    "source": _words("Told in a document of this source, by its name."),
}
NEVER_EMPTY = ("status", "stance", "since", "until", "confidence", "sort")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a program asks of a list: the filters, and which page of how many records."""

    asked: Asked
    size: int


def taking(*names: str) -> Provide:
    """What takes some filters from an address."""
    known = {name: KNOWN[name] for name in names}
    arguments = {
        **known,
        "page": Annotated[int, Parameter(description="Which page, from 1.", ge=1, le=LAST_PAGE)],
        "size": Annotated[int, Parameter(description="Records of a page.", ge=1, le=MOST)],
    }
    defaults = {**{name: None if name in NEVER_EMPTY else "" for name in names}, "page": 1, "size": PAGE}

    def given(**values: Any) -> Wanted:
        page, size = values.pop("page"), values.pop("size")
        asked = Asked.of({**{name: str(value or "") for name, value in values.items()}, "page": str(page)})
        return Wanted(asked=asked, size=size)

    return Provide(_function(given, arguments, defaults), sync_to_thread=False)


def _function(given: Callable[..., Wanted], arguments: Mapping[str, Any], defaults: Mapping[str, Any]) -> Any:
    """A function that takes some arguments, where the framework reads what each is."""
    given.__annotations__ = {**arguments, "return": Wanted}
    given.__signature__ = Signature(  # type: ignore[attr-defined]
        [
            Argument(name, Argument.KEYWORD_ONLY, default=defaults[name], annotation=annotation)
            for name, annotation in arguments.items()
        ],
        return_annotation=Wanted,
    )
    return given
