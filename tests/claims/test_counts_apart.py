"""People hurt in several places are of several events, however few verbs tell of them."""

import pytest

from tests.reading import gathered


def _hurt(text: str) -> set[tuple[str | None, str, int | None]]:
    ledger = gathered(("2024-06-20", text))
    names = {place.id: place.name for place in ledger.places}
    return {
        (names.get(incident.place or ""), outcome, count.low)
        for incident in ledger.incidents
        for account in incident.accounts
        for hurt in account.casualties
        for outcome in ("killed", "wounded")
        if (count := getattr(hurt, outcome)) is not None
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A bomb killed two people in Quetta and one in Karachi on Monday, police said.",
            {("Quetta", "killed", 2), ("Karachi", "killed", 1)},
        ),
        (
            "Russian strikes killed two people in Kharkiv, three in Sumy and one in Odesa on Monday.",
            {("Kharkiv", "killed", 2), ("Sumy", "killed", 3), ("Odesa", "killed", 1)},
        ),
        (
            "Rockets wounded six in Ashkelon and two in Sderot on Monday.",
            {("Ashkelon", "wounded", 6), ("Sderot", "wounded", 2)},
        ),
        (
            "Two people were killed in Kharkiv on Monday and one in Sumy.",
            {("Kharkiv", "killed", 2), ("Sumy", "killed", 1)},
        ),
        (
            "Drones killed a woman in Kharkiv and a man in Sumy on Monday.",
            {("Kharkiv", "killed", 1), ("Sumy", "killed", 1)},
        ),
        (
            "Gunmen killed 12 soldiers in Gao and wounded nine in Kidal on Monday.",
            {("Gao", "killed", 12), ("Kidal", "wounded", 9)},
        ),
    ],
)
def test_each_place_has_those_hurt_there(text: str, told: set[tuple[str, str, int]]) -> None:
    assert _hurt(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Gunmen killed two soldiers and wounded three men in Gao on Monday.",
            {("Gao", "killed", 2), ("Gao", "wounded", 3)},
        ),
        (
            "Two people were killed and six wounded in Kharkiv on Monday.",
            {("Kharkiv", "killed", 2), ("Kharkiv", "wounded", 6)},
        ),
        (
            "Gunmen killed 12 soldiers in Gao and wounded nine in the town on Monday.",
            {("Gao", "killed", 12), ("Gao", "wounded", 9)},
        ),
        ("A bomb killed nine people in a market in Quetta on Monday.", {("Quetta", "killed", 9)}),
        (
            "Rebels killed nine people in Goma on Monday, a doctor in Bukavu said.",
            {("Goma", "killed", 9)},
        ),
        (
            "A gunman killed two people in Boston on Monday, and 300 in Paris marched in protest.",
            {("Boston", "killed", 2)},
        ),
        (
            "A missile killed three people in Kharkiv on Monday, and 12 houses in Sumy were damaged.",
            {("Kharkiv", "killed", 3)},
        ),
        (
            "A drone killed a man in Kherson on Monday and a soldier in Moscow was arrested.",
            {("Kherson", "killed", 1)},
        ),
        (
            "Strikes killed 12 people in Kharkiv on Monday, seven in Izium and five in Kupiansk.",
            {("Kharkiv", "killed", 12)},
        ),
    ],
)
def test_those_hurt_in_one_place_are_of_one_event(text: str, told: set[tuple[str, str, int]]) -> None:
    assert _hurt(text) == told
