"""Who lives in a town tells of that town, unless he says otherwise or only points at what was told."""

import pytest

from counterclaim.model.incidents import Incident
from tests.reading import gathered

GAO, KIDAL = "geonames:2457163", "geonames:2455290"
LEAD = "Rebels shelled Gao on Monday, killing two men, Mali's army said."


def incidents(text: str) -> tuple[Incident, ...]:
    return gathered(("2024-06-20", f"{LEAD}\n\n{text}")).incidents


@pytest.mark.parametrize(
    "text",
    [
        "Villagers in Kidal said gunmen had killed four herders on Monday.",
        "Residents of Kidal told reporters that rockets had killed four people on Monday.",
        "The mayor of Kidal, Ali Sow, said gunmen had killed four herders on Monday.",
        "On Monday gunmen killed four herders, a shopkeeper from Kidal said.",
    ],
)
def test_people_of_another_town_tell_of_another_event_there(text: str) -> None:
    assert {incident.place for incident in incidents(text)} == {GAO, KIDAL}


@pytest.mark.parametrize(
    "text",
    [
        "Residents of Kidal said the shelling had killed four herders.",
        "Doctors in Kidal said four people had died.",
        "Officials in Kidal said shells had killed four people.",
        "Residents of Kidal said shells had killed four people in Gao on Monday.",
    ],
)
def test_who_points_at_the_event_or_tells_from_elsewhere_tells_of_it(text: str) -> None:
    assert {incident.place for incident in incidents(text)} == {GAO}


def test_what_is_told_next_is_of_the_town_of_those_who_told_last() -> None:
    told = "Residents of Kidal said gunmen had shot at a market on Monday. Four bodies were counted there."
    (kidal,) = [incident for incident in incidents(told) if incident.place == KIDAL]

    assert [toll.killed.low for toll in kidal.toll if toll.killed is not None] == [4]
