"""Ledgers for the page: one that holds everything once, one whose every text attacks, one of any size."""

from dataclasses import replace

from counterclaim.model.actors import Actor, ActorKind, Alias
from counterclaim.model.claims import Claim, Stance, Subject, SubjectKind
from counterclaim.model.documents import Document, PublishedBasis
from counterclaim.model.ids import sha256_of
from counterclaim.model.incidents import Account, Element, Incident, Relation, RelationKind, Status
from counterclaim.model.ledgers import Derivation, Ledger
from counterclaim.model.problems import Problem
from counterclaim.model.situations import PassageException, StatedDuration
from counterclaim.model.spans import Evidence
from tests.ledger.samples import ledger, words

HOSTILE = (
    "</mark><script>alert(1)</script> </style><style>*{display:none}</style> \"quoted\" 'single' "
    "javascript:alert(1) <img src=x onerror=alert(2)> a\x00b\x1bc\u202ed {{ 7 * 7 }} &lt;b&gt; -->"
)


def document(text: str | None, number: int = 1, **members: str | None) -> Document:
    base = Document(
        id=f"document:{number:016x}",
        sha256=sha256_of((text or "").encode()),
        source=f"Source {number}",
        title=None,
        url=None,
        published="2023-06-28",
        published_basis=PublishedBasis.MANIFEST,
        language="en",
        length=len(text or ""),
        text_sha256=sha256_of(text or ""),
        text=text,
    )
    return replace(base, **members)  # type: ignore[arg-type]


def whole() -> Ledger:
    """The sample ledger with what it lacks: silence, a threat, an exception, a duration, a relation."""
    sample = ledger()
    incident, restriction = sample.incidents[0], sample.restrictions[0]
    south = next(doc for doc in sample.documents if doc.text and "The South denied" in doc.text)
    second = replace(
        incident, id="incident:earlier", relations=(Relation(kind=RelationKind.BEFORE, id=incident.id),)
    )
    phase = replace(
        restriction.phases[0],
        exceptions=(PassageException(what="aid", via=("state:N",), evidence=words(south, "the road")),),
    )
    stated = StatedDuration(
        text="two weeks", computed_days=3, consistent=False, evidence=words(south, "road")
    )
    threat = replace(
        sample.claims[-1],
        id="claim:threat",
        stance=Stance.THREATEN,
        scope=None,
        condition=words(south, "shelling Midtown")[0],
        consequence=words(south, "reopen the road")[0],
        imputed_to="state:N",
    )
    return replace(
        sample,
        claims=(*sample.claims, threat),
        incidents=(replace(incident, silent=("state:S",)), second),
        restrictions=(replace(restriction, phases=(phase,), stated_durations=(stated,)),),
    )


def hostile() -> Ledger:
    """A ledger in which every free text tries to break out."""
    doc = document(HOSTILE, title=HOSTILE, source=HOSTILE, url="javascript:alert(1)", author=HOSTILE)
    said = (Evidence(document=doc.id, start=0, end=len(HOSTILE), quote=HOSTILE),)
    name = Alias(form=HOSTILE, used_by=(HOSTILE,), contested=True, evidence=said)
    actor = Actor(
        id='actor:" onclick="alert(3)',
        name=HOSTILE,
        kind=ActorKind.OTHER,
        side=None,
        part_of=None,
        role=HOSTILE,
        names=(name,),
    )
    claim = Claim(
        id='"><script>alert(4)</script>',
        document=doc.id,
        claimer=actor.id,
        claimer_text=HOSTILE,
        stance=Stance.CLAIM,
        sub_stance=None,
        scope=None,
        date=None,
        channel=HOSTILE,
        quotes=said,
        about=Subject(kind=SubjectKind.INCIDENT, id="incident:x"),
        evidence=said,
    )
    account = Account(
        party=actor.id,
        origin=HOSTILE,
        stance=Stance.CLAIM,
        scope=None,
        claims=(claim.id,),
        date=None,
        place=None,
        place_text=HOSTILE,
        perpetrator=actor.id,
        victim=HOSTILE,
        weapons=(HOSTILE,),
        casualties=(),
        evidence=said,
        origin_reason=HOSTILE,
        type=HOSTILE,
    )
    incident = Incident(
        id="incident:x",
        type=HOSTILE,
        types=(HOSTILE,),
        title=HOSTILE,
        date=None,
        place=None,
        place_text=HOSTILE,
        accounts=(account,),
        status=Status.SINGLE_SOURCE,
        elements={HOSTILE: Element(status=Status.SINGLE_SOURCE, value=HOSTILE, reason=HOSTILE)},
        toll=(),
        origins=1,
        silent=(HOSTILE,),
    )
    return Ledger(
        generated_by=Derivation(version=HOSTILE, rules=HOSTILE, models=(HOSTILE,)),
        documents=(doc,),
        actors=(actor,),
        claims=(claim,),
        incidents=(incident,),
        problems=(Problem(document=None, stage=HOSTILE, message=HOSTILE),),
    )


def many(number: int) -> Ledger:
    """The sample's incident in as many documents as wanted."""
    sample = ledger()
    north = next(doc for doc in sample.documents if doc.text and "The North said" in doc.text)
    first = (
        sample.incidents[0].accounts[0]
        if sample.incidents[0].accounts[0].party == "state:N"
        else (sample.incidents[0].accounts[1])
    )
    documents, incidents = [], []
    for count in range(1, number + 1):
        doc = document(north.text, count)
        evidence = tuple(replace(piece, document=doc.id) for piece in first.evidence)
        account = replace(first, evidence=evidence, evidence_of={}, date=None, casualties=())
        documents.append(doc)
        incidents.append(replace(sample.incidents[0], id=f"incident:{count:016x}", accounts=(account,)))
    return replace(
        sample,
        documents=tuple(documents),
        incidents=tuple(incidents),
        claims=(),
        pledges=(),
        restrictions=(),
        talks=(),
        positions=(),
        disagreements=(),
        problems=(),
        times=(),
        actors=(),
        places=(),
    )
