"""Who is charged with what he made of a deed, said of it or did after it did not do it by that charge."""

import pytest

from tests.reading import gathered

TOLD = "Gunmen killed two herders near Adre on Monday."


def blamed(charge: str) -> set[tuple[str | None, str | None]]:
    """Whom Sudan blames for the killing."""
    (incident,) = gathered(("2024-06-20", f"{TOLD}\n\n{charge}")).incidents
    return {(a.party, a.perpetrator) for a in incident.accounts if a.perpetrator is not None}


@pytest.mark.parametrize(
    "charge",
    [
        "Sudan accused Chad of misreporting the killing.",
        "Sudan accused Chad of hyping the killing.",
        "Sudan accused Chad of using the killing to win sympathy.",
        "Sudan accused Chad of making capital out of the killing.",
        "Sudan accused Chad of responding to the killing with arrests.",
        "Sudan accused Chad of breaking off talks after the killing.",
        "Sudan accused Chad of pulling its police back before the killing.",
        "Sudan accused Chad of hindering an inquiry into the killing.",
        "Sudan blamed Chad for its silence on the killing.",
        "Sudan blamed Chad for a slow response to the killing.",
        "Chad was accused by Sudan of milking the killing.",
        "Chad is using the killing to win sympathy, Sudan said.",
    ],
)
def test_what_somebody_makes_of_a_deed_does_not_make_him_its_doer(charge: str) -> None:
    assert not blamed(charge)


@pytest.mark.parametrize(
    "charge",
    [
        "Sudan accused Chad of the killing.",
        "Sudan accused Chad of orchestrating the killing.",
        "Sudan accused Chad of having ordered the killing.",
        "Sudan accused Chad of taking part in the killing.",
        "Sudan accused Chad of being behind the killing.",
        "Sudan accused Chad of complicity in the killing.",
        "Sudan blamed Chad for the killing.",
    ],
)
def test_who_is_charged_with_the_deed_or_a_share_in_it_did_it_by_that_charge(charge: str) -> None:
    assert blamed(charge) == {("state:SD", "state:TD")}


@pytest.mark.parametrize(
    "charge",
    [
        "accused Chad of escalating its shelling of Adre",
        "condemned Chad for its shelling of Adre",
        "blamed Chad for its shelling of Adre",
        "denounced Chad over its shelling of Adre",
        "accused Chad of lying about its shelling of Adre",
    ],
)
def test_the_deed_that_somebody_is_judged_for_is_his_own_and_not_the_judges(charge: str) -> None:
    (incident,) = gathered(("2024-06-20", f"Sudan {charge}.")).incidents

    assert [(a.party, a.stance.value, a.perpetrator) for a in incident.accounts] == [
        ("state:SD", "accuse", "state:TD")
    ]


@pytest.mark.parametrize("charge", ["accused the rebels of resuming their raids on Tine"])
def test_the_deeds_of_a_band_that_nobody_knows_are_not_those_of_who_charges_it(charge: str) -> None:
    (incident,) = gathered(("2024-06-20", f"Sudan {charge}.")).incidents

    assert [(a.party, a.stance.value, a.perpetrator) for a in incident.accounts] == [
        ("state:SD", "accuse", None)
    ]


def test_who_retaliates_does_so_for_a_deed_of_the_other() -> None:
    (incident,) = gathered(
        ("2024-06-20", "Sudan accused Chad of retaliating for its raid on Tine.")
    ).incidents

    assert {a.perpetrator for a in incident.accounts} == {"state:SD"}


def test_whose_people_were_struck_is_told_by_the_one_who_charges() -> None:
    (incident,) = gathered(("2024-06-20", "Sudan accused Chad of an attack on its troops in Tine.")).incidents

    assert {(a.perpetrator, a.victim) for a in incident.accounts} == {("state:TD", "actor:saf")}
