"""What "the attackers" did, and whose relatives died, is of the attack just told, unless it is set apart."""

import pytest

from tests.reading import gathered

LEAD = "Gunmen killed 21 villagers in northern Nigeria on Wednesday."


@pytest.mark.parametrize(
    "told",
    [
        "The assailants came to the village of Zurmi at 4 p.m. and opened fire on people, the mayor said.",
        "The attackers stormed the village of Zurmi at dawn, the mayor said.",
        "The gunmen attacked the village of Zurmi in the early hours, residents said.",
        "They opened fire on a market in the town of Zurmi, residents said.",
    ],
)
def test_what_the_attackers_did_is_the_attack_and_tells_where_it_was(told: str) -> None:
    (incident,) = gathered(("2025-03-14", f"{LEAD} {told}")).incidents

    assert incident.place_text == "Zurmi"
    assert incident.date is not None
    assert (incident.date.best or "").startswith("2025-03-12")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Militants ambushed a convoy near Gao on Monday. The militants also attacked the town of Kidal.",
            {"Gao", "Kidal"},
        ),
        (
            "Gunmen attacked villagers near Gao on Monday. They shot dead a farmer in Kidal on Tuesday.",
            {"Gao", "Kidal"},
        ),
        (
            "Rebels shelled a base near Gao on Monday. Soldiers came. They hit a car in Kidal on Friday.",
            {"Gao", "Kidal"},
        ),
    ],
)
def test_what_they_did_besides_or_on_another_day_is_another_attack(text: str, places: set[str]) -> None:
    ledger = gathered(("2025-03-14", text))

    assert {incident.place_text for incident in ledger.incidents} == places


@pytest.mark.parametrize(
    "told",
    [
        "A resident said two of his brothers had died when a shell hit their tent.",
        '"My son was killed," said Um Ahmed.',
        "Odo Keita said her husband was hacked to death.",
    ],
)
def test_who_has_lost_relatives_tells_of_what_was_told_before(told: str) -> None:
    lead = "Shells hit a camp near Zalingei on Thursday, killing 30 people."
    (incident,) = gathered(("2025-05-02", f"{lead} {told}")).incidents

    killed = {c.killed.low for a in incident.accounts for c in a.casualties if c.killed and a.date}
    assert killed >= {30}


def test_relatives_who_died_on_a_day_and_at_a_place_of_their_own_did_so_in_something_else() -> None:
    text = "Rebels killed 12 people in Beni on Monday. A man said his son died in a raid on Goma on Friday."
    ledger = gathered(("2025-05-02", text))

    assert {incident.place_text for incident in ledger.incidents} == {"Beni", "Goma"}


def test_the_city_just_told_of_begins_no_other_story() -> None:
    text = (
        "A missile strike killed 25 people on the edge of Zaporizhzhia on Friday, Ukrainian officials said. "
        "The prosecutor general, Andriy Kostin, said Russia had fired 16 missiles at the city."
    )
    assert len(gathered(("2022-09-30", text)).incidents) == 1
