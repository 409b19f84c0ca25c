"""What is listed and counted from the index is what a look at every incident finds, whatever was kept."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.app.listings import LISTINGS, csv_bytes
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.backups import backup, restore
from counterclaim.ledger.listed import KINDS
from counterclaim.ledger.queries import Question, select
from counterclaim.ledger.slots import BLOCK, bits_of, common, packed, size, unpacked
from counterclaim.ledger.traits import RETRIED
from counterclaim.model.actors import Actor, ActorKind, Place
from counterclaim.model.claims import Claim, Confidence, Stance, Subject, SubjectKind
from counterclaim.model.dates import When
from counterclaim.model.documents import Document
from counterclaim.model.errors import RecordNotFound
from counterclaim.model.ids import sha256_of
from counterclaim.model.incidents import Account, Casualties, Incident, Status
from counterclaim.model.ledgers import Changes, Derivation, Ledger
from counterclaim.model.problems import Attempt, Problem
from counterclaim.model.situations import (
    Pledge,
    PledgeStatus,
    Restriction,
    RestrictionType,
    Round,
    TalksTrack,
    Voice,
)
from counterclaim.model.spans import Evidence
from counterclaim.model.stores import DamagedPart
from counterclaim.views.naming import Names
from tests import databases
from tests.ledger.samples import ledger, north, south

PARTIES = ("state:N", "army:N", "state:S", "group:X", "person:Y")
NAMES = ("The North", "the north", "Straße", "X", "nobody", *PARTIES)
TYPES = ("attack", "attack.artillery", "attack.air", "attackers", "arrest", "arrest.mass.women")
DAYS = (
    "2019-12-31",
    "2020-01-01",
    "2020-01-31",
    "2020-02-01T10:00",
    "2020-02-29",
    "2021-07-05",
    "-0044-03-15",
)
ASKED_DAYS = (
    "2019-12-31",
    "2020-01-01",
    "2020-01-15",
    "2020-02-29",
    "2020-03-01",
    "2021-07-05",
    "2022-01-01",
)
DOCUMENTS = tuple(f"document:{sign}" for sign in ("a1", "a2", "b1", "b2"))
PUBLISHED = ("2020-01-01", "2020-02-29", None)
SOURCES = ("Outlet", "outlet", "Straße", None)
CHANNELS = ("Telegram", "its Telegram channel on Friday evening", "a speech", "—")
WEAPONS = ("artillery", "drone", "Drone")
TOWNS = ("Midtown", "Straße", "Uptown")
COUNTRIES = ("ML", "XX", None)

whens = st.none() | st.builds(
    lambda days, best: When(
        earliest=days[0],
        latest=days[1] if days[0] is None or days[1] is None or days[1] >= days[0] else days[0],
        best=best,
        precision=None,
    ),
    st.tuples(st.none() | st.sampled_from(DAYS), st.none() | st.sampled_from(DAYS)),
    st.none() | st.sampled_from(("2020", "2020-01")),
)
parties = st.none() | st.sampled_from(PARTIES)
places = st.none() | st.sampled_from(("place:1", "place:2"))


@st.composite
def accounts(draw: st.DrawFn) -> Account:
    quotes = draw(st.lists(st.sampled_from(DOCUMENTS), min_size=1, max_size=2))
    return Account(
        party=draw(parties),
        origin="",
        stance=draw(st.sampled_from(list(Stance))),
        scope=None,
        claims=(),
        date=draw(whens),
        place=draw(places),
        perpetrator=draw(parties),
        victim=draw(parties),
        weapons=tuple(draw(st.lists(st.sampled_from(WEAPONS), max_size=2))),
        casualties=tuple(Casualties(side=side) for side in draw(st.lists(parties, max_size=1))),
        evidence=tuple(Evidence(document=id, start=0, end=1, quote="x") for id in quotes),
    )


@st.composite
def incidents(draw: st.DrawFn, number: int) -> Incident:
    type = draw(st.sampled_from(TYPES))
    return Incident(
        id=f"incident:{number}",
        type=type,
        types=(type, *draw(st.lists(st.sampled_from(TYPES), max_size=1))),
        title="",
        date=draw(whens),
        place=draw(places),
        place_text=None,
        accounts=tuple(draw(st.lists(accounts(), min_size=1, max_size=2))),
        status=draw(st.sampled_from(list(Status))),
        elements={},
        toll=(),
        origins=1,
    )


spans = st.lists(st.sampled_from(DOCUMENTS), min_size=1, max_size=2).map(
    lambda ids: tuple(Evidence(document=id, start=0, end=1, quote="x") for id in ids)
)
voices = st.lists(
    st.builds(
        Voice,
        party=parties,
        origin=st.just(""),
        stance=st.sampled_from(list(Stance)),
        scope=st.none(),
        claims=st.just(()),
        evidence=st.just(()),
    ),
    max_size=1,
).map(tuple)


def claims(number: int) -> st.SearchStrategy[Claim]:
    return st.builds(
        claim_of,
        id=st.just(f"claim:{number}"),
        evidence=st.sampled_from(DOCUMENTS).map(
            lambda id: (Evidence(document=id, start=number % 3, end=number % 3 + 1, quote="x"),)
        ),
        claimer=parties,
        stance=st.sampled_from(list(Stance)),
        date=whens,
        about=st.none() | st.sampled_from([Subject(kind=k, id="x:1") for k in SubjectKind]),
        channel=st.none() | st.sampled_from(CHANNELS),
        addressee=st.none() | parties,
        confidence=st.none() | st.sampled_from((0.35, 0.9, 1.0)),
    )


def claim_of(*, evidence: tuple[Evidence, ...], **members: Any) -> Claim:
    return Claim(
        document=evidence[0].document,
        claimer_text=None,
        sub_stance=None,
        scope=None,
        quotes=(),
        evidence=evidence,
        **members,
    )


def pledges(number: int) -> st.SearchStrategy[Pledge]:
    return st.builds(
        Pledge,
        id=st.just(f"pledge:{number}"),
        by=parties,
        to=parties,
        content=st.just("x"),
        made=whens,
        deadline=whens,
        status=st.sampled_from(list(PledgeStatus)),
        evidence=spans,
        voices=voices,
    )


def restrictions(number: int) -> st.SearchStrategy[Restriction]:
    return st.builds(
        Restriction,
        id=st.just(f"restriction:{number}"),
        type=st.sampled_from(list(RestrictionType)),
        place=places,
        imposed_by=parties,
        start=whens,
        end=st.none(),
        ongoing_at=st.none(),
        phases=st.just(()),
        evidence=spans,
        voices=voices,
    )


def talks(number: int) -> st.SearchStrategy[TalksTrack]:
    meeting = st.builds(Round, date=whens, place=st.none(), level=st.none(), evidence=st.just(()))
    return st.builds(
        TalksTrack,
        id=st.just(f"track:{number}"),
        mediators=st.lists(st.sampled_from(PARTIES), max_size=1).map(tuple),
        parties=st.lists(st.sampled_from(PARTIES), max_size=2).map(tuple),
        rounds=st.lists(meeting, max_size=2).map(tuple),
        evidence=spans,
    )


def problems(number: int) -> st.SearchStrategy[Problem]:
    return st.builds(
        Problem,
        document=st.none() | st.sampled_from(DOCUMENTS),
        stage=st.sampled_from(("sources", "dates")),
        message=st.just(f"number {number}"),
        attempt=st.none() | st.just(Attempt(named="a.txt")),
    )


MADE: dict[str, Callable[[int], st.SearchStrategy[Any]]] = {
    "pledges": pledges,
    "restrictions": restrictions,
    "talks": talks,
    "problems": problems,
}


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    numbers = draw(st.sets(st.integers(0, 12), max_size=6))
    known = draw(st.lists(st.sampled_from(PARTIES), unique=True))
    told = tuple(draw(claims(number)) for number in sorted(draw(st.sets(st.integers(0, 9), max_size=3))))
    return Ledger(
        generated_by=Derivation(version="0", rules="sample/1"),
        documents=tuple(
            a_document(id, draw(st.sampled_from(SOURCES)), draw(st.sampled_from(PUBLISHED)))
            for id in DOCUMENTS
        ),
        actors=tuple(
            an_actor(id, draw(parties), draw(parties), draw(st.sampled_from(NAMES))) for id in sorted(known)
        ),
        places=tuple(
            a_place(id, draw(st.sampled_from(TOWNS)), draw(st.sampled_from(COUNTRIES)))
            for id in ("place:1", "place:2")
        ),
        incidents=tuple(resting_on(draw(incidents(number)), told) for number in sorted(numbers, key=str)),
        claims=told,
        **{
            kind: tuple(draw(made(number)) for number in sorted(draw(st.sets(st.integers(0, 9), max_size=3))))
            for kind, made in MADE.items()
        },
    )


def resting_on(incident: Incident, told: Sequence[Claim]) -> Incident:
    """An incident whose accounts rest on what is claimed in their documents."""
    return replace(
        incident,
        accounts=tuple(
            replace(account, claims=tuple(claim.id for claim in told if claim.document == account.document))
            for account in incident.accounts
        ),
    )


def a_document(id: str, source: str | None, published: str | None) -> Document:
    return Document(
        id=id,
        sha256=sha256_of(id),
        source=source,
        title=None,
        url=None,
        published=published,
        language="en",
        length=0,
        text_sha256=sha256_of(""),
        text=None,
        name=f"{id[-2:]}.txt",
    )


def an_actor(id: str, side: str | None, part_of: str | None, name: str) -> Actor:
    return Actor(id=id, name=name, kind=ActorKind.STATE, side=side, part_of=part_of)


def a_place(id: str, name: str, country: str | None) -> Place:
    return replace(ledger().places[0], id=id, name=name, country=country)


questions = st.builds(
    Question,
    party=st.none() | st.sampled_from(NAMES),
    status=st.none() | st.sampled_from((*Status, *PledgeStatus, RETRIED)),
    type=st.none() | st.sampled_from((*TYPES, "arrest.mass", "att", "", "blockade", "incident", "sources")),
    since=st.none() | st.sampled_from(ASKED_DAYS),
    until=st.none() | st.sampled_from(ASKED_DAYS),
    document=st.none()
    | st.sampled_from((*DOCUMENTS, "document:a", "OUTLET", "a1.txt", "strasse", "", "none")),
    stance=st.none() | st.sampled_from(list(Stance)),
    place=st.none() | st.sampled_from((*TOWNS, "midTOWN", "mali", "place:2", "", "none")),
    weapon=st.none() | st.sampled_from((*WEAPONS, "", "mine")),
    source=st.none() | st.sampled_from(("Outlet", "strasse", "", "none")),
    addressee=st.none() | st.sampled_from(NAMES),
    channel=st.none() | st.sampled_from(("Telegram", "telegram EVENING", "...", "", "none")),
    ids=st.none() | st.frozensets(st.sampled_from([f"incident:{n}" for n in range(14)])),
    confidence=st.none() | st.sampled_from((*Confidence, "none")),
    by=st.none() | st.sampled_from(("confidence", "parties")),
)


@contextmanager
def new_ledger(server: databases.Server | None) -> Iterator[SqlLedger]:
    if server is not None:
        yield SqlLedger.create(server.new_database())
        return
    with TemporaryDirectory() as folder:
        yield SqlLedger.create(Path(folder) / "a.db")


def check_answers(store: SqlLedger, question: Question, limit: int | None, offset: int) -> None:
    ledger = store.load()
    for kind in KINDS:
        asked = replace(question, ids=None) if kind == "problems" else question
        try:
            wanted = select(kind, ledger, asked)
        except RecordNotFound as unknown:
            with pytest.raises(RecordNotFound, match=f"^{re.escape(str(unknown))}$"):
                store.listed(kind, asked)
            continue
        page = store.listed(kind, asked, limit=limit, offset=offset)
        assert list(page.records) == wanted[offset:][:limit]
        assert page.total == len(wanted)
        few, all = (Names(of) for of in (store.about(wanted, kind), ledger))
        columns = LISTINGS.get(kind, ())
        assert csv_bytes(wanted, columns, few) == csv_bytes(wanted, columns, all)
    check_counts(store, ledger, question)


def check_counts(store: SqlLedger, ledger: Ledger, question: Question) -> None:
    try:
        wanted = select("incidents", ledger, question)
    except RecordNotFound as unknown:
        with pytest.raises(RecordNotFound, match=f"^{re.escape(str(unknown))}$"):
            store.counts(question)
        return
    counts = store.counts(question)
    assert counts.total == len(wanted)
    assert counts.facets["status"] == Counter(incident.status for incident in wanted)
    known = {document.id: document for document in ledger.documents}
    for facet, of in (("place", of_places), ("weapon", of_weapons), ("source", partial(of_sources, known))):
        assert counts.facets[facet] == Counter(value for incident in wanted for value in of(incident))
    for kind, part in (("type", "type"), ("party", "party")):
        for value, number in counts.facets[kind].items():
            narrower = replace(question, ids=frozenset(incident.id for incident in wanted))
            if part == "type":
                assert number == len(select("incidents", ledger, replace(narrower, type=value)))
            else:
                assert number == sum(value in named(incident) for incident in wanted)
    assert sum(counts.facets["month"].values()) == len(wanted)
    assert sum(counts.facets["confidence"].values()) == len(wanted)
    for value, number in counts.facets["confidence"].items():
        narrower = replace(question, ids=frozenset(incident.id for incident in wanted), confidence=value)
        assert number == len(select("incidents", ledger, narrower))


def of_places(incident: Incident) -> set[str]:
    return {place for place in (incident.place, *(a.place for a in incident.accounts)) if place}


def of_weapons(incident: Incident) -> set[str]:
    return {weapon.casefold() for account in incident.accounts for weapon in account.weapons}


def of_sources(known: Mapping[str, Document], incident: Incident) -> set[str]:
    """The sources of an incident, each as the first of those that differ in case alone is written."""
    written = {
        d.source.casefold(): d.source for d in sorted(known.values(), key=source_of, reverse=True) if d.source
    }
    quoted = {words.document for account in incident.accounts for words in account.evidence}
    return {written[source.casefold()] for id in quoted if (source := known[id].source)}


def source_of(document: Document) -> str:
    return document.source or ""


def named(incident: Incident) -> set[str | None]:
    sides = {casualties.side for account in incident.accounts for casualties in account.casualties}
    return sides.union(*((a.party, a.perpetrator, a.victim) for a in incident.accounts))


def check_any(
    server: databases.Server | None, steps: list[Ledger], asked: list[Question], piece: int
) -> None:
    with new_ledger(server) as store:
        for ledger in steps:
            keep(store, ledger, piece_by_piece=bool(piece % 2))
            for number, question in zip(count(piece), asked, strict=False):
                check_answers(store, question, (None, 1, 2)[number % 3], number % 4)
            assert [damage for damage in store.verify() if damage.part is DamagedPart.LISTS] == []


def keep(store: SqlLedger, ledger: Ledger, *, piece_by_piece: bool) -> None:
    """Keep a ledger as a whole, or as what is otherwise than in the last one."""
    last = store.load()
    if not piece_by_piece or store.derivation() is None:
        store.save(ledger)
        return
    kinds = ("documents", "actors", "incidents", *MADE)
    before = {
        kind: tuple(replace(r, text=None) if kind == "documents" else r for r in getattr(last, kind))
        for kind in kinds
    }
    after = {kind: getattr(ledger, kind) for kind in kinds}
    assert store.save_changes(Changes(before=before, after=after, generated_by=ledger.generated_by), ())


MIXED = {
    "steps": st.lists(ledgers(), min_size=1, max_size=3),
    "asked": st.lists(questions, min_size=3, max_size=5),
    "piece": st.integers(0, 11),
}


@pytest.mark.parametrize("kind", ["actors", "claims"])
def test_whom_an_actor_belongs_to_has_a_name_beside_it_in_a_list_of_few(tmp_path: Path, kind: str) -> None:
    store = SqlLedger.create(tmp_path / "a.db")
    state = Actor(id="state:x", name="Exland", kind=ActorKind.STATE, side="state:x", part_of=None)
    army = Actor(id="x/army", name="Army", kind=ActorKind.ARMED_FORCE, side="state:x", part_of="state:x")
    made = ledger()
    claims = tuple(replace(claim, claimer=army.id) for claim in made.claims)
    store.save(replace(made, actors=(*made.actors, state, army), claims=claims))
    records: list[Any] = [army] if kind == "actors" else list(claims)[:1]

    told = store.about(records, kind)

    assert Names(told).of("state:x") == "Exland"
    assert [record.id for record in getattr(told, kind)][: len(records)] == [one.id for one in records]
    assert len({actor.id for actor in told.actors}) == len(told.actors)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(**MIXED)
def test_any_question_is_answered_from_the_index_as_from_all_incidents(
    steps: list[Ledger], asked: list[Question], piece: int
) -> None:
    check_any(None, steps, asked, piece)


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(**MIXED)
def test_so_it_is_on_a_server(
    server: databases.Server, steps: list[Ledger], asked: list[Question], piece: int
) -> None:
    check_any(server, steps, asked, piece)


@given(st.sets(st.integers(0, BLOCK - 1)) | st.integers(0, BLOCK).map(lambda end: set(range(end))))
def test_a_set_comes_back_as_it_was_packed(numbers: set[int]) -> None:
    bits = bits_of(numbers)

    assert size(bits) == len(numbers)
    assert unpacked(packed(bits.get(0, 0))) == sum(1 << number for number in numbers)


@given(st.sets(st.integers(0, 3 * BLOCK), max_size=9), st.sets(st.integers(0, 3 * BLOCK), max_size=9))
def test_what_sets_share_is_what_is_in_both(one: set[int], other: set[int]) -> None:
    assert common(bits_of(one), bits_of(other)) == bits_of(one & other)


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM listed",
        "DELETE FROM listed_sets WHERE trait = 'status'",
        "UPDATE listed_sets SET size = size + 1",
        "DELETE FROM listed_days",
        "DELETE FROM listed_names",
    ],
)
def test_an_index_that_differs_is_named_and_made_anew(location: str, tmp_path: Path, harm: str) -> None:
    store = SqlLedger.create(location)
    for reading in (north(), south()):
        store.add(*reading)
    store.save(ledger())
    head = store.size().head
    databases.change(location, harm)
    assert [damage.part for damage in store.verify()] == [DamagedPart.LISTS]

    SqlLedger.migrate(location)

    assert (store.verify(), store.size().head) == ([], head)
    check_answers(store, Question(status="contested"), None, 0)
    backup(location, tmp_path / "a.backup")
    restore(tmp_path / "a.backup", str(tmp_path / "b.db"))
    assert SqlLedger.open(tmp_path / "b.db").verify() == []
    check_answers(SqlLedger.open(tmp_path / "b.db"), Question(since="2023-01-01"), None, 0)
