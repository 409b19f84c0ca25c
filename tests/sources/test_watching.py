"""Feeds looked at again and again: what is new comes once, what did not come is asked for again."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from counterclaim.model.documents import Original
from counterclaim.model.errors import BadInput
from counterclaim.model.problems import Problem
from counterclaim.sources.items import Item, Options
from counterclaim.sources.watching import TRIES, Memory, Poll, State
from tests.sources.test_feeds import PAGE, item, rss
from tests.sources.web import Page, Site

HOUR = 3600.0
NOW = 1_000_000.0


def polled(site: Site, memory: Memory, now: float = NOW) -> tuple[list[Item], Poll]:
    poll = Poll(site.url("/feed"), memory, site.fetcher(), now=now, every=HOUR, options=Options())
    return list(poll.items()), poll


def names(items: list[Item]) -> list[str]:
    return [item.name.rpartition("/")[2] for item in items if isinstance(item, Original)]


@pytest.fixture
def feed(site: Site) -> Site:
    entries = rss(item(1, link="/one"), item(2, link="/two"))
    site.pages |= {"/feed": Page(entries, "text/xml"), "/one": Page(PAGE), "/two": Page(PAGE)}
    return site


def test_what_was_seen_is_not_asked_for_again(feed: Site) -> None:
    items, poll = polled(feed, Memory())
    assert names(items) == ["one", "two"]

    feed.asked.clear()
    again, _ = polled(feed, poll.memory)
    assert (again, feed.asked) == ([], ["/robots.txt", "/feed"])


def test_an_entry_that_changed_or_came_is_read(feed: Site) -> None:
    _, poll = polled(feed, Memory())
    feed.pages["/three"] = Page(PAGE)
    changed = item(2, link="/two", description="Another mill burned.")
    feed.pages["/feed"] = Page(rss(item(3, link="/three"), changed, item(1, link="/one")), "text/xml")

    assert names(polled(feed, poll.memory)[0]) == ["three", "two"]


def test_an_unchanged_feed_is_asked_for_by_its_marks_and_not_sent(feed: Site) -> None:
    whole = feed.pages["/feed"]
    assert isinstance(whole, Page)
    whole.headers |= {"ETag": '"7"', "Last-Modified": "Tue, 12 Mar 2024 23:30:00 GMT"}

    def answer(heard: Mapping[str, str]) -> Page:
        same = (heard.get("if-none-match"), heard.get("if-modified-since"))
        return Page(status=304) if same == ('"7"', "Tue, 12 Mar 2024 23:30:00 GMT") else whole

    feed.pages["/feed"] = answer
    _, first = polled(feed, Memory())
    again, second = polled(feed, first.memory)

    assert (again, second.trouble) == ([], None)
    assert second.memory.seen == first.memory.seen


def test_a_page_that_did_not_come_is_asked_for_again_also_when_the_feed_is_unchanged(feed: Site) -> None:
    feed.pages["/two"] = Page(status=500)
    items, poll = polled(feed, Memory())
    assert names(items) == ["one", "two"]  # of the second the summary
    assert [waiting.entry.id for waiting in poll.memory.waiting] == ["2"]

    feed.pages |= {"/two": Page(PAGE), "/feed": Page(status=304)}
    again, poll = polled(feed, poll.memory)
    assert names(again) == ["two"]
    assert poll.memory.waiting == ()


def test_a_page_that_never_comes_is_given_up(feed: Site) -> None:
    feed.pages["/two"] = Page(status=404)
    memory = Memory()
    for _ in range(TRIES):
        items, poll = polled(feed, memory)
        memory = poll.memory
        assert any(isinstance(item, Problem) for item in items)

    assert memory.waiting == ()
    assert polled(feed, memory)[0] == []


def test_a_feed_that_fails_is_left_alone_for_longer_each_time(feed: Site) -> None:
    _, came = polled(feed, Memory())
    feed.pages["/feed"] = Page(status=500)
    memory, pauses = came.memory, []
    for _ in range(6):
        items, poll = polled(feed, memory)
        memory = poll.memory
        pauses.append(memory.not_before - NOW)
        assert items == []
        assert poll.trouble is not None
        assert "its host has a fault" in poll.trouble

    assert pauses == [2 * HOUR, 4 * HOUR, 8 * HOUR, 16 * HOUR, 24 * HOUR, 24 * HOUR]
    assert memory.seen == came.memory.seen
    feed.pages["/feed"] = Page(rss(item(1, link="/one"), item(2, link="/two")), "text/xml")
    items, poll = polled(feed, memory)
    assert (items, poll.memory.failures, poll.memory.not_before) == ([], 0, NOW)


@pytest.mark.parametrize("status", [200, 304, 429, 503])
def test_a_host_that_says_when_is_not_asked_before(feed: Site, status: int) -> None:
    whole = feed.pages["/feed"]
    assert isinstance(whole, Page)
    feed.pages["/feed"] = Page(whole.body, "text/xml", status, headers={"Retry-After": "99999"})

    assert polled(feed, Memory())[1].memory.not_before == NOW + 99_999


def test_what_is_no_feed_is_trouble_and_no_document(feed: Site) -> None:
    feed.pages["/feed"] = Page(b"<html><p>Moved</p></html>")
    items, poll = polled(feed, Memory())

    assert items == []
    assert poll.trouble is not None
    assert "no feed" in poll.trouble


def test_what_is_remembered_outlives_the_program(feed: Site, tmp_path: Path) -> None:
    feed.pages["/two"] = Page(status=500)
    _, poll = polled(feed, Memory())
    State(tmp_path / "w.json").keep({feed.url("/feed"): poll.memory})

    assert State(tmp_path / "w.json").of(feed.url("/feed")) == poll.memory
    assert State(tmp_path / "w.json").of("http://other/") == Memory()
    assert [path.name for path in tmp_path.iterdir()] == ["w.json"]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{}",
        "[]",
        "\x00",
        "[" * 100_000,
        '{"format": "other/1"}',
        '{"format": "counterclaim-watch/1", "feeds": {"a": {"waiting": 1}}}',
        '{"format": "counterclaim-watch/1", "feeds": {"a": {"waiting": [], "seen": []}}}',
    ],
)
def test_a_file_that_is_no_state_is_refused_in_one_line(tmp_path: Path, content: str) -> None:
    path = tmp_path / "w.json"
    path.write_text(content)

    with pytest.raises(BadInput, match="remove it, and all feeds are read anew") as caught:
        State(path)
    assert "\n" not in str(caught.value)


def test_a_state_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="name another --state"):
        State(tmp_path / "gone" / "w.json").keep({"http://a/": Memory()})
