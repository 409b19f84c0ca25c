"""Events in other people's codes: PLOVER classes, auxiliary modes, and what has no code."""

from typing import Any

import pytest

from counterclaim.app.engine import open_engine
from counterclaim.model.documents import Original


def events(text: str) -> list[dict[str, Any]]:
    reader = open_engine(["none"], mode="broad").reader
    original = Original(name="one.txt", data=text.encode(), published="2024-06-20", language="en")
    found: list[dict[str, Any]] = reader.read(original).annotations(("events",))["events"]
    return sorted(found, key=lambda event: min(start for start, _ in event["trigger"]))


def first_class(text: str) -> str | None:
    """The class of the first event that is no mere background."""
    code = next((event["plover"] for event in events(text) if not event["background"]), None)
    return code.partition(".")[0] if code else None


CLASSES = [
    ("Kenya and Uganda agreed to share the waters of the lake.", "AGREE"),
    ("Kenya's foreign minister met his Ugandan counterpart in Kampala.", "CONSULT"),
    ("Kenya and Uganda held talks in Kampala.", "CONSULT"),
    ("Uganda welcomed the Kenyan proposal.", "SUPPORT"),
    ("Kenya and Uganda signed a fisheries agreement.", "SUPPORT"),
    ("Uganda lifted the curfew in Gulu.", "CONCEDE"),
    ("Kenya sent food to the camps in Somalia.", "AID"),
    ("Ethiopia withdrew its troops from Badme.", "RETREAT"),
    ("The rebels freed nine hostages.", "RETREAT"),
    ("Kenya demanded that Somalia hand over the pirates.", "REQUEST"),
    ("Kenya accused Somalia of sheltering pirates.", "ACCUSE"),
    ("Somalia rejected the Kenyan offer.", "REJECT"),
    ("Ethiopia threatened to close the border.", "THREATEN"),
    ("Students demonstrated in Gulu against the new tax.", "PROTEST"),
    ("Nurses in Gulu went on strike.", "PROTEST"),
    ("Kenya expelled three Somali diplomats.", "SANCTION"),
    ("Ethiopia suspended aid to Eritrea.", "SANCTION"),
    ("Eritrea deployed two divisions along the border.", "MOBILIZE"),
    ("Ugandan police arrested forty opposition supporters.", "COERCE"),
    ("Eritrea closed its border with Ethiopia.", "COERCE"),
    ("Eritrean artillery shelled Zalambessa.", "ASSAULT"),
]


@pytest.mark.parametrize(("text", "code"), CLASSES, ids=[f"{code}: {text[:30]}" for text, code in CLASSES])
def test_an_act_has_the_class_of_its_words(text: str, code: str) -> None:
    assert first_class(text) == code


def test_saying_has_the_code_of_what_is_said() -> None:
    assert first_class("Ethiopia said that it had withdrawn its troops from Badme.") == "RETREAT"


def test_help_to_come_is_agreed_and_harm_to_come_is_threatened() -> None:
    assert first_class("Kenya said it would send food to Somalia.") == "AGREE"
    assert first_class("Ethiopia said it would close the border.") == "THREATEN"


def test_help_that_will_not_come_is_refused() -> None:
    assert first_class("Kenya said it would not send food to Somalia.") == "REJECT"


def test_crowds_that_block_a_road_protest_and_police_who_do_so_coerce() -> None:
    assert first_class("Villagers blocked the road to Gulu.") == "PROTEST"
    assert first_class("Police blocked the road to Gulu.") == "COERCE"


def test_a_denial_has_no_class_and_says_so() -> None:
    denial = next(e for e in events("Eritrea denied the shelling.") if e["type"] == "statement.deny")

    assert (denial["plover"], denial["cameo"]) == (None, "016")


def test_who_acts_and_who_is_acted_upon_are_named() -> None:
    text = "Kenya expelled three Somali diplomats."
    expelled = next(event for event in events(text) if event["type"] == "restriction.sanction")

    assert [text[a:b] for a, b in expelled["perpetrator"]] == ["Kenya"]
    assert "Somali diplomats" in [text[a:b] for a, b in expelled["victim"]]


