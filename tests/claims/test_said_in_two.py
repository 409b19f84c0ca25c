"""Who says in one clause that his side has not done it, and in the next that others have, says both."""

from itertools import product

import pytest

from tests.reading import gathered, told

CHARGE = "Sudan's army accused the RSF of bombing a camp in Zalingei on Thursday."
NOT_US = [
    "it had not bombed the camp",
    "that its forces had not bombed the camp",
    "it had nothing to do with it",
    "that its forces had not been in the area",
    "it had no troops there at the time",
]
BUT_THEM = [
    "that the army had bombed the camp",
    "that the army itself had bombed it",
    "that the army was to blame",
]


@pytest.mark.parametrize(("not_us", "but_them"), [*product(NOT_US, BUT_THEM)])
@pytest.mark.parametrize("saying", ["The RSF said", "The RSF rejected the accusation, saying"])
def test_a_denial_and_a_charge_in_one_breath_are_two(saying: str, not_us: str, but_them: str) -> None:
    (incident,) = gathered(("2025-05-02", f"{CHARGE} {saying} {not_us} and {but_them}.")).incidents

    said = {(a.party, a.stance.value, a.perpetrator) for a in incident.accounts}
    assert incident.status == "contested"
    assert ("actor:rsf", "deny", "actor:rsf") in said
    assert {p for who, stance, p in said if who == "actor:rsf" and stance != "deny"} == {"actor:saf"}


@pytest.mark.parametrize(
    "text",
    [
        "Rwanda said its troops had left Goma and that talks would go on.",
        "Rwanda said the talks had not failed and that a round was planned in Doha.",
    ],
)
def test_what_denies_nothing_stays_one(text: str) -> None:
    assert len([c for c in told(text).claims if c.claimer == "state:RW"]) == 1


def test_the_words_of_each_are_its_clause() -> None:
    text = "Rwanda said it had not entered Congo and that Congolese troops had shelled Gisenyi on Monday."
    (incident,) = gathered(("2025-05-02", text)).incidents

    (account,) = incident.accounts
    assert account.perpetrator == "actor:fardc"
    assert "entered" not in " ".join(evidence.quote for evidence in account.evidence)
