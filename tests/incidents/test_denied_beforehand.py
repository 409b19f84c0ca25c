"""A denial that a text gives before it tells what is denied."""

import pytest

from counterclaim.model.claims import Stance
from tests.reading import gathered


def _deniers(text: str) -> list[set[str | None]]:
    incidents = gathered(("2024-06-20", text)).incidents
    return [{a.party for a in found.accounts if a.stance is Stance.DENY} for found in incidents]


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        (
            "Turkey denied bombing a village near Dohuk. Residents said the bombing killed 30 on Monday.",
            "state:TR",
        ),
        (
            "Rwanda denied shelling a camp near Goma. Congo said the attack had killed 14 people on Monday.",
            "state:RW",
        ),
        (
            "Israel denied striking a convoy in Rafah. Medics said the blast had killed 30 on Monday.",
            "state:IL",
        ),
        (
            "Sudan's army denied shelling Omdurman. Activists said 14 died in the shelling on Monday.",
            "actor:saf",
        ),
        (
            "Mali's army denied striking Kidal. Witnesses said a drone strike had killed 12 there on Monday.",
            "state:ML/armed-force",
        ),
        (
            "Ethiopia's army denied bombing Mekelle. Doctors said a strike had killed nine there on Monday.",
            "state:ET/armed-force",
        ),
    ],
)
def test_what_is_told_next_of_the_deed_is_what_was_denied(text: str, denier: str) -> None:
    assert _deniers(text) == [{denier}]


@pytest.mark.parametrize(
    "text",
    [
        "India denied bombing a village near Kotli. Pakistan said a blast had killed 30 in Quetta on Monday.",
        "Chad denied sending drones to Darfur. Residents said the shelling of Orsa killed nine on Monday.",
        "Chad denied bombing a village. A man was shot dead in Goma on Monday.",
        "Chad denied striking Adre. Residents said Sudanese drones had killed nine there on Monday.",
    ],
)
def test_what_is_told_next_of_something_else_was_not_denied(text: str) -> None:
    assert _deniers(text) == [set()]


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Chad denied responsibility and said rebels had shelled Adre on Monday, killing three.", "state:TD"),
        (
            "The M23 denied that it had shelled Mugunga on 3 May and said the army had bombed the camp.",
            "actor:m23",
        ),
        (
            "Kenya denied any involvement, saying al-Shabaab had laid the mine that killed six in Mandera.",
            "state:KE",
        ),
    ],
)
def test_who_disowns_a_deed_and_lays_it_to_others_in_one_breath_speaks_of_that_deed(
    text: str, denier: str
) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents
    (denial,) = (account for account in incident.accounts if account.stance is Stance.DENY)

    assert (denial.party, denial.perpetrator) == (denier, denier)
