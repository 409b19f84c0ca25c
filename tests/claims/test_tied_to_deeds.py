"""Who is linked to a deed, suspected of it or condemned for it is who did it, by that account."""

from itertools import product

import pytest

from tests.reading import gathered

CHARGES = [
    "Rwanda linked the Sun Front to {}.",
    "The Sun Front was linked by Rwanda to {}.",
    "Rwanda suspects the Sun Front of {}.",
    "Rwanda said it suspected the Sun Front of {}.",
    "Rwanda condemned the Sun Front for {}.",
    "Rwanda pointed the finger at the Sun Front for {}.",
    "Rwanda said the Sun Front was behind {}.",
]
DEEDS = [
    "an ambush on Monday that left two people dead",
    "the killing of two people in Goma on Monday",
    "a drone strike that hit a hospital in Goma on Monday, killing two people",
    "Monday's air strike in Goma, which killed two people",
]
BOMB = "a bomb that exploded in Goma on Monday and killed two people"


@pytest.mark.parametrize(("charge", "deed"), [*product(CHARGES, DEEDS), (CHARGES[-1], BOMB)])
def test_who_is_charged_with_a_deed_did_it_by_that_account_alone(charge: str, deed: str) -> None:
    (incident,) = gathered(("2024-06-12", charge.format(deed))).incidents

    assert incident.date is not None
    assert incident.date.best == "2024-06-10"
    blamed = {(a.party, a.perpetrator) for a in incident.accounts if a.perpetrator}
    assert blamed == {("state:RW", "named:sun-front")}


@pytest.mark.parametrize(
    "words",
    [
        "admitted its role in",
        "confirmed its involvement in",
        "admitted to",
        "confirmed it was involved in",
        "acknowledged that it took part in",
    ],
)
def test_who_admits_the_own_part_in_a_deed_owns_up_to_it(words: str) -> None:
    text = f"The Sun Front {words} an ambush on Monday that left two people dead."
    (incident,) = gathered(("2024-06-12", text)).incidents

    assert [(a.party, a.stance.value, a.perpetrator) for a in incident.accounts] == [
        ("named:sun-front", "confirm", "named:sun-front")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Chad confirmed Sudan's role in an ambush on Monday that left two people dead.",
        "Chad confirmed that it was not involved in an ambush on Monday that left two people dead.",
        "Chad acknowledged an ambush on Monday that left two people dead.",
    ],
)
def test_who_confirms_the_part_of_another_or_none_does_not_own_up(text: str) -> None:
    (incident,) = gathered(("2024-06-12", text)).incidents

    owned = [a for a in incident.accounts if a.stance.value == "confirm" and a.perpetrator == a.party]
    assert owned == []


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine admitted to Reuters that a missile strike had killed nine people in Odesa on Monday.",
        "Qatar acknowledged its role in the mediation after Israel bombed Gaza on Monday.",
        "Israel blasted Spain for the remarks about the killing of nine people in Gaza on Monday.",
        "Chad linked its sanctions on Sudan to the raid on Gao on Monday.",
        "Israel admitted the killing of five policemen in an air strike on Gaza on Monday.",
    ],
)
def test_what_stands_beside_a_deed_is_no_part_in_it(text: str) -> None:
    (incident,) = gathered(("2024-06-12", text)).incidents

    told = [a for a in incident.accounts if a.stance.value != "report"]
    assert {a.perpetrator for a in told} <= {None}
    assert {c.side for a in told for c in a.casualties} <= {None}
