"""Feeds: each entry is a document, whole from the feed or fetched as the page it leads to."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.model.documents import Original, PublishedBasis
from counterclaim.model.errors import UnreadableDocument
from counterclaim.model.problems import Problem
from counterclaim.sources import feeds, open_originals
from counterclaim.sources.feeds import entries_of
from counterclaim.text import working_text
from tests.sources.opened import opened
from tests.sources.web import Page, Site

LONG = "The mill of Orsa burned down on Monday after shells fell on the village, its owner said. " * 8
PAGE = f"<!doctype html><html><body><article><p>{LONG}</p></article></body></html>".encode()


def rss(*items: str) -> bytes:
    channel = f"<channel><title>Orsa</title>{''.join(items)}</channel>"
    return f'<?xml version="1.0"?><rss version="2.0">{channel}</rss>'.encode()


def item(number: int, *, link: str | None = None, description: str = "A mill burned.", more: str = "") -> str:
    place = f"<link>{link}</link>" if link else ""
    return (
        f"<item><title>Mill &amp;amp; fire {number}</title><guid isPermaLink='false'>{number}</guid>{place}"
        "<pubDate>Tue, 12 Mar 2024 23:30:00 -0500</pubDate>"  # a day later in UTC
        f"<description>{description}</description>{more}</item>"
    )


def items(site: Site, path: str = "/feed") -> list[Original | Problem]:
    return list(open_originals([site.url(path)], fetcher=site.fetcher()))


def test_an_entry_with_a_summary_is_read_from_its_page(site: Site) -> None:
    site.pages |= {
        "/feed": Page(rss(item(1, link=site.url("/mill"))), "application/rss+xml"),
        "/mill": Page(PAGE),
    }
    (page,) = items(site)

    assert isinstance(page, Original)
    assert (page.data, page.url, page.source) == (PAGE, site.url("/mill"), "127.0.0.1")
    assert page.title == "Mill & fire 1"
    assert (page.published, page.published_basis) == (
        "2024-03-12",
        PublishedBasis.MANIFEST,
    )
    assert page.retrieval is not None
    assert page.retrieval.peer == "127.0.0.1"


def test_an_entry_with_its_whole_text_needs_no_page(site: Site) -> None:
    entry = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Orsa</title><entry><id>tag:1</id><title>Mill</title>'
        f'<link href="/mill"/><updated>2024-03-12T08:00:00+02:00</updated>'
        f'<content type="html">&lt;p&gt;{LONG}&lt;/p&gt;&lt;p&gt;Nobody was hurt.&lt;/p&gt;</content>'
        "</entry></feed>"
    )
    site.pages["/feed"] = Page(entry.encode(), "application/atom+xml")
    (document,) = items(site)

    assert isinstance(document, Original)
    assert site.asked == ["/robots.txt", "/feed"]
    assert (document.url, document.published) == (site.url("/mill"), "2024-03-12")
    assert working_text(document).text.endswith("its owner said.\nNobody was hurt.")
    assert document.retrieval is not None
    assert (document.retrieval.within, document.retrieval.place) == (site.url("/feed"), "tag:1")


def test_a_text_that_is_cut_is_no_whole_text(site: Site) -> None:
    space = "http://purl.org/rss/1.0/modules/content/"
    more = f"<c:encoded xmlns:c='{space}'>{LONG} [...]</c:encoded>"
    site.pages |= {"/feed": Page(rss(item(1, link="/mill", more=more)), "text/xml"), "/mill": Page(PAGE)}
    (page,) = items(site)

    assert isinstance(page, Original)
    assert page.data == PAGE


def test_where_the_page_does_not_come_the_summary_is_read_and_that_is_said(site: Site) -> None:
    site.pages["/feed"] = Page(rss(item(1, link="/gone", description="Two &amp;lt; three.")), "text/html")
    problem, summary = items(site)

    assert isinstance(problem, Problem)
    assert problem.message.endswith("(status 404). Its summary in the feed is read instead")
    assert isinstance(summary, Original)
    assert (summary.data, summary.media_type) == (b"Two < three.", "text/plain")


def test_an_entry_without_text_or_page_is_a_problem(site: Site) -> None:
    site.pages["/feed"] = Page(rss(item(1, link="javascript:alert(1)", description="")), "text/xml")
    (problem,) = items(site)

    assert isinstance(problem, Problem)
    assert "has no text and no address" in problem.message


def test_a_feed_in_a_file_gives_what_it_has_and_fetches_nothing(tmp_path: Path) -> None:
    path = tmp_path / "saved.rss"
    path.write_bytes(rss(item(1, link="https://orsa.example/mill"), item(2)))
    documents, problems = opened(path)

    assert problems == []
    assert [document.data for document in documents] == [b"A mill burned."] * 2
    assert [document.name for document in documents] == ["https://orsa.example/mill", "saved.rss#2"]
    assert [document.source for document in documents] == ["orsa.example", None]


@pytest.mark.parametrize(
    "data", [b"", b"no feed", b"<rss", b"<html><p>hello</p></html>", b"/etc/passwd", b"http://a"]
)
def test_what_is_no_feed_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="no feed"):
        entries_of(data, None, "", "feed.xml")


def test_a_feed_beyond_all_size_is_refused_and_of_many_entries_the_first_are_read() -> None:
    with pytest.raises(UnreadableDocument, match="larger than 3 MB"):
        entries_of(b" " * 3_000_001, None, "", "feed.xml")
    assert len(entries_of(rss(*map(item, range(600))), None, "", "feed.xml")) == feeds.MAX_ENTRIES


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    "data",
    [
        f'<!DOCTYPE r [<!ENTITY l0 "lol">{LAUGHS}]>'.encode() + rss("<item><title>&l11;</title></item>"),
        b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + rss("<item><title>&x;</title></item>"),
        b"<rss><channel>" + b"<a>" * 30_000,
        b"<rss><channel><item><description>" + b"<" * 100_000,
        b"<rss><channel>" + b"<item a='" * 20_000,
        b"<!DOCTYPE r [" + b'<!ENTITY a "b">' * 20_000,
    ],
    ids=["laughs", "file", "deep", "brackets", "quotes", "entities"],
)
def test_feeds_made_to_stall_or_to_spy_do_neither(data: bytes) -> None:
    started = time.process_time()
    try:
        entries = entries_of(data, None, "", "feed.xml")
    except UnreadableDocument:
        entries = []

    assert time.process_time() - started < 20
    assert sum(len(entry.title or "") for entry in entries) < 10_000
    assert not any("root" in (entry.title or "") for entry in entries)


PIECES = st.sampled_from(
    "<rss> <channel> <item> </item> <title> </title> <link> ]]> <![CDATA[ &amp; &#0; &#x110000; <pubDate> "
    "2024-02-30 Tue,\xa099\xa0Foo </pubDate> http://[ é \x00 <feed> <entry> <content> <id> <!-- <?xml".split(
        " "
    )
)
ANY = st.lists(PIECES, max_size=14).map("".join) | st.binary(max_size=40).map(
    lambda data: data.decode("latin-1")
)


@settings(deadline=None)
@given(ANY)
def test_a_feed_of_any_bytes_gives_entries_or_one_error(text: str) -> None:
    try:
        entries = entries_of(b"<rss>" + text.encode("latin-1", "replace"), "http://a/feed", "", "feed.xml")
    except UnreadableDocument:
        return
    assert all(entry.id and (entry.link is None or entry.link.startswith("http")) for entry in entries)
