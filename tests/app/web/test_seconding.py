"""Two people together: what one decides waits for another, and nobody agrees to what is their own."""

from __future__ import annotations

import html
import re
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient
from playwright.sync_api import Browser as Chromium

from counterclaim.app.web.api.routes import PATH
from counterclaim.app.web.seconding import Seconding
from counterclaim.app.web.site import site
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.people import People
from counterclaim.model.decisions import Decision, DecisionKind
from counterclaim.model.errors import BadInput
from counterclaim.model.people import Role
from tests.app.web.conftest import AXE, Browser, needs_chromium, served

CASE = "border"
REVIEWERS = ("A. Nowak", "B. Okoye")


@pytest.fixture
def people(tmp_path: Path) -> People:
    """Two who may decide, one who may only read, and the rule that two must agree."""
    store = People.open(str(tmp_path / "people.db"), make=True)
    for name in (*REVIEWERS, "C. Diallo"):
        store.add(name, "no password fits this", by="test")
        store.grant(name, CASE, Role.VIEWER if name == "C. Diallo" else Role.REVIEWER, by="test")
    store.set_two_people(CASE, True, by="test")
    return store


@pytest.fixture
def team(store: SqlLedger, people: People) -> Litestar:
    return site(store.location, people=people, case=CASE)


@pytest.fixture
def browser(team: Litestar) -> Iterator[Browser]:
    with TestClient(team, base_url="http://127.0.0.1") as asked:
        yield asked


class Member:
    """Somebody of the team, with pages, forms and a token."""

    def __init__(self, browser: Browser, people: People, name: str) -> None:
        self._browser = browser
        self.key = {"authorization": f"Bearer {people.new_key(name, 'test')}"}

    def page(self, address: str) -> str:
        return self._browser.get(address, headers=self.key).text

    def sends(self, address: str, **fields: str) -> Response:
        found = re.search(r'name="_csrf_token" value="([^"]+)"', self.page("/incidents"))
        assert found
        data = {"_csrf_token": found[1], **fields}
        return self._browser.post(address, headers=self.key, data=data, follow_redirects=False)

    def answers(self, id: str, act: str, why: str = "") -> Response:
        return self.sends("/waiting/answer", id=id, act=act, why=why)

    def asks(self, path: str, **sent: str) -> Response:
        if not sent:
            return self._browser.get(f"{PATH}{path}", headers=self.key)
        return self._browser.post(f"{PATH}{path}", headers=self.key, json=sent)


Join = Callable[[str], Member]


@pytest.fixture
def join(browser: Browser, people: People) -> Join:
    return lambda name: Member(browser, people, name)


@pytest.fixture
def nowak(join: Join) -> Member:
    return join("A. Nowak")


@pytest.fixture
def okoye(join: Join) -> Member:
    return join("B. Okoye")


@pytest.fixture
def moved(nowak: Member, people: People, incident: str) -> str:
    """What A. Nowak would reject, by its id."""
    nowak.sends("/decide", kind="reject", target=incident, why="a rumour of the bazaar")
    (motion,) = people.motions(CASE)
    return motion.id


def status(store: SqlLedger, incident: str) -> str:
    return str(store.in_force("incidents", [incident])[0].status)


def test_what_one_decides_changes_nothing_until_another_one_agrees(
    store: SqlLedger, incident: str, moved: str, okoye: Member
) -> None:
    assert not store.decisions()
    assert status(store, incident) == "contested"
    for address in ("/waiting", f"/incidents/{incident.partition(':')[2]}", "/review"):
        assert "a rumour of the bazaar" in okoye.page(address)
    assert "1 waits for a second person" in okoye.page("/review")

    assert okoye.answers(moved, "agree").status_code == 303
    (decision,) = store.decisions()
    assert (decision.kind, decision.author, decision.seconded_by) == (DecisionKind.REJECT, *REVIEWERS)
    assert decision.explanation == "a rumour of the bazaar"
    assert status(store, incident) == "discounted"
    assert "Nothing waits" in okoye.page("/waiting")
    assert re.search(r"A\. Nowak.{1,40}seconded by.{1,20}B\. Okoye", okoye.page("/decisions"))


