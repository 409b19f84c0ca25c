"""Who says what his side never does denies no one deed; who answers a charge does."""

import pytest

from counterclaim.model.claims import Stance
from tests.reading import gathered, told

CHARGE = "Sudanese shells struck a clinic in Omdurman on Tuesday, Chad's army said. "


def scopes(answer: str) -> list[str | None]:
    """The scopes of what is denied in answer to the charge, ``general`` where no incident is contested."""
    records = told(CHARGE + answer)
    denied = [a for telling in records.tellings for a in telling.accounts if a.stance is Stance.DENY]
    general = [claim for claim in records.claims if claim.stance is Stance.DENY and claim.about is None]
    return [account.scope for account in denied] or ["general" for _ in general]


@pytest.mark.parametrize(
    "answer",
    [
        "Sudan does not strike civilian objects, the army in Khartoum said.",
        "“We never shell villages,” Sudan's army said.",
        "Sudanese troops do not fire at clinics, the army in Khartoum said.",
        "Sudan's army said that it had never bombed hospitals.",
        "Sudan's army said its troops do not attack the civilian population.",
        "Sudan denies that its army targets civilians.",
        "Sudan denied ever shelling hospitals.",
    ],
)
def test_what_a_side_says_it_never_does_contests_no_incident(answer: str) -> None:
    assert scopes(answer) == ["general"]


@pytest.mark.parametrize(
    "answer",
    [
        "Sudanese troops did not fire at the clinic, Sudan's army said.",
        "Sudan's army denied that it had shelled Omdurman.",
        "Sudan does not shell Omdurman, the army in Khartoum said.",
        "Sudan denied the shelling.",
    ],
)
def test_who_answers_the_charge_contests_it(answer: str) -> None:
    assert scopes(answer)
    assert "general" not in scopes(answer)


def test_a_general_denial_leaves_an_incident_uncontested() -> None:
    ledger = gathered(("2024-06-20", CHARGE + "Sudan does not strike clinics, its army said."))

    assert [str(incident.status) for incident in ledger.incidents] == ["single-source"]
