"""Every picture is one inert file that says what it shows, by which rule, from whom, and what is left out."""

import re
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.app.engine import told_by_each
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.ledgers import Ledger
from counterclaim.views.pictures import (
    Picture,
    Scope,
    escalation,
    map_of,
    timeline,
    to_html,
    to_svg,
    tolls,
    violations,
)
from counterclaim.views.pictures.lettering import fitted, width_of
from counterclaim.views.pictures.picture import WIDTH
from counterclaim.views.series import Period
from tests.views.ledgers import HOSTILE, hostile
from tests.views.pictures.drawn import DRAWN, elements, of, root_of, said, words
from tests.views.series.small import MINISTRY_S, N, S, incident, ledger, meetings, says, statement

GOLDEN = Path(__file__).parent / "golden" / "escalation.svg"
FIRST, SECOND, LAST = "2024-03-01", "2024-03-02", "2024-03-20"
ALL = Period()
EXCHANGE = ledger(
    incident(
        "a",
        says(N, FIRST, blames=S, victim=N, killed=(4, None), lost_by=N),
        says(S, FIRST, blames=S, stance=Stance.DENY, scope=DenialScope.WHOLE, doc=2),
    ),
    incident("b", says(MINISTRY_S, SECOND, blames=N, victim=S, doc=2), type="attack.sniper"),
    incident("c", says(S, LAST, blames=N, victim=S, killed=(2, 3), lost_by=S, doc=3)),
    incident("d", says(N, None, blames=S)),
    claims=(statement("1", N, Stance.THREATEN, FIRST, to=S),),
    talks=(meetings("2024-03-10"),),
)
KINDS: dict[str, Callable[[Ledger], Picture]] = {
    "timeline": lambda ledger: timeline(ledger, ALL),
    "map": map_of,
    "violations": lambda ledger: violations(ledger, ALL),
    "escalation": lambda ledger: escalation(ledger, ALL),
    "tolls": lambda ledger: tolls(told_by_each(ledger, None), ALL),
}
ATTACK = replace(
    EXCHANGE,
    actors=tuple(replace(actor, name=f"{HOSTILE} {actor.id}") for actor in EXCHANGE.actors),
    incidents=tuple(replace(one, title=HOSTILE) for one in EXCHANGE.incidents),
    documents=tuple(replace(document, source=HOSTILE) for document in EXCHANGE.documents),
)
every_kind = pytest.mark.parametrize("kind", KINDS)


def drawn(kind: str, of: Ledger = EXCHANGE) -> str:
    return to_svg(KINDS[kind](of))


@every_kind
def test_a_picture_is_xml_with_a_title_and_a_description(kind: str) -> None:
    root = root_of(drawn(kind))
    title, description = root[0], root[1]

    assert (root.get("role"), root.get("aria-labelledby")) == (
        "img",
        f"{title.get('id')} {description.get('id')}",
    )
    assert title.text
    assert description.text


@every_kind
def test_a_picture_asks_for_nothing_from_anywhere_and_runs_nothing(kind: str) -> None:
    for made in (drawn(kind), drawn(kind, hostile()), drawn(kind, ATTACK)):
        for tag, given, _ in elements(made):
            assert tag in DRAWN
            assert not [name for name in given if name.startswith("on") or "href" in name or name == "style"]
            assert all(
                value.startswith("url(#")
                for name, value in given.items()
                if "url" in value and name != "aria-label"
            )


@every_kind
def test_hostile_words_are_shown_and_do_nothing(kind: str) -> None:
    for attack in (hostile(), ATTACK):
        page = to_html(KINDS[kind](attack))

        assert not [sign for sign in ("<script", "<img", "</style", "\x00", "\u202e") if sign in page]
        assert page.count("<svg") == page.count("</svg>") == 1
        assert "default-src 'none'" in page


def test_hostile_words_stand_in_the_picture_as_words() -> None:
    svg = drawn("timeline", hostile())

    assert "<script>alert(1)" in (root_of(svg)[1].text or "")
    assert HOSTILE[:20] in root_of(svg)[1].text  # type: ignore[operator]


@every_kind
def test_the_caption_names_sources_and_what_is_left_out_and_the_palette(kind: str) -> None:
    told = said(drawn(kind))

    assert "Sources: Source 1" in told
    assert "Left out: " in told
    assert "Okabe and Ito" in told


@pytest.mark.parametrize("kind", ["timeline", "map", "violations"])
def test_what_has_no_date_or_place_is_listed_or_counted(kind: str) -> None:
    told = said(drawn(kind))

    assert {
        "timeline": "incidents without a date, listed last and not over days: 1",
        "map": "not on the map, no place told: 1, 2, 3, 4",
        "violations": "incidents that nobody puts on one day, which have rows without one: 1",
    }[kind] in told