@pytest.mark.parametrize("act", ["agree", "refuse"])
def test_nobody_agrees_to_what_is_their_own(
    store: SqlLedger, nowak: Member, moved: str, people: People, act: str
) -> None:
    assert "you moved this yourself" in nowak.answers(moved, act, "so be it").text
    assert not store.decisions()
    assert people.motions(CASE)


def test_who_refuses_says_why_and_the_mover_reads_it(
    store: SqlLedger, nowak: Member, okoye: Member, moved: str
) -> None:
    assert "says why" in okoye.answers(moved, "refuse", " ").text
    assert okoye.answers(moved, "refuse", "the ministry confirmed it").status_code == 303
    assert "refused this already" in okoye.answers(moved, "agree").text

    told = nowak.page("/waiting")
    assert "the ministry confirmed it" in told
    assert nowak.answers(moved, "withdraw").status_code == 303
    assert "Nothing waits" in nowak.page("/waiting")
    assert not store.decisions()


def test_only_who_moved_something_takes_it_back(nowak: Member, okoye: Member, moved: str) -> None:
    assert okoye.answers(moved, "withdraw").status_code == 400
    assert nowak.answers(moved, "withdraw").status_code == 303
    assert "waits no longer" in okoye.answers(moved, "agree").text


def test_what_waits_already_is_agreed_to_and_not_moved_again(
    okoye: Member, incident: str, moved: str, people: People
) -> None:
    again = okoye.sends("/decide", kind="reject", target=incident, why="I think so, too")

    assert "A. Nowak moved this already" in again.text
    assert [motion.id for motion in people.motions(CASE)] == [moved]


def test_by_the_beginning_of_an_id_it_is_the_same_that_waits(
    okoye: Member, incident: str, moved: str, people: People, store: SqlLedger
) -> None:
    for short in (incident.partition(":")[2], incident[:-4]):
        again = okoye.sends("/decide", kind="reject", target=short, why="I think so, too")
        assert "A. Nowak moved this already" in again.text
    assert [motion.id for motion in people.motions(CASE)] == [moved]


def test_what_is_moved_by_the_beginning_of_an_id_waits_on_the_page_of_the_incident(
    nowak: Member, okoye: Member, incident: str, people: People
) -> None:
    nowak.sends("/decide", kind="reject", target=incident.partition(":")[2][:8], why="a rumour of the bazaar")

    (motion,) = people.motions(CASE)
    assert motion.fields["target"] == incident
    assert "a rumour of the bazaar" in okoye.page(f"/incidents/{incident.partition(':')[2]}")


def test_two_names_of_an_actor_or_a_source_are_one_motion(
    nowak: Member, okoye: Member, people: People, store: SqlLedger
) -> None:
    chad, sudan = (next(a for a in store.load().actors if a.name == name) for name in ("Chad", "Sudan"))
    for first, second in (
        ({"kind": "merge", "target": chad.id, "other": "sudan"}, {"other": sudan.id}),
        ({"kind": "rate", "target": "khartoum", "value": "C"}, {"target": "Khartoum post"}),
    ):
        assert nowak.sends("/decide", **first, why="as read").status_code == 303
        assert "moved this already" in okoye.sends("/decide", **{**first, **second}, why="me, too").text
    assert len(people.motions(CASE)) == 2


@pytest.mark.parametrize("at", [True, False])
def test_what_would_be_added_leads_to_the_words_it_is_on(
    nowak: Member, okoye: Member, browser: Browser, store: SqlLedger, at: bool
) -> None:
    document = next(one for one in store.load().documents if "denied" in (one.text or ""))
    text, words = document.text or "", "its soldiers"
    span = (text.index(words), text.index(words) + len(words))
    where = {"at": f"{span[0]}:{span[1]}"} if at else {}
    what = {"kind": "add", "what": "claim", "party": "Sudan", "stance": "report", "words": words, **where}
    assert nowak.sends("/decide", **what, target=document.id, why="it was missed").status_code == 303

    way = re.search(rf'<a href="(/documents/[^"]+/words[^"]+)"><bdi>{words}', okoye.page("/waiting"))
    assert way
    leads = browser.get(html.unescape(way[1]), headers=okoye.key, follow_redirects=False)
    assert f"#d1-{span[0]}-{span[1]}" in leads.headers["location"]


