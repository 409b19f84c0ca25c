"""The page holds the whole ledger, leads from every value to its words, and asks for nothing."""

import base64
import hashlib
import re
import time
from collections.abc import Callable
from dataclasses import replace
from timeit import timeit

import pytest

from counterclaim.model.incidents import Status
from counterclaim.model.ledgers import Derivation, Ledger
from counterclaim.views.report import render
from counterclaim.views.report.legible import legible, web_address
from tests.ledger.samples import ledger, unreadable
from tests.views.ledgers import HOSTILE, document, hostile, many, whole
from tests.views.pages import Parsed, parse

EMPTY = Ledger(generated_by=Derivation(version="0", rules="sample/1"))
LEDGERS: dict[str, Callable[[], Ledger]] = {
    "whole": whole,
    "hostile": hostile,
    "empty": lambda: EMPTY,
    "many": lambda: many(5),
}


@pytest.fixture(scope="module")
def page() -> Parsed:
    return parse(render(whole()))


@pytest.fixture(params=LEDGERS)
def any_page(request: pytest.FixtureRequest) -> Parsed:
    return parse(render(LEDGERS[request.param]()))


def test_the_reader_is_told_that_a_machine_proposes_and_what_the_page_is_not(page: Parsed) -> None:
    assert "Machine output is a proposal." in page.text
    assert "It does not say what is true" in page.text
    assert "no targeting aid" in page.text
    assert "sample/1" in page.text  # the rule set in force
    assert "Read from 2 documents" in page.text


def test_a_contested_incident_shows_who_accuses_and_who_denies_with_sign_and_word(page: Parsed) -> None:
    assert "≠ contested" in page.text
    assert "! accuses" in page.text
    assert "✕ denies : the whole account" in page.text or "✕ denies: the whole account" in page.text


def test_what_a_party_repeats_to_deny_is_marked_as_denied(page: Parsed) -> None:
    assert "denied: The South" in page.text


def test_silence_is_said(page: Parsed) -> None:
    assert "No account found from: The South" in page.text


def test_the_narration_of_a_text_is_named_as_that_and_by_no_id() -> None:
    sample = ledger()
    told = replace(sample.incidents[0].accounts[0], party=None, origin="narrator:document:1")
    text = parse(render(replace(sample, incidents=(replace(sample.incidents[0], accounts=(told,)),)))).text

    assert "tells (the text itself)" in text
    assert "narrator:" not in text


def test_a_toll_names_its_rule(page: Parsed) -> None:
    assert "The North: 4 killed by the rule own-loss" in page.text


@pytest.mark.parametrize(
    "told",
    [
        "condition shelling Midtown",
        "consequence reopen the road",
        "imputed to (in whose mouth the words are put) The North",
        "still passes: aid (through The North)",
        "“two weeks” : 3 days by the dates, ≠ does not agree with the dates",
        "? overdue, fate not stated",
        "before: Shelling of Midtown",
        "The North and The South , over shelling",
        "no year for 'July 1'",
        "by the text itself",
    ],
)
def test_nothing_of_the_ledger_is_missing(page: Parsed, told: str) -> None:
    def squeezed(text: str) -> str:
        return re.sub(r"\s+", "", text)

    assert squeezed(told) in squeezed(page.text)


def test_a_value_leads_to_the_very_words_it_was_read_from() -> None:
    html = render(whole())
    link = re.search(r'<a class="w" href="#([^"]+)"[^>]*><bdi>28 June 2023</bdi></a>', html)

    assert link
    assert parse(html).words_at(link[1]) == "June 28, 2023"


def test_every_link_of_the_page_arrives_without_javascript(any_page: Parsed) -> None:
    ids = any_page.all("id")
    inner = [href.removeprefix("#") for href in any_page.links() if href.startswith("#")]

    assert inner
    assert set(inner) <= set(ids)
    assert len(ids) == len(set(ids))


def test_every_place_that_a_value_names_is_in_the_text_pane(any_page: Parsed) -> None:
    ids = set(any_page.all("id"))

    assert {anchor for places in any_page.all("data-w") for anchor in places.split()} <= ids


def test_every_element_is_closed_where_it_should_be(any_page: Parsed) -> None:
    assert any_page.wrong == []