MODES = [
    ("Kenya said it would send food to Somalia.", "future"),
    ("Ethiopia has not withdrawn its troops.", "negated"),
    ("If Ethiopia attacks, war will follow.", "hypothetical"),
    ("On 3 May 2009 Eritrean artillery shelled Zalambessa.", "historical"),
]


@pytest.mark.parametrize(("text", "mode"), MODES, ids=[mode for _, mode in MODES])
def test_what_has_not_happened_now_says_how(text: str, mode: str) -> None:
    assert mode in {each for event in events(text) for each in event["auxiliary"]}


@pytest.mark.parametrize(
    "text",
    [
        "Prisoners in Gulu began a hunger strike.",
        "The union called a strike at the port.",
        "Teachers went on strike in Gulu.",
        "A general strike shut down Kampala.",
    ],
)
def test_a_strike_of_work_or_food_is_no_attack(text: str) -> None:
    assert not [event for event in events(text) if event["type"].startswith("attack")]


def test_a_sum_is_told_by_its_parts() -> None:
    found = events("Gunmen killed three monks and a cook in Kumo. The blast wounded at least nine people.")
    counts = [(c["outcome"], c["low"], c["high"]) for event in found for c in event["casualties"]]

    assert counts == [("killed", 3, 3), ("killed", 1, 1), ("wounded", 9, None)]


GENERAL = [
    ("Death squads are murdering people with impunity.", True),
    ("The bishop demanded an end to massacres.", True),
    ("Over the past four years, 950 miners have been killed.", True),
    ("Gunmen are attacking the barracks in Gulu.", False),
    ("The massacres of Monday shook Gulu.", False),
    ("On Monday nine miners were killed.", False),
    ("Two attacks shook Gulu.", False),
]


@pytest.mark.parametrize(("text", "general"), GENERAL, ids=[text for text, _ in GENERAL])
def test_what_goes_on_or_went_on_for_years_is_no_current_event(text: str, general: bool) -> None:
    found = [event for event in events(text) if not event["type"].startswith("statement")]

    assert [event["background"] for event in found] == [general]


ATTACK_MODES = [
    ("Eritrean artillery shelled Zalambessa on Monday.", []),
    ("Eritrean troops tried to storm Zalambessa on Monday.", []),
    ("Eritrea plans to shell Zalambessa.", ["future", "hypothetical"]),
    ("Eritrea will shell Zalambessa, residents fear.", ["future", "hypothetical"]),
    ("Eritrea threatened to shell Zalambessa.", ["future", "hypothetical"]),
    ("Eritrea denied that it had shelled Zalambessa.", ["negated"]),
    ("Eritrean artillery did not shell Zalambessa on Monday.", ["negated"]),
    ("Residents fear an attack on Zalambessa.", ["hypothetical"]),
    ("Eritrean artillery shelled Zalambessa in 2009.", ["historical"]),
]


@pytest.mark.parametrize(("text", "modes"), ATTACK_MODES, ids=[text for text, _ in ATTACK_MODES])
def test_an_attack_has_the_auxiliary_modes_of_how_it_is_told(text: str, modes: list[str]) -> None:
    (attack,) = [event for event in events(text) if event["type"].startswith("attack.")]

    assert attack["auxiliary"] == modes


def test_an_old_shelling_that_a_text_is_about_is_historical_and_no_background() -> None:
    (alone,) = [e for e in events("On 3 May 2009 rebels shelled Zalambessa.") if "attack" in e["type"]]

    assert (alone["auxiliary"], alone["background"]) == (["historical"], False)


def test_an_attempt_is_no_background_and_its_mode_says_what_it_is() -> None:
    (attack,) = [e for e in events("Police foiled an attack on Zalambessa.") if "attack" in e["type"]]

    assert (attack["mode"], attack["background"]) == ("attempted", False)