def test_what_cannot_be_decided_does_not_wait(nowak: Member, people: People, incident: str) -> None:
    for fields in ({"kind": "reject", "why": ""}, {"kind": "merge", "other": incident, "why": "one"}):
        assert nowak.sends("/decide", target=incident, **fields).status_code == 400
    assert not people.motions(CASE)


def test_what_can_be_decided_no_more_waits_on_and_says_so(
    store: SqlLedger, nowak: Member, okoye: Member, people: People, incident: str
) -> None:
    nowak.sends("/decide", kind="reject", target=incident, why="a rumour")
    okoye.answers(people.motions(CASE)[0].id, "agree")
    (decision,) = store.decisions()
    nowak.sends("/decide", kind="undo", target=decision.id, why="it was none")
    (undo,) = people.motions(CASE)
    people.set_two_people(CASE, False, by="test")
    okoye.sends("/decide", kind="undo", target=decision.id, why="seen on the spot")

    assert okoye.answers(undo.id, "agree").status_code == 400
    assert people.motions(CASE) == [undo]


def test_who_may_decide_no_more_has_moved_nothing(
    store: SqlLedger, okoye: Member, people: People, moved: str
) -> None:
    people.grant("A. Nowak", CASE, Role.VIEWER, by="test")

    assert "may not decide here any more" in okoye.answers(moved, "agree").text
    assert not store.decisions()


