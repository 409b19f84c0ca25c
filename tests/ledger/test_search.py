"""Words are found in claims, incidents and documents, the same in every database, whatever people type."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ledger import SqlLedger
from counterclaim.ledger.backups import backup, restore
from counterclaim.ledger.search import LONGEST_QUERY, MOST_TERMS, WORDS_A_ROW, terms_of
from counterclaim.ledger.words import words_of
from counterclaim.model.errors import BadInput
from counterclaim.model.ids import sha256_of
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.model.stores import DamagedPart
from tests import databases
from tests.ledger.samples import document, ledger, north, original, reconciled, south, working

NORTH, SOUTH = north()[2].document.id, south()[2].document.id


@pytest.fixture
def store(location: str) -> SqlLedger:
    store = SqlLedger.create(location)
    for reading in (north(), south()):
        store.add(*reading)
    store.save(ledger())
    return store


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("artillery", {NORTH}),
        ("ARTILLERY killed", {NORTH}),
        ("Midtown", {NORTH, SOUTH}),
        ("midtown -artillery", {SOUTH}),
        ('"killed four people"', {NORTH}),
        ('"four killed people"', set()),
        ("shell*", {SOUTH}),
        ("shell", set()),
        ("Midtówn", {NORTH, SOUTH}),
        ('midtown -"killed four"', {SOUTH}),
        ("Northern-Ministry", {NORTH}),  # its source
        ("geneva. road!", {SOUTH}),
        ("killed denied", set()),
    ],
)
def test_a_document_is_found_by_all_words_that_are_looked_for(
    store: SqlLedger, query: str, found: set[str]
) -> None:
    assert store.search("documents", query) == found


def test_claims_and_incidents_are_found_by_the_words_that_they_stand_on(store: SqlLedger) -> None:
    assert store.search("claims", "artillery") == {"claim:north"}
    assert store.search("claims", "geneva") == set()  # which no claim speaks of
    assert store.search("incidents", "denied shelling") == {"incident:midtown"}


def test_what_is_no_longer_told_is_no_longer_found(store: SqlLedger) -> None:
    store.save(reconciled([south()[2]]))

    assert store.search("documents", "midtown") == {SOUTH}
    assert store.search("claims", "midtown") == {"claim:south"}


def kept_with(store: SqlLedger, text: str) -> str:
    brought = original(text, "made.txt")
    made = DocumentRecords(document=document(brought, text))
    assert made.document.text_sha256 == sha256_of(text)
    store.add(brought, working(text), made)
    store.save(reconciled([north()[2], south()[2], made]))
    return made.document.id


def test_a_phrase_is_found_wherever_it_stands_in_a_long_text(store: SqlLedger) -> None:
    words = [f"w{number}" for number in range(3 * WORDS_A_ROW)]
    made = kept_with(store, " ".join(words))

    for at in (0, WORDS_A_ROW - 5, WORDS_A_ROW, 2 * WORDS_A_ROW - 1, 3 * WORDS_A_ROW - 10):
        assert store.search("documents", f'"{" ".join(words[at : at + 10])}"') == {made}
    assert store.search("documents", f"w0 w{3 * WORDS_A_ROW - 1}") == {made}
    assert store.search("documents", f"w0 -w{3 * WORDS_A_ROW - 1}") == set()


@pytest.mark.parametrize(
    "word", ["Հայաստան", "Şuşa", "Шуша", "第三次", "naïve", "1997", "x²", "don't", "a_b"]
)
def test_words_of_any_script_are_found(store: SqlLedger, word: str) -> None:
    made = kept_with(store, f"before {word} behind")

    assert store.search("documents", word) == {made}
    assert store.search("documents", f'"before {word} behind"') == {made}


@pytest.mark.parametrize("query", ["", " ", "-", "...", '""', "-drone", '"', "*", "x" * (LONGEST_QUERY + 1)])
def test_a_query_that_names_no_word_or_is_too_long_is_refused(store: SqlLedger, query: str) -> None:
    with pytest.raises(BadInput, match="--search"):
        store.search("documents", query)


def test_a_query_of_very_many_words_is_refused() -> None:
    with pytest.raises(BadInput, match="at most"):
        terms_of("a " * (MOST_TERMS + 1))
    with pytest.raises(BadInput, match="at most"):
        terms_of('"' + "a " * 40 + '"')


@pytest.mark.parametrize(
    "query",
    [
        "midtown'); DROP TABLE log; --",
        'midtown" OR "x',
        "midtown NEAR(x y)",
        "words:midtown",
        "midtown & !x | y",
        "midtown:*",
        "midtown \\ ' '' \x00 \ufffe",
        "midtown^2 {} [] ()",
        "mid*town*",
        "-midtown midtown",
        'a"b"c',
    ],
)
def test_signs_of_query_languages_are_only_signs(store: SqlLedger, query: str) -> None:
    store.search("documents", query)

    assert store.verify() == []
    assert store.search("documents", "midtown") == {NORTH, SOUTH}


@given(st.text(max_size=80))
def test_any_words_are_looked_for_in_the_words_that_are_kept(text: str) -> None:
    try:
        terms = terms_of(text)
    except BadInput:
        return
    assert {word for term in terms for word in term.words} <= set(words_of(text))


def test_the_index_is_no_part_of_what_is_proved_and_is_made_anew_at_any_time(
    store: SqlLedger, location: str, tmp_path: Path
) -> None:
    head, size = store.size().head, store.size()
    databases.change(location, "DELETE FROM searched")
    assert store.search("documents", "midtown") == set()
    (damage,) = store.verify()
    assert (damage.part, damage.subject) == (DamagedPart.SEARCH, "5 records")

    SqlLedger.migrate(location)

    assert store.search("documents", "midtown") == {NORTH, SOUTH}
    assert (store.size().head, store.size()) == (head, size)
    assert store.verify() == []
    backup(location, tmp_path / "a.backup")
    restore(tmp_path / "a.backup", str(tmp_path / "b.db"))
    assert SqlLedger.open(tmp_path / "b.db").search("documents", "midtown") == {NORTH, SOUTH}
