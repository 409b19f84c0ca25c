"""Two clauses side by side, and clauses between a teller and what the parse hangs on him."""

import pytest

from tests.reading import gathered, told


def test_police_who_arrest_somebody_in_a_headline_killed_nobody() -> None:
    ledger = gathered(("2024-06-20", "Gunmen kill mayor of coastal town, police detain four"))
    killers = {
        account.perpetrator
        for incident in ledger.incidents
        for account in incident.accounts
        if any(evidence.quote == "kill" for evidence in account.evidence)
    }

    assert killers == {None}


@pytest.mark.parametrize(
    ("text", "refuser"),
    [
        ("Chad said the shooting began after Libyan guards had crossed over and refused to leave.", "other"),
        ("Chad said the shooting had begun at dawn and refused to give details.", "state:TD"),
    ],
)
def test_who_refused_something_behind_a_clause_is_not_who_tells(text: str, refuser: str) -> None:
    refusers = {claim.claimer for claim in told(text).claims if ":refuse/" in (claim.rule or "")}

    assert ("state:TD" in refusers) is (refuser == "state:TD")


@pytest.mark.parametrize(
    ("thing", "is_demand"), [("a pretext for war", False), ("an excuse", False), ("a ceasefire", True)]
)
def test_who_seeks_a_pretext_demands_nothing(thing: str, is_demand: bool) -> None:
    claims = told(f"Chad is seeking {thing}.").claims

    assert ("demand" in {claim.stance.value for claim in claims}) is is_demand


def test_who_has_a_hyphen_in_his_office_serves_the_state_before_it() -> None:
    text = (
        "Chad's vice-president, Ano Sira, met reporters. "
        "Chad had nothing to do with the raid, he said, and had lost two men."
    )

    assert [claim.stance.value for claim in told(text).claims if claim.claimer == "person:ano-sira"] == [
        "deny"
    ]