def test_tolls_name_every_rule_and_an_open_figure_has_an_arrow() -> None:
    svg = drawn("tolls")

    for rule in ("own-loss", "ucdp-like", "conservative", "range-only"):
        assert rule in said(svg)
    arrows = [given for given in of(svg, "path") if re.fullmatch(r"M[\d.]+ [\d.]+l6 4l-6 4", given["d"])]
    assert len(arrows) == 1


def test_single_people_can_be_seen_beside_many() -> None:
    few_and_many = ledger(
        incident("a", says(N, FIRST, blames=S, killed=(1, 1), lost_by=N)),
        incident("b", says(N, LAST, blames=S, killed=(400, 400), lost_by=N)),
    )

    told = said(drawn("tolls", few_and_many))
    assert "The scale is one of square roots" in told
    assert "The scale is one of square roots" not in said(drawn("tolls"))


def test_sides_beyond_the_fillings_share_one_that_says_so() -> None:
    blamed = [f"actor:{number}" for number in range(9)]
    many = ledger(*(incident(f"{side}", says(N, FIRST, blames=side)) for side in blamed))
    told = [word.text for word in words(drawn("violations", many)) if word.text.startswith("blames ")]

    assert told == [*(f"blames actor:{number}" for number in range(5)), "blames others"]


def test_bars_too_thin_for_hatchings_say_so() -> None:
    years = ledger(*(incident(f"{year}", says(N, f"{year}-03-01", blames=S)) for year in range(2014, 2025)))

    assert "too thin for hatchings" in said(drawn("violations", years))
    assert "too thin for hatchings" not in said(drawn("violations"))


def test_the_caption_says_what_was_asked_for() -> None:
    picture = timeline(EXCHANGE, ALL, scope=Scope(filters={"type": "attack", "since": FIRST}))

    assert any("Asked for: type attack, since 2024-03-01." in said for said in picture.caption)


@every_kind
def test_no_words_are_cut_or_stand_outside_of_the_picture(kind: str) -> None:
    svg = drawn(kind)
    height = float(root_of(svg).get("viewBox", "").split()[3])

    for word in words(svg):
        wide = width_of(word.text, word.size)
        left = {"start": word.x, "middle": word.x - wide / 2, "end": word.x - wide}[word.anchor]
        assert left >= 0, word
        assert left + wide <= WIDTH, word
        assert word.y <= height, word


@every_kind
def test_equal_ledgers_give_equal_bytes_whatever_the_order_of_records(kind: str) -> None:
    turned = replace(
        EXCHANGE,
        incidents=tuple(replace(one, accounts=one.accounts[::-1]) for one in reversed(EXCHANGE.incidents)),
        claims=EXCHANGE.claims[::-1],
        documents=EXCHANGE.documents[::-1],
    )

    assert to_html(KINDS[kind](turned)) == to_html(KINDS[kind](EXCHANGE))
    assert drawn(kind, turned) == drawn(kind)


@every_kind
def test_an_empty_ledger_gives_a_picture_that_says_so(kind: str) -> None:
    svg = drawn(kind, ledger())

    assert "Sources: none." in said(svg)


def test_days_without_input_have_no_mark_and_denied_sums_a_hollow_one() -> None:
    svg = drawn("escalation")
    told = [text for tag, _, text in elements(svg) if tag == "title" and "inputs denied" in text]

    assert told == [
        "2024-03-01: North -3.5; inputs denied: 0",
        "2024-03-01: South -9.5; inputs denied: 1",
        "2024-03-02: North -9; inputs denied: 0",
        "2024-03-20: North -9.5; inputs denied: 0",
    ]
    hollow = [
        given for given in of(svg, "path") if given.get("fill") == "#ffffff" and given["d"].endswith("Z")
    ]
    assert len(hollow) == 1


def test_only_so_many_incidents_are_drawn_and_the_others_counted() -> None:
    many = ledger(*(incident(f"{n:03}", says(N, FIRST, blames=S)) for n in range(150)))

    assert "further incidents, for which narrow what is asked for: 30" in said(drawn("timeline", many))


def test_the_picture_of_the_index_is_as_it_was() -> None:
    """Look at the new file before you put it in the place of the old one."""
    assert drawn("escalation") == GOLDEN.read_text(encoding="utf-8")


def test_a_word_of_a_million_signs_holds_nobody_up() -> None:
    begun = time.process_time()

    assert fitted("x" * 1_000_000, 60, 10) == "xxxxxxxx…"
    assert time.process_time() - begun < 1.0
