"""Other words that a claim, and an account on it, rest on, as a person marks them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from counterclaim.incidents.added import overlap
from counterclaim.model.claims import Claim
from counterclaim.model.incidents import Account
from counterclaim.model.spans import Evidence

WORDS = "words"  # the member of a `set` whose value are the words themselves
BESIDE = ("source", "cue")  # words of a claim that are not what it says


def said_in(record: Claim | Account) -> tuple[Evidence, ...]:
    """The words of what a claim says, or of an account."""
    return (
        record.evidence_of.get("content", record.evidence) if isinstance(record, Claim) else record.evidence
    )


def words_written(words: Iterable[Evidence]) -> str:
    """Words as `set` writes them, in one line."""
    return " … ".join(" ".join(one.quote.split()) for one in words)


def reworded_claim(claim: Claim, words: tuple[Evidence, ...]) -> Claim:
    """A claim that says what stands in these words; who says it and the word for it stay where they are."""
    beside = [one for name in BESIDE for one in claim.evidence_of.get(name, ())]
    own = [one for one in beside if not any(_lies_in(one, word) for word in words)]
    return replace(
        claim,
        evidence=tuple(sorted({*own, *words})),
        evidence_of={**claim.evidence_of, "content": words},
        quotes=tuple(part for quote in claim.quotes for word in words if (part := _shared(quote, word))),
    )


def reworded_account(account: Account, claim: Claim | None, words: tuple[Evidence, ...]) -> Account:
    """An account on these words; what it rests on beside the claim that had others stays."""
    others = () if claim is None or account.claims == (claim.id,) else account.evidence
    kept = [one for one in others if claim is not None and not overlap([one], claim.evidence)]
    return replace(account, evidence=tuple(sorted({*kept, *words})))


def _lies_in(one: Evidence, other: Evidence) -> bool:
    return one.document == other.document and other.span.contains(one.span)


def _shared(quote: Evidence, words: Evidence) -> Evidence | None:
    """The part of a quotation that lies in some words."""
    shared = quote.span.shared(words.span) if quote.document == words.document else None
    if shared is None:
        return None
    part = quote.quote[shared.start - quote.start : shared.end - quote.start]
    return replace(quote, start=shared.start, end=shared.end, quote=part)
