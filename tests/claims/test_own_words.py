"""Who is quoted with "we deny it" denies, whatever the verb that his words are quoted by."""

from __future__ import annotations

import pytest

from counterclaim.model.claims import Claim, DenialScope, Stance, SubStance
from tests.claims.situated import told
from tests.reading import layers

CHARGE = "Angola said Zambian artillery shelled the market at Chavuma on Monday, killing two people. "


def claims(text: str) -> list[Claim]:
    return sorted(told(text).claims, key=lambda claim: claim.evidence[0].start)


@pytest.mark.parametrize(
    "denial",
    [
        '"We deny any involvement in the attack," Zambia\'s defence ministry said.',
        '"We categorically deny that our forces fired," Zambia\'s defence ministry said in a statement.',
        'Zambia\'s defence ministry told reporters: "We deny shelling the market."',
        '"We deny having shelled the market," Zambia\'s defence ministry said.',
        '"We strongly deny being involved in it," Zambia\'s defence ministry said.',
        '"We condemn the attack and deny any role in it," Zambia\'s defence ministry said.',
        '"I must deny that our troops had any part in it," Zambia\'s defence ministry replied.',
        '"Zambia denies any part in it," Zambia\'s defence ministry said.',
    ],
)
def test_who_says_we_deny_it_in_a_quotation_denies_responsibility(denial: str) -> None:
    *_, last = claims(CHARGE + denial)
    assert (last.claimer, last.stance, last.scope) == (
        "state:ZM/ministry/defence",
        Stance.DENY,
        DenialScope.RESPONSIBILITY,
    )


@pytest.mark.parametrize(
    ("blamer", "adjective", "blamed", "code"),
    [("Chad", "Libyan", "Libya", "LY"), ("Libya", "Chadian", "Chad", "TD")],
)
def test_what_a_quoted_denial_denies_is_nobodys_account_of_a_deed(
    blamer: str, adjective: str, blamed: str, code: str
) -> None:
    """ "We deny that our forces fired" was read as the word of who says it that they had fired."""
    found = claims(
        f"{blamer} said {adjective} forces shelled the market at Wour. "
        f'"We categorically deny that our forces fired," the government of {blamed} said.'
    )
    assert [claim.stance for claim in found if (claim.claimer or "").startswith(f"state:{code}")] == [
        Stance.DENY
    ]


def test_words_that_are_rejected_are_denied_and_demands_that_are_rejected_are_not() -> None:
    *_, accusation = claims(CHARGE + 'Zambia said: "We reject these accusations."')
    *_, demand = claims(CHARGE + 'Zambia said: "We reject the demand for talks."')

    assert accusation.stance is Stance.DENY
    assert (demand.stance, demand.sub_stance) == (Stance.ASSESS, SubStance.REJECT)


def test_who_can_confirm_a_loss_confirms_it() -> None:
    *_, last = claims(
        '"I can confirm that two of our soldiers were killed at Chavuma," the Zambian army said.'
    )
    assert last.stance is Stance.CONFIRM


def test_who_cannot_confirm_says_nothing_of_it() -> None:
    (attribution,) = layers(
        '"We cannot confirm that Chavuma has fallen," the Zambian army said.'
    ).attributions
    assert (attribution.stance, attribution.sub_stance) == (Stance.ASSESS, SubStance.NO_COMMENT)


@pytest.mark.parametrize(
    "words",
    [
        "We do not deny that,",
        "We would deny it,",
        "We may deny it tomorrow,",
        "If we deny it, nobody will believe us,",
        "Those who deny it are lying,",
        "The rebels deny it,",
        "They deny it,",
        "He denies any part in it,",
        "It denies any role in the attack,",
        "We know that they deny it,",
        "We deny them food and water,",
    ],
)
def test_other_denials_in_a_quotation_are_not_the_speakers(words: str) -> None:
    """ "They deny it," said a minister: he denies nothing."""
    (attribution,) = layers(f'"{words}" the Zambian army said.').attributions
    assert attribution.stance is not Stance.DENY
