"""Who denies having been behind something, and which charge that answers."""

from __future__ import annotations

import pytest

from counterclaim.model.claims import Claim, DenialScope, Stance
from tests.claims.situated import told


def claims(text: str) -> list[Claim]:
    return sorted(told(text).claims, key=lambda claim: claim.evidence[0].start)


@pytest.mark.parametrize(
    "denial",
    [
        "Zambia denied being behind the shelling.",
        "Zambia denied any part in the attack.",
        "Zambia denied having a hand in the attack.",
        "Zambia denied any involvement.",
        "Zambia denied that it had a hand in the attack.",
        "Zambia denied having anything to do with the attack.",
    ],
)
def test_who_denies_a_part_in_an_attack_rejects_blame_and_not_the_attack(denial: str) -> None:
    *_, last = claims(f"Angola said Zambian artillery hit the market at Chavuma. {denial}")
    assert (last.claimer, last.stance, last.scope) == ("state:ZM", Stance.DENY, DenialScope.RESPONSIBILITY)


def test_a_part_of_a_village_is_no_part_in_an_attack() -> None:
    *_, last = claims(
        "Angola said Zambian artillery hit Chavuma. "
        "Zambia denied that shells had hit the northern part of the village."
    )
    assert (last.stance, last.scope) == (Stance.DENY, DenialScope.OCCURRENCE)


def test_who_turns_down_part_of_a_plan_denies_no_fact() -> None:
    (claim,) = claims("Zambia rejected part of the plan for Chavuma.")
    assert claim.stance is Stance.ASSESS


@pytest.mark.parametrize(("blamer", "blamed"), [("Chad", "Libya"), ("Libya", "Chad")])
def test_a_denial_by_whom_another_held_responsible_answers_that_charge(blamer: str, blamed: str) -> None:
    charge, *_, denial = claims(
        f"{blamer} held {blamed} responsible for an attack at Wour that killed two soldiers. "
        f"{blamed} denied involvement."
    )
    assert charge.stance is Stance.ACCUSE
    assert denial.reply_to == charge.id


@pytest.mark.parametrize("part", ["media wing", "political directorate"])
def test_a_part_of_a_body_speaks_for_the_body_named_beside_it(part: str) -> None:
    (claim,) = claims(f"Two soldiers were killed near Wour, the Taliban {part} said.")
    assert claim.claimer == "actor:taliban"


@pytest.mark.parametrize(
    "denial",
    [
        "Zambia said it had no part in the attack.",
        "Zambia played no role in it, the Foreign Ministry of Zambia said.",
        "The country had nothing to do with the attack, Zambia's army said.",
        "Zambia was not behind the shelling, its army stated.",
        '"We were not involved," Zambia\'s army said.',
        "Zambia said it was not to blame.",
        '"We are not to blame for it," Zambia\'s army said.',
        "Zambia said it bore no responsibility.",
        "Zambia's army said that it carried no blame for the shelling.",
        "Zambia's army said that Zambian troops were not responsible for the shelling.",
        "To suspect Zambia is absurd, its Foreign Ministry said: Lusaka had no hand in it.",
    ],
)
def test_saying_that_the_own_side_had_no_part_is_a_denial_of_responsibility(denial: str) -> None:
    *_, last = claims(f"Angola said Zambian artillery hit the market at Chavuma. {denial}")
    assert (last.stance, last.scope) == (Stance.DENY, DenialScope.RESPONSIBILITY)


@pytest.mark.parametrize(
    "told_of_others",
    [
        "Zambia said Angola had no part in the attack.",
        "Zambia said its army took part in the search.",
        "Zambia said it had no role model.",
        "Zambia said Angola was not to blame.",
        "Zambia said it was to blame.",
        "Zambia said it bore no responsibility for the failure of the talks.",
        "Zambia said it did not bear the cost of the repairs.",
        "Zambia said its generals were not involved enough in training.",
    ],
)
def test_who_clears_others_or_speaks_of_other_parts_denies_no_blame(told_of_others: str) -> None:
    *_, last = claims(f"Angola said artillery hit the market at Chavuma. {told_of_others}")
    assert last.stance is not Stance.DENY


def test_who_is_not_to_blame_by_unnamed_officials_owns_up_to_nothing() -> None:
    *_, last = claims("A shell hit Chavuma. Officials said they were not to blame.")
    assert last.stance is not Stance.CONFIRM


@pytest.mark.parametrize(
    "words",
    [
        "None of its units had violated the ceasefire",
        "Not one of our guns fired",
        "No Kenyan soldier had fired at Lamu",
    ],
)
def test_none_of_our_own_did_it_is_a_denial(words: str) -> None:
    (claim,) = told(f"{words}, Kenya's army said.").claims

    assert claim.stance is Stance.DENY


def test_none_of_the_others_did_it_is_none() -> None:
    (claim,) = told("None of the rebels fired, Kenya's army said.").claims

    assert claim.stance is Stance.REPORT
