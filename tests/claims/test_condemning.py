"""Who condemns a deed with its doer accuses the doer, and is not the doer."""

import pytest

from tests.reading import gathered, layers


def accounts(text: str) -> list[tuple[str | None, str, str | None]]:
    return [
        (account.party, account.stance.value, account.perpetrator)
        for incident in gathered(("2024-06-20", text)).incidents
        for account in incident.accounts
    ]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Somalia condemned the shelling of Mandera by Kenya on Monday.", "state:KE"),
        ("Somalia deplored Kenya's shelling of Mandera on Monday.", "state:KE"),
        ("Somalia condemned a Kenyan strike that killed nine people in Mandera.", "state:KE"),
        (
            "Somalia condemned the killing of nine people by Kenyan troops in Mandera.",
            "state:KE/armed-force",
        ),
        ("Somalia suspects Kenya of shelling Mandera on Monday.", "state:KE"),
    ],
)
def test_a_deed_that_is_condemned_or_suspected_is_laid_to_its_doer(text: str, doer: str) -> None:
    assert accounts(text) == [("state:SO", "accuse", doer)]


@pytest.mark.parametrize("condemned", ["condemned", "denounced", "regretted", "deplored"])
@pytest.mark.parametrize("deed", ["the Mandera shelling", "the Goma bombing", "the Lamu shooting"])
def test_who_condemns_a_deed_that_bears_a_town_s_name_has_not_done_it(condemned: str, deed: str) -> None:
    found = layers(f"Kenya {condemned} {deed} on Monday.").happenings

    assert found
    assert not any(happening.perpetrator for happening in found)


def test_who_condemns_a_deed_of_nobody_named_or_of_its_own_accuses_nobody() -> None:
    for text in (
        "Kenya condemned the killing of nine people in Mandera on Monday.",
        "Kenya condemned the killing of nine people by Kenyan settlers in Mandera on Monday.",
    ):
        assert {stance for _, stance, _ in accounts(text)} == {"assess"}


@pytest.mark.parametrize(
    "deed",
    [
        "the Sri Lanka bombings",
        "the New Zealand mosque attack",
        "the Ethiopian church bombing",
        "the Tunisian consulate bombing",
        "the Tunisian envoy's murder",
    ],
)
def test_whose_place_or_people_a_deed_met_has_not_done_it(deed: str) -> None:
    found = accounts(f"Norway condemned {deed} on Monday, which left five people dead.")

    assert not any(stance == "accuse" or doer for _, stance, doer in found)


@pytest.mark.parametrize(
    ("deed", "doer"),
    [
        ("the Eritrean air raid on Mekele", "state:ER"),
        ("the Sudanese junta air strike on Nyala", "state:SD"),
        ("the Eritrean drone attack on Mekele", "state:ER"),
        ("the US attack on Mekele", "state:US"),
        ("Eritrea's killing of five people in Mekele", "state:ER"),
    ],
)
def test_a_weapon_or_a_manner_before_a_deed_leaves_its_doer(deed: str, doer: str) -> None:
    assert ("state:NO", "accuse", doer) in accounts(f"Norway condemned {deed} on Monday.")
