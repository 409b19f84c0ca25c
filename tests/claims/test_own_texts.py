"""A text that its issuer opens in the present tense and goes on with "we" is all of it the issuer's word."""

import pytest

from counterclaim.model.claims import Claim, Stance
from tests.reading import told

FRONT = "named:kayin-resistance-front"
OPENINGS = [
    "The Kayin Resistance Front informs the public that its men have left Hpa-an.",
    "The Kayin Resistance Front claims responsibility for the killing of a judge in Hpa-an on 3 June.",
    "The Kayin Resistance Front strongly condemns the raid on Hpa-an.",
]


def claims(text: str) -> list[Claim]:
    return sorted(told(text).claims, key=lambda claim: claim.evidence[0].start)


@pytest.mark.parametrize("opening", OPENINGS)
def test_what_stands_below_such_an_opening_is_the_issuers_word(opening: str) -> None:
    found = claims(f"{opening}\n\nOur fighters shelled a post near Myawaddy on 7 June. Five soldiers died.")

    assert {claim.claimer for claim in found} == {FRONT}
    assert len(found) == 3


@pytest.mark.parametrize("opening", OPENINGS)
def test_we_who_deny_and_call_on_others_are_the_issuer(opening: str) -> None:
    found = claims(f"{opening}\n\nWe deny that our fighters burned a school. We call on the army to leave.")

    assert [(claim.claimer, claim.stance) for claim in found][-2:] == [
        (FRONT, Stance.DENY),
        (FRONT, Stance.DEMAND),
    ]


def test_we_in_a_headed_release_are_who_heads_it() -> None:
    found = claims("Statement of the Chadian Defence Ministry, 18 June 2024\n\nWe deny that we shelled Gao.")

    assert [claim.claimer for claim in found] == ["state:TD/ministry/defence"]


@pytest.mark.parametrize(
    "report",
    [
        "The Kayin Resistance Front said it had left Hpa-an.\n\nA shell killed five people.",
        'The Kayin Resistance Front condemns the raid.\n\n"We deny it," a man said.\n\nA shell killed two.',
        "The Kayin Resistance Front says it has left.\n\nOur men are tired, he wrote.\n\nFive men died.",
    ],
)
def test_a_report_says_we_of_nobody(report: str) -> None:
    assert [claim.claimer for claim in claims(report) if claim.rule and claim.rule.startswith("issuer")] == []


def test_what_the_public_is_informed_of_is_told() -> None:
    found = claims("Chad's army informs public opinion that a post near Kidal was attacked on 1 June.")

    assert [(claim.claimer, claim.stance) for claim in found] == [("state:TD/armed-force", Stance.REPORT)]