def test_of_two_who_agree_at_once_one_decides(store: SqlLedger, people: People, moved: str) -> None:
    people.add("D. Silva", "no password fits this", by="test")
    people.grant("D. Silva", CASE, Role.REVIEWER, by="test")
    told: list[str] = []

    def agree(name: str) -> None:
        own = Seconding(people=People.open(people.location), case=CASE)
        try:
            own.answer(SqlLedger.open(store.location), "agree", moved, name, "")
        except BadInput as error:
            told.append(str(error))

    threads = [threading.Thread(target=agree, args=(name,)) for name in ("B. Okoye", "D. Silva")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    assert len(store.decisions()) == 1
    assert len(told) == 1
    assert (
        "waits no longer" in told[0]
        or "B. Okoye agreed to this already" in told[0]
        or ("D. Silva agreed to this already" in told[0])
    )


def test_who_only_reads_sees_nothing_of_what_waits(join: Join, incident: str, moved: str) -> None:
    viewer = join("C. Diallo")

    for address in ("/waiting", f"/incidents/{incident.partition(':')[2]}", f"{PATH}/motions"):
        assert "a rumour of the bazaar" not in viewer.page(address)
    assert viewer.answers(moved, "agree").status_code == 403


def test_another_ledger_has_its_own_rule_and_its_own_that_wait(
    store: SqlLedger, people: People, moved: str, incident: str
) -> None:
    people.grant("B. Okoye", "coast", Role.REVIEWER, by="test")
    with TestClient[Any](
        site(store.location, people=people, case="coast"), base_url="http://127.0.0.1"
    ) as own:
        okoye = Member(own, people, "B. Okoye")
        assert "a rumour" not in okoye.page("/waiting")
        assert okoye.answers(moved, "agree").status_code == 400
        assert okoye.sends("/decide", kind="accept", target=incident).status_code == 303
    assert [decision.seconded_by for decision in store.decisions()] == [None]


def test_programs_move_and_agree_as_people_do(
    store: SqlLedger, nowak: Member, okoye: Member, incident: str
) -> None:
    waits = nowak.asks("/decisions", kind="accept", target=incident)
    assert waits.status_code == 202
    id = waits.json()["id"]
    assert okoye.asks("/motions").json()["motions"][0]["id"] == id
    assert nowak.asks(f"/motions/{id}", act="agree").status_code == 400

    agreed = okoye.asks(f"/motions/{id}", act="agree")
    assert (agreed.status_code, agreed.json()["decision"]["seconded_by"]) == (201, "B. Okoye")
    assert [decision.author for decision in store.decisions()] == ["A. Nowak"]
    assert okoye.asks("/motions").json() == {"needed": True, "motions": []}


def test_with_one_reviewer_nobody_could_agree_so_the_rule_cannot_hold(people: People) -> None:
    people.set_two_people(CASE, False, by="test")
    people.set_active("B. Okoye", False, by="test")

    with pytest.raises(BadInput, match="fewer may decide here"):
        people.set_two_people(CASE, True, by="test")
    assert not people.needs_two_people(CASE)


def test_on_a_machine_of_one_person_it_is_said_why_nobody_is_waited_for(store: SqlLedger) -> None:
    with TestClient[Any](site(store.location), base_url="http://127.0.0.1") as own:
        assert "nobody else is there to agree" in own.get("/waiting").text
        assert own.get(f"{PATH}/motions").json() == {"needed": False, "motions": []}
        sent = own.post(f"{PATH}/motions/motion:1", json={"act": "agree"})
        assert "there is no second person" in sent.json()["message"]


def test_what_was_agreed_and_refused_is_on_record(
    okoye: Member, moved: str, people: People, incident: str
) -> None:
    okoye.answers(moved, "refuse", "the ministry confirmed it")
    (last, first, *_) = [entry for entry in people.entries() if entry.action in ("move", "refuse")]

    assert (first.person, first.detail) == ("A. Nowak", f"{moved}: reject {incident}")
    assert (last.person, last.detail.endswith("the ministry confirmed it")) == ("B. Okoye", True)


@needs_chromium
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_second_person_agrees_with_one_key_on_a_page_that_anybody_can_use(
    chromium: Chromium, team: Litestar, people: People, store: SqlLedger, moved: str, scheme: Any
) -> None:
    key = {"authorization": f"Bearer {people.new_key('B. Okoye', 'test')}"}
    with served(team) as address:
        context = chromium.new_context(base_url=address, extra_http_headers=key, color_scheme=scheme)
        page = context.new_page()
        for where in ("/waiting", "/review"):
            page.goto(where)
            page.evaluate(AXE.read_text(encoding="utf-8"))
            found = page.evaluate("async () => (await axe.run()).violations.map((v) => v.nodes[0].html)")
            assert found == []
        page.set_viewport_size({"width": 320, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.locator("body").press("y")
        page.wait_for_url("**/review?at=0")
        context.close()
    assert [decision.seconded_by for decision in store.decisions()] == ["B. Okoye"]


def test_nobody_is_a_second_person_to_themselves() -> None:
    with pytest.raises(ValueError, match="second person"):
        Decision(
            id="decision:1",
            kind=DecisionKind.ACCEPT,
            author="A. Nowak",
            at="2026-01-01",
            explanation="read twice",
            seconded_by="A. Nowak",
        )


@pytest.mark.parametrize("beside", [{"value": "zz"}, {"extra": "1"}, {"n" * 4_000: "1"}])
def test_what_does_not_tell_what_is_decided_makes_no_second_motion(
    okoye: Member, incident: str, moved: str, people: People, beside: dict[str, str]
) -> None:
    again = okoye.sends("/decide", kind="reject", target=incident, why="I think so, too", **beside)

    assert "A. Nowak moved this already" in again.text
    assert [motion.id for motion in people.motions(CASE)] == [moved]


def test_fields_that_no_decision_has_are_not_kept(nowak: Member, incident: str, people: People) -> None:
    nowak.sends("/decide", kind="reject", target=incident, why="a rumour", extra="1")

    assert set(people.motions(CASE)[0].fields) == {"kind", "target", "why"}


def test_accounts_from_before_motions_were_marked_can_be_used(tmp_path: Path) -> None:
    place = str(tmp_path / "people.db")
    People.open(place, make=True)
    with sqlite3.connect(place) as earlier:
        for column in ("taken_by", "taken_at", "taken_for", "held"):
            earlier.execute(f"ALTER TABLE people_motions DROP COLUMN {column}")

    assert People.open(place).motions(CASE) == []
