"""Pages of the web: what is public and wanted comes, with the record of how; what is neither does not."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import pytest

from counterclaim.model.documents import Original
from counterclaim.model.errors import BadInput, UnreadableDocument
from counterclaim.model.problems import Problem
from counterclaim.sources import fetching, open_originals
from counterclaim.sources.addresses import Reach, is_public
from counterclaim.sources.fetching import Fetcher, shown
from tests.sources.web import Page, Site

PAGE = b"<!doctype html><html><p>The mill of Orsa burned down.</p></html>"


def opened(site: Site, path: str, fetcher: Fetcher | None = None) -> Original | Problem:
    (item,) = open_originals([site.url(path)], fetcher=fetcher or site.fetcher())
    return item


def refused(site: Site, path: str, fetcher: Fetcher | None = None) -> str:
    item = opened(site, path, fetcher)
    assert isinstance(item, Problem)
    assert "\n" not in item.message
    return item.message


def test_a_page_comes_with_its_bytes_and_the_record_of_how(site: Site) -> None:
    site.pages["/mill"] = Page(PAGE, "text/html; charset=utf-8", headers={"ETag": '"1"', "Set-Cookie": "a=b"})
    page = opened(site, "/mill#burned")

    assert isinstance(page, Original)
    assert (page.data, page.media_type, page.url) == (PAGE, "text/html", site.url("/mill"))
    assert page.source == "127.0.0.1"
    assert page.retrieval is not None
    assert (page.retrieval.asked, page.retrieval.answered) == (site.url("/mill#burned"), site.url("/mill"))
    assert (page.retrieval.status, page.retrieval.peer) == (200, "127.0.0.1")
    told = dict(page.retrieval.headers)
    assert (told["etag"], told["content-type"]) == ('"1"', "text/html; charset=utf-8")
    assert "set-cookie" not in told
    assert page.retrieval.at is not None
    assert page.retrieval.at.endswith("+00:00")


def test_who_asks_says_who_it_is_and_sends_no_cookie_back(site: Site) -> None:
    site.pages["/a"] = Page(PAGE, headers={"Set-Cookie": "a=b"})
    fetcher = site.fetcher()
    opened(site, "/a", fetcher)
    opened(site, "/a", fetcher)

    assert all(heard["user-agent"].startswith("counterclaim/") for heard in site.heard)
    assert not any("cookie" in heard for heard in site.heard)


def test_a_packed_page_is_unpacked(site: Site) -> None:
    site.pages["/mill"] = Page(
        gzip.compress(PAGE) + gzip.compress(b"<!-- more -->"), headers={"Content-Encoding": "gzip"}
    )
    page = opened(site, "/mill")

    assert isinstance(page, Original)
    assert page.data == PAGE + b"<!-- more -->"


@pytest.mark.parametrize(
    ("type", "body", "kind"),
    [
        ("application/xhtml+xml", PAGE, "text/html"),
        ("text/plain", b"Calm.", "text/plain"),
        ("application/octet-stream", b"%PDF-1.7", "application/pdf"),
        ("text/html", b"%PDF-1.7", "application/pdf"),
        (None, PAGE, "text/html"),
    ],
)
def test_the_kind_of_a_page_is_what_its_host_says_or_its_bytes(
    site: Site, type: str | None, body: bytes, kind: str
) -> None:
    site.pages["/a"] = Page(body, type)
    page = opened(site, "/a")

    assert isinstance(page, Original)
    assert page.media_type == kind


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (Page(status=404), "there is no such page"),
        (Page(status=410), "the page is gone"),
        (Page(status=403), "save the page and name the file"),
        (Page(status=500), "its host has a fault"),
        (Page(status=429, headers={"Retry-After": "90"}), "try again in 90 seconds"),
        (Page(status=503, headers={"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}), "try again later"),
        (Page(status=206), "status 206"),
        (Page(b"GIF8", "image/gif"), "image/gif is not read"),
        (Page(PAGE, headers={"Content-Encoding": "br"}), "which nobody asked for"),
        (Page(b"no gzip", headers={"Content-Encoding": "gzip"}), "cannot be fetched"),
        (Page(gzip.compress(PAGE)[:-9], headers={"Content-Encoding": "gzip"}), "cut short"),
    ],
)
def test_what_does_not_come_says_why_and_what_now(site: Site, page: Page, said: str) -> None:
    site.pages["/a"] = page

    assert said in refused(site, "/a")


class TestAddresses:
    @pytest.mark.parametrize(
        "address",
        """
        0.0.0.0 10.1.2.3 100.64.0.1 100.127.255.255 127.0.0.1 169.254.169.254 172.16.0.1 192.0.0.8
        192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 239.1.1.1
        240.0.0.1 255.255.255.255 :: ::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::7f00:1 64:ff9b::7f00:1
        64:ff9b:1::1 100::1 2001::1 2001:10::1 2001:20::1 2001:db8::1 2002:7f00:1:: 3fff::1 5f00::1
        fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 localhost 1.2.3
        """.split(),
    )
    def test_what_is_not_public(self, address: str) -> None:
        assert not is_public(address)

    @pytest.mark.parametrize("address", ["8.8.8.8", "93.184.215.14", "2606:4700:4700::1111", "2a00:1450::1"])
    def test_what_is(self, address: str) -> None:
        assert is_public(address)

    def test_the_machine_itself_is_not_read_unless_a_test_says_so(self, site: Site) -> None:
        site.pages["/a"] = Page(PAGE)
        (item,) = open_originals([f"http://127.0.0.1/{site.port}"], fetcher=Fetcher(pause=0))

        assert isinstance(item, Problem)
        assert "127.0.0.1, which is no public address" in item.message
        assert site.asked == []

    @pytest.mark.parametrize(
        "host", ["localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "127.1"]
    )
    def test_other_names_of_it_do_not_help(self, host: str) -> None:
        (item,) = open_originals([f"http://{host}/"], fetcher=Fetcher(pause=0))

        assert isinstance(item, Problem)
        assert "no public address" in item.message

    def test_what_a_test_allows_is_one_address_at_one_port(self, site: Site) -> None:
        reach = Reach(("127.0.0.1", site.port))

        reach.check("127.0.0.1", site.port, "here")
        for address, port in (("127.0.0.2", site.port), ("127.0.0.1", 80), ("8.8.8.8", site.port)):
            with pytest.raises(UnreadableDocument):
                reach.check(address, port, "there")

    def test_one_private_address_among_public_ones_spoils_the_name(self, site: Site) -> None:
        fetcher = site.fetcher(resolve=lambda *_: ["127.0.0.1", "10.0.0.1"])
        (item,) = open_originals([site.url("/a", "orsa.example")], fetcher=fetcher)

        assert isinstance(item, Problem)
        assert "leads to 10.0.0.1" in item.message
        assert site.asked == []

    def test_the_address_that_was_checked_is_the_one_connected_to(self, site: Site) -> None:
        site.pages["/a"] = Page(PAGE)
        asked: list[str] = []

        def resolve(host: str, *_: object) -> list[str]:
            asked.append(host)
            return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]  # a second answer is another

        (page,) = open_originals([site.url("/a", "orsa.example")], fetcher=site.fetcher(resolve=resolve))

        assert isinstance(page, Original)
        assert page.retrieval is not None
        assert page.retrieval.peer == "127.0.0.1"
        assert site.heard[-1]["host"] == f"orsa.example:{site.port}"


class TestRedirects:
    def test_they_are_followed_and_the_last_address_counts(self, site: Site) -> None:
        site.pages |= {"/a": Page(status=302, headers={"Location": "/b?x=1"}), "/b?x=1": Page(PAGE)}
        page = opened(site, "/a")

        assert isinstance(page, Original)
        assert page.url == site.url("/b?x=1")
        assert page.retrieval is not None
        assert page.retrieval.asked == site.url("/a")

    @pytest.mark.parametrize(
        ("place", "said"),
        [
            ("http://169.254.169.254/latest/meta-data", "no public address"),
            ("http://localhost/", "no public address"),
            ("file:///etc/passwd", "only http and https"),
            ("http://user:secret@127.0.0.1/", "with a password"),
            ("http://127.0.0.1:22/", "port 22"),
            ("/a", "more than 5 redirects"),
        ],
    )
    def test_each_is_checked_like_the_first(self, site: Site, place: str, said: str) -> None:
        site.pages["/a"] = Page(status=301, headers={"Location": place})
        message = refused(site, "/a")

        assert said in message
        assert "secret" not in message


class TestRobots:
    def test_what_they_forbid_is_not_asked_for(self, site: Site) -> None:
        site.pages |= {"/robots.txt": Page(b"User-agent: *\nDisallow: /private"), "/a": Page(PAGE)}
        fetcher = site.fetcher()

        assert "robots.txt forbids it" in refused(site, "/private/x", fetcher)
        assert isinstance(opened(site, "/a", fetcher), Original)
        assert site.asked == ["/robots.txt", "/a"]

    def test_rules_for_us_by_name_hold_and_redirects_are_no_way_around(self, site: Site) -> None:
        rules = b"User-agent: counterclaim\nDisallow: /b\n\nUser-agent: *\nAllow: /"
        site.pages |= {"/robots.txt": Page(rules), "/a": Page(status=302, headers={"Location": "/b"})}

        assert "robots.txt forbids it" in refused(site, "/a")
        assert "/b" not in site.asked

    def test_where_they_cannot_be_had_nothing_is_read(self, site: Site) -> None:
        site.pages |= {"/robots.txt": Page(status=503), "/a": Page(PAGE)}

        assert "cannot be had (status 503)" in refused(site, "/a")

    def test_of_long_ones_the_beginning_is_read(self, site: Site) -> None:
        site.pages["/robots.txt"] = Page(b"User-agent: *\nDisallow: /p\n" + b"# more\n" * 200_000)

        assert "forbids" in refused(site, "/p")

    def test_a_host_is_asked_no_faster_than_it_wants(self, site: Site) -> None:
        site.pages |= {"/robots.txt": Page(b"User-agent: *\nCrawl-delay: 0.4"), "/a": Page(PAGE)}
        fetcher = site.fetcher(pause=0.1)
        started = time.monotonic()
        opened(site, "/a", fetcher)
        opened(site, "/a", fetcher)

        assert time.monotonic() - started >= 0.8


class TestBounds:
    def test_a_page_beyond_all_size_is_refused(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(fetching, "MAX_BYTES", 1_000_000)
        site.pages["/a"] = Page(b"a" * 1_000_001)

        assert "larger than 1 MB" in refused(site, "/a")

    def test_little_that_holds_much_is_refused(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(fetching, "MAX_BYTES", 1_000_000)
        site.pages["/a"] = Page(gzip.compress(b" " * 100_000_000), headers={"Content-Encoding": "gzip"})

        assert "larger than 1 MB" in refused(site, "/a")

    def test_a_byte_now_and_then_does_not_hold_the_run(
        self, site: Site, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def drip(stream: BinaryIO) -> None:
            for _ in range(100):
                stream.write(b"a")
                stream.flush()
                time.sleep(0.1)

        site.pages["/a"] = Page(slowly=drip)
        started = time.monotonic()
        with pytest.raises(UnreadableDocument, match="cannot be fetched"):
            site.fetcher().get(site.url("/a"), seconds=1.0)
        assert time.monotonic() - started < 3

    @pytest.mark.parametrize(
        "answer", [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab"]
    )
    def test_what_is_no_answer_is_a_named_failure(self, answer: bytes) -> None:
        with answering(answer) as port:
            fetcher = Fetcher(Reach(("127.0.0.1", port)), pause=0)
            (item,) = open_originals([f"http://127.0.0.1:{port}/a"], fetcher=fetcher)

        assert isinstance(item, Problem)
        assert "cannot be fetched" in item.message

    def test_nobody_there_is_a_named_failure(self, site: Site) -> None:
        with answering(b"") as port:
            pass
        (item,) = open_originals(
            [f"http://127.0.0.1:{port}/a"], fetcher=Fetcher(Reach(("127.0.0.1", port)), pause=0)
        )

        assert isinstance(item, Problem)
        assert "cannot be fetched" in item.message


@contextmanager
def answering(answer: bytes) -> Iterator[int]:
    """A port that answers everything with the same bytes."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    connection.recv(10_000)
                    connection.sendall(answer)

        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1]


def test_proxies_of_the_environment_are_not_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    site.pages["/a"] = Page(PAGE)

    assert isinstance(opened(site, "/a"), Original)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("ftp://orsa.example/a", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("http://me:secret@orsa.example/", "with a password"),
        ("http://orsa.example:8080/", "port 8080"),
        ("https:///a", "no address of a page"),
        ("http://orsa.example/" + "a" * 2_000, "no address of a page"),
        ("http://[::1", "no address of a page"),
    ],
)
def test_an_address_that_is_none_is_refused_before_anything_is_read(url: str, said: str) -> None:
    with pytest.raises(BadInput, match=said) as caught:
        open_originals([url])
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_messages_show_no_password() -> None:
    assert shown("http://me:secret@orsa.example/a@b") == "http://orsa.example/a@b"
