"""Several documents, one ledger: what is one incident, how many voices it has, whatever the order."""

from itertools import permutations

import pytest

from counterclaim.model.incidents import Incident, Status
from tests.reading import gathered

SHELLED = "Somali soldiers had shelled Liboi on 3 June, killing four Kenyan soldiers."
KENYA_SAYS = f"Kenya's Defence Ministry said that {SHELLED}"
SOMALIA_DENIES = (
    f"Kenya's army said that {SHELLED} Somalia's Defence Ministry denied that its soldiers had shelled Liboi."
)
DAY = "2024-06-04"


def incidents(*texts: str) -> tuple[Incident, ...]:
    return gathered(*((DAY, text) for text in texts)).incidents


def only(*texts: str) -> Incident:
    (incident,) = incidents(*texts)
    return incident


def test_one_voice_through_five_outlets_stays_one_voice() -> None:
    outlets = ["Reuters", "AFP", "Xinhua", "Anadolu", "TASS"]
    incident = only(*(f"{KENYA_SAYS} The statement was carried by {outlet}." for outlet in outlets))

    assert len(incident.accounts) == len(outlets)
    assert incident.origins == 1
    assert incident.status is Status.SINGLE_SOURCE


def test_offices_of_one_side_in_several_documents_are_one_voice() -> None:
    incident = only(KENYA_SAYS, f"The president of Kenya said that {SHELLED}")

    assert incident.origins == 1
    assert incident.status is Status.SINGLE_SOURCE


def test_a_denial_in_another_document_contests_the_incident() -> None:
    assert only(KENYA_SAYS, SOMALIA_DENIES).status is Status.CONTESTED


def test_an_admission_in_another_document_confirms_it() -> None:
    admits = (
        "Somalia's army admitted that its soldiers had shelled Liboi on 3 June, killing four Kenyan soldiers."
    )

    assert only(KENYA_SAYS, admits).status is Status.CONFIRMED


@pytest.mark.parametrize("order", list(permutations(range(3)))[1:])
def test_the_order_of_documents_does_not_matter(order: tuple[int, ...]) -> None:
    documents = [
        ("2024-06-04", KENYA_SAYS),
        ("2024-06-05", SOMALIA_DENIES),
        ("2024-06-06", "A UN monitor said on 5 June she had seen craters in Liboi, shelled on 3 June."),
    ]

    assert gathered(*(documents[number] for number in order)) == gathered(*documents)


def test_a_document_read_twice_adds_no_voice() -> None:
    assert only(KENYA_SAYS, KENYA_SAYS).origins == 1


LOOK_ALIKES = [
    "Kenya's Defence Ministry said that Somali soldiers had shelled Ijara on 3 June, killing one soldier.",
    "Kenya's Defence Ministry said that Somali soldiers had shelled Liboi on 30 May, killing four soldiers.",
    "Kenya's Defence Ministry said that a Kenyan soldier was killed by a landmine near Liboi on 3 June.",
]


@pytest.mark.parametrize("other", LOOK_ALIKES)
def test_look_alikes_stay_apart(other: str) -> None:
    assert len(incidents(KENYA_SAYS, other)) == 2


def test_one_told_a_day_apart_is_one() -> None:
    assert len(incidents(KENYA_SAYS, KENYA_SAYS.replace("on 3 June", "on 4 June"))) == 1


def test_a_person_known_by_name_elsewhere_speaks_for_the_side_that_document_names() -> None:
    knows = f"Kenyan army spokesman Peter Njoroge said that {SHELLED}"
    does_not = f"Spokesman Peter Njoroge said that {SHELLED}"

    assert {account.origin for account in only(knows, does_not).accounts} == {"state:KE"}


def _mirrored(text: str) -> str:
    words = (("Kenya", "#"), ("Somalia", "Kenya"), ("Somali", "Kenyan"), ("#n", "Somali"), ("#", "Somalia"))
    for one, other in words:
        text = text.replace(one, other)
    return text


def test_exchanged_parties_have_the_mirror_image_of_each_status() -> None:
    there, back = only(KENYA_SAYS, SOMALIA_DENIES), only(*map(_mirrored, (KENYA_SAYS, SOMALIA_DENIES)))

    assert {n: e.status for n, e in there.elements.items()} == {n: e.status for n, e in back.elements.items()}
    assert (there.origins, there.status) == (back.origins, back.status)


def test_a_town_that_may_stand_for_its_province_yields_to_the_village_that_is_told_next() -> None:
    """Idlib, Gao and Kidal are towns and provinces; "near Tessit" says where in Gao it was."""
    near = (
        "Niger's army shelled Malian soldiers in Gao on 3 June, Mali said. "
        "The attack came near Tessit and killed two soldiers."
    )
    other = "Niger's army shelled Malian soldiers at Tessit on 3 June, killing two, a UN monitor saw."

    assert only(near, other).place_text == "Tessit"
