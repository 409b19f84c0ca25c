"""What two doers did in one sentence is of two events, and so is what was done to the doers of another."""

import pytest

from tests.reading import gathered, layers


def test_who_is_said_to_have_killed_some_and_who_shot_down_what_are_of_two_events() -> None:
    text = (
        "Chad said Libyan fire had killed five people in Tine, and that its own guns had downed two drones."
    )
    told = {
        incident.type: (account.perpetrator, [c.killed.low for c in account.casualties if c.killed])
        for incident in gathered(("2024-06-20", text)).incidents
        for account in incident.accounts
    }

    assert set(told) == {"attack.small-arms", "drone.shootdown"}
    assert told["attack.small-arms"] == ("state:LY", [5])
    assert told["drone.shootdown"][1] == []


def test_two_armies_and_their_deeds_in_two_towns() -> None:
    text = "Rebels killed two traders near Gao on Monday and the army shelled Kidal."
    (first, second) = layers(text).happenings

    assert (first.types, [hurt.low for hurt in first.hurt]) == (("harm",), [2])
    assert (second.types, second.hurt) == (("attack.artillery",), ())


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Police said they had shot dead the murderer of Mayor Ana Sow in Gao on Monday.", []),
        ("Troops killed three of the murderers of a nun in Gao on Monday.", [3]),
    ],
)
def test_the_victims_of_a_murderer_did_not_die_when_he_did(text: str, killed: list[int]) -> None:
    shot = [
        account
        for incident in gathered(("2024-06-20", text)).incidents
        for account in incident.accounts
        if account.date is not None and account.date.earliest is not None
    ]

    assert [[c.killed.low for c in account.casualties if c.killed] for account in shot] == [killed]
    assert all(account.victim != "person:ana-sow" for account in shot)
