"""Who killed in return is not who attacked; who fired and then killed is."""

import pytest

from counterclaim.model.incidents import Status
from tests.reading import gathered, told


@pytest.mark.parametrize(
    "text",
    [
        "Mali's army said three soldiers died in an attack on its base in Kidal and that it killed 12 men.",
        "Chad's army said a patrol was ambushed near Bol and that its forces had killed nine gunmen.",
        "Kenya's military said it killed 12 men after a raid on its base in Garissa left three dead.",
        "Niger's army said rebels attacked its post in Tillia, killing four, and that it killed 11 of them.",
        "Three Malian soldiers died in a raid on a base, the army said, adding that it killed 12 men.",
        "Mali's army said jihadists raided its base in Kidal. It said it killed 12 of the attackers.",
        "Mali's army said jihadists raided its base in Kidal. The army killed nine gunmen, it said.",
        "Four Malian soldiers died when their base was attacked, the army said, but it killed 12 assailants.",
    ],
)
def test_who_was_attacked_and_killed_in_return_did_not_attack_himself(text: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert [account.perpetrator for account in incident.accounts] == [None]
    assert incident.status is Status.SINGLE_SOURCE


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        (
            "Chad's army said Libyan forces shelled Bardai on Monday and that they killed two soldiers.",
            "state:LY/armed-force",
        ),
        (
            "Chad's army said its forces raided a camp near Bardai on Monday and killed nine gunmen.",
            "state:TD/armed-force",
        ),
        (
            "Libyan forces shelled Bardai, Chad's army said. It said the Libyan army killed two soldiers.",
            "state:LY/armed-force",
        ),
    ],
)
def test_who_attacked_and_then_killed_did_both(text: str, doer: str) -> None:
    (telling,) = told(text).tellings

    assert {account.perpetrator for account in telling.accounts} == {doer}


@pytest.mark.parametrize(
    "words", ["shelling on Monday came", "the fire had come", "the fire on Monday originated"]
)
def test_fire_that_came_from_ones_positions_was_ones_own(words: str) -> None:
    (telling,) = told(f"Chad said {words} from Libyan army positions near Bardai.").tellings

    assert [account.perpetrator for account in telling.accounts] == ["state:LY/armed-force"]


@pytest.mark.parametrize(
    "text",
    [
        "Pakistan's army said mortars killed two soldiers in Kurram and that it had destroyed three posts.",
        "The Israeli army said rockets wounded two soldiers in Metula and that it had struck the launchers.",
    ],
)
def test_who_tells_what_he_suffered_and_what_he_did_owns_up_to_the_last_alone(text: str) -> None:
    accounts = [account for telling in told(text).tellings for account in telling.accounts]

    assert {(bool(a.casualties), a.stance.value) for a in accounts} == {(True, "report"), (False, "confirm")}


def test_who_returned_fire_killed_those_who_had_fired() -> None:
    text = (
        "Kenya said Somali forces shelled Liboi on Sunday and that its army had returned fire, killing three."
    )
    accounts = [account for telling in told(text).tellings for account in telling.accounts]

    assert {(a.perpetrator, bool(a.casualties)) for a in accounts} == {
        ("state:SO/armed-force", False),
        ("state:KE/armed-force", True),
    }


def test_a_bomb_that_killed_some_and_wounded_others_is_one() -> None:
    text = "Police said a bomb had killed nine in Gao on Monday and that it had wounded 20."

    assert len(told(text).tellings) == 1
