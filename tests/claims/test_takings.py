"""What is taken: people who are abducted, prisoners, ground, and things."""

import pytest

from tests.reading import layers, told


@pytest.mark.parametrize(
    "text",
    [
        "Five people were seized at a roadblock near Orsa on Monday.",
        "Gunmen kidnapped five people near Orsa on Monday.",
        "Gunmen snatched a priest from his church in Orsa on Monday.",
        "The kidnapping of five nuns in Orsa on Monday was blamed on a gang.",
        "Five aid workers were abducted near Orsa on Monday.",
    ],
)
def test_who_takes_civilians_away_abducts_them(text: str) -> None:
    (telling,) = told(text).tellings
    captured = [c.captured.low for account in telling.accounts for c in account.casualties if c.captured]

    assert telling.types[0] == "civilians.abduction"
    assert captured in ([5], [1])


def test_soldiers_who_are_seized_are_prisoners() -> None:
    (telling,) = told("Rebels seized four soldiers near Goma on Monday.").tellings

    assert telling.types == ("attack.unspecified",)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Soldiers seized a rebel commander near Goma on Monday.", "attack.unspecified"),
        ("Kenya's police seized five men in Garissa on Monday.", "detention.arrest"),
        ("Kenya's police kidnapped five men in Garissa on Monday, a lawyer said.", "civilians.abduction"),
    ],
)
def test_a_fighter_taken_or_a_man_arrested_is_no_civilian_abducted(text: str, kind: str) -> None:
    """An arrest is called an abduction only in words that say so."""
    (telling,) = told(text).tellings

    assert telling.types[0] == kind


def test_a_base_that_is_captured_is_nobody_captured() -> None:
    (telling,) = told("M23 captured a military base near Bunagana on Monday.").tellings

    assert telling.types[0].startswith("territory.")
    assert telling.accounts[0].casualties == ()


@pytest.mark.parametrize("text", ["Gunmen snatched a bag in Orsa.", "Police seized two rifles in Orsa."])
def test_things_that_are_taken_are_no_event_of_force(text: str) -> None:
    assert told(text).tellings == ()


def test_the_group_blamed_for_an_abduction_denies_it() -> None:
    text = (
        "Five people were seized at a roadblock near Orsa on Monday, police said, blaming the ELN. "
        "The group denied it."
    )
    (telling,) = told(text).tellings

    assert [(a.party, a.perpetrator) for a in telling.accounts if a.stance.value == "deny"] == [
        ("actor:eln", "actor:eln")
    ]


@pytest.mark.parametrize("town", ["Tel Rifaat", "Tell Abyad", "Beit Lif", "Ain Issa"])
def test_a_town_seized_from_somebody_is_a_place_and_nobody_captured(town: str) -> None:
    (happening,) = layers(
        f"The Syrian National Army said it had seized {town} from the YPG on Sunday."
    ).happenings
    assert happening.types == ("territory.gain-nonstate",)
    assert happening.place is not None
    assert happening.hurt == ()
