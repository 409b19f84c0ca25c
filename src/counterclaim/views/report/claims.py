"""Claims as a page shows them: who says what, how, and in which words."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.claims import Certainty, Claim
from counterclaim.views.report.claim_views import ClaimView, Fact, Link
from counterclaim.views.report.desk import Desk, quoted
from counterclaim.views.report.wording import SCOPES, stance_sign
from counterclaim.views.report.words import Value


def claim_view(claim: Claim, desk: Desk) -> ClaimView:
    """One claim with its words."""
    content = claim.evidence_of.get("content") or claim.evidence
    cue = claim.evidence_of.get("cue", ())
    chain = [name for id in claim.chain if (name := desk.names.of(id)) and id != claim.claimer]
    return ClaimView(
        anchor=desk.anchor(claim.id),
        claimer=_claimer(claim, desk),
        chain=" > ".join(chain) or None,
        sign=stance_sign(claim.stance, claim.sub_stance),
        cue=desk.words.value(f"“{quoted(cue)}”", cue) if cue else None,
        scope=SCOPES[claim.scope] if claim.scope else None,
        content=desk.words.value(quoted(content), content),
        quotes=tuple(desk.words.value(f"“{quoted([quote])}”", [quote]) for quote in claim.quotes),
        facts=tuple(_facts(claim, desk)),
        about=desk.link(claim.about.id) if claim.about else None,
        reply_to=desk.link(claim.reply_to) if claim.reply_to else None,
        rule=claim.rule,
    )


def claim_reference(id: str, desk: Desk) -> ClaimView | Link:
    """A claim where another record rests on it; one that the ledger does not hold is only named."""
    claim = desk.claims.get(id)
    return claim_view(claim, desk) if claim else Link(id)


def _claimer(claim: Claim, desk: Desk) -> Value | None:
    name = desk.names.of(claim.claimer) or claim.claimer_text
    if not name:
        return None
    source = claim.evidence_of.get("source") or claim.evidence
    return desk.words.value(name, source, said=claim.claimer_text)


def _facts(claim: Claim, desk: Desk) -> Iterator[Fact]:
    """What only some claims have."""
    if claim.condition:
        yield Fact("condition", (desk.words.value(quoted([claim.condition]), [claim.condition]),))
    if claim.consequence:
        yield Fact("consequence", (desk.words.value(quoted([claim.consequence]), [claim.consequence]),))
    if claim.imputed_to:
        words = desk.words.value(desk.party(claim.imputed_to), claim.evidence)
        yield Fact("imputed to (in whose mouth the words are put)", (words,))
    date = desk.date(claim.date, claim.evidence)
    if date:
        yield Fact("said", (date,))
    for title, text in (
        ("through", claim.channel),
        ("addressed to", desk.names.of(claim.addressee)),
        ("certainty", claim.certainty if claim.certainty is not Certainty.CERTAIN else None),
    ):
        if text:
            yield Fact(title, (desk.words.value(text, claim.evidence),))
