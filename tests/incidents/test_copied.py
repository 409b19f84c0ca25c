"""One text under several names: a copy joins the whole and changes nothing that is known of it."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from textwrap import fill

import pytest

from benchmarks.material import demo_folder, shared_folder
from counterclaim.incidents.copied import repeated
from counterclaim.model.documents import CopiedRun, Copy, Original
from counterclaim.model.incidents import Incident, Status
from counterclaim.model.ledgers import DocumentRecords, Ledger
from counterclaim.model.situations import Pledge, PledgeStatus
from counterclaim.model.spans import Evidence, Span
from tests.reading import engine

WIRE = """Four Kenyan soldiers were killed on Monday when Somali troops shelled the border town of Liboi,
Kenya's Defence Ministry said. The ministry said the shells came from the direction of Dhobley.

A clinic was damaged in the fire, the ministry said, and twenty families left the town on Monday night.

Somalia's army denied that its troops had shelled Liboi. The road to Garissa stayed closed on Tuesday, the
county governor said. He demanded that traders be let through before the end of the month.
"""
WIRE_DAY = date(2024, 6, 4)  # a Tuesday


def read(text: str, source: str, published: date, name: str = "report.txt") -> DocumentRecords:
    original = Original(
        name=name, data=text.encode(), source=source, published=published.isoformat(), language="en"
    )
    return engine().reader.read(original).records


def ledger(*records: DocumentRecords) -> Ledger:
    return engine().reconcile(records)


def standing(ledger: Ledger, without: str = "") -> dict[frozenset[object], object]:
    """What is known of each incident, by the words of its accounts; those of one document apart."""
    return {
        _words(incident, without): (
            incident.status,
            incident.origins,
            {name: element.status for name, element in incident.elements.items()},
        )
        for incident in ledger.incidents
        if _words(incident, without)
    }


def _words(incident: Incident, without: str) -> frozenset[object]:
    return frozenset(words for a in incident.accounts for words in a.evidence if a.document != without)


def situations(ledger: Ledger) -> Counter[Status]:
    told = [pledge.attribution_status for pledge in ledger.pledges]
    return Counter([*told, *(limit.attribution_status for limit in ledger.restrictions)])


HALF = WIRE[: WIRE.index("Somalia's army")]


@pytest.mark.parametrize("copy", [WIRE, HALF, fill(HALF, 60), WIRE + "\nReporting by our staff.\n"])
@pytest.mark.parametrize("days", [0, 1, 6, 40])
def test_a_copy_under_another_name_on_a_later_day_changes_no_status(copy: str, days: int) -> None:
    whole = read(WIRE, "A Wire", WIRE_DAY)
    other = read(copy, "A Paper", WIRE_DAY + timedelta(days))

    both = ledger(whole, other)

    assert standing(both, other.document.id) == standing(ledger(whole))
    assert situations(both) == situations(ledger(whole))


def test_each_copied_account_says_of_what_it_is_a_copy() -> None:
    whole, other = read(WIRE, "A Wire", WIRE_DAY), read(HALF, "A Paper", WIRE_DAY + timedelta(7))
    copied = [
        a for i in ledger(whole, other).incidents for a in i.accounts if a.document == other.document.id
    ]

    assert copied
    assert {account.copy_of for account in copied} == {whole.document.id}
    assert all("a copy adds no voice" in (account.origin_reason or "") for account in copied)


def test_what_a_paper_adds_to_a_wire_is_its_own() -> None:
    added = "\nSomalia's president admitted on Wednesday that Somali troops had shelled Liboi on 3 June.\n"
    whole, other = read(WIRE, "A Wire", WIRE_DAY), read(WIRE + added, "A Paper", WIRE_DAY + timedelta(2))
    accounts = [
        a for i in ledger(whole, other).incidents for a in i.accounts if a.document == other.document.id
    ]

    assert any("admitted" in words.quote or a.stance == "confirm" for a in accounts for words in a.evidence)
    assert any(account.copy_of is None for account in accounts)


def test_a_daily_bulletin_in_yesterdays_words_is_no_copy() -> None:
    bulletin = (
        "In the past 24 hours the Joint Mission recorded no shelling along the line. Its patrols went out as "
        "planned from all posts. One mortar round fell near Liboi in the night, the Mission said."
    )
    monday, tuesday = (read(bulletin, "Joint Mission", WIRE_DAY + timedelta(days)) for days in (0, 1))

    assert [document.copy_of for document in ledger(monday, tuesday).documents] == [None, None]


def _reports() -> tuple[Path, list[dict[str, str]]]:
    folder = shared_folder()
    if folder is None:
        with demo_folder() as bundled:
            return bundled, _rows(bundled)
    return folder / "reports", _rows(folder / "reports")


def _rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _texts() -> Sequence[tuple[str, str, date]]:
    folder, rows = _reports()
    return [
        (
            (folder / row["file"]).read_text(encoding="utf-8"),
            row["source"],
            date.fromisoformat(row["published"]),
        )
        for row in rows
    ]


def test_a_copy_of_any_report_changes_nothing_in_a_ledger_of_many() -> None:
    texts = _texts()
    records = [read(*text, name=str(number)) for number, text in enumerate(texts)]
    before = standing(ledger(*records)), situations(ledger(*records))

    for number, (text, _, day) in enumerate(texts[::3]):
        copy = text if number % 2 else text[: len(text) * 6 // 10]
        other = read(copy, "Another Paper", day + timedelta(number % 3))
        both = ledger(*records, other)

        assert (standing(both, other.document.id), situations(both)) == before, text[:60]


def test_a_pledge_that_only_the_copy_tells_stays_and_is_nobody_elses() -> None:
    """The whole text may be without a day, so that no pledge is read there: looking for one must not fail."""

    def pledge(document: str) -> Pledge:
        words = Evidence(document=document, start=0, end=7, quote="will go")
        return Pledge(
            id=f"pledge:{document}",
            by=None,
            to=None,
            content="go",
            made=None,
            deadline=None,
            status=PledgeStatus.OPEN,
            evidence=(words,),
        )

    run = CopiedRun(copy=Span(0, 7), whole=Span(0, 7))

    assert (
        repeated([pledge("copy"), pledge("other")], {"copy": Copy(of="whole", share=1.0, runs=(run,))}) == {}
    )


def test_a_copy_is_listed_with_what_it_is_a_copy_of() -> None:
    whole, other = read(WIRE, "A Wire", WIRE_DAY), read(HALF, "A Paper", WIRE_DAY + timedelta(7))
    listed = {document.id: document.copy_of for document in ledger(whole, other).documents}

    assert listed == {whole.document.id: None, other.document.id: whole.document.id}
