"""`--search` in the lists: what has the words, with the other filters; a query of no words is refused."""

import json

import pytest

from counterclaim.ledger import SqlLedger
from tests.app.conftest import Command
from tests.ledger.samples import ledger, north, south


@pytest.fixture(autouse=True)
def _kept(counterclaim: Command) -> None:
    assert counterclaim("init").code == 0
    store = SqlLedger.open("counterclaim.db")
    store.add(*north())
    store.add(*south())
    store.save(ledger())


def ids(counterclaim: Command, *arguments: str) -> list[str]:
    return [record["id"] for record in json.loads(counterclaim(*arguments, "--format", "json").out)]


def test_claims_incidents_and_documents_are_listed_that_have_the_words(counterclaim: Command) -> None:
    assert ids(counterclaim, "claims", "--search", "denied shell*") == ["claim:south"]
    assert ids(counterclaim, "incidents", "--search", "artillery") == ["incident:midtown"]
    assert ids(counterclaim, "documents", "--search", '"talks go on" -artillery') == [south()[2].document.id]
    assert ids(counterclaim, "documents") == sorted([north()[2].document.id, south()[2].document.id])
    assert ids(counterclaim, "documents", "--since", "2024-01-01") == []


def test_words_and_other_filters_must_both_fit(counterclaim: Command) -> None:
    assert ids(counterclaim, "claims", "--search", "midtown", "--stance", "deny") == ["claim:south"]
    assert ids(counterclaim, "claims", "--search", "artillery", "--stance", "deny") == []


def test_documents_are_shown_with_source_and_day(counterclaim: Command) -> None:
    shown = counterclaim("documents").out

    assert "Northern Ministry" in shown
    assert "2023-06-28" in shown


@pytest.mark.parametrize("query", ["", "-midtown", "word " * 200])
def test_what_names_no_word_is_refused(counterclaim: Command, query: str) -> None:
    refused = counterclaim("claims", f"--search={query}")

    assert (refused.code, refused.err.count("\n")) == (2, 1)
    assert "--search" in refused.err
