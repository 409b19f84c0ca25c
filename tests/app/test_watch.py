"""`counterclaim watch`, as one look after the other at a site of our own."""

import json
import signal
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from counterclaim.app.commands.watch import given_feeds, given_interval, state_beside
from counterclaim.app.engine import open_engine
from counterclaim.app.exits import ExitCode
from counterclaim.app.watching import Watch, keep_watching, look_once
from counterclaim.ledger import SqlLedger
from counterclaim.model.errors import BadInput
from counterclaim.sources.items import Options
from counterclaim.sources.watching import State
from tests.app.conftest import Command
from tests.sources.test_feeds import item, rss
from tests.sources.web import Page, Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running


def page(words: str) -> Page:
    return Page(f"<!doctype html><html><body><article><p>{words}</p></article></body></html>".encode())


def watch(site: Site, folder: Path) -> Watch:
    return Watch(
        feeds=[site.url("/feed")],
        every=900,
        store=SqlLedger.open_or_create(folder / "ledger.db"),
        engine=open_engine(["none"], mode="strict"),
        state=State(folder / "ledger.db.watch.json"),
        fetcher=partial(site.fetcher),
        options=Options(source="Orsa Today"),
    )


def test_what_is_new_is_kept_and_what_changed_is_shown(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site.pages |= {
        "/feed": Page(rss(item(1, link="/one")), "text/xml"),
        "/one": page(
            "Armenia's defence ministry said that Azerbaijani shelling killed two soldiers on 12 March 2024."
        ),
    }

    assert look_once(watch(site, tmp_path)) == ExitCode.DONE
    shown = capsys.readouterr()
    assert "1 new document in 1 feed" in shown.err
    assert "Documents (1 new)" in shown.out
    assert "Incidents (1 new)" in shown.out

    assert look_once(watch(site, tmp_path)) == ExitCode.DONE
    shown = capsys.readouterr()
    assert (shown.out, "0 new documents in 1 feed" in shown.err) == ("", True)
    (document,) = SqlLedger.open(tmp_path / "ledger.db").load().documents
    assert (document.source, document.url, document.published) == (
        "Orsa Today",
        site.url("/one"),
        "2024-03-12",
    )


def test_stopped_before_it_remembers_it_reads_nothing_twice(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site.pages |= {
        "/feed": Page(rss(item(1, link="/one")), "text/xml"),
        "/one": page("Calm on 12 March 2024."),
    }
    look_once(watch(site, tmp_path))
    (tmp_path / "ledger.db.watch.json").unlink()  # as if it had been stopped just before
    look_once(watch(site, tmp_path))

    assert "0 new documents" in capsys.readouterr().err
    assert len(list(SqlLedger.open(tmp_path / "ledger.db").originals())) == 1


@pytest.fixture
def ctrl_c() -> Iterator[None]:
    """Ctrl-C as at a terminal, also where the tests run in the background and do not heed it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("ctrl_c")
def test_ctrl_c_in_the_midst_of_a_round_loses_nothing(site: Site, tmp_path: Path) -> None:
    site.pages |= {
        "/feed": Page(rss(*(item(number, link=f"/{number}") for number in range(3))), "text/xml"),
        **{f"/{number}": page(f"Calm in valley {number} on 12 March 2024.") for number in range(3)},
    }

    def stop() -> None:
        while "/1" not in site.asked:
            time.sleep(0.01)
        signal.pthread_kill(main, signal.SIGINT)  # also wakes it, should the round be over by then

    main = threading.get_ident()
    threading.Thread(target=stop, daemon=True).start()
    with pytest.raises(KeyboardInterrupt):
        keep_watching(watch(site, tmp_path))
    look_once(watch(site, tmp_path))

    ledger = SqlLedger.open(tmp_path / "ledger.db")
    assert sorted(document.url or "" for document in ledger.load().documents) == [
        site.url(f"/{number}") for number in range(3)
    ]
    assert ledger.verify() == []


def test_a_feed_that_fails_is_said_and_left_alone(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site.pages["/feed"] = Page(status=503, headers={"Retry-After": "600"})

    assert look_once(watch(site, tmp_path)) == ExitCode.INCOMPLETE
    assert "its host wants to be left alone; try again in 600 seconds" in capsys.readouterr().err
    assert look_once(watch(site, tmp_path)) == ExitCode.DONE
    assert "1 left alone until later" in capsys.readouterr().err
    assert site.asked.count("/feed") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["watch"], "no feed to watch"),
        (["watch", "gone.txt"], "neither an address nor a file that lists some"),
        (["watch", "ftp://a.example/feed"], "only http and https"),
        (["watch", "http://a.example/feed", "--every", "soon"], "write 90s, 15m, 2h or 1d"),
        (["watch", "http://a.example/feed", "--every", "5s"], "not asked more often than once in 60 seconds"),
        (
            ["watch", "http://a.example/feed", "--state", "reports/north.txt"],
            "is no state of `counterclaim watch`",
        ),
    ],
)
def test_what_cannot_be_watched_is_refused_in_one_line(
    counterclaim: Command, arguments: list[str], said: str
) -> None:
    ran = counterclaim(*arguments)

    assert (ran.code, ran.err.count("\n"), said in ran.err) == (2, 1, True)
    assert not Path("counterclaim.db").exists()


def test_a_file_may_list_the_feeds(tmp_path: Path) -> None:
    (tmp_path / "feeds.txt").write_text("# ours\nhttp://a.example/1\n\n http://a.example/2 \n")

    assert given_feeds(("http://a.example/2", str(tmp_path / "feeds.txt"))) == [
        "http://a.example/2",
        "http://a.example/1",
    ]
    with pytest.raises(BadInput):
        given_interval("0m")


def test_what_was_seen_is_kept_beside_the_ledger(tmp_path: Path) -> None:
    assert state_beside(str(tmp_path / "a.db")) == tmp_path / "a.db.watch.json"
    assert state_beside("postgresql://host/name") == Path("counterclaim.watch.json")


def test_the_state_is_plain_and_says_what_it_is(site: Site, tmp_path: Path) -> None:
    site.pages["/feed"] = Page(rss(), "text/xml")
    look_once(watch(site, tmp_path))

    assert json.loads((tmp_path / "ledger.db.watch.json").read_text())["format"] == "counterclaim-watch/1"
