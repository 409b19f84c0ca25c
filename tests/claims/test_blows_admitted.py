"""Who admits a strike that killed civilians and is laid to nobody did it; who was struck admits it, too."""

import pytest

from counterclaim.model.claims import Stance
from tests.reading import gathered

TOLD = "Witnesses said a drone strike killed 12 people in Kidal on Tuesday."
KAS = "A drone strike killed nine villagers in Kas on Monday, residents said."
MALI = "state:ML/armed-force"


def owners(text: str) -> set[str | None]:
    """Whom those blame who confirm the deed."""
    return {
        account.perpetrator
        for incident in gathered(("2024-06-20", text)).incidents
        for account in incident.accounts
        if account.stance is Stance.CONFIRM
    }


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        (f"{TOLD} The Malian army admitted the strike.", MALI),
        (f"{TOLD} The Malian army owned up to the strike.", MALI),
        (f"{TOLD} The Malian army claimed the strike.", MALI),
        ("Shells killed nine people in Lashio on Monday. Myanmar admitted the shelling.", "state:MM"),
        (f"{TOLD} The Malian army admitted the strike and apologised.", MALI),
        (f"{TOLD} The Malian army admitted the strike and regretted the deaths.", MALI),
        (f"{TOLD} The Malian army admitted the strike and expressed regret.", MALI),
        (f"{TOLD} The Malian army admitted the strike, saying the pilot had erred.", MALI),
        (f"{TOLD} The Malian army admitted the strike. It apologised to the families.", MALI),
        (f"{TOLD} The Malian army admitted the strike. The African Union condemned it.", MALI),
        ("Nine villagers were killed by shells in Liboi on Monday. Kenya admitted the shelling.", "state:KE"),
    ],
)
def test_who_admits_a_blow_that_nobody_is_blamed_for_dealt_it(text: str, owner: str) -> None:
    assert owners(text) == {owner}


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD} Mali admitted the strike and vowed to respond.",
        f"{TOLD} Mali admitted the strike and said that it would respond.",
        f"{TOLD} Mali admitted the strike, vowing revenge.",
        f"{TOLD} Mali admitted the strike. It vowed to respond.",
        f"{TOLD} Mali admitted the strike. Its president mourned the dead.",
        f"{TOLD} Mali admitted the strike and condemned it as terrorism.",
        f"{TOLD} Mali admitted the strike but declared three days of mourning.",
        f"{TOLD} Mali admitted the strike and reinforced its air defences.",
        f"{TOLD} Mali mourned the dead. It admitted the strike.",
        f"{TOLD} Mali admitted the strike, which it called an act of aggression.",
        f"{KAS} Sudan admitted the strike and vowed to respond.",
        f"{KAS} Sudan admitted the strike and promised to retaliate.",
        f"{TOLD} The Malian army confirmed the strike.",
        f"{TOLD} The Malian army acknowledged the strike.",
        f"{TOLD} Mali admitted the strike, but said that Wagner had carried it out.",
        f"{TOLD} Mali admitted the strike. It said Wagner had carried it out.",
        "Witnesses said a drone strike hit a Malian army base in Kidal. The Malian army admitted the strike.",
        "A drone strike killed 12 soldiers in Kidal on Tuesday. Mali admitted the strike.",
        "A drone strike by Chad killed 12 people in Kidal on Tuesday. Mali admitted the strike.",
        "Rebels shelled Kidal on Tuesday, killing 12 people. Mali admitted the shelling.",
        "Gunmen killed nine people at a market in Mubi on Sunday. Nigeria admitted the attack.",
        "A suicide bombing killed nine people in Mubi on Sunday. Nigeria admitted the attack.",
        "Russia's governor said shells killed three people in Belgorod. Moscow admitted the shelling.",
    ],
)
def test_who_admits_a_deed_that_may_be_of_others_owns_up_to_nothing(text: str) -> None:
    assert owners(text) <= {None}
