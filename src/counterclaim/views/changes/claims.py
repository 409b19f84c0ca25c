"""Claims that came, went, or are another claim than they were."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from counterclaim.model.claims import Claim, Subject
from counterclaim.model.comparisons import Difference, RecordChange
from counterclaim.views.changes.between import Between, Matched, alike_words, matched
from counterclaim.views.changes.members import differing
from counterclaim.views.naming import Names

# Where they are, which claims they hang on, and how they were found is no part of what they say.
APART = ("document", "parent", "reply_to", "condition", "consequence", "confidence", "rule")


def claims_matched(between: Between) -> Matched[Claim]:
    """Which claims of two moments are the same one; one whose text was replaced may stand in the new one."""
    return matched(
        between.before.claims,
        between.after.claims,
        lambda claim: claim.id,
        lambda claim: (_whose(claim, between), claim.stance, claim.scope, between.words(claim.evidence)),
    )


def reworded(found: Matched[Claim], between: Between) -> Matched[Claim]:
    """Also those that one page tells in other words than before, by the same claimer."""
    pairs, gone, new = list(found.pairs), list[Claim](), list[Claim]()
    came: dict[object, list[Claim]] = {}
    for claim in found.new:
        came.setdefault(_whose(claim, between), []).append(claim)
    went: dict[object, list[Claim]] = {}
    for claim in found.gone:
        went.setdefault(_whose(claim, between), []).append(claim)
    for whose in sorted({*went, *came}, key=repr):
        here = matched(
            went.get(whose, []), came.get(whose, []), alike=lambda a, b: alike_words(_words(a), _words(b))
        )
        pairs += here.pairs
        gone += here.gone
        new += here.new
    return Matched(pairs=pairs, gone=gone, new=new)


def claim_changes(
    found: Matched[Claim], incidents: Mapping[str, str], between: Between
) -> Iterator[RecordChange]:
    """Every claim that is not as it was; ``incidents`` are those that go by another id now."""
    for one, other in found.pairs:
        if one == other and not (one.about and one.about.id in incidents):
            continue
        moved = replace(one, about=_moved(one.about, incidents))
        said = (_words(one), _words(other))
        words = [Difference(member="words", before=said[0], after=said[1])] if said[0] != said[1] else []
        differences = (*words, *differing(moved, other, between, apart=APART))
        if differences:
            yield RecordChange(
                before=one.id,
                after=other.id,
                title=_title(other, between.names_after),
                documents=tuple(dict.fromkeys((one.document, other.document))),
                differences=tuple(differences),
            )
    yield from (_new(claim, between.names_after) for claim in found.new)
    yield from (_new(claim, between.names_before).mirrored for claim in found.gone)


def _moved(about: Subject | None, incidents: Mapping[str, str]) -> Subject | None:
    return replace(about, id=incidents.get(about.id, about.id)) if about else None


def _new(claim: Claim, names: Names) -> RecordChange:
    return RecordChange(
        before=None,
        after=claim.id,
        title=_title(claim, names),
        documents=(claim.document,),
        differences=(Difference(member="words", before=None, after=_words(claim), cited=(claim.document,)),),
    )


def _title(claim: Claim, names: Names) -> str:
    scope = f", {claim.scope}" if claim.scope else ""
    return f"{names.of(claim.claimer) or claim.claimer_text or 'narration'} ({claim.stance}{scope})"


def _whose(claim: Claim, between: Between) -> tuple[object, ...]:
    return (between.page(claim.document), claim.claimer, claim.claimer_text if not claim.claimer else None)


def _words(claim: Claim) -> str:
    return " … ".join(" ".join(words.quote.split()) for words in claim.evidence)
