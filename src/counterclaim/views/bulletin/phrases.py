"""The sentences that tell of accounts: one for each stance, so that none can lose who says it.

Every sentence begins with, or names, whoever says it; a deed that one side alone tells of is hedged as that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.incidents import Account, Incident, Status
from counterclaim.model.modes import Mode
from counterclaim.views.bulletin.desk import Desk, joined, sentence_case, when_phrase
from counterclaim.views.bulletin.quoting import cut, single_marks
from counterclaim.views.bulletin.records import Sentence
from counterclaim.views.report.desk import quoted
from counterclaim.vocab.wording import joins_struck, phrase_of

ALONE = "nobody else is known to say so"
TOGETHER = "no further independent voice is known to say so"
_VERBS = {
    Stance.REPORT: "reported",
    Stance.CLAIM: "claimed",
    Stance.ACCUSE: "reported",
    Stance.CONFIRM: "confirmed",
}
NOBODY = "a voice that this ledger does not know"
_DENIED = {
    DenialScope.WHOLE: "denied as a whole the account of {what}",
    DenialScope.OCCURRENCE: "denied that there was {what}",
    DenialScope.RESPONSIBILITY: "denied responsibility for {what}",
    DenialScope.INTENT: "denied the intent imputed in the account of {what}",
    DenialScope.NUMBER: "denied the number given in the account of {what}",
    None: "disputed a part of the account of {what}",
}


@dataclass(frozen=True, slots=True)
class Told:
    """Accounts that one party gives in one stance of one blamed party, from all documents."""

    party: str | None
    accounts: tuple[Account, ...]

    @property
    def last(self) -> Account:
        """The one whose values are told: of the last document."""
        return self.accounts[-1]


def told_by_party(accounts: Iterable[Account], desk: Desk) -> list[Told]:
    """Accounts by who gives them and how, who affirms before who denies; narration by its publisher."""
    groups: dict[tuple[object, ...], list[Account]] = {}
    for account in sorted(accounts, key=lambda a: (desk.published(a.document) or "", a.document)):
        whose = voice_of(account, desk), account.party_text
        key = (*whose, account.stance, account.scope, account.observed, account.perpetrator)
        groups.setdefault(key, []).append(account)
    told = [Told(group[0].party, tuple(group)) for group in groups.values()]
    return sorted(told, key=lambda one: (one.last.stance is Stance.DENY, one.party is None))


def accounts_told(incident: Incident, desk: Desk) -> list[Sentence]:
    """One sentence for each party and stance."""
    groups = told_by_party(incident.accounts, desk)
    saying = [told for told in groups if told.last.stance not in (Stance.DENY, Stance.ASSESS)]
    named = {told.party for told in saying if told.party}
    single = incident.status is Status.SINGLE_SOURCE
    last = next((told for told in reversed(saying) if told.party in named and single), None)
    hedge = ALONE if len(named) == 1 else TOGETHER
    return [_told(incident, told, desk, hedge=hedge if told is last else None) for told in groups]


def what_told(account: Account, fallback: str, desk: Desk) -> str:
    """What an account tells of: the event, whom it struck, where and when."""
    kind = account.type or fallback
    what = phrase_of(kind)
    if account.mode is Mode.ATTEMPTED:
        what = f"an attempt at {what}"
    joins = joins_struck(kind)
    struck = f" {joins} {desk.struck(account.victim)}" if joins and account.victim else ""
    where = desk.where(account.place, account.place_text, account.place_relation)
    return f"{what}{_armed(account)}{struck}{where}{_beside(account, desk)}{when_phrase(account.date)}"


def _armed(account: Account) -> str:
    """Several arms that are told of, where the type is that of one: "artillery fire (artillery, drone)"."""
    return f" ({', '.join(account.weapons)})" if len(account.weapons) > 1 else ""


def _beside(account: Account, desk: Desk) -> str:
    """The places that are told together, where an account can hold one of them only."""
    words = max((e.quote for e in account.evidence_of.get("place", ())), key=len, default="")
    named = account.place_text is not None and account.place_text in words
    return f" ({desk.place(None, words)})" if named and words != account.place_text else ""


def voice_of(account: Account, desk: Desk) -> str:
    """Whose account it is; the publisher where a text gives it by no voice that is known."""
    return desk.actor(account.party) if account.party else desk.document(account.document)


def by_text(publisher: str, unnamed: Sequence[str]) -> str:
    """How a sentence begins that a text tells itself, or by somebody whom the ledger does not know.

    Whom it has tell it without a name ("residents") stands there in its words.
    """
    if unnamed:
        return f"According to {publisher}, by the words of {joined([f'“{text}”' for text in unnamed])},"
    return f"According to {publisher}, by no voice that this ledger knows,"


def _told(incident: Incident, told: Told, desk: Desk, *, hedge: str | None) -> Sentence:
    account, voice = told.last, voice_of(told.last, desk)
    what = what_told(account, incident.type, desk)
    if told.party is None and account.stance is Stance.DENY:
        unnamed = joined([f"“{text}”" for text in desk.unnamed(told.accounts)]) or NOBODY
        text = f"According to {voice}, {unnamed} {_DENIED[account.scope].format(what=what)}."
    elif told.party is None:
        blamed = f", attributed to {desk.actor(account.perpetrator)}" if account.perpetrator else ""
        text = f"{by_text(voice, desk.unnamed(told.accounts))} there was {what}{blamed}."
    elif account.stance is Stance.DENY:
        denied = _DENIED[account.scope].format(what=what)
        blames = account.perpetrator is not None and "account" in denied
        text = (
            f"{voice} {denied}{f' that blamed {desk.actor(account.perpetrator or str())}' if blames else ''}."
        )
    elif account.stance is Stance.ASSESS:
        text = f"{voice} spoke of {what}: “{single_marks(cut(quoted(account.evidence)))}”."
    elif account.observed is False:
        text = f"{voice} recorded what others say of {what}, and vouched for nothing."
    else:
        seen = ", as seen or verified by itself" if account.observed else ""
        verb = _VERBS.get(account.stance, "spoke of")
        hedged = f"; {hedge}" if hedge else ""
        text = f"{voice} {verb} {what}{seen}{_blame(account, desk)}{hedged}."
    words = desk.words(told.accounts, "date", "place", "perpetrator")
    return Sentence(text=sentence_case(text), voices=(voice,), evidence=words)


def _blame(account: Account, desk: Desk) -> str:
    if account.perpetrator is None:
        return ""
    if account.perpetrator == account.party:
        return " and said that it did so itself"
    blamed = desk.actor(account.perpetrator)
    if desk.side(account.perpetrator) == desk.side(account.party):
        return f" and said that it was done by its own side, {blamed}"
    return f" and blamed {blamed}"
