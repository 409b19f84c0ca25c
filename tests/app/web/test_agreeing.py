"""A second person agrees: nothing else waits for it, and it is decided once, whatever breaks off."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

import pytest
from sqlalchemy import update

from counterclaim.app.signing import take
from counterclaim.app.web.agreeing import meaning
from counterclaim.app.web.intending import decided, intended
from counterclaim.app.web.seconding import Seconding
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.people import People
from counterclaim.ledger.people_tables import motions
from counterclaim.ledger.places import place_of
from counterclaim.model.decisions import Decision
from counterclaim.model.documents import Original
from counterclaim.model.errors import BadInput, LedgerError
from counterclaim.model.incidents import Incident
from counterclaim.model.people import LONGEST, Mark, Motion, Role
from counterclaim.pipeline.ingest import ingest
from tests.reading import engine

CASE = "border"
TEXTS = (
    "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing two Chadians.",
    "Kenya's army said that Somali soldiers had attacked Mandera on 9 June.",
)


class Team:
    """Three who may decide on a ledger, one who may only read, and the accounts of all of them."""

    def __init__(self, ledger: str, accounts: str) -> None:
        self.store = SqlLedger.create(ledger)
        wired = engine()
        originals = [
            Original(name="told.txt", data=text.encode(), source=f"wire {n}", published="2024-06-12")
            for n, text in enumerate(TEXTS)
        ]
        ingest(originals, self.store, wired.reader, reconcile=wired.reconcile)
        self.accounts = People.open(accounts, make=True)
        for name in ("A. Nowak", "B. Okoye", "D. Silva", "C. Diallo"):
            self.accounts.add(name, "no password fits this", by="test")
            role = Role.VIEWER if name == "C. Diallo" else Role.REVIEWER
            self.accounts.grant(name, CASE, role, by="test")
        self.seconding = Seconding(people=self.accounts, case=CASE)

    @property
    def incidents(self) -> Sequence[Incident]:
        return self.store.load().incidents

    @property
    def decisions(self) -> Sequence[Decision]:
        return self.store.decisions()

    @property
    def waiting(self) -> Sequence[Motion]:
        return self.accounts.motions(CASE)

    def moves(self, incident: Incident, kind: str = "accept") -> Motion:
        data = {"kind": kind, "target": incident.id, "why": "seen on the spot"}
        return self.seconding.move(self.store, data, "A. Nowak")

    def answers(self, name: str, motion: Motion, act: str = "agree", why: str = "") -> Decision | None:
        """From a program of its own, as it were."""
        own = Seconding(people=People.open(self.accounts.location), case=CASE)
        return own.answer(SqlLedger.open(self.store.location), act, motion.id, name, why)

    def clock_of_accounts_is_behind(self, motion: Motion) -> Motion:
        """Where the accounts are kept it was an hour earlier when this was moved."""
        writing = place_of(self.accounts.location).engine.execution_options(writes=True)
        at = (datetime.fromisoformat(motion.at) - timedelta(hours=1)).isoformat()
        with writing.begin() as connection:
            connection.execute(update(motions).where(motions.c.id == motion.id).values(at=at))
        return replace(motion, at=at)

    def is_cut_off(self, name: str, motion: Motion, *, kept: bool, ago: timedelta) -> None:
        """Somebody agreed, and their machine stopped before or after the ledger kept the decision."""
        intent, why = intended(self.store, motion.fields, motion.mover)
        self.accounts.take(CASE, motion.id, name, meaning(intent, why))
        if kept:
            take(self.store, intent, motion.mover, why, seconded_by=name)
        writing = place_of(self.accounts.location).engine.execution_options(writes=True)
        with writing.begin() as connection:
            at = (datetime.now(UTC) - ago).isoformat()
            connection.execute(update(motions).where(motions.c.id == motion.id).values(taken_at=at))


LATELY, LONG_AGO = timedelta(seconds=1), LONGEST + timedelta(minutes=1)


@pytest.fixture
def team(tmp_path: Path, location: str) -> Team:
    """With accounts and ledger in one database."""
    return Team(location, location)


def test_accounts_and_ledger_may_lie_in_one_database(team: Team) -> None:
    motion = team.moves(team.incidents[0])

    taken = team.answers("B. Okoye", motion)
    assert taken is not None
    assert (taken.author, taken.seconded_by) == ("A. Nowak", "B. Okoye")
    assert not team.waiting
    assert team.accounts.entries()[0].action == "second"


def test_nobody_who_logs_in_waits_for_a_decision_that_is_being_taken(tmp_path: Path) -> None:
    team = Team(str(tmp_path / "a.db"), str(tmp_path / "people.db"))
    motion = team.moves(team.incidents[0])
    agreeing = threading.Thread(target=team.answers, args=("B. Okoye", motion))
    with team.store.at_once():  # somebody brings documents in, for minutes
        agreeing.start()
        until = monotonic() + 30
        while not any(one.taken for one in team.waiting) and monotonic() < until:
            pass
        begun = monotonic()
        assert team.accounts.new_key("C. Diallo")
        assert monotonic() - begun < 5
        assert team.waiting[0].taken is not None
    agreeing.join(timeout=60)
    assert len(team.decisions) == 1
    assert not team.waiting


def test_of_many_who_agree_at_once_one_decides(team: Team) -> None:
    motion = team.moves(team.incidents[0])
    told: list[str] = []

    def agree(name: str) -> None:
        try:
            team.answers(name, motion)
        except BadInput as error:
            told.append(str(error))

    threads = [threading.Thread(target=agree, args=(name,)) for name in ("B. Okoye", "D. Silva") * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    assert len(team.decisions) == 1
    assert len(told) == 3
    assert all("waits no longer" in message or "agreed to this already" in message for message in told)


def test_what_was_decided_before_somebody_was_cut_off_is_not_decided_again(team: Team) -> None:
    motion = team.moves(team.incidents[0])
    team.is_cut_off("B. Okoye", motion, kept=True, ago=LONG_AGO)

    found = team.answers("D. Silva", motion)
    assert team.decisions == [found]
    assert found is not None
    assert found.seconded_by == "B. Okoye"
    assert not team.waiting
    assert team.accounts.entries()[0].person == "B. Okoye"


@pytest.mark.parametrize(("name", "act"), [("D. Silva", "refuse"), ("A. Nowak", "withdraw")])
def test_what_was_decided_cannot_be_refused_or_taken_back(team: Team, name: str, act: str) -> None:
    motion = team.moves(team.incidents[0])
    team.is_cut_off("B. Okoye", motion, kept=True, ago=LONG_AGO)

    with pytest.raises(BadInput, match="waits no longer"):
        team.answers(name, motion, act, "a rumour")
    assert not team.waiting
    assert len(team.decisions) == 1


def test_what_was_not_decided_before_somebody_was_cut_off_is_decided_by_the_next(team: Team) -> None:
    first, second = team.incidents
    motion, other = team.moves(first), team.moves(second)
    team.is_cut_off("B. Okoye", motion, kept=False, ago=LONG_AGO)
    team.answers("B. Okoye", other)  # for the same reason, of another incident

    found = team.answers("D. Silva", motion)
    assert found is not None
    assert ([target.id for target in found.targets], found.seconded_by) == ([first.id], "D. Silva")
    assert len(team.decisions) == 2


@pytest.mark.parametrize(
    ("name", "act"), [("D. Silva", "agree"), ("D. Silva", "refuse"), ("A. Nowak", "withdraw")]
)
def test_while_it_is_being_decided_nobody_answers_it(team: Team, name: str, act: str) -> None:
    motion = team.moves(team.incidents[0])
    team.is_cut_off("B. Okoye", motion, kept=False, ago=LATELY)

    with pytest.raises(BadInput, match=r"B\. Okoye agreed to this already"):
        team.answers(name, motion, act, "a rumour")
    assert not team.decisions
    assert len(team.waiting) == 1


@pytest.mark.parametrize("kept", [True, False])
def test_where_a_connection_breaks_as_it_commits_the_ledger_says_whether_that_was_kept(
    team: Team, kept: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    motion = team.moves(team.incidents[0])
    store, whole, breaks = team.store, team.store.at_once, [True]

    @contextmanager
    def breaking() -> Iterator[None]:
        if not breaks:
            with whole():
                yield
            return
        breaks.clear()
        with suppress(Lost), whole():
            yield
            if not kept:
                raise Lost  # so that nothing is kept
        raise LedgerError("the server closed the connection unexpectedly")

    monkeypatch.setattr(store, "at_once", breaking)
    if kept:
        found = team.seconding.answer(store, "agree", motion.id, "B. Okoye", "")
        assert team.decisions == [found]
        assert not team.waiting
        return
    with pytest.raises(LedgerError, match="closed the connection"):
        team.seconding.answer(store, "agree", motion.id, "B. Okoye", "")
    assert not team.decisions
    assert [one.taken for one in team.waiting] == [None]
    assert team.answers("D. Silva", motion) is not None


class Lost(Exception):
    """A commit that does not reach the ledger."""


def test_what_was_decided_before_it_was_moved_is_not_taken_for_it_whatever_the_clocks_say(
    team: Team,
) -> None:
    (incident, _) = team.incidents
    first = team.answers("B. Okoye", team.moves(incident))
    assert first is not None
    undone = {"kind": "undo", "target": first.id, "why": "too early"}
    decided(team.store, undone, "D. Silva")
    again = team.moves(incident)
    behind = team.clock_of_accounts_is_behind(again)

    second = team.answers("B. Okoye", behind)

    assert second is not None
    assert second.id != first.id
    assert [one.kind for one in team.decisions] == ["accept", "undo", "accept"]


@pytest.mark.parametrize(("name", "act"), [("D. Silva", "refuse"), ("A. Nowak", "withdraw")])
def test_a_mark_that_grows_old_while_it_is_answered_is_not_passed_over(
    team: Team, name: str, act: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    motion = team.moves(team.incidents[0])
    team.is_cut_off("B. Okoye", motion, kept=True, ago=LATELY)
    ages = iter([False])
    monkeypatch.setattr(Mark, "is_left", lambda mark, now: next(ages, True))

    with pytest.raises(BadInput, match="being decided"):
        team.answers(name, motion, act, "a rumour")
    assert [one.refused_by for one in team.waiting] == [None]


def test_who_was_slow_decides_nothing_that_was_refused_since(team: Team) -> None:
    motion = team.moves(team.incidents[0])
    team.is_cut_off("B. Okoye", motion, kept=False, ago=LONG_AGO)
    (slow,) = team.waiting
    assert team.accounts.is_marked(slow)

    team.answers("D. Silva", motion, "refuse", "a rumour")
    assert not team.accounts.is_marked(slow)
    team.accounts.settle(slow, "B. Okoye")
    assert [one.refused_by for one in team.waiting] == ["D. Silva"]


def test_what_the_ledger_does_not_take_waits_on_for_anybody(team: Team) -> None:
    motion = team.moves(team.incidents[0], "reject")
    seal = {"kind": "seal", "target": team.incidents[0].id, "why": "the commission has reported"}
    decided(team.store, seal, "D. Silva")

    for _ in range(2):
        with pytest.raises(BadInput, match="sealed"):
            team.answers("B. Okoye", motion)
    assert [one.taken for one in team.waiting] == [None]


@pytest.mark.parametrize("act", ["agree", "refuse"])
@pytest.mark.parametrize("name", ["C. Diallo", "nobody"])
def test_a_second_person_is_one_who_may_decide(team: Team, name: str, act: str) -> None:
    motion = team.moves(team.incidents[0])

    with pytest.raises(BadInput, match=f"{name} may not decide here"):
        team.answers(name, motion, act, "a rumour")
    assert not team.decisions
    assert team.waiting == [motion]
