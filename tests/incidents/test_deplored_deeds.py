"""What a side calls cowardly or unprovoked is no deed of its own, and a breach is no ground taken."""

from tests.reading import gathered


def test_who_calls_an_attack_cowardly_speaks_of_no_raid_of_its_own() -> None:
    text = (
        "Chadian officials said Libyan jets bombed Faya on Thursday.\n\nChadian troops attacked Libyan posts "
        "late on Saturday, a mayor said.\n\nLibya's army said the cowardly attack was unprovoked."
    )
    incidents = gathered(("2024-06-20", text)).incidents
    (raid,) = [one for one in incidents if one.type == "attack.air"]

    assert [account.party for account in raid.accounts] == ["state:TD"]


def test_who_took_posts_has_not_owned_up_to_a_breach_told_elsewhere() -> None:
    incidents = gathered(
        ("2024-06-20", "Chad accused Libya of violating the airspace of Faya on Thursday."),
        ("2024-06-21", "Libya's army said its troops had captured nine Chadian posts on Thursday, 20 June."),
    ).incidents

    assert sorted(one.type for one in incidents) == [
        "ceasefire-violation.unspecified",
        "territory.gain-state",
    ]
