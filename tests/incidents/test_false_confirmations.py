"""Nobody owns up by being unable to say, by another's word, or by a deed of last year."""

import pytest

from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Status
from tests.reading import blames, gathered


def _confirming(text: str) -> set[str | None]:
    incidents = gathered(("2024-06-20", text)).incidents
    return {a.party for i in incidents for a in i.accounts if a.stance is Stance.CONFIRM}


@pytest.mark.parametrize(
    "answer",
    [
        "Ukraine said it was unable to confirm that its drones had hit the depot in Rostov.",
        "Ukraine said it was not yet able to confirm that its drones had hit the depot in Rostov.",
        "Ukraine said it was not in a position to confirm that its drones had hit the depot in Rostov.",
        "Ukraine said it was in no position to confirm that its drones had hit the depot in Rostov.",
        "Ukraine's army said there was no indication that a strike was carried out by its drones.",
    ],
)
def test_who_cannot_say_whether_he_did_it_does_not_own_up(answer: str) -> None:
    told = "Russia said Ukrainian drones hit an oil depot in Rostov on Sunday. "

    assert _confirming(told + answer) == set()
    assert blames(told + answer) == {("state:RU", "state:UA")}


def test_who_says_that_he_hit_it_owns_up() -> None:
    told = "Russia said Ukrainian drones hit an oil depot in Rostov on Sunday. "

    assert _confirming(told + "Ukraine said its drones had hit the depot in Rostov.") == {"state:UA"}


@pytest.mark.parametrize(
    "text",
    [
        "Residents said the Sudanese army had acknowledged bombing Kabkabiya on Sunday.",
        "A rebel commander said the Sudanese army had acknowledged bombing Kabkabiya on Sunday.",
        "The Sudanese army acknowledged bombing Kabkabiya on Sunday, residents said.",
    ],
)
def test_what_somebody_says_that_another_has_admitted_is_his_own_account(text: str) -> None:
    assert _confirming(text) == set()
    assert blames(text) == {(None, "actor:saf")}


def test_a_newspaper_may_tell_of_an_admission() -> None:
    text = "A local newspaper said the Sudanese army had acknowledged bombing Kabkabiya on Sunday."

    assert _confirming(text) == {"actor:saf"}


@pytest.mark.parametrize(
    "text",
    [
        "Iraqi troops shot dead four farmers in Hawija on Wednesday, local officials said.",
        "Local officials said 45 men were killed by soldiers in the Ethiopian town of Merawi on Monday.",
        "Regional authorities said Iraqi troops shot dead four farmers in Hawija on Wednesday.",
    ],
)
def test_local_officials_are_not_the_state(text: str) -> None:
    assert _confirming(text) == set()
    assert {teller for teller, _ in blames(text)} == {None}


def test_who_owns_up_to_what_was_told_of_last_july_owns_up_to_that() -> None:
    text = (
        "A Russian missile hit Dnipro on Tuesday, killing nine people. Last July, a Russian missile killed "
        "12 people in Kramatorsk, officials said. Moscow said it had hit a temporary command post."
    )

    assert _confirming(text) == set()
    assert (None, "state:RU") in blames(text)


@pytest.mark.parametrize(
    "told",
    [
        "The United Nations said it had received reports that RSF shelling killed 12 in El Fasher on Sunday.",
        "The United Nations said it was alarmed by reports that RSF shelling killed 12 people in El Fasher.",
    ],
)
def test_who_was_given_reports_bears_nobody_out(told: str) -> None:
    text = f"The Sudanese army said RSF shelling killed 12 people in El Fasher on Sunday. {told}"
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {element.status for element in incident.elements.values()} == {Status.SINGLE_SOURCE}


@pytest.mark.parametrize(
    "said",
    [
        "it was looking into reports that civilians had been killed in a strike on a camp in Rafah",
        "it was investigating reports of civilians killed in a strike on a camp in Rafah",
        "it was aware of reports that civilians had been killed in a strike on a camp in Rafah",
    ],
)
def test_the_party_that_looks_into_reports_tells_nothing_yet(said: str) -> None:
    text = f"Hamas said 21 people died in an air strike on a camp in Rafah. Israel's army said {said}."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert Status.CORROBORATED not in {element.status for element in incident.elements.values()}


@pytest.mark.parametrize("teller", ["The United Nations", "Amnesty International", "Doctors Without Borders"])
def test_whoever_was_given_them(teller: str) -> None:
    told = "The Sudanese army said RSF shelling killed 12 people in El Fasher on Sunday. "
    text = f"{told}{teller} said it had received reports that RSF shelling killed 12 people in El Fasher."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.elements["occurrence"].status is Status.SINGLE_SOURCE


@pytest.mark.parametrize(
    "seen",
    [
        "its staff saw RSF shelling kill 12 people in El Fasher on Sunday and received reports of more",
        "RSF shelling killed 12 in El Fasher on Sunday and that it was concerned by reports of looting",
    ],
)
def test_who_saw_it_and_was_given_reports_too_bears_it_out(seen: str) -> None:
    text = f"The Sudanese army said RSF shelling killed 12 in El Fasher on Sunday. The UN said {seen}."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.elements["occurrence"].status is Status.CORROBORATED


def test_a_month_bears_out_no_day() -> None:
    text = (
        "Chad said rebels killed nine soldiers in Faya on Monday. "
        "Rebels had killed nine soldiers in Faya in June, the UN said."
    )
    (incident, *_) = gathered(("2024-06-20", text)).incidents

    assert incident.elements["date"].status is not Status.CORROBORATED


@pytest.mark.parametrize(
    "text",
    [
        "Chad said rebels killed two of its soldiers in Faya on Monday. The UN said nine women were hurt.",
        "Israel said rockets killed two soldiers in Metula on Monday. The UN said they hurt three civilians.",
    ],
)
def test_soldiers_killed_and_civilians_wounded_are_no_rival_figures(text: str) -> None:
    (incident, *_) = gathered(("2024-06-20", text)).incidents

    assert incident.elements["toll"].status is not Status.CONTESTED


def test_two_voices_that_name_the_place_and_the_day_bear_each_other_out() -> None:
    text = (
        "Ukraine said a missile killed four people in Kharkiv on Sunday. "
        "The United Nations said a missile killed four people in Kharkiv on Sunday."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.elements["place"].status is Status.CORROBORATED
    assert incident.elements["date"].status is Status.CORROBORATED


@pytest.mark.parametrize(
    "second",
    [
        "The United Nations said four people were killed.",
        "Russia denied it.",
        "Its army said four were killed.",
    ],
)
def test_who_names_neither_bears_out_neither(second: str) -> None:
    text = f"Ukraine said a Russian missile killed four people in Kharkiv on Sunday. {second}"
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.elements["place"].status is Status.SINGLE_SOURCE
    assert incident.elements["date"].status is Status.SINGLE_SOURCE


def test_fighters_by_one_and_civilians_by_another_are_not_the_same_people() -> None:
    text = (
        "The Sudanese army said it killed 30 RSF fighters in Kabkabiya on Wednesday. "
        "The RSF said the army killed 30 civilians in Kabkabiya on Wednesday."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.elements["toll"].status is Status.CONTESTED


def test_one_ministry_in_two_reports_is_one_voice_that_counts_on() -> None:
    told = "The Gaza health ministry said an Israeli airstrike killed {} people in Abasan on Tuesday."
    (incident,) = gathered(("2024-06-19", told.format(27)), ("2024-06-20", told.format(31))).incidents

    assert incident.elements["toll"].status is Status.SINGLE_SOURCE
    assert {a.party for a in incident.accounts} == {"described:gaza-health-ministry"}
