"""The records of a row: one account by its own source, the claim that it is, the incident it tells of."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.claims import Claim, Stance, Subject, SubjectKind, SubStance
from counterclaim.model.dates import When
from counterclaim.model.ids import content_id
from counterclaim.model.incidents import Account, Casualties, Telling
from counterclaim.model.spans import Evidence


@dataclass(frozen=True, slots=True)
class Parties:
    """Who did it and who suffered it, or who fought each other; the cells that say so."""

    perpetrator: str | None = None
    victim: str | None = None
    fighters: tuple[str, ...] = ()
    sides: tuple[tuple[str, str], ...] = ()  # what a side is called in the layout, and who that is


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRow:
    """What a row tells, value by value."""

    document: str
    layout: str
    source: str
    teller: str
    observed: bool | None
    type: str
    date: When
    place: str | None
    place_text: str | None
    parties: Parties
    casualties: tuple[Casualties, ...]
    evidence: tuple[Evidence, ...]
    evidence_of: dict[str, tuple[Evidence, ...]]

    def telling(self) -> Telling:
        """The incident as the row tells it."""
        return Telling(
            id=self._telling_id,
            document=self.document,
            types=(self.type,),
            accounts=(self._account(),),
            fighters=self.parties.fighters,
        )

    def claim(self) -> Claim:
        """That whose row it is says so; who codes what others said only records it."""
        return Claim(
            id=self._claim_id,
            document=self.document,
            claimer=self.teller,
            claimer_text=None,
            stance=Stance.REPORT,
            sub_stance=SubStance.RECORD if self.observed is False else None,
            scope=None,
            date=None,
            channel=None,
            quotes=(),
            about=Subject(kind=SubjectKind.INCIDENT, id=self._telling_id),
            evidence=self.evidence,
            chain=(self.teller,),
            rule=f"row/{self.layout}",
        )

    def _account(self) -> Account:
        return Account(
            party=self.teller,
            origin=self.teller,
            stance=Stance.REPORT,
            scope=None,
            claims=(self._claim_id,),
            date=self.date,
            place=self.place,
            place_text=self.place_text,
            perpetrator=self.parties.perpetrator,
            victim=self.parties.victim,
            weapons=(),
            casualties=self.casualties,
            evidence=self.evidence,
            observed=self.observed,
            type=self.type,
            evidence_of=self.evidence_of,
            row_of=self.source,
        )

    @property
    def _claim_id(self) -> str:
        return content_id("claim", self.document, "row")

    @property
    def _telling_id(self) -> str:
        return content_id("incident", self.document, "row")
