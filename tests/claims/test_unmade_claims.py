"""Words that were not said: cues that are negated, put to others, avoided, or no words at all."""

import pytest

from tests.claims.proposals import proposed
from tests.claims.situated import told
from tests.claims.test_attribution import said

UNMADE = [
    "Chad has not claimed responsibility for the raid on Orsa.",
    "Neither Chad nor Mali has claimed responsibility for the raid on Orsa.",
    "Chad did not accuse Mali of the raid on Orsa.",
    "Chad has never threatened Mali with war.",
    "Chad did not promise to withdraw.",
    "Chad did not condemn Mali for the raid.",
    "Chad does not accept responsibility for the raid.",
]


@pytest.mark.parametrize("text", UNMADE)
def test_what_somebody_has_not_claimed_charged_or_promised_is_no_claim_of_his(text: str) -> None:
    assert {stance for _, stance in said(text)} == {"assess"}


def test_who_has_not_claimed_an_attack_does_not_confirm_it() -> None:
    document = told(
        "Chad has not claimed responsibility for the raid on Gao on 3 June that killed two guards."
    )
    assert {claim.sub_stance for claim in document.claims} == {"no-comment"}


def test_who_no_longer_denies_something_does_not_deny_it() -> None:
    assert said("Chad no longer denies that its jets crossed the river.") == [("state:TD", "assess")]
    assert said("Chad still denies that its jets crossed the river.") == [("state:TD", "deny")]


def test_what_somebody_not_only_says_he_says() -> None:
    stances = [stance for _, stance in said("Chad not only accused Mali of the raid but demanded a refund.")]
    assert stances == ["accuse", "demand"]
    assert said("Not only Chad but also Mali denies the raid.")[0][1] == "deny"


def test_a_denial_that_is_not_issued_denies_nothing() -> None:
    assert said("Chad issued no denial of the raid.") == []
    assert said("Chad has not issued a denial of the raid.") == []
    assert said("Chad issued a denial of the raid.") == [("state:TD", "deny")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad called on Mali to deny the report.", [("state:TD", "demand")]),
        ("The army called for the rebels to admit the raid.", []),
        ("The court gave Mali a month to confirm that its troops had left.", []),
        ("The army used the mayor to deny the raid.", []),
    ],
)
def test_what_others_are_to_say_the_one_who_makes_them_has_not_said(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad avoided blaming Mali for the raid.", []),
        ("Chad refused to accuse Mali of the raid.", [("state:TD", "assess")]),
    ],
)
def test_a_charge_that_is_avoided_or_refused_is_not_made(
    text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Chad denied access to the camp.",
        "Chad denied the envoy a visa.",
        "Chad denied them passage.",
        "The siege claimed nine lives.",
    ],
)
def test_what_is_withheld_is_not_denied_and_what_takes_lives_claims_nothing(text: str) -> None:
    assert proposed(text) == []


def test_an_act_of_giving_access_may_be_denied() -> None:
    assert said("Chad denied any access to the mine by its troops.") == [("state:TD", "deny")]


@pytest.mark.parametrize(
    "text",
    [
        "The river demanded its due again.",
        "The storm refused to leave the coast.",
        "The pass welcomed the convoy with snow.",
        "The road asks for patience.",
    ],
)
def test_land_and_weather_say_nothing(text: str) -> None:
    assert proposed(text) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Chad and Libya agree on this: soldiers entered Faya at dawn and shelled the market.", "report"),
        ("Chad agrees that its soldiers shelled the market in Faya on Monday.", "confirm"),
        ("Chad swore that its soldiers had not shelled Faya.", "deny"),
        ("Chad and Libya agreed that troops would leave Faya by Friday.", "pledge"),
        ("Chad and Libya agreed that troops were to leave Faya by Friday.", "pledge"),
        ("Chad agreed to leave Faya by Friday.", "pledge"),
    ],
)
def test_what_has_been_is_promised_by_nobody(text: str, stance: str) -> None:
    assert {claim.stance.value for claim in told(text).claims} == {stance}
