"""A deed that nobody has claimed, or that nobody is blamed for, was done by somebody."""

import pytest

from counterclaim.model.modes import Mode
from tests.reading import gathered, layers


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed responsibility for the attack on Gao on Monday.",
        "No group has claimed to have carried out the attack on Gao on Monday.",
        "No one admitted carrying out the raid on Gao on Monday.",
        "No movement has said it was behind the bombing of Gao on Monday.",
        "Nobody has been blamed for the raid on Gao on Monday.",
        "Mali did not blame anyone for the shelling of Gao on Monday.",
        "Mali refused to blame anyone for the raid on Gao on Monday.",
        "Mali did not hold Niger responsible for the raid on Gao on Monday.",
        "Mali would not say who was to blame for the raid on Gao on Monday.",
        "Mali did not accuse anyone of the raid on Gao on Monday.",
    ],
)
def test_a_deed_that_nobody_answers_for_has_happened_and_is_nobodys(text: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {(account.party, account.perpetrator) for account in incident.accounts} == {(None, None)}


def test_who_vows_to_punish_those_responsible_tells_of_the_deed() -> None:
    text = "Mali vowed to punish those responsible for the raid on Gao on Monday."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert [(account.party, account.perpetrator) for account in incident.accounts] == [("state:ML", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Mali did not confirm the shelling of Gao on Monday.",
        "Mali did not blame Niger for attacks on Gao.",
        "Mali did not blame anyone for any attack on Gao.",
        "Mali would hold Niger responsible for the next attack on Gao.",
        "Mali did not accuse Niger of shelling Gao on Monday.",
        "If rebels were blamed for the raid on Gao, Mali would act.",
    ],
)
def test_what_may_not_have_happened_tells_no_incident(text: str) -> None:
    assert not gathered(("2024-06-20", text)).incidents


def modes(text: str) -> set[Mode]:
    return {happening.mode for happening in layers(text).happenings}


@pytest.mark.parametrize(
    "text",
    [
        "Police failed to prevent the murder of a judge in Gao.",
        "Police failed to foil the bombing of a market in Gao.",
        "Police were unable to prevent the murder of a judge in Gao.",
        "Police could not stop the killing of two guards in Gao.",
        "Police did nothing to stop the killing of two guards in Gao.",
        "Guards failed to stop gunmen from killing a judge in Gao on Monday.",
        "Rebels vowed revenge for the killing of four fighters in Gao.",
    ],
)
def test_what_was_not_prevented_or_is_to_be_avenged_happened(text: str) -> None:
    assert modes(text) == {Mode.HAPPENED}


@pytest.mark.parametrize(
    "text",
    [
        "Police foiled the murder of a judge in Gao.",
        "Guards stopped gunmen from killing a judge in Gao on Monday.",
        "The mayor escaped assassination in Gao.",
        "A nurse evaded abduction in Gao.",
    ],
)
def test_what_was_prevented_was_only_tried(text: str) -> None:
    assert modes(text) == {Mode.ATTEMPTED}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels vowed the killing of four captives in Gao.",
        "Rebels swore the murder of the mayor of Gao.",
        "Rebels promised the execution of two soldiers in Gao.",
        "Police prevented the murder of a judge in Gao.",
        "Police tried to prevent the murder of a judge in Gao.",
        "The police will fail to prevent the murder of a judge in Gao.",
    ],
)
def test_what_is_vowed_or_prevented_has_not_happened(text: str) -> None:
    assert Mode.HAPPENED not in modes(text)


def test_who_survived_a_raid_survived_one_that_happened() -> None:
    assert modes("The mayor survived the bombing of a market in Gao.") == {Mode.HAPPENED}
