"""CAMEO events in the columns that PETRARCH writes, and our own: one row an account, one a coded statement.

CAMEO, unlike PLOVER, codes a denial (016) and a confirmation (015). Sources and targets are the country of
their side and a role, as CAMEO's generic dictionary has them (``TCDMIL``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from counterclaim.exports.cast import Cast
from counterclaim.exports.cells import TabTable, joined
from counterclaim.exports.days import single_day
from counterclaim.exports.destinations import Sink
from counterclaim.exports.formats import Format
from counterclaim.exports.reading import Reading
from counterclaim.model.claims import Claim, DenialScope, Stance
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Account, Incident
from counterclaim.model.spans import Evidence
from counterclaim.vocab.crosswalks import alpha3_of, cameo_of, sector_of

LAYOUT = ("date", "source", "target", "code", "issues", "ids", "url", "StorySource", "actortext", "eventtext")
OWN = ("told_by", "stance", "scope", "negated", "type", "status", "record", "rules")
NOT_DONE = (DenialScope.WHOLE, DenialScope.OCCURRENCE, DenialScope.RESPONSIBILITY)
NO_CODE = "CAMEO has no code for it"
NO_DAY = "CAMEO events are of one day, and no single one is told"
NOBODY = "nobody is named who says it"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Coder:
    cast: Cast
    rules: str

    def account(self, incident: Incident, account: Account, document: Document | None) -> Row | str:
        """An account as an event, or why it is none."""
        kind = account.type or incident.type
        code, day = cameo_of(kind) or cameo_of(incident.type), single_day(account.date)
        if code is None or day is None:
            return NO_CODE if code is None else NO_DAY
        return {
            **self._event(code, day, account.perpetrator, account.victim, document),
            "ids": joined(_place_of(evidence) for evidence in account.evidence),
            "eventtext": joined(evidence.quote for evidence in account.evidence),
            "told_by": self.cast.name(account.party),
            "stance": account.stance,
            "scope": account.scope,
            "negated": account.stance is Stance.DENY and account.scope in NOT_DONE,
            "type": kind,
            "status": incident.status,
            "record": incident.id,
        }

    def statement(self, claim: Claim, document: Document | None, status: str | None) -> Row | str:
        """A statement as an event, or why it is none; its day is that of the document if none is told."""
        kind = f"statement.{claim.sub_stance or claim.stance}"
        code = cameo_of(kind) or cameo_of(f"statement.{claim.stance}")
        published = document.published[:10] if document is not None and document.published else None
        day = single_day(claim.date) or published
        if claim.claimer is None or code is None or day is None:
            return NOBODY if claim.claimer is None else NO_CODE if code is None else NO_DAY
        return {
            **self._event(code, day, claim.claimer, claim.addressee or claim.imputed_to, document),
            "ids": joined(_place_of(evidence) for evidence in claim.evidence),
            "eventtext": joined(evidence.quote for evidence in claim.evidence),
            "told_by": self.cast.name(claim.chain[0] if claim.chain else claim.claimer),
            "stance": claim.stance,
            "scope": claim.scope,
            "type": kind,
            "status": status,
            "record": claim.id,
        }

    def _event(
        self, code: str, day: str, source: str | None, target: str | None, document: Document | None
    ) -> Row:
        return {
            "date": day.replace("-", ""),
            "source": self._coded(source),
            "target": self._coded(target),
            "code": code,
            "url": document.url if document is not None else None,
            "StorySource": (document.source or document.name) if document is not None else None,
            "actortext": joined((self.cast.name(source), self.cast.name(target))),
            "rules": self.rules,
        }

    def _coded(self, id: str | None) -> str | None:
        """Country of the side, and role; ``---`` where nobody is named, as PETRARCH writes it."""
        actor = self.cast.actor(id)
        if actor is None:
            return "---"
        state = (actor.side or actor.part_of or actor.id).partition("/")[0].removeprefix("state:")
        code = f"{alpha3_of(state) or ''}{sector_of(actor.kind) or ''}"
        return code or "---"


def _place_of(evidence: Evidence) -> str:
    return f"{evidence.document}:{evidence.start}-{evidence.end}"


def _write(reading: Reading, sink: Sink) -> None:
    coder = _Coder(reading.cast, reading.derivation.rules)
    with sink.file() as stream:
        table = TabTable(stream, (*LAYOUT, *OWN))
        for row in _accounts(coder, reading):
            _keep(row, "accounts", table, sink)
        for row in _statements(coder, reading):
            _keep(row, "statements", table, sink)


def _keep(row: Row | str, name: str, table: TabTable, sink: Sink) -> None:
    if isinstance(row, str):
        sink.left_out(name, row)
    else:
        table.write(row)
        sink.wrote(name)


def _accounts(coder: _Coder, reading: Reading) -> Iterator[Row | str]:
    for portion in reading.incidents():
        documents: Mapping[str, Document] = portion.documents
        for incident in portion.records:
            for account in incident.accounts:
                yield coder.account(incident, account, documents.get(account.document))


def _statements(coder: _Coder, reading: Reading) -> Iterator[Row | str]:
    for portion in reading.claims():
        statuses = reading.statuses_about(portion.records)
        for claim in portion.records:
            yield coder.statement(claim, portion.documents.get(claim.document), statuses.get(claim.id))


CAMEO = Format(
    name="cameo",
    title="CAMEO 1.1b3 events in the columns of PETRARCH, and our own",
    suffix=".tsv",
    holds="one row an account, and one a coded statement",
    cannot_hold=(
        "scopes of denials, stances and status, but in columns of our own: CAMEO's 016 is any denial",
        "events of no single day",
        "tolls and counts of people hurt",
        "places",
        "issues: the column is empty",
        "pledges, restrictions and talks as such: what is said in them is there as statements",
    ),
    write=_write,
)
