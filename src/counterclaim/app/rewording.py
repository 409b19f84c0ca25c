"""Other words that a claim rests on, or the text's own account, as an intent."""

from __future__ import annotations

from counterclaim.app.choices import accounts_named, incident_named, is_of_incident
from counterclaim.app.intents import Intent
from counterclaim.app.marking import document_of, marked
from counterclaim.incidents import WORDS, said_in, words_written
from counterclaim.model.claims import Claim, SubjectKind
from counterclaim.model.decisions import DecisionKind, Target
from counterclaim.model.documents import Document
from counterclaim.model.errors import BadInput
from counterclaim.model.incidents import Account, Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.spans import Evidence
from counterclaim.model.stores import LedgerRecord
from counterclaim.pipeline.deciding import account_target, claim_target, incident_target


def to_reword(
    record: LedgerRecord, words: str, ledger: Ledger, *, at: str | None = None, document: str | None = None
) -> Intent:
    """That a claim says what stands in these words of its document, or the narration of an incident does.

    ``at`` tells which of several places is meant, ``document`` the account of an incident that rests on no
    claim. ``ledger`` knows the record and the text.

    Raises:
        BadInput: it rests on no words that can be set, or on these already; or they do not stand there once.
    """
    if isinstance(record, Claim):
        return _of_claim(record, _placed(document_of(ledger, record.document), words, at), ledger)
    if not isinstance(record, Incident) or document is None:
        raise BadInput(
            f"{record.id}: the words of a claim can be set, and those that a document itself tells an "
            "incident in: name the claim, or the incident with --document"
        )
    (account, *others) = accounts_named(record, [], document)
    if others:
        raise BadInput(f"several accounts of {record.id} stand in {document}; name one by its claim")
    if len(account.claims) == 1:
        (claim,) = (one for one in ledger.claims if one.id == account.claims[0])
        return to_reword(claim, words, ledger, at=at)
    if account.claims:
        raise BadInput(f"this account rests on several claims; name one: {', '.join(account.claims)}")
    marking = _placed(document_of(ledger, document), words, at)
    return _intent([account_target(account), incident_target(record)], account, marking)


def _of_claim(claim: Claim, words: Evidence, ledger: Ledger) -> Intent:
    if not is_of_incident(claim):
        return _intent([claim_target(claim)], claim, words)
    incident = incident_named(claim, ledger)
    told = [account for account in incident.accounts if claim.id in account.claims]
    own = Target(
        kind=SubjectKind.CLAIM,
        id=claim.id,
        claims=(claim.id,),
        words=tuple(dict.fromkeys((*claim.evidence, *(one for account in told for one in account.evidence)))),
    )
    return _intent([own, incident_target(incident)], claim, words)


def _intent(targets: list[Target], record: Claim | Account, words: Evidence) -> Intent:
    if said_in(record) == (words,):
        raise BadInput(f"{targets[0].id} rests on these words already; nothing was changed")
    return Intent(
        kind=DecisionKind.SET,
        targets=targets,
        member=WORDS,
        value=words_written([words]),
        before=words_written(said_in(record)),
        evidence=(words,),
    )


def _placed(document: Document, words: str, at: str | None) -> Evidence:
    """The words where they stand: at a place that is told, if it holds them, else wherever they do once."""
    if at is not None:
        (there,) = marked(document, (), (at,))
        if there.quote.split() != words.split():
            raise BadInput(f"--at {at}: there stands {there.quote[:80]!r}, not {words[:80]!r}")
        return there
    (found,) = marked(document, (words,), option="words")
    return found
