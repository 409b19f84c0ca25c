"""A small ledger made by hand: two sides on one night's shelling, each in its own words."""

from dataclasses import replace

from counterclaim.model.actors import Actor, ActorKind, Alias, Place, PlacePrecision
from counterclaim.model.claims import Claim, DenialScope, Stance, Subject, SubjectKind
from counterclaim.model.dates import DatePrecision, When
from counterclaim.model.documents import Document, OffsetRun, Original, PublishedBasis, WorkingText
from counterclaim.model.ids import content_id, sha256_of
from counterclaim.model.incidents import (
    Account,
    Casualties,
    Count,
    Element,
    Incident,
    Status,
    Telling,
    Toll,
    TollFigure,
)
from counterclaim.model.ledgers import DatedWords, Derivation, DocumentRecords, Ledger
from counterclaim.model.problems import Problem
from counterclaim.model.situations import (
    Disagreement,
    Phase,
    Pledge,
    PledgeStatus,
    Position,
    Restriction,
    RestrictionLevel,
    RestrictionType,
    Round,
    TalksTrack,
    Voice,
)
from counterclaim.model.spans import Evidence

NORTH_SAYS = "The North said on June 28, 2023 that Southern artillery killed four people in Midtown."
SOUTH_SAYS = (
    "The South denied shelling Midtown and promised to reopen the road by July 1. Talks go on in Geneva."
)

Reading = tuple[Original, WorkingText | None, DocumentRecords]


def original(text: str, name: str, source: str | None = None) -> Original:
    return Original(
        data=text.encode(),
        name=name,
        source=source,
        published="2023-06-28",
        published_basis=PublishedBasis.MANIFEST,
    )


def working(text: str) -> WorkingText:
    runs = (OffsetRun(working=0, original=0, length=len(text)),)
    return WorkingText(text=text, encoding="utf-8", extractor="plain/1", runs=runs)


def document(brought: Original, text: str | None) -> Document:
    sha256 = sha256_of(brought.data)
    return Document(
        id=content_id(
            "document", sha256, brought.source, brought.url, None if brought.source else brought.name
        ),
        sha256=sha256,
        source=brought.source,
        title=brought.title,
        url=brought.url,
        published=brought.published,
        published_basis=brought.published_basis,
        language="en",
        length=len(text or ""),
        text_sha256=sha256_of(text or ""),
        text=text,
        name=brought.name,
    )


def words(of: Document, quote: str) -> tuple[Evidence, ...]:
    assert of.text is not None
    start = of.text.index(quote)
    return (Evidence(document=of.id, start=start, end=start + len(quote), quote=quote),)


def day(of: Document, text: str, value: str) -> When:
    return When(
        earliest=value,
        latest=value,
        best=value,
        precision=DatePrecision.DAY,
        text=text,
        evidence=words(of, text),
    )


def actors(of: Document) -> tuple[Actor, ...]:
    forms = (("state:N", "The North", "The North"), ("state:S", "The South", "South"))
    return tuple(
        Actor(
            id=id,
            name=name,
            kind=ActorKind.STATE,
            side=id,
            part_of=None,
            names=(Alias(form=form, used_by=("narrator",), contested=False, evidence=words(of, form)),),
        )
        for id, name, form in forms
        if form in (of.text or "")
    )


def midtown(of: Document) -> Place:
    name = Alias(form="Midtown", used_by=(), contested=False, evidence=words(of, "Midtown"))
    precision = PlacePrecision(ucdp=1, acled=1)
    return Place(
        id="place:1",
        name="Midtown",
        country="XX",
        latitude=1.5,
        longitude=2.5,
        precision=precision,
        names=(name,),
    )


def north() -> Reading:
    brought = original(NORTH_SAYS, "north.txt", "Northern Ministry")
    doc = document(brought, NORTH_SAYS)
    said = words(doc, NORTH_SAYS)
    four = Count(low=4, high=4, text="four", evidence=words(doc, "four"))
    account = Account(
        party="state:N",
        origin="state:N",
        stance=Stance.ACCUSE,
        scope=None,
        claims=("claim:north",),
        date=day(doc, "June 28, 2023", "2023-06-28"),
        place="place:1",
        perpetrator="state:S",
        victim=None,
        weapons=("artillery",),
        casualties=(
            Casualties(killed=four, side="state:N", own_loss=True, evidence=words(doc, "four people")),
        ),
        evidence=said,
        evidence_of={"perpetrator": words(doc, "Southern")},
    )
    claim = Claim(
        id="claim:north",
        document=doc.id,
        claimer="state:N",
        claimer_text="The North",
        stance=Stance.ACCUSE,
        sub_stance=None,
        scope=None,
        date=None,
        channel=None,
        quotes=(),
        about=Subject(kind=SubjectKind.INCIDENT, id="telling:north"),
        evidence=said,
        rule="cue/said",
    )
    records = DocumentRecords(
        document=doc,
        actors=actors(doc),
        places=(midtown(doc),),
        claims=(claim,),
        tellings=(
            Telling(id="telling:north", document=doc.id, types=("attack.artillery",), accounts=(account,)),
        ),
        times=(DatedWords(document=doc.id, when=day(doc, "June 28, 2023", "2023-06-28")),),
    )
    return brought, working(NORTH_SAYS), records


