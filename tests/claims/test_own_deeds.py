"""Who apologises for a deed or keeps away from it answers for it only where it was laid to that side."""

import pytest

from counterclaim.model.claims import Stance
from counterclaim.model.modes import Mode
from tests.reading import gathered, layers

TOLD = "Kenya shelled Mandera on Monday, Somalia said."


def answers(text: str) -> set[tuple[str | None, str]]:
    """Who confirms or denies, with which."""
    return {
        (account.party, account.stance.value)
        for incident in gathered(("2024-06-20", text)).incidents
        for account in incident.accounts
        if account.stance.value in ("confirm", "deny")
    }


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (f"{TOLD} Nairobi distanced itself from the shelling.", ("state:KE", "deny")),
        (f"{TOLD} Nairobi apologised for the shelling.", ("state:KE", "confirm")),
        ("Kenya shelled Mandera on Monday. Nairobi apologised for the shelling.", ("state:KE", "confirm")),
        ("Somalia accused Kenya of shelling Mandera. Nairobi owned up to it.", ("state:KE", "confirm")),
        ("Kenya owned up to the shelling of Mandera on Monday.", ("state:KE", "confirm")),
        ("Kenya apologised for shelling Mandera on Monday.", ("state:KE", "confirm")),
    ],
)
def test_who_was_told_to_have_done_it_answers_for_it(text: str, answer: tuple[str, str]) -> None:
    assert answers(text) == {answer}


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD} Uganda distanced itself from the shelling.",
        f"{TOLD} Uganda distanced itself from Kenya's shelling of Mandera.",
        f"{TOLD} The UN dissociated itself from the attack.",
        f"{TOLD} Uganda's president apologised for it.",
        f"{TOLD} Kenya apologised for the attack by rebels on Lamu.",
        "Rebels shelled Mandera on Monday. Kenya apologised for the shelling.",
        "The airline apologised for the strike on Monday, which left thousands stranded.",
    ],
)
def test_who_was_not_told_to_have_done_it_owns_up_to_nothing_and_contests_nothing(text: str) -> None:
    assert answers(text) == set()


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Kenyan guns hit Mandera on Monday. Kenya admitted the shelling of the town.", {"state:KE"}),
        (f"{TOLD} Kenya acknowledged the shelling of Mandera.", {"state:KE"}),
        (f"{TOLD} Kenya admitted the shelling of Lamu.", set()),
        (f"{TOLD} Kenya admitted the attack on its base in Mandera.", set()),
        (f"{TOLD} Kenya admitted the attack on Kenyan soldiers in Mandera.", set()),
        (f"{TOLD} Kenya admitted the shelling by rebels.", set()),
        (f"{TOLD} Uganda admitted the shelling of Mandera.", set()),
    ],
)
def test_who_admits_a_deed_that_was_laid_to_him_did_it(text: str, doers: set[str]) -> None:
    accounts = [a for i in gathered(("2024-06-20", text)).incidents for a in i.accounts]

    assert {a.perpetrator for a in accounts if a.stance.value == "confirm"} - {None} == doers


@pytest.mark.parametrize(
    "how", ["attacked first near Gao", "attacked near Gao", "attacked outside Gao on Monday"]
)
def test_an_army_that_attacked_near_a_town_attacked_whomever_it_met_there(how: str) -> None:
    (happening,) = layers(f"The Sun Front said Mali's army had {how}.").happenings
    assert happening.perpetrator is not None
    assert happening.perpetrator.actor == "state:ML/armed-force"


@pytest.mark.parametrize(
    "how", ["fired at vehicles in Tyre, hitting nobody", "shelled a hill in Tyre and hit no one"]
)
def test_who_fired_and_hit_nobody_denies_no_fire(how: str) -> None:
    (happening,) = layers(f"Israel's military said it had {how}.").happenings
    assert happening.mode is Mode.HAPPENED
    assert happening.perpetrator is not None


@pytest.mark.parametrize(
    "how", ["raided the village but killed no one", "fired at a drone and hit no civilians"]
)
def test_who_raided_a_village_but_killed_no_one_denies_that_he_killed(how: str) -> None:
    text = f"Rebels said the army had killed 12 villagers in Gao on Monday. Mali's army said it had {how}."
    denials = {a.actor for a in layers(text).attributions if a.stance is Stance.DENY}
    assert denials == {"state:ML/armed-force"}


def test_miners_who_struck_near_a_town_attacked_nobody() -> None:
    assert (
        layers("Kenyan miners struck near Lima on Monday. Mali's army broke through near Gao.").happenings
        == []
    )