def test_the_page_asks_for_nothing_from_anywhere(any_page: Parsed) -> None:
    for name in ("src", "srcset", "poster", "background", "action", "formaction", "data", "ping", "style"):
        assert any_page.all(name) == []
    assert not [name for tag, given in any_page.elements for name in given if name.startswith("on")]
    assert not [tag for tag, _ in any_page.elements if tag in ("link", "img", "iframe", "object", "base")]
    assert not re.search(r"@import|url\(", "".join(any_page.styles))
    assert not re.search(
        r"fetch|XMLHttp|import\(|WebSocket|sendBeacon|eval|innerHTML", "".join(any_page.scripts)
    )


def test_the_policy_allows_this_style_and_this_script_and_nothing_else(any_page: Parsed) -> None:
    policy = next(
        g["content"] for t, g in any_page.elements if g.get("http-equiv") == "Content-Security-Policy"
    )
    hashes = {
        f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
        for content in (*any_page.styles, *any_page.scripts)
    }

    assert policy.startswith("default-src 'none';")
    assert len(any_page.styles) == len(any_page.scripts) == 1
    assert set(re.findall(r"'sha256-[^']+'", policy)) == hashes


def test_hostile_words_are_shown_and_never_obeyed() -> None:
    html = render(hostile())
    page = parse(html)

    assert "<script>alert" not in html
    assert "<img" not in html
    assert "49" not in page.text
    assert html.count("<script") == html.count("</script") == 1
    assert html.count("<style") == html.count("</style") == 1
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e]", html)
    assert page.words_at(f"d1-0-{len(HOSTILE)}") == legible(HOSTILE)
    assert not [href for href in page.links() if not href.startswith("#")]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " https://a.b",
        "data:text/html,x",
        "//evil.example",
        "https://a\nb",
        'http://a"b',
        "",
    ],
)
def test_only_web_addresses_become_links(address: str) -> None:
    assert web_address(address) is None
    assert "(no web address)" in render(replace(EMPTY, documents=(document("x", url=address or "ftp://x"),)))


def test_a_web_address_of_a_document_is_a_link() -> None:
    html = render(replace(EMPTY, documents=(document("x", url="https://example.org/a?b=1&c=2"),)))

    assert "https://example.org/a?b=1&c=2" in parse(html).links()


def test_half_a_character_does_not_stop_the_page() -> None:
    render(replace(EMPTY, documents=(document("a", title="a\ud800b"),))).encode("utf-8")


def test_an_empty_ledger_says_of_every_section_that_it_is_empty() -> None:
    text = parse(render(EMPTY)).text

    for kind in (
        "incidents",
        "blockade",
        "pledge",
        "talks",
        "position",
        "disagreement",
        "claim",
        "actor",
        "place",
    ):
        assert re.search(f"No [^.]*{kind}", text), kind
    assert "No problem was recorded." in text
    assert "No documents." in text


def test_a_document_without_text_is_said_to_have_none() -> None:
    sample = ledger()
    records = unreadable()[2]
    text = parse(render(replace(sample, documents=(records.document,), problems=records.problems))).text

    assert "This document has no text here" in text
    assert "this is a binary file, not text" in text
    assert "(text not at hand)" in text  # values keep their words where the text is missing


def test_evidence_that_is_not_at_its_place_is_no_link() -> None:
    sample = ledger()
    moved = tuple(replace(doc, text=f"x{doc.text}") for doc in sample.documents)
    page = parse(render(replace(sample, documents=moved)))

    assert page.all("data-w") == []


def test_equal_ledgers_give_equal_pages() -> None:
    assert render(whole()) == render(whole())


@pytest.mark.parametrize("status", Status)
def test_every_status_has_a_sign_and_a_word(status: Status) -> None:
    sample = ledger()
    incidents = (replace(sample.incidents[0], status=status),)
    text = parse(render(replace(sample, incidents=incidents))).text

    assert status.replace("-", " ") in text


def test_a_ledger_ten_times_as_large_takes_about_ten_times_as_long() -> None:
    def seconds(ledger: Ledger) -> float:
        return timeit(lambda: render(ledger), number=1, timer=time.process_time)

    small, large = many(300), many(3000)
    seconds(small)
    in_turn = [(seconds(small), seconds(large)) for _ in range(3)]
    assert min(of_large for _, of_large in in_turn) < 20 * min(of_small for of_small, _ in in_turn)
