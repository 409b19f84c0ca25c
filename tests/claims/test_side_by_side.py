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


def test_who_goes_on_with_a_participle_behind_a_cue_is_who_spoke() -> None:
    text = (
        "Three children died when a missile struck Gao late on Thursday, "
        "Mali's internationally recognised government said, blaming the Orsa Front."
    )

    assert {claim.claimer for claim in told(text).claims} == {"state:ML"}


@pytest.mark.parametrize(
    ("question", "claims"), [("Who has claimed responsibility?", 0), ("The Orsa Front has claimed it.", 1)]
)
def test_who_is_asked_for_has_said_nothing(question: str, claims: int) -> None:
    text = f"Nine people were killed in Gao on Monday.\n\n{question}"

    assert len(told(text).claims) == claims


@pytest.mark.parametrize(
    "text",
    [
        "Two peacekeepers were wounded by shrapnel near Gao; the mission could not determine who had fired.",
        "Two peacekeepers were wounded near Gao; it might take weeks to find the gunmen.",
    ],
)
def test_what_nobody_knows_behind_a_semicolon_does_not_undo_what_is_told_before_it(text: str) -> None:
    incidents = gathered(("2024-06-20", text)).incidents

    assert [c.wounded.low for i in incidents for a in i.accounts for c in a.casualties if c.wounded] == [2]


def test_who_might_be_hurt_in_one_clause_has_not_been() -> None:
    assert gathered(("2024-06-20", "Two peacekeepers might have been wounded near Gao.")).incidents == ()
