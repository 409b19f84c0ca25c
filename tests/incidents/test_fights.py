"""Fights that one tells as a fight and the other by who began: one incident, whoever shot back."""

import pytest

from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Incident, Status
from tests.reading import gathered, told

DAY = "2024-06-17"
FOUGHT = (
    "Chadian soldiers and Malian gunmen fought near Tessit on Sunday, and seven men are dead, witnesses said."
)
COUNTED = (
    "Chad's army said that Malian gunmen had attacked its soldiers near Tessit on Sunday. "
    "Four Chadian soldiers and three Malian gunmen were killed, it said."
)


def only(*texts: str) -> Incident:
    (incident,) = gathered(*((DAY, text) for text in texts)).incidents
    return incident


SHOT_BACK = [
    "Chad's ministry said that men in a Malian truck fired near Gao on Sunday, and the soldiers shot back.",
    "Malian gunmen opened fire near Gao on Sunday, and Chad's soldiers fired back, the Chadian army said.",
]


@pytest.mark.parametrize("text", SHOT_BACK)
def test_who_tells_that_its_soldiers_shot_back_does_not_own_up_to_the_attack(text: str) -> None:
    """Those who shoot back have not begun: their side confirms nothing, and the blame stands as told."""
    incident = only(text)

    assert Stance.CONFIRM not in {account.stance for account in incident.accounts}
    assert incident.elements["perpetrator"].status is Status.SINGLE_SOURCE


def test_who_hits_back_at_what_nobody_tells_of_did_it() -> None:
    (account,) = only("Chadian troops hit back at Malian gunmen near Gao on Sunday, killing two.").accounts

    assert account.perpetrator == "state:TD/armed-force"


def test_a_fight_and_the_attack_that_one_side_tells_of_are_one_incident() -> None:
    assert len(only(FOUGHT, COUNTED).accounts) > 1


def test_the_dead_of_both_sides_make_the_toll_that_others_tell_in_one() -> None:
    """Seven by those who watched are four and three by the side that counts them apart."""
    other = "Malian gunmen and Chadian soldiers clashed in Menaka on Sunday, and two men are dead."
    ledger = gathered((DAY, FOUGHT), (DAY, COUNTED), (DAY, other))

    assert sorted(len({a.document for a in i.accounts}) for i in ledger.incidents) == [1, 2]


def test_a_denial_of_what_lay_in_a_car_contests_no_fight() -> None:
    text = (
        "Three people died when Chadian soldiers and Malian police exchanged fire near Tessit on Sunday. "
        "Chad's Defence Ministry claimed that weapons lay in the police car. "
        "Nonsense, the Malian Foreign Ministry replied: the police had nothing but papers."
    )
    incident = only(text)
    denials = [account for account in incident.accounts if account.stance is Stance.DENY]

    assert [(denial.scope, denial.casualties) for denial in denials] == [(None, ())]
    assert incident.elements["occurrence"].status is not Status.CONTESTED


def test_an_admission_days_later_is_of_the_day_that_the_dead_died_on() -> None:
    """The day on which the army owned up is not the day on which it fired."""
    text = (
        "Chad's army admitted on Saturday that it had fired at the airliner by mistake. "
        "Nine Malians are among the 120 dead of June 8."
    )
    (telling,) = told(text, published="2024-06-16").tellings

    assert {a.stance for a in telling.accounts} == {Stance.CONFIRM, Stance.REPORT}
    assert [c.killed.low for a in telling.accounts for c in a.casualties if c.killed] == [120]


def test_a_charge_called_a_fabrication_is_denied_whatever_was_told_in_between() -> None:
    text = (
        "Two workers were wounded on Sunday when Chadian soldiers fired at a plant in Tessit, Mali said. "
        "The mayor of Tessit said that both men were well. "
        "The accusation was a fabrication, Chad's foreign minister wrote."
    )

    assert only(text).status is Status.CONTESTED


@pytest.mark.parametrize(
    "began",
    [
        "Sudan's defence ministry said on Sunday that Chadian soldiers had attacked first.",
        "Sudan's defence ministry said that Chadian soldiers opened fire first.",
        "Sudan said on Sunday Chadian troops had fired first.",
    ],
)
def test_who_attacked_first_is_a_version_of_the_fight(began: str) -> None:
    fought = "Chadian and Sudanese troops exchanged fire near Adre on Sunday and four soldiers were killed."
    incident = only(f"{fought} {began}")

    assert incident.type == "clash.ground"
    assert ("state:SD", "state:TD") in {
        ((account.party or "")[:8], (account.perpetrator or "")[:8]) for account in incident.accounts
    }


def test_what_one_side_struck_elsewhere_first_is_no_version_of_the_fight() -> None:
    text = (
        "Chadian and Sudanese troops exchanged fire near Adre on Sunday and four soldiers were killed. "
        "Chad's army said that Sudanese drones had first struck Abeche on Saturday."
    )
    assert len(gathered((DAY, text)).incidents) == 2
