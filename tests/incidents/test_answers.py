"""Denials that stand in a document of their own hang on what another document tells, or on nothing."""

from __future__ import annotations

import pytest

from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Incident, Status
from counterclaim.model.ledgers import Ledger
from tests.reading import gathered

ADRE = (
    "2024-06-04",
    "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing two Chadians.",
)
MANDERA = "A Kenyan soldier was killed by Somali fire at Mandera on 3 June, the Kenyan army said."


def denied(ledger: Ledger) -> list[Incident]:
    return [i for i in ledger.incidents if any(a.stance is Stance.DENY for a in i.accounts)]


@pytest.mark.parametrize(
    "denial",
    [
        ("2024-06-05", "Sudan denied that its soldiers had shelled Adre."),
        ("2024-06-07", "Sudan's Defence Ministry denied shelling Adre on 3 June."),
        ("2024-06-06", "“We did not shell Adre,” said a spokesman for Sudan's army."),
        ("2024-06-05", "Sudan's army denied on Wednesday that it had fired mortars at Adre."),
    ],
)
def test_a_denial_on_a_later_day_contests_what_another_document_tells(denial: tuple[str, str]) -> None:
    ledger = gathered(ADRE, denial)

    (incident,) = ledger.incidents
    assert incident.status is Status.CONTESTED
    (claim,) = [claim for claim in ledger.claims if claim.stance is Stance.DENY]
    assert claim.about is not None
    assert claim.about.id == incident.id


@pytest.mark.parametrize(
    "denial",
    [
        ("2024-06-05", "Sudan denied that its soldiers had shelled Tine."),
        ("2024-06-05", "Libya denied that its soldiers had shelled Adre."),
        ("2024-06-05", "Sudan denied that its soldiers had shelled Adre on 20 May."),
        ("2024-08-05", "Sudan denied that its soldiers had shelled Adre."),
        ("2024-06-05", "Sudan denied that its soldiers had laid mines near Adre."),
    ],
)
def test_a_denial_of_something_else_hangs_on_nothing(denial: tuple[str, str]) -> None:
    ledger = gathered(ADRE, denial)

    assert denied(ledger) == []
    assert [c.about for c in ledger.claims if c.stance is Stance.DENY] == [None]
    assert len(ledger.incidents) == 1


def test_a_denial_that_fits_two_events_hangs_on_neither() -> None:
    again = (
        "2024-06-07",
        "Chad's army said that Sudanese soldiers had shelled Adre on 6 June, killing five.",
    )
    denial = ("2024-06-08", "Sudan denied that its soldiers had shelled Adre.")

    assert denied(gathered(ADRE, again, denial)) == []


def test_a_denial_with_its_day_finds_the_event_of_that_day() -> None:
    again = (
        "2024-06-07",
        "Chad's army said that Sudanese soldiers had shelled Adre on 6 June, killing five.",
    )
    denial = ("2024-06-08", "Sudan denied that its soldiers had shelled Adre on 6 June.")

    (incident,) = denied(gathered(ADRE, again, denial))
    assert incident.date is not None
    assert incident.date.first_day == "2024-06-06"


@pytest.mark.parametrize("name", ["Lamu", "Kiunga", "the port of Lamu", "Ijara"])
def test_who_denies_fire_on_a_town_nothing_is_told_of_has_denied_no_other(name: str) -> None:
    assert denied(gathered(("2024-06-04", f"{MANDERA} Somalia denied shelling {name}."))) == []


def test_who_denies_fire_on_the_town_told_of_has_denied_that() -> None:
    assert denied(gathered(("2024-06-04", f"{MANDERA} Somalia denied shelling Mandera.")))


BUSY = (
    (
        "2024-06-04",
        "Kenya's army said that Somali troops had mortared Liboi on 3 June, killing two soldiers.",
    ),
    (
        "2024-06-04",
        "Four Kenyan policemen were killed on 3 June when Somali forces opened fire, Nairobi said.",
    ),
    ("2024-06-06", "Kenyan officials said that Somali jets had bombed Liboi on 5 June."),
    ("2024-06-09", "Kenyan officials said that Somali forces had shelled Liboi on 8 June."),
)


@pytest.mark.parametrize(
    ("denial", "day", "kind"),
    [
        ("Somalia denied that its jets had bombed Liboi on 5 June.", "2024-06-05", "attack.air"),
        ("“Our guns did not shell Liboi on June 3,” Somalia's army said.", "2024-06-03", "attack.artillery"),
        ("Mogadishu rejected the claim that it shelled Liboi on 8 June.", "2024-06-08", "attack.artillery"),
    ],
)
def test_of_several_events_a_denial_is_of_the_one_whose_place_day_and_kind_it_names(
    denial: str, day: str, kind: str
) -> None:
    (incident,) = denied(gathered(*BUSY, ("2024-06-10", denial)))

    assert incident.date is not None
    assert (incident.date.first_day, incident.type) == (day, kind)


def test_a_denial_that_names_the_place_alone_hangs_on_none_of_several_events() -> None:
    assert denied(gathered(*BUSY, ("2024-06-10", "Somalia denied that it had attacked Liboi."))) == []


@pytest.mark.parametrize(
    "denial",
    [
        "Sudan denied that its forces had fired at houses in Adre on 3 June.",
        "Sudan denied firing on Adre on 3 June.",
        "Sudan denied that its soldiers had fired in Adre.",
    ],
)
def test_who_denies_that_he_fired_at_a_town_denies_the_shelling(denial: str) -> None:
    assert len(denied(gathered(ADRE, ("2024-06-05", denial)))) == 1


@pytest.mark.parametrize(
    "denial",
    [
        "Sudan denied that its forces had fired rifles at houses in Adre on 3 June.",
        "Sudan denied that its forces had fired at houses in Tine on 3 June.",
        "Sudan denied that its forces had fired at houses in Adre on 20 May.",
    ],
)
def test_who_denies_another_fire_does_not(denial: str) -> None:
    assert denied(gathered(ADRE, ("2024-06-05", denial))) == []


@pytest.mark.parametrize("told", ["a Sudanese mine had killed a nurse in Adre", "Sudan had taken Adre"])
def test_fire_that_is_denied_is_no_mine_and_no_town_taken(told: str) -> None:
    told = f"Chad's army said that {told} on 3 June."

    denial = ("2024-06-05", "Sudan denied that its forces had fired at houses in Adre on 3 June.")
    assert denied(gathered(("2024-06-04", told), denial)) == []
