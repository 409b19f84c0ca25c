"""PLOVER events in POLECAT's columns, tab-separated: one row an account, and one a coded statement.

What PLOVER has no code for is not forced into one: denials and confirmations are ``X-DENY`` and
``X-CONFIRM``. The columns behind the layout's own say whose account a row is, in which stance and mode, with
PLOVER's auxiliary modes. A ledger holds what is told as done or tried, so the one auxiliary mode in it is
``negated``: what somebody denies. History, plans and hypotheses are in the annotations of a document.
``Rules`` names the rule set of the ledger; events have no tolls.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from counterclaim.exports.cast import Cast
from counterclaim.exports.cells import TabTable
from counterclaim.exports.days import single_day
from counterclaim.exports.destinations import Sink
from counterclaim.exports.formats import Format
from counterclaim.exports.points import finest_point
from counterclaim.exports.reading import Reading
from counterclaim.exports.withholding import NAMELESS
from counterclaim.model.claims import Claim, DenialScope, Stance
from counterclaim.model.documents import Document
from counterclaim.model.ids import content_id
from counterclaim.model.incidents import Account, Incident
from counterclaim.model.ledgers import Derivation
from counterclaim.vocab.crosswalks import alpha3_of, intensity_of, plover_of, quad_of, sector_of

LAYOUT = tuple(
    " ".join(column.split())
    for column in """
    Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|
    Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|
    Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|
    Recipient Name Raw|Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude|Longitude|
    GeoNames ID|Raw Placename|Feature Type|Source|Publication Date|Story People|Story Organizations|
    Story Locations|Language|Version""".split("|")
)
OWN = tuple("Auxiliary Modes|Told By|Stance|Scope|Codebook Type|Mode|Status|Record ID|Rules".split("|"))
UNCODED = {Stance.DENY: "X-DENY", Stance.CONFIRM: "X-CONFIRM"}
# By such a denial it did not happen, or not by the hand of the one who is said to have done it.
NOT_DONE = (DenialScope.WHOLE, DenialScope.OCCURRENCE, DenialScope.RESPONSIBILITY)
NO_CODE = "PLOVER has no code for the stance, or nobody is named who says it"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Writer:
    """The rows of one reading."""

    cast: Cast
    made: Derivation

    def incident(self, incident: Incident, documents: Mapping[str, Document]) -> Iterator[Row]:
        """One row an account; who only speaks of a deed tells no event."""
        for account in incident.accounts:
            if account.stance is not Stance.ASSESS or account.perpetrator or account.casualties:
                yield self._account(incident, account, documents.get(account.document))

    def _account(self, incident: Incident, account: Account, document: Document | None) -> Row:
        """What an account says happened; what a denial says did not is negated."""
        code = plover_of(account.type or incident.type) or plover_of(incident.type)
        negated = account.stance is Stance.DENY and account.scope in NOT_DONE
        return {
            "Event ID": content_id(
                "plover", incident.id, account.party, account.stance, account.scope, *_where(account)
            ),
            "Event Date": single_day(account.date),
            **_coded(code),
            **self._party("Actor", account.perpetrator),
            **self._party("Recipient", account.victim),
            **self._place(account.place, account.place_text),
            **self._story(document),
            "Auxiliary Modes": "negated" if negated else None,
            "Told By": self.cast.name(account.party),
            "Stance": account.stance,
            "Scope": account.scope,
            "Codebook Type": account.type or incident.type,
            "Mode": account.mode,
            "Status": incident.status,
            "Record ID": incident.id,
            "Rules": self.made.rules,
        }

    def statement(self, claim: Claim, document: Document | None, status: str | None) -> Row | None:
        """A statement that PLOVER or our own extension codes; a plain report is the event it tells."""
        kind = f"statement.{claim.sub_stance or claim.stance}"
        code = plover_of(kind) or plover_of(f"statement.{claim.stance}") or UNCODED.get(claim.stance)
        if code is None or claim.claimer is None:
            return None
        return {
            "Event ID": content_id("plover", claim.id),
            "Event Date": single_day(claim.date),
            **_coded(code),
            **self._party("Actor", claim.claimer, raw=claim.claimer_text),
            **self._party("Recipient", claim.addressee),
            **self._story(document),
            "Told By": self.cast.name(claim.chain[0]) if claim.chain else self.cast.name(claim.claimer),
            "Stance": claim.stance,
            "Scope": claim.scope,
            "Codebook Type": kind,
            "Status": status,
            "Record ID": claim.id,
            "Rules": self.made.rules,
        }

    def _party(self, role: str, id: str | None, *, raw: str | None = None) -> Row:
        """A party by name, country and sector; one whose name is withheld is called by the side alone."""
        actor = self.cast.actor(id)
        side = self.cast.actor(actor.side) if actor is not None else None
        if actor is not None and actor.name == NAMELESS:
            actor, raw = side, None
        if actor is None:
            return {}
        state = (actor.side or actor.part_of or actor.id).partition("/")[0].removeprefix("state:")
        sector = sector_of(actor.kind)
        return {
            f"{role} Name": actor.name,
            f"{role} Country": alpha3_of(state),
            f"Primary {role} Sector": sector,
            f"{role} Sectors": sector,
            f"{role} Title": actor.role,
            f"{role} Name Raw": raw,
        }

    def _place(self, id: str | None, text: str | None) -> Row:
        place = self.cast.place(id)
        if place is None:
            return {"Raw Placename": text}
        latitude, longitude = finest_point(place)
        return {
            "Placename": place.name,
            "Country": alpha3_of(place.country or ""),
            "Latitude": latitude,
            "Longitude": longitude,
            "GeoNames ID": str(place.geonameid) if place.geonameid is not None else None,
            "Raw Placename": text,
        }

    def _story(self, document: Document | None) -> Row:
        published = document.published if document is not None else None
        return {
            "Source": (document.source or document.name) if document is not None else None,
            "Publication Date": published[:10] if published else None,
            "Language": document.language if document is not None else None,
            "Version": f"counterclaim {self.made.version}",
        }


def _where(account: Account) -> Iterator[str]:
    return (f"{words.document}:{words.start}:{words.end}" for words in account.evidence)


def _coded(code: str | None) -> Row:
    """Type, mode, intensity and quadrant; an extension has a type alone."""
    if code is None:
        return {}
    kind, _, mode = code.partition(".")
    return {
        "Event Type": kind,
        "Event Mode": mode or None,
        "Intensity": intensity_of(code),
        "Quad Code": quad_of(kind),
    }


def _write(reading: Reading, sink: Sink) -> None:
    """The accounts of the incidents, the earliest first, then the statements by id."""
    writer = _Writer(reading.cast, reading.derivation)
    with sink.file() as stream:
        table = TabTable(stream, (*LAYOUT, *OWN))
        for portion in reading.incidents():
            for incident in portion.records:
                for row in writer.incident(incident, portion.documents):
                    table.write(row)
                    sink.wrote("accounts")
        for portion in reading.claims():
            statuses = reading.statuses_about(portion.records)
            for claim in portion.records:
                document = portion.documents.get(claim.document)
                coded = writer.statement(claim, document, statuses.get(claim.id))
                if coded is None:
                    sink.left_out("claims", NO_CODE)
                    continue
                table.write(coded)
                sink.wrote("statements")


PLOVER = Format(
    name="plover",
    title="PLOVER events in the layout of POLECAT: 40 columns and our own",
    suffix=".tsv",
    holds="one row an account, and one a coded statement",
    cannot_hold=(
        "denials and confirmations have no PLOVER code: their types are X-DENY and X-CONFIRM",
        "tolls and counts of people hurt",
        "dates that are no single day",
        "the words themselves: `Record ID` leads back to them",
        "pledges, restrictions and talks as such: what is said in them is there as statements",
    ),
    write=_write,
)
