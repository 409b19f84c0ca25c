"""What was said in a period beside accounts of incidents: demands, threats, denials, opinions, reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.model.claims import Claim, Stance, SubjectKind, SubStance
from counterclaim.model.ledgers import Ledger
from counterclaim.model.spans import Evidence
from counterclaim.views.bulletin.desk import Desk, sentence_case
from counterclaim.views.bulletin.evidence import widest
from counterclaim.views.bulletin.paging import ranked, section
from counterclaim.views.bulletin.quoting import cut, single_marks
from counterclaim.views.bulletin.records import Item, Scope, Section, Sentence
from counterclaim.views.report.desk import quoted

MOST_STATEMENTS = 6  # on one page
FEW_WORDS = 3  # of a statement that comes after those that say more
FIRST = tuple(map(Stance, "threaten demand deny accuse pledge assess confirm claim report".split()))
_LINKS = {"accused": " ", "asked": " ", "advised": " ", "demanded": " of "}
_ELSEWHERE = frozenset((SubjectKind.INCIDENT, SubjectKind.PLEDGE, SubjectKind.RESTRICTION, SubjectKind.TRACK))
_VERBS = {
    Stance.THREATEN: "threatened",
    Stance.DEMAND: "demanded",
    Stance.DENY: "denied",
    Stance.ACCUSE: "accused",
    Stance.PLEDGE: "pledged",
    Stance.ASSESS: "said",
    Stance.CONFIRM: "confirmed",
    Stance.CLAIM: "claimed",
    Stance.REPORT: "reported",
}
_SUB_VERBS = {
    SubStance.REJECT: "rejected",
    SubStance.REQUEST: "asked",
    SubStance.ADVISE: "advised",
    SubStance.OFFER: "offered",
    SubStance.JUSTIFY: "gave as a reason",
    SubStance.PREDICT: "expected",
    SubStance.FEAR: "feared",
    SubStance.PRAISE: "said in support",
    SubStance.DISAPPROVE: "said in disapproval",
    SubStance.NO_COMMENT: "did not comment",
}
_OWN_WORDS = {"denied": "said in denial", "rejected": "said in rejection"}
_GENERAL = {"general": "said in general denial", "habit": "denied in general"}  # of no one deed


def statement_section(ledger: Ledger, scope: Scope, desk: Desk) -> Section:
    """The statements of the period, what is threatened and demanded first."""
    found = [
        claim
        for claim in ledger.claims
        if claim.stance in FIRST
        and claim.claimer is not None
        and claim.parent is None
        and (claim.about is None or claim.about.kind not in _ELSEWHERE)
        and scope.covers(desk.published(claim.document))
    ]
    found.sort(
        key=lambda c: (
            _is_scrap(c),
            FIRST.index(c.stance),
            desk.published(c.document) or "",
            c.evidence[0],
            c.id,
        )
    )
    items = [_item(claim, desk) for claim in found]
    items = list({item.sentences[0].text: item for item in reversed(items)}.values())[::-1]
    return section(
        "statements",
        "New statements",
        [(None, ranked(items))],
        nothing="No statement of this period is in this ledger.",
        most=None if scope.full else MOST_STATEMENTS,
    )


def in_quotes(text: str, evidence: Iterable[Evidence]) -> str:
    """A text in quotation marks, if its words stand so in the evidence; else as it is."""
    plain = " ".join(text.split())
    if any(plain in " ".join(words.quote.split()) for words in evidence):
        return f"“{single_marks(plain)}”"
    return single_marks(plain)


def _is_scrap(claim: Claim) -> bool:
    """Whether its words say little by themselves: "rejected that", "an inquiry"."""
    content = claim.evidence_of.get("content") or claim.evidence
    return sum(len(words.quote.split()) for words in content) < FEW_WORDS


def _tells_own_words(claim: Claim) -> bool:
    """As in "it had no part in it, she said": the words are what was said, not what was denied."""
    return _judged(claim) not in ("", "rejection")


def _judged(claim: Claim) -> str:
    """What of the content set the stance, if anything did."""
    return (claim.rule or "").partition("#")[2]


def _item(claim: Claim, desk: Desk) -> Item:
    content = claim.evidence_of.get("content") or claim.evidence
    name = desk.actor(claim.claimer or "")
    verb = (_SUB_VERBS.get(claim.sub_stance) if claim.sub_stance else None) or _VERBS[claim.stance]
    verb = _OWN_WORDS.get(verb, verb) if _tells_own_words(claim) else verb
    verb = _GENERAL.get(_judged(claim), verb) if claim.stance is Stance.DENY else verb
    to = _to(claim, verb, desk)
    said = f": “{single_marks(cut(quoted(content)))}”" if claim.sub_stance is not SubStance.NO_COMMENT else ""
    text = sentence_case(f"{name} {verb}{to}{said}.")
    evidence = widest((*claim.evidence, *_all(claim)))
    sentence = Sentence(text=text, voices=(name,), evidence=evidence)
    return Item(record=claim.id, sign=None, sentences=(sentence,))


def _to(claim: Claim, verb: str, desk: Desk) -> str:
    """Whom it is said to, or who is accused, with a blank before it."""
    if claim.addressee is None:
        return " others" if verb == "accused" else ""
    return f"{_LINKS.get(verb, ', to ')}{desk.actor(claim.addressee)}"


def _all(claim: Claim) -> Sequence[Evidence]:
    return [words for member in ("content", "cue") for words in claim.evidence_of.get(member, ())]