def south() -> Reading:
    brought = original(SOUTH_SAYS, "south.txt", "Southern Ministry")
    doc = document(brought, SOUTH_SAYS)
    said = words(doc, "The South denied shelling Midtown")
    account = Account(
        party="state:S",
        origin="state:S",
        stance=Stance.DENY,
        scope=DenialScope.WHOLE,
        claims=("claim:south",),
        date=None,
        place="place:1",
        perpetrator="state:S",
        victim=None,
        weapons=(),
        casualties=(),
        evidence=said,
    )
    claim = Claim(
        id="claim:south",
        document=doc.id,
        claimer="state:S",
        claimer_text="The South",
        stance=Stance.DENY,
        sub_stance=None,
        scope=DenialScope.WHOLE,
        date=None,
        channel=None,
        quotes=(),
        about=Subject(kind=SubjectKind.INCIDENT, id="telling:south"),
        evidence=said,
    )
    promise = words(doc, "promised to reopen the road by July 1")
    voice = Voice(
        party="state:S", origin="state:S", stance=Stance.PLEDGE, scope=None, claims=(), evidence=promise
    )
    records = DocumentRecords(
        document=doc,
        actors=actors(doc),
        places=(midtown(doc),),
        claims=(claim,),
        tellings=(
            Telling(id="telling:south", document=doc.id, types=("attack.artillery",), accounts=(account,)),
        ),
        pledges=(
            Pledge(
                id="pledge:road",
                by="state:S",
                to=None,
                content="reopen the road",
                made=None,
                deadline=day(doc, "July 1", "2023-07-01"),
                status=PledgeStatus.OVERDUE_UNKNOWN,
                evidence=promise,
                voices=(voice,),
            ),
        ),
        restrictions=(
            Restriction(
                id="restriction:road",
                type=RestrictionType.CLOSURE,
                place="place:1",
                imposed_by="state:S",
                start=None,
                end=None,
                ongoing_at="2023-06-28",
                phases=(
                    Phase(
                        level=RestrictionLevel.TOTAL, start=None, end=None, evidence=words(doc, "the road")
                    ),
                ),
                evidence=words(doc, "the road"),
            ),
        ),
        talks=(
            TalksTrack(
                id="track:geneva",
                mediators=(),
                parties=("state:N", "state:S"),
                rounds=(Round(date=None, place="Geneva", level=None, evidence=words(doc, "Geneva")),),
                evidence=words(doc, "Talks go on in Geneva."),
            ),
        ),
        positions=(
            Position(
                id="position:road",
                actor="state:S",
                issue="road",
                position="reopen it",
                since=None,
                evidence=words(doc, "reopen the road"),
            ),
        ),
        problems=(Problem(document=doc.id, stage="times", message="no year for 'July 1'"),),
    )
    return brought, working(SOUTH_SAYS), records


def unreadable() -> Reading:
    brought = Original(data=b"%PDF-1.4 \x00\x01", name="scan.txt")
    doc = document(brought, None)
    problem = Problem(document=doc.id, stage="text", message="scan.txt: this is a binary file, not text")
    return brought, None, DocumentRecords(document=doc, problems=(problem,))


def ledger() -> Ledger:
    """What a first rule of reconciliation would make of the two."""
    return reconciled([north()[2], south()[2]])


def reconciled(read: list[DocumentRecords], incident: str = "incident:midtown") -> Ledger:
    read = sorted(read, key=lambda records: records.document.id)
    accounts = tuple(a for records in read for t in records.tellings for a in t.accounts)
    return Ledger(
        generated_by=Derivation(version="0", rules="sample/1"),
        documents=tuple(records.document for records in read),
        actors=tuple(sorted({a.id: a for r in read for a in r.actors}.values(), key=lambda actor: actor.id)),
        places=tuple({p.id: p for r in read for p in r.places}.values()),
        claims=tuple(
            replace(claim, about=Subject(kind=SubjectKind.INCIDENT, id=incident))
            for r in read
            for claim in r.claims
        ),
        incidents=(_incident(incident, accounts),) if accounts else (),
        pledges=tuple(pledge for r in read for pledge in r.pledges),
        restrictions=tuple(restriction for r in read for restriction in r.restrictions),
        talks=tuple(track for r in read for track in r.talks),
        positions=tuple(position for r in read for position in r.positions),
        disagreements=_disagreements(read),
        times=tuple(time for r in read for time in r.times),
        problems=tuple(problem for r in read for problem in r.problems),
    )


def _disagreements(read: list[DocumentRecords]) -> tuple[Disagreement, ...]:
    claims = [claim for records in read for claim in records.claims]
    if len(claims) < 2:
        return ()
    evidence = tuple(e for claim in claims for e in claim.evidence)
    between = ("state:N", "state:S")
    ids = tuple(sorted(claim.id for claim in claims))
    return (
        Disagreement(id="disagreement:1", between=between, over="shelling", claims=ids, evidence=evidence),
    )


def _incident(id: str, accounts: tuple[Account, ...]) -> Incident:
    contested = any(account.stance is Stance.DENY for account in accounts)
    status = Status.CONTESTED if contested else Status.SINGLE_SOURCE
    reason = "The South denies it" if contested else "one side only"
    element = Element(status=status, reason=reason)
    figure = TollFigure(low=4, best=4, high=4)
    toll = Toll(side="state:N", killed=figure, wounded=None, missing=None, captured=None, rule="own-loss")
    return Incident(
        id=id,
        type="attack.artillery",
        types=("attack.artillery",),
        title="Shelling of Midtown",
        date=next((account.date for account in accounts if account.date), None),
        place="place:1",
        place_text="Midtown",
        accounts=accounts,
        status=status,
        elements={"occurrence": element, "perpetrator": element, "toll": element},
        toll=(toll,),
        origins=1,
    )
