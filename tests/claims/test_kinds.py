"""What kind of event a sentence tells of beyond fire: abduction, rape, arson, looting, ground gained."""

import pytest

from tests.reading import gathered, layers

KINDS = [
    ("Insurgents abducted seven loggers near Dikwa.", "civilians.abduction", ("captured", 7)),
    ("Five people were seized at a roadblock near Gao.", "civilians.abduction", ("captured", 5)),
    ("Gunmen took 20 students hostage in Kuriga.", "civilians.abduction", ("captured", 20)),
    ("Soldiers took away 20 people from the camp.", "civilians.abduction", ("captured", 20)),
    ("Raiders carried off five women near Torit.", "civilians.abduction", ("captured", 5)),
    ("Fighters raped three women in Kas.", "civilians.sexual", ("harmed", 3)),
    ("RSF fighters burned huts in Kas.", "infrastructure.damage", None),
    ("Rebels set fire to a church in Djibo.", "infrastructure.damage", None),
    ("Houses were looted and burned by militiamen.", "infrastructure.damage", None),
    ("Soldiers ransacked a clinic near Loikaw.", "infrastructure.damage", None),
    ("M23 fighters captured Sake.", "territory.gain-nonstate", None),
    ("Ethiopian troops captured Adwa.", "territory.gain-state", None),
    ("Two soldiers were kidnapped in Tame.", "harm", ("captured", 2)),
]


@pytest.mark.parametrize(("text", "kind", "count"), KINDS, ids=[text for text, *_ in KINDS])
def test_a_deed_has_its_kind_and_its_count(text: str, kind: str, count: tuple[str, int] | None) -> None:
    (happening,) = layers(text).happenings

    assert happening.types == (kind,)
    assert [(hurt.outcome, hurt.low) for hurt in happening.hurt] == ([count] if count else [])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen ambushed a convoy near Gao on Monday and burned three lorries.", "attack.unspecified"),
        (
            "A convoy was ambushed near Gao on Monday; a guard died and vans were torched.",
            "attack.unspecified",
        ),
        ("Rebels looted a clinic in Gao on Monday.", "infrastructure.damage"),
    ],
)
def test_an_ambush_in_which_lorries_are_burned_is_an_attack(text: str, kind: str) -> None:
    assert [incident.type for incident in gathered(("2024-06-20", text)).incidents] == [kind]


def test_a_priest_named_and_described_who_was_killed_is_one_man() -> None:
    text = "They deplored the murder of Father Odo Sow, a chaplain who was stabbed to death in Gao on Monday."

    assert [hurt.low for happening in layers(text).happenings for hurt in happening.hurt] == [1]


@pytest.mark.parametrize(
    "text",
    [
        "Fire burned down three houses in Djibo.",
        "Lightning burned a church in Djibo.",
        "Police seized two tonnes of cocaine in Cali.",
        "Rebels seized three passports and a van.",
        "Critics rapped the army over the delay.",
    ],
)
def test_weather_and_seizures_of_things_are_no_attack_on_anybody(text: str) -> None:
    assert layers(text).happenings == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The militia denied looting shops in Kas.", "infrastructure.damage"),
        ("The army denied shelling shops in Kas.", "attack.artillery"),
        ("Rebels admitted shooting farmers near Kas.", "attack.small-arms"),
    ],
)
def test_a_deed_denied_or_admitted_is_told_whatever_the_parser_makes_of_it(text: str, kind: str) -> None:
    """The parser hangs "shelling" on the shops, as if they were shelling shops."""
    (happening,) = layers(text).happenings

    assert happening.types[-1] == kind


def test_water_cannon_are_no_artillery() -> None:
    text = "China's coast guard fired water cannon at a Philippine boat on Tuesday."
    (incident,) = gathered(("2024-06-19", text)).incidents

    assert incident.type == "attack.unspecified"
    assert [account.weapons for account in incident.accounts] == [("water cannon",)]
