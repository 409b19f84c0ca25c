"""Credibility as a person sees it: with its reasons, for each account and for the claims under it."""

import json

from counterclaim.app.reasons import reasons
from counterclaim.exports import to_json
from counterclaim.model.ledgers import Ledger
from counterclaim.views.naming import Names
from counterclaim.views.report import render
from tests.reading import gathered

TEXT = """Chad's army said that Sudanese soldiers had shelled Adre on Monday, 3 June 2024.

Sudan denied that its soldiers had shelled Adre. A UN monitor said she had seen the shelling of Adre.
"""
COPY = TEXT + "\nCopyright AFP.\n"
LEDGER = gathered(("2024-06-05", TEXT))


def test_each_account_has_its_credibility_with_the_reasons() -> None:
    (incident,) = LEDGER.incidents
    lines = [line for line in reasons(incident, LEDGER, Names(LEDGER)) if "credibility" in line]

    assert len(lines) == len(incident.accounts)
    assert any("(deny): credibility 6 (cannot be judged): " in line for line in lines)
    assert any("contradicted by Sudan" in line for line in lines)


def test_a_claim_has_that_of_its_account() -> None:
    claim = next(claim for claim in LEDGER.claims if claim.stance == "deny")

    assert any("credibility 6" in line for line in reasons(claim, LEDGER, Names(LEDGER)))


def test_the_interchange_carries_grade_and_reasons_beside_the_status() -> None:
    (incident,) = json.loads(to_json(LEDGER))["incidents"]

    assert incident["status"] == "contested"
    assert all(
        account["credibility"]["grade"] in "123456" and account["credibility"]["reasons"]
        for account in incident["accounts"]
    )


def test_the_page_has_it_beside_each_account() -> None:
    page = render(LEDGER)

    assert "6 (cannot be judged): one voice, Sudan, says so; contradicted by " in page


def test_a_copy_of_a_report_makes_nothing_more_credible() -> None:
    alone, copied = (gathered(*[("2024-06-05", TEXT), ("2024-06-06", COPY)][:number]) for number in (1, 2))

    def grades(ledger: Ledger) -> set[tuple[str | None, str | None]]:
        accounts = (account for incident in ledger.incidents for account in incident.accounts)
        return {(a.party, a.credibility.grade if a.credibility else None) for a in accounts}

    assert len(copied.documents) == 2
    assert grades(alone) == grades(copied)
